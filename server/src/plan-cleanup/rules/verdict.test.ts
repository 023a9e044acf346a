import { expect, test } from 'vitest'
import type { Actor } from '../../access/actor.ts'
import type { PlanToJudge, VerdictState } from '../model.ts'
import { BOTH, by, code, EDITOR, GOVERNOR, HEAD, ITEM, PLAN, VERDICT } from './scene.test-support.ts'
import { approve, propose, refuseVerdict, withdrawVerdict } from './verdict.ts'

test.each<[string, Partial<PlanToJudge>, string | null, string]>([
  ['in force', {}, null, 'accepted'],
  ['in force, in a clean-up', { item: ITEM }, 'item', 'accepted'],
  ['not in force', { versionId: null }, null, 'PLAN_NOT_IN_FORCE'],
  ['with a verdict waiting', { isPending: true }, null, 'VERDICT_PENDING'],
  ['for an entry that is not there', {}, 'item', 'NOT_FOUND'],
  ['for another plan’s entry', { item: { ...ITEM, planId: 'other' } }, 'item', 'NOT_FOUND'],
  ['that has its verdict', { item: { ...ITEM, state: 'decided' } }, 'item', 'WRONG_STATE'],
  ['that was taken out', { item: { ...ITEM, state: 'taken_out' } }, 'item', 'WRONG_STATE'],
  ['of a closed clean-up', { item: { ...ITEM, cleanup: 'closed' } }, 'item', 'WRONG_STATE'],
])('proposing a verdict on a plan %s', (_, change, itemId, outcome) => {
  const wish = { planId: 'plan', kind: 'repeal' as const, reason: '-', itemId }
  expect(code(propose({ ...PLAN, ...change }, wish, by(EDITOR)))).toBe(outcome)
})

test.each<[string, Partial<VerdictState>, Actor, string, string]>([
  ['by who approves such plans', {}, GOVERNOR, 'accepted', 'accepted'],
  ['by who approves other plans', {}, HEAD, 'FORBIDDEN', 'FORBIDDEN'],
  ['by who proposed it', {}, BOTH, 'OWN_WORK', 'OWN_WORK'],
  ['of a category that nobody approves', { approval: null }, GOVERNOR, 'FORBIDDEN', 'FORBIDDEN'],
  ['that was decided', { status: 'approved' }, GOVERNOR, 'WRONG_STATE', 'WRONG_STATE'],
  ['that was taken back', { status: 'withdrawn' }, GOVERNOR, 'WRONG_STATE', 'WRONG_STATE'],
  ['on what is not in force any more', { inForceId: 'v3' }, GOVERNOR, 'CHANGED_MEANWHILE', 'accepted'],
  ['to repeal what is being revised', { isUnderWay: true }, GOVERNOR, 'VERSION_UNDER_WAY', 'accepted'],
  [
    'to declare lapsed what is being revised',
    { kind: 'lapse', isUnderWay: true },
    GOVERNOR,
    'VERSION_UNDER_WAY',
    'accepted',
  ],
  ['to keep what is being revised', { kind: 'keep', isUnderWay: true }, GOVERNOR, 'accepted', 'accepted'],
])('deciding a verdict %s', (_, change, who, approving, refusing) => {
  const verdict = { ...VERDICT, ...change }
  expect(code(approve(verdict, {}, by(who)))).toBe(approving)
  expect(code(refuseVerdict(verdict, { words: '-' }, by(who)))).toBe(refusing)
})

test.each<[string, Partial<VerdictState>, boolean]>([
  ['to revise opens a duty', { kind: 'revise' }, true],
  ['to revise what is to be revised already', { kind: 'revise', isRevisionOpen: true }, false],
  ['to repeal', {}, false],
  ['to keep', { kind: 'keep' }, false],
])('an approved verdict %s', (_, change, opens) => {
  const verdict = approve({ ...VERDICT, ...change }, {}, by(GOVERNOR))
  expect(verdict.accepted && verdict.fact.dutyId !== null).toBe(opens)
})

test('what was decided is not taken back', () => {
  expect(code(withdrawVerdict(VERDICT, {}, by(EDITOR)))).toBe('accepted')
  expect(code(withdrawVerdict({ ...VERDICT, status: 'approved' }, {}, by(EDITOR)))).toBe('WRONG_STATE')
})
