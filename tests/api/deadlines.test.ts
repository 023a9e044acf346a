import { systemActor } from '@beacon/server/access/actor.ts'
import { runCommand } from '@beacon/server/command/run.ts'
import { lapseDirectivesCommand } from '@beacon/server/directive/commands.ts'
import { lapseCallsCommand } from '@beacon/server/dispatch/commands.ts'
import { globalId } from '@beacon/server/graphql/ids.ts'
import { activatePlanCommand } from '@beacon/server/response/commands.ts'
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { dutyRoom, must, type DutyRoom, type Incident } from '../support/duty-room.ts'

let room: DutyRoom
let incident: Incident
beforeAll(async () => {
  room = await dutyRoom()
})
afterAll(() => room.leave())
beforeEach(async () => {
  await room.standDown()
  incident = await room.openIncident()
  await room.activate(incident)
})

/** What the incident's page says of lateness. */
interface Late {
  directives: { isOverdue: boolean }[]
  counts: object
}

/** What the job does when its time has come, at a time of the test's choosing. */
async function pass(minutes: number): Promise<void> {
  const clock = { now: () => new Date(Date.now() + minutes * 60_000) }
  const request = { actor: systemActor('deadline'), input: { incidentId: incident.uuid } }
  const deps = { ...room.server.deps, clock }
  expectDone(await runCommand(deps, lapseDirectivesCommand, request))
  expectDone(await runCommand(deps, lapseCallsCommand, request))
}

function expectDone({ ok }: { ok: boolean }): void {
  expect(ok).toBe(true)
}

const count = async (event: string) => (await room.events(incident)).filter((name) => name === event).length

test('before the deadline nothing is late', async () => {
  await pass(9)
  expect([await count('directive.overdue'), await count('dispatch.unanswered')]).toEqual([0, 0])
})

test('silence is noted once, however often and by however many processes the job runs', async () => {
  await Promise.all([pass(11), pass(11), pass(11)])
  await pass(12)
  expect(await count('dispatch.unanswered')).toBe(5)
})

test('a directive that is late is noted once; one that is done is not', async () => {
  const done = await room.directive(incident, 'hb')
  must(await (await room.person('eerdun')).complete(done))
  await Promise.all([pass(121), pass(121)])
  await pass(122)
  const late = await room.db.prisma.directive.findMany({
    where: { incidentId: incident.uuid, NOT: { overdueAt: null } },
  })
  expect(late.length).toBeGreaterThan(0)
  expect(late.every(({ dueAt }) => dueAt.getTime() <= Date.now() + 121 * 60_000)).toBe(true)
  expect(late.map(({ id }) => id)).not.toContain(done.uuid)
  expect(await count('directive.overdue')).toBe(late.length)
})

test.each(['response', 'incident'] as const)('after the end of the %s nothing becomes late', async (end) => {
  const { id } = await room.db.prisma.response.findFirstOrThrow({ where: { incidentId: incident.uuid } })
  must(await room.commander.endResponse({ id: globalId('Response', id) }))
  if (end === 'incident') must(await room.commander.endIncident(incident))
  await pass(60 * 24)
  expect(await count('directive.overdue')).toBe(0)
  await room.db.prisma.directive.updateMany({
    where: { incidentId: incident.uuid },
    data: { dueAt: new Date(0) },
  })
  const { node } = await room.commander.graphql<{ node: Late }>(
    `{ node(id: "${incident.id}") { ... on Incident { directives { isOverdue }
      counts { overdueDirectives shortNeeds endedResponses } } } }`,
  )
  expect(node.counts).toEqual({ overdueDirectives: 0, shortNeeds: 0, endedResponses: 1 })
  expect(node.directives.some(({ isOverdue }) => isOverdue)).toBe(false)
})

test('an answered call is not silent, and a late answer is still an answer', async () => {
  const [first, second] = [await room.call(incident, 'epi-1'), await room.call(incident, 'lab-1')]
  must(await (await room.leader('epi-1')).accept(first))
  await pass(11)
  expect(await count('dispatch.unanswered')).toBe(4)
  expect(await (await room.leader('lab-1')).accept(second)).toBeAccepted()
})

test('the job comes by itself when its time has come', async () => {
  const other = await room.openIncident()
  await room.standDown()
  const past = { now: () => new Date(Date.now() - 11 * 60_000) }
  const plan = await room.db.prisma.plan.findFirstOrThrow({ where: { code: 'hjq-plague' } })
  const input = { incidentId: other.uuid, planId: plan.id, level: 4, legalGround: '-', reason: '-' }
  const actor = await room.server.actorOf('commander')
  expectDone(await runCommand({ ...room.server.deps, clock: past }, activatePlanCommand, { actor, input }))
  await vi.waitFor(async () => expect(await room.events(other)).toContain('dispatch.unanswered'), {
    timeout: 20_000,
  })
  expect((await room.events(other)).filter((name) => name === 'dispatch.unanswered')).toHaveLength(5)
})
