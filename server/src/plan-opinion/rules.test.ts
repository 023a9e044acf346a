import { describe, expect, test } from 'vitest'
import type { ReviewState } from '../plan-review/model.ts'
import type { OpinionState } from '../plan-review/opinion-state.ts'
import type { Circumstances } from '../command/define.ts'
import { REALITY } from '../world/model.ts'
import { askOpinions, giveOpinion, settleOpinion } from './rules.ts'

const NOW = new Date('2026-11-24T02:00:00Z')
const at: Circumstances = {
  actor: { personId: 'head', system: null, world: REALITY, grants: [], teams: [] },
  now: NOW,
  ids: { next: () => 'id' },
}
const OPINION: OpinionState = {
  id: 'o',
  organizationId: 'police',
  dueOn: new Date('2026-11-30'),
  askedBy: 'editor',
  answeredBy: null,
  answer: null,
  lapsedAt: null,
  outcome: null,
  isCurrent: true,
}
const STATE = {
  versionId: 'v',
  status: 'in_review',
  authors: ['editor'],
  opinions: [OPINION],
  steps: [{ kind: 'consultation', status: 'open' }],
} as unknown as ReviewState
const passed = { ...STATE, steps: [{ kind: 'consultation', status: 'passed' }] } as unknown as ReviewState
const draft: ReviewState = { ...STATE, status: 'draft' }

const organization = { nameZh: '公安局', nameEn: 'Police' }
const outcomeOf = (verdict: { accepted: boolean; refusal?: { code: string } }) =>
  verdict.refusal?.code ?? 'accepted'

describe('asking', () => {
  const wish = { versionId: 'v', organizationIds: ['schools'], dueOn: '2026-11-27' }
  const ground = {
    state: STATE,
    rounds: 1,
    organizations: [{ id: 'schools', ...organization }],
    firstDay: new Date('2026-11-27'),
  }
  test.each([
    ['while the consultation is under way', {}, {}, 'accepted'],
    ['the step is passed', { state: passed }, {}, 'WRONG_STATE'],
    ['it is back with its authors', { state: draft }, {}, 'WRONG_STATE'],
    ['nobody of that name', { organizations: [] }, {}, 'NOT_FOUND'],
    [
      'asked already',
      { organizations: [{ id: 'police', ...organization }] },
      { organizationIds: ['police'] },
      'ALREADY_ASKED',
    ],
    ['too soon', {}, { dueOn: '2026-11-26' }, 'INVALID_INPUT'],
    ['too late', {}, { dueOn: '2027-02-01' }, 'INVALID_INPUT'],
  ])('%s', (_, change, other, expected) => {
    expect(outcomeOf(askOpinions({ ...ground, ...change }, { ...wish, ...other }, at))).toBe(expected)
  })

  test('goes on with the round, or begins the next', () => {
    expect(askOpinions(ground, wish, at)).toMatchObject({ fact: { round: 1 } })
    const anew = { ...ground, state: { ...STATE, opinions: [] } }
    expect(askOpinions(anew, wish, at)).toMatchObject({ fact: { round: 2 } })
  })
})

describe('answering', () => {
  const lastDay = { dueOn: new Date('2026-11-24') }
  test.each([
    ['agreement needs no words', { opinion: {}, state: STATE }, { answer: 'agrees', text: null }, 'accepted'],
    ['an objection does', { opinion: {}, state: STATE }, { answer: 'objects', text: null }, 'INVALID_INPUT'],
    ['comments do', { opinion: {}, state: STATE }, { answer: 'comments', text: null }, 'INVALID_INPUT'],
    ['with words', { opinion: {}, state: STATE }, { answer: 'objects', text: '不同意。' }, 'accepted'],
    [
      'changed',
      { opinion: { answer: 'objects' as const }, state: STATE },
      { answer: 'agrees', text: null },
      'accepted',
    ],
    ['on the last day', { opinion: lastDay, state: STATE }, { answer: 'agrees', text: null }, 'accepted'],
    [
      'after it',
      { opinion: { dueOn: new Date('2026-11-23') }, state: STATE },
      { answer: 'agrees', text: null },
      'WRONG_STATE',
    ],
    [
      'noted as silent',
      { opinion: { lapsedAt: NOW }, state: STATE },
      { answer: 'agrees', text: null },
      'WRONG_STATE',
    ],
    [
      'of an earlier round',
      { opinion: { isCurrent: false }, state: STATE },
      { answer: 'agrees', text: null },
      'WRONG_STATE',
    ],
    [
      'when the step is passed',
      { opinion: {}, state: passed },
      { answer: 'agrees', text: null },
      'WRONG_STATE',
    ],
    [
      'by who asked for it',
      { opinion: { askedBy: 'head' }, state: STATE },
      { answer: 'agrees', text: null },
      'OWN_WORK',
    ],
    [
      'by an author',
      { opinion: {}, state: { ...STATE, authors: ['head'] } },
      { answer: 'agrees', text: null },
      'OWN_WORK',
    ],
  ] as const)('%s', (_, { opinion, state }, said, expected) => {
    const loaded = { opinion: { ...OPINION, ...opinion }, organization, state }
    expect(outcomeOf(giveOpinion(loaded, { opinionId: 'o', ...said }, at))).toBe(expected)
  })
})

describe('dealing with it', () => {
  test.each([
    ['comments', { answer: 'comments' }, STATE, 'accepted'],
    ['an objection', { answer: 'objects' }, STATE, 'accepted'],
    ['another way', { answer: 'objects', outcome: 'adopted' }, STATE, 'accepted'],
    ['one’s own', { answer: 'objects', answeredBy: 'head' }, STATE, 'OWN_WORK'],
    ['agreement', { answer: 'agrees' }, STATE, 'WRONG_STATE'],
    ['silence', {}, STATE, 'WRONG_STATE'],
    ['an earlier round', { answer: 'objects', isCurrent: false }, STATE, 'WRONG_STATE'],
    ['too late', { answer: 'objects' }, passed, 'WRONG_STATE'],
  ] as const)('%s', (_, change, state, expected) => {
    const loaded = { opinion: { ...OPINION, ...change }, organization, state }
    const wish = { opinionId: 'o', outcome: 'adopted', reason: '理由' } as const
    expect(outcomeOf(settleOpinion(loaded, wish, at))).toBe(expected)
  })
})
