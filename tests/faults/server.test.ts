import { join } from 'node:path'
import { rm } from 'node:fs/promises'
import { globalId } from '@beacon/server/graphql/ids.ts'
import { connectDatabase } from '@beacon/server/db/client.ts'
import { findEmbedded } from '@beacon/server/db/embedded/start.ts'
import { buildDeps, type Deps } from '@beacon/server/deps.ts'
import { verifyLog } from '@beacon/server/event-log/verify.ts'
import { createLog } from '@beacon/server/log.ts'
import { personId, teamId } from '@beacon/seeds/demo/add-roster.ts'
import { PEOPLE } from '@beacon/seeds/demo/data/people.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Answer } from '../support/answer.ts'
import { testConfig } from '../support/config.ts'
import { openConsole, until } from '../support/console.ts'
import { must, planRef } from '../support/duty-room.ts'
import { personOf, personRef, type Person, type Thing } from '../support/person.ts'
import { startServerProcess, type ServerProcess } from '../support/process.ts'
import { makeHome } from './holder.ts'

const config = testConfig()
let server: ServerProcess
let home: string
let commander: Person
let duty: Person
beforeAll(async () => {
  home = await makeHome()
  server = await startServerProcess({ BEACON_DATA: join(home, 'data'), BEACON_SECRET: config.secret })
  ;[commander, duty] = await withDeps((deps) =>
    Promise.all([someone(deps, 'yun-zhiqiang'), someone(deps, 'li-xiaofeng')]),
  )
}, 120_000)
afterAll(async () => {
  await server.stop()
  await rm(home, { recursive: true, force: true })
})

/** The database of the running server, looked at from outside. */
async function withDeps<Result>(work: (deps: Deps) => Promise<Result>): Promise<Result> {
  const log = createLog('silent')
  const connection = findEmbedded(join(home, 'data'))
  if (connection === null) throw new Error('No server runs.')
  const db = await connectDatabase(connection, log)
  try {
    return await work(buildDeps({ ...config, dataDir: join(home, 'data') }, db, log))
  } finally {
    await db.close()
  }
}

const someone = (deps: Deps, key: string): Promise<Person> =>
  personOf({ url: server.url, deps }, personId(key))

async function openIncident(title: string): Promise<Thing> {
  const wish = { title, eventKind: 'other', divisionCode: '150625103202', riskLevel: 'low', firstFacts: '-' }
  return must(await duty.act('openIncident', wish))
}

/** The last call of a team. */
function callOf(deps: Deps, team: string): Promise<Thing> {
  return deps.db.prisma.dispatchCall
    .findFirstOrThrow({ where: { teamId: teamId(team) }, orderBy: { id: 'desc' } })
    .then(({ id }) => ({ id: globalId('DispatchCall', id) }))
}

const CREWS = {
  'epi-1': 'wang-haitao',
  'rescue-1': 'bateer',
  'disinfect-1': 'chaolu',
  'lab-1': 'xu-huimin',
  'community-dugui': 'kang-li',
}

interface Tap {
  person: Person
  send: () => Promise<Answer>
}

/** Fifty taps on fifty phones: five leaders accept, forty-five people acknowledge a notice; each under its own key. */
async function prepareTaps(): Promise<{ taps: Tap[]; incident: Thing }> {
  const incident = await openIncident('断电演练')
  must(await commander.activate(incident, { planId: planRef('hjq-plague') }))
  const leaders = new Set(Object.values(CREWS))
  const keys = PEOPLE.map(({ key }) => key)
    .filter((key) => !leaders.has(key))
    .slice(0, 45)
  const personIds = keys.map((key) => personRef(personId(key)))
  must(await duty.notify(incident, { personIds }))
  return withDeps(async (deps) => {
    const alert = await deps.db.prisma.alert.findFirstOrThrow({ where: { titleZh: '通知' } })
    const notice = { id: globalId('Alert', alert.id) }
    const answers = await Promise.all(
      Object.entries(CREWS).map(async ([team, key]): Promise<Tap> => {
        const [person, call] = [await someone(deps, key), await callOf(deps, team)]
        return { person, send: () => person.accept(call, {}, `tap of ${person.personId}`) }
      }),
    )
    const receipts = await Promise.all(
      keys.map(async (key): Promise<Tap> => {
        const person = await someone(deps, key)
        return { person, send: () => person.acknowledge(notice, {}, `tap of ${person.personId}`) }
      }),
    )
    return { incident, taps: mixed([...answers, ...receipts]) }
  })
}

/** In the order of their ids, which is none: leaders among the others. */
function mixed(taps: Tap[]): Tap[] {
  return taps.toSorted((a, b) => (a.person.personId < b.person.personId ? -1 : 1))
}

const countOf = (deps: Deps, name: string, subject: object = {}) =>
  deps.db.prisma.eventLog.count({ where: { name, ...subject } })

test('killed in the middle of fifty taps: what was answered is there, and each tap has one effect', async () => {
  const { taps } = await prepareTaps()
  const before = await withDeps((deps) => countOf(deps, 'dispatch.accepted'))
  const acknowledgedBefore = await withDeps((deps) => countOf(deps, 'alert.acknowledged'))
  let answered = 0
  const kills: Promise<void>[] = []
  const outcomes = await Promise.allSettled(
    taps.map(async ({ send }) => {
      const answer = must(await send())
      answered += 1
      if (answered === 12) kills.push(server.kill())
      return answer
    }),
  )
  await Promise.all(kills)
  const done = taps.filter((_, index) => outcomes[index]?.status === 'fulfilled')
  const open = taps.filter((tap) => !done.includes(tap))
  expect(done.length).toBeGreaterThanOrEqual(12)
  expect(open.length).toBeGreaterThan(0)

  await server.restart()
  await withDeps(async (deps) => {
    const receipts = await deps.db.prisma.commandReceipt.findMany({
      where: { key: { startsWith: 'tap of' } },
    })
    const kept = new Set(receipts.map(({ key }) => key.slice('tap of '.length)))
    expect(done.filter(({ person }) => !kept.has(person.personId))).toEqual([])
    expect((await verifyLog(deps)).faults).toEqual([])
  })

  // The phones send what they had queued, and for good measure what was answered already, too.
  for (const answer of await Promise.all(taps.map(({ send }) => send()))) must(answer)
  await withDeps(async (deps) => {
    expect((await countOf(deps, 'dispatch.accepted')) - before).toBe(5)
    expect((await countOf(deps, 'alert.acknowledged')) - acknowledgedBefore).toBe(45)
    expect((await verifyLog(deps)).faults).toEqual([])
  })
}, 180_000)

test('killed before an alert is acknowledged: it is delivered again, and not any more afterwards', async () => {
  const incident = await openIncident('再次送达')
  const first = await openConsole(server.url, commander)
  must(await duty.notify(incident, { personIds: [personRef(commander.personId)] }))
  const isOurs = ({ incident: uuid }: { incident: string | null }) =>
    globalId('Incident', uuid ?? '') === incident.id
  await until(() => expect(first.alerts.some(isOurs)).toBe(true))
  const alert = first.alerts.find(isOurs)
  first.socket.emit('receipt', [alert?.id ?? ''])
  const times = () => first.alerts.filter(({ id }) => id === alert?.id).length
  expect(times()).toBe(1)

  await server.kill()
  await server.restart()
  await until(() => expect(times()).toBe(2), 30_000)
  must(await commander.acknowledge({ id: globalId('Alert', alert?.id ?? '') }))
  await server.kill()
  await server.restart()
  await until(() => expect(first.hellos).toHaveLength(3), 30_000)
  must(await duty.notify(incident, { personIds: [personRef(commander.personId)] }))
  await until(() => expect(first.alerts.at(-1)?.id).not.toBe(alert?.id))
  expect(times()).toBe(2)
}, 180_000)

test('killed as a leader declines: the next team is asked all the same, once', async () => {
  const incident = await openIncident('改派')
  await withDeps((deps) => deps.db.prisma.dispatchCall.updateMany({ data: { status: 'released' } }))
  must(await commander.activate(incident, { planId: planRef('hjq-plague') }))
  const { leader, call } = await withDeps(async (deps) => ({
    leader: await someone(deps, 'wang-haitao'),
    call: await callOf(deps, 'epi-1'),
  }))
  must(await leader.decline(call))
  await server.kill()
  await server.restart()
  await withDeps(async (deps) => {
    const next = { rank: 2, need: { incident: { title: '改派' } } }
    await until(async () => expect(await deps.db.prisma.dispatchCall.count({ where: next })).toBe(1), 30_000)
    const { position } = await deps.db.prisma.eventLog.findFirstOrThrow({
      where: { name: 'dispatch.declined' },
      orderBy: { position: 'desc' },
    })
    await until(async () => {
      const cursor = await deps.db.prisma.eventCursor.findUniqueOrThrow({ where: { reader: 'reactions' } })
      expect(cursor.position).toBeGreaterThanOrEqual(position)
    }, 30_000)
    expect(await deps.db.prisma.dispatchCall.count({ where: next })).toBe(1)
    expect((await verifyLog(deps)).faults).toEqual([])
  })
}, 180_000)
