import { loadActor, roomsOf } from '@beacon/server/access/actor.ts'
import { globalId } from '@beacon/server/graphql/ids.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { until } from '../support/console.ts'
import { dutyRoom, must, type DutyRoom } from '../support/duty-room.ts'
import { followEvents, type Wish } from '../support/follow.ts'
import type { Person } from '../support/person.ts'

let room: DutyRoom
beforeAll(async () => {
  room = await dutyRoom()
})
afterAll(() => room.leave())

const follow = (by: Pick<Person, 'cookie'>, wish?: Wish) => followEvents(room.server.url, by, wish)

const head = async () =>
  String((await room.db.prisma.eventHead.findUniqueOrThrow({ where: { id: 1 } })).position)

test('a follower that comes back goes on where it stopped, without a gap and without a repetition', async () => {
  const after = await head()
  const first = follow(room.duty, { after })
  const incident = await room.openIncident()
  await until(() => expect(first.heard).toHaveLength(1))
  first.stop()

  await room.activate(incident)
  const second = follow(room.duty, { after: first.heard[0]?.position ?? '' })
  must(await room.duty.assess(incident))
  const names = await room.events(incident)
  await until(() => expect([...first.heard, ...second.heard]).toHaveLength(names.length))
  const all = [...first.heard, ...second.heard]
  expect(all.map(({ name }) => name)).toEqual(names)
  expect(all.map(({ position }) => Number(position) - Number(after))).toEqual(
    names.map((_, index) => index + 1),
  )
})

test('everything from the beginning comes, however long the log is', async () => {
  const all = follow(room.admin, { after: '0' })
  const admin = await loadActor(room.server.deps, room.admin.personId)
  const readable = await room.db.prisma.eventLog.findMany({
    where: { audience: { hasSome: admin ? roomsOf(admin) : [] } },
    orderBy: { position: 'asc' },
  })
  expect(readable.length).toBeGreaterThan(200)
  await until(() => expect(all.heard.length).toBeGreaterThanOrEqual(readable.length))
  expect(all.heard.slice(0, readable.length).map(({ position }) => position)).toEqual(
    readable.map(({ position }) => String(position)),
  )
})

test('a follower hears only what its person may hear', async () => {
  const after = await head()
  const [neighbour, leader] = [
    follow(room.neighbour, { after }),
    follow(await room.leader('rescue-1'), { after }),
  ]
  await room.standDown()
  const incident = await room.openIncident()
  await room.activate(incident)
  const own = await room.openIncident({ divisionCode: '150626000000' }, room.neighbour)
  await until(() => expect(neighbour.heard.map(({ name }) => name)).toEqual(['incident.opened']))
  expect(await room.events(own)).toEqual(['incident.opened'])
  await until(() => expect(leader.heard.map(({ name }) => name)).toEqual(['dispatch.requested']))
})

test('one incident may be followed alone', async () => {
  const [one, other] = [await room.openIncident(), await room.openIncident()]
  const line = follow(room.duty, { after: '0', incidentId: one.id })
  must(await room.duty.assess(other))
  must(await room.duty.assess(one))
  await until(() =>
    expect(line.heard.map(({ name }) => name)).toEqual(['incident.opened', 'incident.assessed']),
  )
  const nothing = follow(room.duty, { after: '0', incidentId: room.plan('hjq-plague') })
  must(await room.duty.assess(one))
  await until(() => expect(line.heard).toHaveLength(3))
  expect(nothing.heard).toEqual([])
})

test('a right that is revoked is not used any more by a stream that runs', async () => {
  const reader = await room.newcomer('observer', 'hb', '150625000000')
  const line = follow(reader, { after: await head() })
  const first = await room.openIncident()
  await until(() => expect(line.heard).toHaveLength(1))
  const grant = await room.db.prisma.grant.findFirstOrThrow({ where: { personId: reader.personId } })
  must(await room.admin.act('revokeGrant', { grantId: globalId('Grant', grant.id) }))
  must(await room.duty.assess(first))
  must(await room.commander.endIncident(first))
  const witness = follow(room.duty, { after: '0', incidentId: first.id })
  await until(() => expect(witness.heard).toHaveLength(3))
  // Of its own revocation the person is told.
  await until(() => expect(line.heard.map(({ name }) => name)).toEqual(['incident.opened', 'access.revoked']))
})

test('a stream ends with its session', async () => {
  const reader = await room.newcomer('observer', 'hb', '150625000000')
  const line = follow(reader)
  const incident = await room.openIncident()
  await until(async () => {
    must(await room.duty.assess(incident))
    expect(line.heard.length).toBeGreaterThan(0)
  })
  const headers = { 'content-type': 'application/json' }
  await reader.fetch('/api/auth/revoke-sessions', { method: 'POST', headers, body: '{}' })
  await until(() => expect(line.ended()).toBe('complete'))
})

test('followers that hang up in the middle of a batch harm nobody', async () => {
  for (let turn = 0; turn < 5; turn += 1) {
    const line = follow(room.duty, { after: '0' })
    await until(() => expect(line.heard.length).toBeGreaterThan(0))
    line.stop()
  }
  const line = follow(room.duty, { after: await head() })
  const incident = await room.openIncident()
  await until(() => expect(line.heard.map(({ name }) => name)).toEqual(['incident.opened']))
  expect(await room.events(incident)).toEqual(['incident.opened'])
})

test('nobody who has not signed in is told anything', async () => {
  const line = follow({ cookie: '' }, { after: '0' })
  await until(() => expect(line.ended()).toBe('error'))
  expect(line.heard).toEqual([])
})
