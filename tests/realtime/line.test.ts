import { globalId } from '@beacon/server/graphql/ids.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openConsole, until } from '../support/console.ts'
import { dutyRoom, must, type DutyRoom } from '../support/duty-room.ts'
import { startTestServer } from '../support/server.ts'

let room: DutyRoom
let url: string
beforeAll(async () => {
  room = await dutyRoom()
  url = room.server.url
})
afterAll(() => room.leave())

describe('a console that was away', () => {
  test('gets exactly what it missed and may hear, in order', async () => {
    const line = await openConsole(url, room.duty)
    const witness = await openConsole(url, room.commander)
    line.socket.disconnect()
    const incident = await room.openIncident()
    await room.activate(incident)
    // Everything has been told to whoever was there: what comes now is what was missed, and not the news itself.
    const head = await room.db.prisma.eventHead.findUniqueOrThrow({ where: { id: 1 } })
    await until(() =>
      expect(BigInt(witness.events.at(-1)?.position ?? 0)).toBeGreaterThanOrEqual(head.position),
    )
    line.socket.connect()
    line.socket.emit('since', line.hellos[0]?.position ?? '')
    const missed = await room.db.prisma.eventLog.findMany({
      where: { position: { gt: BigInt(line.hellos[0]?.position ?? 0) } },
      orderBy: { position: 'asc' },
    })
    await until(() => expect(line.events).toHaveLength(missed.length))
    expect(line.events.map(({ position, event }) => `${position} ${event}`)).toEqual(
      missed.map(({ position, name }) => `${position} ${name}`),
    )
    expect(line.stale()).toBe(0)
  })

  test('gets nothing that it may not hear', async () => {
    const line = await openConsole(url, room.neighbour)
    line.socket.emit('since', '0')
    const own = await room.openIncident({ divisionCode: '150626000000' }, room.neighbour)
    await until(() => expect(line.heard('incident.opened', own)).toBe(true))
    expect(line.events.filter(({ incident }) => incident !== own.uuid && incident !== null)).toEqual([])
    await room.standDown()
  })

  test.each(['junk', '', '-1', '1.5', '9'.repeat(19), 7, null, {}, ['1']])(
    'and asks for junk is stale: %j',
    async (junk) => {
      const line = await openConsole(url, room.duty)
      line.socket.emit('since', junk as string)
      await until(() => expect(line.stale()).toBe(1))
      expect(line.events).toEqual([])
    },
  )

  test('for more than 500 events is stale', async () => {
    const from = await room.db.prisma.eventHead.findUniqueOrThrow({ where: { id: 1 } })
    const incident = await room.openIncident()
    const assess = () => room.duty.assess(incident)
    for (let done = 0; done < 500; done += 20) await Promise.all(Array.from({ length: 20 }, assess))
    const line = await openConsole(url, room.duty)
    line.socket.emit('since', String(from.position + 1n))
    await until(() => expect(line.events).toHaveLength(500))
    expect(line.stale()).toBe(0)
    line.socket.emit('since', String(from.position))
    await until(() => expect(line.stale()).toBe(1))
    expect(line.events).toHaveLength(500)
  }, 90_000)
})

describe('rights', () => {
  test('that are revoked take the rooms with them at once', async () => {
    const reader = await room.newcomer('observer', 'hb', '150625000000')
    const line = await openConsole(url, reader)
    const first = await room.openIncident()
    await until(() => expect(line.heard('incident.opened', first)).toBe(true))

    const grant = await room.db.prisma.grant.findFirstOrThrow({ where: { personId: reader.personId } })
    must(await room.admin.act('revokeGrant', { grantId: globalId('Grant', grant.id) }))
    await until(() => expect(line.rightsChanges()).toBe(1))
    const witness = await openConsole(url, room.duty)
    const second = await room.openIncident()
    await until(() => expect(witness.heard('incident.opened', second)).toBe(true))
    line.socket.emit('since', witness.hellos[0]?.position ?? '')
    must(await room.commander.notify(second, { personIds: [globalId('Person', reader.personId)] }))
    await until(() => expect(line.alerts).toHaveLength(1))
    expect(line.heard('incident.opened', second)).toBe(false)
  })

  test('that are given open the rooms at once', async () => {
    const reader = await room.newcomer('liaison', 'hb', '150625000000')
    const line = await openConsole(url, reader)
    const { organizationId } = await room.db.prisma.person.findUniqueOrThrow({
      where: { id: reader.personId },
    })
    must(
      await room.admin.act('grantRole', {
        personId: globalId('Person', reader.personId),
        roleKey: 'observer',
        organizationId: globalId('Organization', organizationId),
        divisionCode: '150625000000',
      }),
    )
    await until(() => expect(line.rightsChanges()).toBe(1))
    const incident = await room.openIncident()
    await until(() => expect(line.heard('incident.opened', incident)).toBe(true))
  })

  test('of a person signed out everywhere end with the line', async () => {
    const reader = await room.newcomer('observer', 'hb', '150625000000')
    const line = await openConsole(url, reader)
    const headers = { 'content-type': 'application/json' }
    const response = await reader.fetch('/api/auth/revoke-sessions', { method: 'POST', headers, body: '{}' })
    expect(response.status).toBe(200)
    await until(() => expect(line.errors).toContain('unauthenticated'))
    expect(line.socket.connected).toBe(false)
  })
})

test('a socket that floods is cut off while the others still hear', async () => {
  const flood = await openConsole(url, await room.leader('epi-1'), { reconnection: false })
  const calm = await openConsole(url, room.duty)
  for (let sent = 0; sent < 300; sent += 1) flood.socket.emit('receipt', [])
  await until(() => expect(flood.socket.connected).toBe(false))
  const incident = await room.openIncident()
  await until(() => expect(calm.heard('incident.opened', incident)).toBe(true))
})

test('a message of a megabyte is cut off while the others still hear', async () => {
  const flood = await openConsole(url, await room.leader('epi-1'), { reconnection: false })
  const calm = await openConsole(url, room.duty)
  flood.socket.emit('since', 'x'.repeat(1024 * 1024))
  await until(() => expect(flood.socket.connected).toBe(false))
  const incident = await room.openIncident()
  await until(() => expect(calm.heard('incident.opened', incident)).toBe(true))
})

test('two servers on one database tell their consoles of each other’s events', async () => {
  const other = await startTestServer({ connection: room.server.connection })
  const line = await openConsole(other.url, room.duty)
  const incident = await room.openIncident()
  await until(() => expect(line.heard('incident.opened', incident)).toBe(true))

  const leader = await room.leader('rescue-1')
  const phone = await openConsole(other.url, leader)
  await room.activate(incident)
  const call = await room.call(incident, 'rescue-1')
  const alert = await room.alertOf(call)
  await until(() => expect(phone.alerts.map(({ id }) => id)).toContain(alert.uuid))
  must(await leader.decline(call))
  await until(() => expect(line.heard('dispatch.declined', incident)).toBe(true))
  await until(async () => expect(await room.events(incident)).toContain('dispatch.requested'))
  const called = await room.db.prisma.dispatchCall.count({ where: { incidentId: incident.uuid, rank: 2 } })
  expect(called).toBeLessThanOrEqual(1)
  line.socket.disconnect()
  phone.socket.disconnect()
  await other.stop()
})
