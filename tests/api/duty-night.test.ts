/** What happens about duties by itself: over the years, every morning, however many processes there are. */
import { runCommand } from '@beacon/server/command/run.ts'
import { systemActor } from '@beacon/server/access/actor.ts'
import { settleDutiesCommand } from '@beacon/server/plan-duty/commands/jobs.ts'
import { globalId } from '@beacon/server/graphql/ids.ts'
import { dryRunAll } from '@beacon/server/response/dry-run.ts'
import { addLibrary } from '@beacon/seeds/bulk/library.ts'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { countDuties, dutyAbout, morning } from '../support/duties.ts'
import { dutyRoom, must, type DutyRoom } from '../support/duty-room.ts'
import { openConsole } from '../support/console.ts'
import { countStatements } from '../support/statements.ts'

const rooms: DutyRoom[] = []
let room: DutyRoom
beforeEach(async () => {
  room = await dutyRoom()
  rooms.push(room)
})
afterAll(async () => {
  for (const one of rooms) await one.leave()
})

const about = (kind: Parameters<typeof dutyAbout>[2]) => dutyAbout(room, 'hjq-plague', kind)
const climbed = async (dutyId: string) =>
  (await room.db.prisma.dutyReminder.findMany({ where: { dutyId }, orderBy: { days: 'asc' } })).map(
    ({ days }) => days,
  )
const alertsOf = (dutyId: string) =>
  room.db.prisma.alert.findMany({
    where: { dutyId },
    include: { recipients: { include: { person: true } } },
    orderBy: { raisedAt: 'asc' },
  })

test('an evaluation over the years: reminded of step by step, done, and due again', async () => {
  await morning(room)
  const { id, thing, due } = await about('evaluate')
  expect(due).toBe('2028-11-10')
  for (const on of [
    '2028-09-10',
    '2028-09-11',
    '2028-09-12',
    '2028-10-11',
    '2028-11-03',
    '2028-11-10',
    '2028-11-16',
  ]) {
    await morning(room, on)
  }
  expect(await climbed(id)).toEqual([-60, -30, -7, 0])
  await morning(room, '2028-11-17')
  await morning(room, '2028-12-10')
  expect(await climbed(id)).toEqual([-60, -30, -7, 0, 7, 30])
  const told = (await alertsOf(id)).map(({ recipients }) =>
    recipients.map(({ person }) => person.nameEn).toSorted(),
  )
  expect(told).toEqual([
    ['Surina'],
    ['Surina'],
    ['Surina'],
    ['Surina'],
    ['Eerdun'],
    ['Suyala', 'Yun Zhiqiang'],
  ])
  const editor = await room.person('surina')
  must(await editor.act('doPlanDuty', { dutyId: thing.id, doneOn: '2026-11-01', evidence: '评估报告' }))
  expect((await alertsOf(id)).filter(({ status }) => status === 'active')).toEqual([])
  await expect.poll(async () => (await about('evaluate')).due).toBe('2029-11-01')
})

test('after mornings that were missed everybody is told once', async () => {
  await morning(room)
  const { id } = await about('evaluate')
  await morning(room, '2029-03-01')
  expect(await climbed(id)).toEqual([0, 7, 30])
  await morning(room, '2029-03-02')
  expect(await climbed(id)).toEqual([0, 7, 30])
})

test('two processes at once open each duty once and climb each rung once', async () => {
  await room.db.prisma.planDuty.deleteMany()
  const before = (await room.events()).length
  await Promise.all([morning(room, '2028-11-10'), morning(room, '2028-11-10'), morning(room, '2028-11-10')])
  const duties = await room.db.prisma.planDuty.findMany()
  const keys = duties.map(({ planId, kind, causeKey }) => `${planId}/${kind}/${causeKey}`)
  expect(new Set(keys).size).toBe(keys.length)
  const { id } = await about('evaluate')
  expect(await alertsOf(id)).toHaveLength(1)
  const opened = (await room.events()).slice(before).filter((name) => name === 'duty.opened')
  expect(opened).toHaveLength(duties.length)
})

test('the database itself holds one open duty for a plan, kind and cause', async () => {
  await morning(room)
  const { thing: _, due: __, ...row } = await about('evaluate')
  const again = room.db.prisma.planDuty.create({ data: { ...row, id: room.server.deps.ids.next() } })
  await expect(again).rejects.toThrow(/unique/i)
})

test('a second morning of the same day changes nothing', async () => {
  await morning(room)
  const before = await room.events()
  await morning(room)
  expect(await room.events()).toEqual(before)
})

test('a reminder rings in the bell of who keeps the plan, and of nobody else', async () => {
  const editor = await room.person('surina')
  const listening = await openConsole(room.server.url, editor)
  const other = await openConsole(room.server.url, room.duty)
  await morning(room, '2028-11-10')
  const { id } = await about('evaluate')
  await expect.poll(() => listening.alerts.map(({ duty }) => duty)).toContain(id)
  expect(other.alerts).toEqual([])
  const [alert] = await alertsOf(id)
  const alertId = globalId('Alert', alert?.id ?? '')
  expect(await room.duty.act('acknowledgeAlert', { alertId })).toBeRefused('NOT_FOUND')
  expect(await editor.act('acknowledgeAlert', { alertId })).toBeAccepted()
  const text =
    '{ myAlerts(first: 10) { edges { node { kind incident { id } duty { id plan { code } } recipients { sentAt } } } } }'
  const { myAlerts } = await editor.graphql<{ myAlerts: { edges: { node: object }[] } }>(text)
  expect(myAlerts.edges.map(({ node }) => node)).toContainEqual(
    expect.objectContaining({
      kind: 'duty',
      incident: null,
      duty: { id: globalId('PlanDuty', id), plan: { code: 'hjq-plague' } },
    }),
  )
  listening.socket.close()
  other.socket.close()
})

describe('what the dry run finds short', () => {
  const disinfection = { kind: 'disinfection' } as const

  test('is a duty when it is new, and none when it is gone; both are recorded', async () => {
    const { deps } = room.server
    await dryRunAll(deps)
    await morning(room)
    const before = await room.db.prisma.planDuty.count({ where: { kind: 'shortfall', state: 'open' } })
    await room.db.prisma.team.updateMany({ where: disinfection, data: { status: 'not_ready' } })
    await dryRunAll(deps)
    await morning(room)
    await morning(room)
    const short = await room.db.prisma.planDuty.findMany({ where: { kind: 'shortfall', state: 'open' } })
    expect(short.length).toBeGreaterThan(before)
    await room.db.prisma.team.updateMany({ where: disinfection, data: { status: 'ready' } })
    await dryRunAll(deps)
    await morning(room)
    expect(
      await room.db.prisma.planDuty.count({ where: { kind: 'shortfall', state: 'open' } }),
    ).toBeLessThanOrEqual(before)
    const names = await room.events()
    expect(names.filter((name) => name === 'duty.done').length).toBeGreaterThan(0)
  })

  test('is known to the command and to who makes plans', async () => {
    await room.db.prisma.team.updateMany({ where: disinfection, data: { status: 'not_ready' } })
    await dryRunAll(room.server.deps)
    await morning(room)
    expect(await countDuties(room.duty, 'kind: shortfall')).toBeGreaterThan(0)
    expect(await countDuties(room.observer, 'kind: shortfall')).toBe(0)
    expect(await countDuties(room.observer)).toBeGreaterThan(0)
  })
})

test('a morning sends as many statements for hundreds of plans as for three', async () => {
  const few = await statementsOf(() => morning(room))
  await addLibrary(room.server.deps, { plans: 300, versions: 2, cards: 1 })
  const many = await statementsOf(() => morning(room))
  expect(await room.db.prisma.planDuty.count()).toBeGreaterThan(300)
  expect(many.length, many.map((text) => text.slice(0, 80)).join('\n')).toBeLessThanOrEqual(few.length + 4)
  const again = await runCommand(room.server.deps, settleDutiesCommand, {
    actor: systemActor('duties'),
    input: {},
  })
  expect(again).toMatchObject({ ok: true, answer: { opened: 0, closed: 0, moved: 0 } })
})

/** Those about duties and their reminders: the queue, the log's readers and deadlines live their own lives beside it. */
async function statementsOf(work: () => Promise<void>): Promise<string[]> {
  const all = await countStatements(work)
  return all.filter((text) => /plan_duty|duty_r|alert/.test(text))
}
