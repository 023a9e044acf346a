import { expect, test } from 'vitest'
import type { Verdict, RefusalCode } from '../../command/refusal.ts'
import type { DutyToAct, PlanToTend } from '../model.ts'
import { actsOn, doDuty, giveBackDuty, openDuty, reopenDuty, takeDuty, waiveDuty } from './acts.ts'
import { actorWith, BANNER, by, day, DUTY, dutyOf, GOVERNOR, KEEPER } from './scene.test-support.ts'

const code = (verdict: Verdict<unknown, RefusalCode>): string =>
  verdict.accepted ? 'accepted' : verdict.refusal.code

const REASON = { dutyId: 'duty', reason: '已有替代安排' }
const done = (doneOn: string) => ({ dutyId: 'duty', doneOn, evidence: '评估报告' })

const TEND: PlanToTend = {
  planId: 'plan',
  titleZh: '鼠疫预案',
  titleEn: 'Plague plan',
  division: BANNER,
  organizationId: 'hb',
  versionId: 'v2',
  days: 90,
  isOpen: false,
}
const asked = (dueOn?: string) => ({ planId: 'plan', cause: 'law' as const, reason: '法律修订', dueOn })

test.each<[string, Partial<PlanToTend>, string | undefined, string]>([
  ['in force', {}, undefined, 'accepted'],
  ['due today', {}, '2026-11-24', 'accepted'],
  ['due yesterday', {}, '2026-11-23', 'INVALID_INPUT'],
  ['not in force', { versionId: null }, undefined, 'PLAN_NOT_IN_FORCE'],
  ['asked for already', { isOpen: true }, undefined, 'ALREADY_OPEN'],
])('a revision of a plan %s', (_, change, dueOn, outcome) => {
  expect(code(openDuty({ ...TEND, ...change }, asked(dueOn), by(KEEPER)))).toBe(outcome)
})

test('a revision is due when the rule says, or in 90 days', () => {
  const dueOf = (days: number | null) => {
    const verdict = openDuty({ ...TEND, days }, asked(), by(KEEPER))
    return verdict.accepted && verdict.fact.dueOn
  }
  expect(dueOf(30)).toEqual(day('2026-12-24'))
  expect(dueOf(null)).toEqual(day('2027-02-22'))
})

test.each<[string, Partial<DutyToAct>, string, string]>([
  ['an evaluation of today', {}, '2026-11-24', 'accepted'],
  ['an evaluation of tomorrow', {}, '2026-11-25', 'INVALID_INPUT'],
  ['an evaluation of before the version', {}, '2025-11-09', 'INVALID_INPUT'],
  ['what has been done', { state: 'done' }, '2026-11-24', 'WRONG_STATE'],
  ['the end of a term', { kind: 'renew' }, '2026-11-24', 'CLOSES_BY_ITSELF'],
  ['a filing', { kind: 'file' }, '2026-11-24', 'CLOSES_BY_ITSELF'],
  ['a shortfall', { kind: 'shortfall' }, '2026-11-24', 'CLOSES_BY_ITSELF'],
  ['a revision', { kind: 'revise' }, '2026-11-24', 'accepted'],
])('doing %s', (_, change, doneOn, outcome) => {
  expect(code(doDuty({ ...DUTY, ...change }, done(doneOn), by(KEEPER)))).toBe(outcome)
})

test.each<[string, Partial<DutyToAct>, typeof KEEPER, string]>([
  ['an evaluation by who approves such plans', {}, GOVERNOR, 'accepted'],
  ['a shortfall', { kind: 'shortfall' }, GOVERNOR, 'accepted'],
  ['an evaluation by who keeps it', {}, KEEPER, 'FORBIDDEN'],
  ['an evaluation by who approves other plans', {}, actorWith('head', ['plan.approve']), 'FORBIDDEN'],
  ['a plan whose category nobody approves', { approval: null }, GOVERNOR, 'FORBIDDEN'],
  ['a filing', { kind: 'file' }, GOVERNOR, 'CLOSES_BY_ITSELF'],
  ['the end of a term', { kind: 'renew' }, GOVERNOR, 'CLOSES_BY_ITSELF'],
  ['what has been waived', { state: 'waived' }, GOVERNOR, 'WRONG_STATE'],
])('waiving %s', (_, change, actor, outcome) => {
  expect(code(waiveDuty({ ...DUTY, ...change }, REASON, by(actor)))).toBe(outcome)
})

const NEXT = { successor: { id: 'next' } }
test.each<[string, Partial<DutyToAct>, typeof KEEPER, string]>([
  ['an evaluation that was done, with the next one', { state: 'done', ...NEXT }, KEEPER, 'accepted'],
  [
    'a revision whose cause has come again',
    { kind: 'revise', state: 'done', ...NEXT },
    KEEPER,
    'ALREADY_OPEN',
  ],
  ['what was waived, by who keeps it', { state: 'waived' }, KEEPER, 'FORBIDDEN'],
  ['what was waived, by who approves', { state: 'waived' }, GOVERNOR, 'accepted'],
  ['what is open', {}, KEEPER, 'WRONG_STATE'],
  ['what lapsed', { state: 'lapsed' }, KEEPER, 'WRONG_STATE'],
  ['what facts closed', { kind: 'file', state: 'done' }, KEEPER, 'CLOSES_BY_ITSELF'],
])('reopening %s', (_, change, actor, outcome) => {
  expect(code(reopenDuty({ ...DUTY, ...change }, REASON, by(actor)))).toBe(outcome)
})

test.each<[string, Partial<DutyToAct>, typeof KEEPER, string, string]>([
  ['nobody’s', {}, KEEPER, 'accepted', 'WRONG_STATE'],
  ['somebody’s', { personId: 'other' }, KEEPER, 'ALREADY_TAKEN', 'FORBIDDEN'],
  ['one’s own', { personId: 'keeper' }, KEEPER, 'ALREADY_TAKEN', 'accepted'],
  ['somebody’s, by who approves', { personId: 'other' }, GOVERNOR, 'ALREADY_TAKEN', 'accepted'],
  ['a closed one', { state: 'done' }, KEEPER, 'WRONG_STATE', 'WRONG_STATE'],
])('taking and giving back %s', (_, change, actor, taking, giving) => {
  const duty = { ...DUTY, ...change }
  expect(code(takeDuty(duty, {}, by(actor)))).toBe(taking)
  expect(code(giveBackDuty(duty, {}, by(actor)))).toBe(giving)
})

test.each<[string, Partial<DutyToAct>, typeof KEEPER, string[]]>([
  ['who keeps it', {}, KEEPER, ['take', 'do']],
  ['who approves', {}, GOVERNOR, ['take', 'do', 'waive']],
  ['who keeps something else', {}, actorWith('clinic', ['plan.keep'], 'clinic'), []],
  ['who keeps it, of what facts close', dutyOf({ kind: 'file' }), KEEPER, ['take']],
])('what %s is offered', (_, change, actor, acts) => {
  expect(actsOn({ ...DUTY, ...change }, by(actor))).toEqual(acts)
})
