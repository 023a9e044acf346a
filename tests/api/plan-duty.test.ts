/** What must be done about plans: who may do what about it, and that everybody sees the same of it. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { countDuties, dayOf, dutyAbout, morning } from '../support/duties.ts'
import { dutyRoom, must, type DutyRoom } from '../support/duty-room.ts'
import type { Person } from '../support/person.ts'
import { PLAGUE, planRoom, type PlanRoom } from '../support/plan-room.ts'
import { countOwnStatements } from '../support/statements.ts'

let room: DutyRoom
let plans: PlanRoom
let clinic: Person
beforeAll(async () => {
  room = await dutyRoom()
  plans = await planRoom(room)
  clinic = await room.newcomer('unit_head', 'clinic', '150625000000')
})
afterAll(() => room.leave())
// Each story begins with the duties that follow from the facts, and nothing else.
beforeEach(async () => {
  await room.db.prisma.alertRecipient.deleteMany({ where: { alert: { kind: 'duty' } } })
  await room.db.prisma.alert.deleteMany({ where: { kind: 'duty' } })
  await room.db.prisma.dutyReminder.deleteMany()
  await room.db.prisma.planDuty.deleteMany()
  await morning(room)
})

const evaluation = () => dutyAbout(room, 'hjq-plague', 'evaluate')
const TODAY = dayOf(new Date(Date.now() + 8 * 3_600_000))
const report = { doneOn: TODAY, evidence: '《鼠疫预案评估报告》', reference: '杭卫发〔2026〕示例8号' }
const reason = { reason: '本年度已由市级统一评估。' }

describe('a revision is asked for', () => {
  const asked = { planId: PLAGUE, cause: 'law', reason: '传染病防治法修订。' }

  test('by who keeps the plan; once for each cause', async () => {
    expect(await plans.editor.act('openPlanDuty', asked)).toBeAccepted()
    expect(await plans.editor.act('openPlanDuty', asked)).toBeRefused('ALREADY_OPEN')
    expect(await plans.editor.act('openPlanDuty', { ...asked, cause: 'drill' })).toBeAccepted()
    const duty = await dutyAbout(room, 'hjq-plague', 'revise')
    expect(duty).toMatchObject({ state: 'open', openedBy: plans.editor.personId, cause: 'drill' })
  })

  test('by two at once it is one', async () => {
    const answers = await Promise.all([1, 2].map(() => plans.editor.act('openPlanDuty', asked)))
    expect(answers.filter(({ __typename }) => __typename === 'PlanDuty')).toHaveLength(1)
    expect(answers.find(({ __typename }) => __typename === 'Refusal')?.code).toBe('ALREADY_OPEN')
  })

  test('of a plan in force only, and not for yesterday', async () => {
    const draft = room.plan('hjq-brucellosis')
    expect(await plans.editor.act('openPlanDuty', { ...asked, planId: draft })).toBeRefused(
      'PLAN_NOT_IN_FORCE',
    )
    expect(await plans.editor.act('openPlanDuty', { ...asked, dueOn: '2020-01-01' })).toBeRefused(
      'INVALID_INPUT',
    )
  })

  test('by nobody else', async () => {
    expect(await room.observer.act('openPlanDuty', asked)).toBeRefused('FORBIDDEN')
    expect(await clinic.act('openPlanDuty', asked)).toBeRefused('NOT_FOUND')
    expect(await room.neighbour.act('openPlanDuty', asked)).toBeRefused('NOT_FOUND')
  })
})

describe('an evaluation', () => {
  test('is taken on by one, and given back', async () => {
    const { thing } = await evaluation()
    const head = await room.person('ma-xiaoyan')
    const answers = await Promise.all(
      [plans.editor, head].map((one) => one.act('takePlanDuty', { dutyId: thing.id })),
    )
    expect(answers.map(({ code = 'taken' }) => code).toSorted()).toEqual(['ALREADY_TAKEN', 'taken'])
    const taker = (await evaluation()).personId === head.personId ? head : plans.editor
    const other = taker === head ? plans.editor : head
    expect(await other.act('giveBackPlanDuty', { dutyId: thing.id })).toBeRefused('FORBIDDEN')
    expect(await taker.act('giveBackPlanDuty', { dutyId: thing.id })).toBeAccepted()
    expect(await taker.act('giveBackPlanDuty', { dutyId: thing.id })).toBeRefused('WRONG_STATE')
  })

  test('is done with evidence, and its next period begins at once', async () => {
    const { id, thing, due } = await evaluation()
    expect(
      await plans.editor.act('doPlanDuty', { dutyId: thing.id, ...report, doneOn: '2099-01-01' }),
    ).toBeRefused('INVALID_INPUT')
    expect(await plans.editor.act('doPlanDuty', { dutyId: thing.id, ...report, evidence: ' ' })).toBeRefused(
      'INVALID_INPUT',
    )
    expect(await plans.editor.act('doPlanDuty', { dutyId: thing.id, ...report })).toBeAccepted()
    expect(await plans.editor.act('doPlanDuty', { dutyId: thing.id, ...report })).toBeRefused('WRONG_STATE')
    await expect.poll(async () => (await evaluation()).state).toBe('open')
    const next = await evaluation()
    expect(next.id).not.toBe(id)
    expect(next.due > due).toBe(true)
    expect(next.due.slice(5)).toBe(TODAY.slice(5))
  })

  test('is done once by two at once', async () => {
    const { thing } = await evaluation()
    const answers = await Promise.all(
      [1, 2].map(() => plans.editor.act('doPlanDuty', { dutyId: thing.id, ...report })),
    )
    expect(answers.map(({ code = 'done' }) => code).toSorted()).toEqual(['WRONG_STATE', 'done'])
  })

  test('is waived by who approves such plans, and comes again a period later', async () => {
    const { thing, due } = await evaluation()
    expect(await plans.editor.act('waivePlanDuty', { dutyId: thing.id, ...reason })).toBeRefused('FORBIDDEN')
    expect(await room.commander.act('waivePlanDuty', { dutyId: thing.id, reason: '' })).toBeRefused(
      'INVALID_INPUT',
    )
    expect(await room.commander.act('waivePlanDuty', { dutyId: thing.id, ...reason })).toBeAccepted()
    await expect.poll(async () => (await evaluation()).state).toBe('open')
    expect((await evaluation()).due).toBe(`${Number(due.slice(0, 4)) + 3}${due.slice(4)}`)
  })

  test('is opened again when it was not done after all: what followed from it goes', async () => {
    const { id, thing, due } = await evaluation()
    must(await plans.editor.act('doPlanDuty', { dutyId: thing.id, ...report }))
    await expect.poll(async () => (await evaluation()).id).not.toBe(id)
    expect(
      await plans.editor.act('reopenPlanDuty', { dutyId: thing.id, reason: '报告未通过。' }),
    ).toBeAccepted()
    expect((await evaluation()).state).toBe('lapsed')
    await morning(room)
    const open = await room.db.prisma.planDuty.findMany({
      where: { plan: { code: 'hjq-plague' }, kind: 'evaluate', state: 'open' },
    })
    expect(open.map((one) => [one.id, dayOf(one.dueOn)])).toEqual([[id, due]])
  })

  test('is nobody else’s business', async () => {
    const { thing } = await evaluation()
    const wishes: [string, object][] = [
      ['takePlanDuty', {}],
      ['doPlanDuty', report],
      ['waivePlanDuty', reason],
      ['reopenPlanDuty', reason],
    ]
    for (const [act, wish] of wishes) {
      expect(await room.observer.act(act, { dutyId: thing.id, ...wish }), act).toBeRefused('FORBIDDEN')
      expect(await room.neighbour.act(act, { dutyId: thing.id, ...wish }), act).toBeRefused('NOT_FOUND')
      expect(await clinic.act(act, { dutyId: thing.id, ...wish }), act).toBeRefused('NOT_FOUND')
    }
    const text = 'query($id: ID!) { node(id: $id) { id } }'
    expect(await room.neighbour.graphql(text, thing)).toEqual({ node: null })
    expect(await room.observer.graphql(text, thing)).toEqual({ node: thing })
  })
})

test('what facts close is closed by nobody', async () => {
  await room.db.prisma.planVersion.updateMany({
    where: { plan: { code: 'hjq-plague' }, status: 'in_force' },
    data: { effectiveTo: new Date('2030-01-01') },
  })
  await morning(room)
  const { thing, due } = await dutyAbout(room, 'hjq-plague', 'renew')
  expect(due).toBe('2030-01-01')
  expect(await plans.editor.act('doPlanDuty', { dutyId: thing.id, ...report })).toBeRefused(
    'CLOSES_BY_ITSELF',
  )
  expect(await room.commander.act('waivePlanDuty', { dutyId: thing.id, ...reason })).toBeRefused(
    'CLOSES_BY_ITSELF',
  )
  await room.db.prisma.planVersion.updateMany({
    where: { plan: { code: 'hjq-plague' }, status: 'in_force' },
    data: { effectiveTo: null },
  })
  await morning(room)
  expect((await dutyAbout(room, 'hjq-plague', 'renew')).state).toBe('lapsed')
})

test('a new version closes the revision, and is itself to be filed', async () => {
  must(await plans.editor.act('openPlanDuty', { planId: PLAGUE, cause: 'command', reason: '指挥长变动。' }))
  const version = must(await plans.revise())
  must(await plans.write(plans.editor, version, 'command'))
  must(await plans.paper(plans.editor, version, 'drafting_note'))
  must(await plans.submit(version))
  await plans.walk(version)
  await expect.poll(async () => (await dutyAbout(room, 'hjq-plague', 'file')).state).toBe('open')
  // That a version is on its way is known to who makes it: its duty and its text to nobody else.
  const FILING = '{ planDuties(kind: file) { edges { node { version { number chapters { textZh } } } } } }'
  const filings = async (by: Person) => {
    const { planDuties } = await by.graphql<{
      planDuties: { edges: { node: { version: { number: number } | null } }[] }
    }>(FILING)
    return planDuties.edges.map(({ node }) => node.version?.number)
  }
  const { number } = await plans.rowOf(version)
  expect(await filings(plans.editor)).toContain(number)
  expect(await filings(room.observer)).not.toContain(number)
  must(await plans.editor.act('enforceVersion', { versionId: version.id }))
  await expect.poll(async () => (await dutyAbout(room, 'hjq-plague', 'revise')).state).toBe('done')
  expect((await evaluation()).due.slice(0, 4)).toBe(String(Number(TODAY.slice(0, 4)) + 3))
  must(await plans.paper(plans.editor, version, 'filing_receipt'))
  must(await plans.pass(plans.editor, version, 'filing'))
  await expect.poll(async () => (await dutyAbout(room, 'hjq-plague', 'file')).state).toBe('done')
  expect((await dutyAbout(room, 'hjq-plague', 'file')).closedBy).toBeNull()
  const names = (await room.events()).filter((name) => name.startsWith('duty.'))
  expect(names).toContain('duty.moved')
})

describe('the list', () => {
  test('is filtered, and counts what it shows', async () => {
    const all = await countDuties(plans.editor)
    expect(all).toBeGreaterThan(2)
    expect(await countDuties(plans.editor, 'kind: evaluate')).toBe(
      await room.db.prisma.planDuty.count({ where: { kind: 'evaluate' } }),
    )
    expect(await countDuties(plans.editor, 'state: done')).toBe(0)
    expect(await countDuties(plans.editor, 'mine: true')).toBe(0)
    expect(await countDuties(plans.editor, 'dueWithin: 36500')).toBe(all)
    expect(await countDuties(plans.editor, 'dueWithin: 2147483647')).toBe(all)
    expect(await countDuties(plans.editor, 'dueWithin: -2147483648')).toBe(0)
    expect(await countDuties(plans.editor, `planId: "${PLAGUE}"`)).toBeLessThan(all)
    const { organizations } = await plans.editor.graphql<{
      organizations: { edges: { node: { id: string } }[] }
    }>('{ organizations(search: "公安", first: 5) { edges { node { id } } } }')
    expect(
      await countDuties(plans.editor, `organizationId: "${organizations.edges[0]?.node.id ?? ''}"`),
    ).toBe(0)
  })

  test('is empty for who has nothing to do with them', async () => {
    expect(await countDuties(room.neighbour)).toBe(0)
    expect(await countDuties(clinic)).toBe(0)
    expect(await countDuties(room.commander)).toBe(await countDuties(plans.editor))
  })

  test('costs the same for one duty as for many', async () => {
    const text = `{ planDuties(first: 50, state: open) { edges { node { id kind dueOn isOverdue reminders viewerCan
      plan { id titleZh } organization { nameZh } person { nameZh } openedBy { nameZh } closedBy { nameZh } } } } }`
    const few = await countOwnStatements(() => plans.editor.graphql(text.replace('50', '1')))
    const many = await countOwnStatements(() => plans.editor.graphql(text))
    expect(many.length, many.join('\n')).toBeLessThanOrEqual(few.length)
  })
})
