import { loadActor } from '@beacon/server/access/actor.ts'
import { runCommand } from '@beacon/server/command/run.ts'
import type { Deps } from '@beacon/server/deps.ts'
import { openIncidentCommand } from '@beacon/server/incident/commands.ts'
import { activatePlanCommand } from '@beacon/server/response/commands.ts'
import { load } from '@beacon/seeds/bulk/load.ts'
import { bulkPlan } from '@beacon/seeds/bulk/plan.ts'
import { createRandom } from '@beacon/seeds/bulk/random.ts'
import { addedRows } from '@beacon/seeds/report.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { countRows, seedDeps } from './deps.ts'

const SIZE = { incidents: 300, open: 60, people: 200, teams: 30 }

let deps: Deps
let close: () => Promise<void>
beforeAll(async () => {
  ;({ deps, close } = await seedDeps())
})
afterAll(() => close())

test('the same seed gives the same numbers', () => {
  const draw = (seed: number) => {
    const random = createRandom(seed)
    return Array.from({ length: 5 }, () => random.int(1, 1000))
  }
  expect(draw(150_625)).toEqual(draw(150_625))
  expect(draw(1)).not.toEqual(draw(2))
})

test('as many as asked, in varied states, and a second run adds nothing', async () => {
  const { added } = await load(deps, SIZE)
  expect(added).toMatchObject({ people: 200, teams: 30, incidents: 300 })
  const { prisma } = deps.db
  const open = { status: 'open', title: { contains: '（第' } } as const
  expect(await prisma.incident.count({ where: open })).toBe(60)
  expect(await prisma.response.count({ where: { status: 'active', incident: open } })).toBeGreaterThan(40)
  for (const status of ['issued', 'received', 'done'] as const) {
    expect(await prisma.directive.count({ where: { status, incident: open } })).toBeGreaterThan(0)
  }
  for (const status of ['requested', 'accepted'] as const) {
    expect(await prisma.dispatchCall.count({ where: { status, incident: open } })).toBeGreaterThan(0)
  }

  const before = await countRows(deps)
  expect(addedRows(await load(deps, SIZE))).toBe(0)
  expect(await countRows(deps)).toEqual(before)
})

test('the benchmark’s plan writes exactly what was asked', async () => {
  const plan = await bulkPlan(deps, { cards: 20, teams: 6, recipients: 50 })
  expect(await bulkPlan(deps, { cards: 20, teams: 6, recipients: 50 })).toEqual(plan)
  const incidentId = await activate(deps, plan)
  const { prisma } = deps.db
  expect(await prisma.directive.count({ where: { incidentId } })).toBe(20)
  expect(await prisma.dispatchCall.count({ where: { incidentId } })).toBe(6)
  expect(await prisma.alertRecipient.count({ where: { alert: { incidentId } } })).toBe(50)
})

test('a plan of another name finds teams of its own', async () => {
  const plan = await bulkPlan(deps, { name: 'second', cards: 10, teams: 4, recipients: 20 })
  const incidentId = await activate(deps, plan)
  expect(await deps.db.prisma.dispatchCall.count({ where: { incidentId } })).toBe(4)
})

async function activate(
  at: Deps,
  plan: { planId: string; commanderId: string; divisionCode: string },
): Promise<string> {
  const actor = await loadActor(at, plan.commanderId)
  if (!actor) throw new Error('The plan has no commander.')
  const facts = { title: '测试', eventKind: 'other', riskLevel: 'low', firstFacts: '测试' } as const
  const opened = await runCommand(at, openIncidentCommand, {
    actor,
    input: { ...facts, divisionCode: plan.divisionCode },
  })
  if (!opened.ok) throw new Error(opened.refusal.code)
  const input = {
    incidentId: opened.answer.id,
    planId: plan.planId,
    level: 4,
    legalGround: '测试',
    reason: '测试',
  }
  const activated = await runCommand(at, activatePlanCommand, { actor, input })
  if (!activated.ok) throw new Error(activated.refusal.code)
  return opened.answer.id
}
