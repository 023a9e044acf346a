import { describe, expect, test } from 'vitest'
import type { ReviewState } from '../model.ts'
import { pass, sendBack } from './judging.ts'
import type { Moved } from './moved.ts'
import { act, chapterWish, DRAFT, NOW, PROCEDURE, reviewed } from './scene.test-support.ts'
import { addPaper, answerComment, submit, write } from './writing.ts'

// What an attacker tried: another order, other people's papers, a day that does not belong there.

type Outcome = { accepted: true; fact: Moved } | { accepted: false; refusal: { code: string } }

function next(verdict: Outcome): ReviewState {
  if (!verdict.accepted) throw new Error(verdict.refusal.code)
  return verdict.fact.next
}
const code = (verdict: Outcome): string => (verdict.accepted ? 'accepted' : verdict.refusal.code)
const send = (state: ReviewState) => submit({ state, procedure: PROCEDURE, defects: [] }, {}, act('editor'))
const comments = [{ text: '补充。' }]

test('a change that turns out to be of substance goes the whole way in its order', () => {
  const simple = next(send({ ...DRAFT, isSubstantial: false }))
  const back = next(sendBack(simple, { versionId: 'v', step: 'legality_review', comments }, act('lawyer')))
  const answered = next(
    answerComment(
      back,
      { versionId: 'v', commentId: back.openComments[0] ?? '', answer: '-' },
      act('editor'),
    ),
  )
  const rewritten = next(write(answered, chapterWish('command'), act('editor')))
  const again = next(send(rewritten))
  expect(again.steps.map(({ kind }) => kind)).toEqual(PROCEDURE.map(({ kind }) => kind))
  expect(again.steps.filter(({ status }) => status === 'open').map(({ kind }) => kind)).toEqual([
    'consultation',
  ])
})

test('a step is not passed while one before it waits, whatever is marked as open', () => {
  const state = reviewed('legality_review')
  const steps = state.steps.map((step) =>
    step.kind === 'consultation' ? { ...step, status: 'waiting' as const } : step,
  )
  const wish = { versionId: 'v', step: 'legality_review' } as const
  expect(code(pass({ ...state, steps }, wish, act('lawyer')))).toBe('WRONG_STATE')
})

test('what is approved or issued is not sent back, at whatever step', () => {
  for (const status of ['approved', 'issued', 'in_force'] as const) {
    const state = { ...reviewed('risk_assessment'), status }
    const wish = { versionId: 'v', step: 'risk_assessment', comments } as const
    expect(code(sendBack(state, wish, act('expert')))).toBe('WRONG_STATE')
  }
})

test('who approved does not review afterwards', () => {
  const state = reviewed('expert_review')
  const steps = state.steps.map((step) =>
    step.kind === 'approval' ? { ...step, decidedBy: 'expert' } : step,
  )
  const wish = { versionId: 'v', step: 'expert_review' } as const
  expect(code(pass({ ...state, steps }, wish, act('expert')))).toBe('OWN_WORK')
})

describe('number and day', () => {
  test('belong to issuance and to no other step', () => {
    const filing = { versionId: 'v', step: 'filing', effectiveFrom: '2099-01-01' } as const
    expect(code(pass(reviewed('filing'), filing, act('registrar')))).toBe('INVALID_INPUT')
  })

  test('are not before the approval', () => {
    const state = { ...reviewed('issuance'), approvedOn: new Date('2026-11-20') }
    const wish = (effectiveFrom: string) =>
      ({ versionId: 'v', step: 'issuance', documentNumber: '1', effectiveFrom }) as const
    expect(code(pass(state, wish('2026-11-19'), act('registrar')))).toBe('INVALID_INPUT')
    expect(code(pass(state, wish('2026-11-20'), act('registrar')))).toBe('accepted')
  })
})

describe('a paper', () => {
  test('from before an edit does not count afterwards', () => {
    const since = new Date(NOW.getTime() + 60_000)
    const state = reviewed('expert_review')
    const steps = state.steps.map((step) => (step.kind === 'expert_review' ? { ...step, since } : step))
    const wish = { versionId: 'v', step: 'expert_review' } as const
    expect(code(pass({ ...state, steps }, wish, act('expert')))).toBe('PAPER_MISSING')
    const papers = [...state.papers, { kind: 'expert_opinion' as const, addedAt: since }]
    expect(code(pass({ ...state, steps, papers }, wish, act('expert')))).toBe('accepted')
  })

  test('of judgement is filed by who holds the step and has not written', () => {
    const file = (
      kind: 'expert_opinion' | 'legality_opinion' | 'minutes',
      who: string,
      state = reviewed('expert_review'),
    ) => code(addPaper({ state, file: null }, { versionId: 'v', kind, title: '-' }, act(who)))
    expect(file('expert_opinion', 'editor')).toBe('FORBIDDEN')
    expect(file('expert_opinion', 'expert')).toBe('accepted')
    expect(file('minutes', 'lawyer')).toBe('FORBIDDEN')
    expect(file('legality_opinion', 'lawyer', { ...reviewed('expert_review'), authors: ['lawyer'] })).toBe(
      'OWN_WORK',
    )
    expect(file('expert_opinion', 'expert', DRAFT)).toBe('WRONG_STATE')
  })

  test.each([
    ['final_text', 'approval', 'WRONG_STATE'],
    ['final_text', 'issuance', 'accepted'],
    ['filing_receipt', 'issuance', 'WRONG_STATE'],
    ['filing_receipt', 'filing', 'accepted'],
  ] as const)('%s at %s: %s', (kind, turn, expected) => {
    expect(
      code(
        addPaper(
          { state: reviewed(turn), file: null },
          { versionId: 'v', kind, title: '-' },
          act('registrar'),
        ),
      ),
    ).toBe(expected)
  })
})
