import { describe, expect, test } from 'vitest'
import type { PlanStepKind, PlanVersionStatus } from '@beacon/schema/generated/prisma/client.ts'
import { enforce, withdraw } from './closing.ts'
import { pass, sendBack } from './judging.ts'
import { addPaper, answerComment, describe as describeVersion, submit, write } from './writing.ts'
import {
  AUTHOR,
  act,
  actorNamed,
  chapterWish,
  DRAFT,
  PROCEDURE,
  reviewed,
  through,
} from './scene.test-support.ts'

const today = new Date('2026-11-24')
const editor = act('editor')
const code = (verdict: { accepted: boolean; refusal?: { code: string } }): string =>
  verdict.accepted ? 'accepted' : (verdict.refusal?.code ?? '')

function nextOf(
  verdict: { accepted: true; fact: { next: typeof DRAFT } } | { accepted: false },
): typeof DRAFT {
  if (!verdict.accepted) throw new Error('It was refused.')
  return verdict.fact.next
}

describe('in each standing only what belongs there can be done', () => {
  const acts = {
    write: (state) => write(state, chapterWish('general'), editor),
    describe: (state) =>
      describeVersion(state, { versionId: 'v', legalBasisZh: '-', legalBasisEn: '' }, editor),
    submit: (state) => submit({ state, procedure: PROCEDURE, defects: [] }, {}, editor),
    paper: (state) =>
      addPaper({ state, file: null }, { versionId: 'v', kind: 'drafting_note', title: '-' }, editor),
    withdraw: (state) => withdraw(state, { versionId: 'v', reason: '-' }, editor),
    enforce: (state) => enforce({ state, today }, {}, act('registrar')),
  } satisfies Record<string, (state: typeof DRAFT) => Parameters<typeof code>[0]>

  const table: [PlanVersionStatus, Record<keyof typeof acts, string>][] = [
    ['draft', row('accepted', 'accepted', 'accepted', 'accepted', 'accepted', 'WRONG_STATE')],
    ['in_review', row('WRONG_STATE', 'WRONG_STATE', 'WRONG_STATE', 'accepted', 'accepted', 'WRONG_STATE')],
    ['approved', row('WRONG_STATE', 'WRONG_STATE', 'WRONG_STATE', 'accepted', 'WRONG_STATE', 'WRONG_STATE')],
    ['issued', row('WRONG_STATE', 'WRONG_STATE', 'WRONG_STATE', 'accepted', 'WRONG_STATE', 'accepted')],
    ['in_force', row('WRONG_STATE', 'WRONG_STATE', 'WRONG_STATE', 'accepted', 'WRONG_STATE', 'WRONG_STATE')],
    ['superseded', row(...Array.from({ length: 6 }, () => 'WRONG_STATE'))],
    ['repealed', row(...Array.from({ length: 6 }, () => 'WRONG_STATE'))],
    ['withdrawn', row(...Array.from({ length: 6 }, () => 'WRONG_STATE'))],
  ]

  test.each(table)('%s', (status, expected) => {
    const state = status === 'draft' ? DRAFT : { ...through('issuance'), status }
    for (const [name, run] of Object.entries(acts)) {
      expect(code(run(state)), name).toBe(expected[name as keyof typeof acts])
    }
  })

  function row(...codes: string[]): Record<keyof typeof acts, string> {
    const names = Object.keys(acts) as (keyof typeof acts)[]
    return Object.fromEntries(names.map((name, index) => [name, codes[index] ?? ''])) as never
  }
})

describe('submitting', () => {
  test('opens the first step', () => {
    const verdict = submit({ state: DRAFT, procedure: PROCEDURE, defects: [] }, {}, editor)
    const next = nextOf(verdict)
    expect(next.status).toBe('in_review')
    expect(next.steps.map(({ status }) => status)).toEqual([
      'open',
      ...PROCEDURE.slice(1).map(() => 'waiting'),
    ])
  })

  test('is refused with what is missing, and while a comment has no answer', () => {
    const defects = [{ cardId: null, isBlocking: true, zh: '缺少一章。', en: 'A chapter is missing.' }]
    expect(submit({ state: DRAFT, procedure: PROCEDURE, defects }, {}, editor)).toMatchObject({
      refusal: { code: 'PLAN_INCOMPLETE', detail: { zh: '缺少一章。' } },
    })
    const state = { ...DRAFT, openComments: ['c'] }
    expect(code(submit({ state, procedure: PROCEDURE, defects: [] }, {}, editor))).toBe('COMMENTS_OPEN')
    const answered = answerComment(state, { versionId: 'v', commentId: 'c', answer: '已改。' }, editor)
    expect(answered).toMatchObject({ fact: { next: { openComments: [] } } })
    expect(code(answerComment(state, { versionId: 'v', commentId: 'x', answer: '-' }, editor))).toBe(
      'NOT_FOUND',
    )
  })

  test('of a change of wording goes the simplified way', () => {
    const state = { ...DRAFT, isSubstantial: false }
    const verdict = submit({ state, procedure: PROCEDURE, defects: [] }, {}, editor)
    const kinds = verdict.accepted ? verdict.fact.next.steps.map(({ kind }) => kind) : []
    expect(kinds).toEqual(['legality_review', 'approval', 'issuance', 'filing'])
  })
})

describe('each step', () => {
  const judges: Record<PlanStepKind, string> = {
    consultation: 'editor',
    expert_review: 'expert',
    risk_assessment: 'expert',
    legality_review: 'lawyer',
    deliberation: 'secretary',
    approval: 'governor',
    issuance: 'registrar',
    filing: 'registrar',
  }
  const wishFor = (step: PlanStepKind) => ({
    versionId: 'v',
    step,
    ...(step === 'issuance' ? { documentNumber: '杭政办发〔2026〕1号', effectiveFrom: '2026-11-24' } : {}),
  })

  test.each(PROCEDURE.map(({ kind }) => kind))('%s is passed in its turn by who may', (kind) => {
    const state = reviewed(kind)
    expect(code(pass(state, wishFor(kind), act(judges[kind])))).toBe('accepted')
    expect(code(pass(state, wishFor(kind), act('stranger')))).toBe('FORBIDDEN')
    for (const later of PROCEDURE.slice(PROCEDURE.findIndex((step) => step.kind === kind) + 1)) {
      expect(code(pass(state, wishFor(later.kind), act(judges[later.kind])))).toBe('WRONG_STATE')
    }
  })

  test.each(PROCEDURE.filter(({ papers }) => papers.length > 0).map(({ kind }) => kind))(
    '%s waits for its papers',
    (kind) => {
      const state = { ...reviewed(kind), papers: [] }
      expect(code(pass(state, wishFor(kind), act(judges[kind])))).toBe('PAPER_MISSING')
    },
  )

  test.each(['expert_review', 'risk_assessment', 'legality_review', 'deliberation', 'approval'] as const)(
    '%s is not for an author',
    (kind) => {
      const state = { ...reviewed(kind), authors: [AUTHOR, judges[kind]] }
      expect(code(pass(state, wishFor(kind), act(judges[kind])))).toBe('OWN_WORK')
      const comments = [{ text: '-' }]
      expect(code(sendBack(state, { versionId: 'v', step: kind, comments }, act(judges[kind])))).toBe(
        'OWN_WORK',
      )
    },
  )

  test('approval is not for who reviewed', () => {
    const state = reviewed('approval')
    const steps = state.steps.map((step) =>
      step.kind === 'expert_review' ? { ...step, decidedBy: 'governor' } : step,
    )
    expect(code(pass({ ...state, steps }, wishFor('approval'), act('governor')))).toBe('OWN_WORK')
  })

  test('issuance takes a document number and a day', () => {
    const state = reviewed('issuance')
    for (const lacking of ['documentNumber', 'effectiveFrom'] as const) {
      const wish = { ...wishFor('issuance'), [lacking]: null }
      expect(code(pass(state, wish, act('registrar')))).toBe('INVALID_INPUT')
    }
  })

  test('can send back before the approval, and not after', () => {
    const comments = [{ text: '补充转运路线。' }, { text: '核对电话。' }]
    const back = sendBack(
      reviewed('legality_review'),
      { versionId: 'v', step: 'legality_review', comments },
      act('lawyer'),
    )
    const next = nextOf(back)
    expect(next.status).toBe('draft')
    expect(next.openComments).toHaveLength(2)
    expect(next.steps.map(({ status }) => status).toSorted()).toEqual([
      'passed',
      'passed',
      'passed',
      ...Array.from({ length: 5 }, () => 'waiting'),
    ])
    const late = { versionId: 'v', step: 'issuance', comments } as const
    expect(code(sendBack(reviewed('issuance'), late, act('registrar')))).toBe('WRONG_STATE')
  })
})

describe('an edit after a step', () => {
  const back = { ...reviewed('deliberation'), status: 'draft' } as const
  const passed = (state: typeof DRAFT) =>
    state.steps.filter(({ status }) => status === 'passed').map(({ kind }) => kind)

  test.each([
    ['of command voids all', 'command', []],
    [
      'of wording voids what a change of wording needs',
      'general',
      ['consultation', 'expert_review', 'risk_assessment'],
    ],
  ])('%s', (_, chapter, left) => {
    const verdict = write(back, chapterWish(chapter), editor)
    expect(verdict.accepted && passed(verdict.fact.next)).toEqual(left)
  })

  test('by somebody who had judged takes back their own judgement', () => {
    const verdict = write(back, chapterWish('general'), act('expert'))
    expect(verdict.accepted && passed(verdict.fact.next)).toEqual(['consultation'])
    expect(verdict.accepted && verdict.fact.decisions.map(({ kind, step }) => [kind, step])).toEqual([
      ['voided', 'expert_review'],
      ['voided', 'risk_assessment'],
      ['voided', 'legality_review'],
    ])
  })

  test('over another’s edit is refused, and so is a chapter that the plan does not have', () => {
    expect(code(write(DRAFT, { ...chapterWish('general'), revision: 7 }, editor))).toBe('CHANGED_MEANWHILE')
    expect(code(write(DRAFT, chapterWish('poetry'), editor))).toBe('NOT_FOUND')
  })
})

describe('coming into force', () => {
  const issued = { ...through('issuance'), status: 'issued' } as const

  test('waits for its day', () => {
    const state = { ...issued, effectiveFrom: new Date('2026-12-01') }
    expect(code(enforce({ state, today }, {}, act('registrar')))).toBe('NOT_YET_EFFECTIVE')
    expect(code(enforce({ state, today: new Date('2026-12-01') }, {}, act('registrar')))).toBe('accepted')
  })

  test('does not wait for the filing, which follows', () => {
    expect(issued.steps.find(({ kind }) => kind === 'filing')?.status).toBe('open')
    expect(code(enforce({ state: issued, today }, {}, act('registrar')))).toBe('accepted')
  })

  test.each(PROCEDURE.filter(({ isGate }) => isGate).map(({ kind }) => kind))('wants %s', (kind) => {
    const steps = issued.steps.map((step) =>
      step.kind === kind ? { ...step, status: 'waiting' as const } : step,
    )
    expect(code(enforce({ state: { ...issued, steps }, today }, {}, act('registrar')))).toBe('WRONG_STATE')
  })
})

test('the people of these tests hold one right each', () => {
  expect(actorNamed('expert').grants[0]?.permissions).toEqual(new Set(['plan.review']))
})
