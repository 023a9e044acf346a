import fc from 'fast-check'
import { expect, test } from 'vitest'
import { JUDGING, REVIEWING, STEP_KINDS, PAPER_KINDS, type ReviewState } from '../model.ts'
import { orderCards, removeCard } from './cards.ts'
import { enforce, withdraw } from './closing.ts'
import { writeFrame } from './frame.ts'
import { pass, sendBack } from './judging.ts'
import type { Moved } from './moved.ts'
import { act, chapterWish, DRAFT, NOW, PROCEDURE } from './scene.test-support.ts'
import { addPaper, answerComment, describe, submit, write } from './writing.ts'

// Whatever people do in whatever order: what is in force has gone the whole way, and nobody judged their own work.

/** Everybody holds every right, so that only the procedure itself stands in the way. */
const ALL = PROCEDURE.map(({ permission }) => permission)
const PEOPLE = ['an', 'bo', 'cai', 'ding']

const CARD = {
  id: 'c',
  level: 4,
  position: 1,
  revision: 1,
  titleZh: '卡',
  titleEn: 'card',
  afterCardId: null,
}

type Deed = (state: ReviewState, person: string) => { accepted: boolean; fact?: Moved }

const person = fc.constantFrom(...PEOPLE)
const step = fc.constantFrom(...STEP_KINDS)
const today = new Date('2026-11-24')
const issuance = { documentNumber: '杭政办发〔2026〕1号', effectiveFrom: '2026-11-24' }

const deeds: fc.Arbitrary<Deed>[] = [
  fc
    .constantFrom('general', 'command')
    .map(
      (chapter) => (state, who) =>
        write(state, { ...chapterWish(chapter), revision: revisionOf(state, chapter) }, act(who, ALL)),
    ),
  fc.constant((state, who) =>
    orderCards({ state, cards: [CARD] }, { versionId: 'v', level: 4, cardIds: ['c'] }, act(who, ALL)),
  ),
  fc.constant((state, who) =>
    removeCard({ state, cards: [CARD] }, { versionId: 'v', cardId: 'c', revision: 1 }, act(who, ALL)),
  ),
  fc.constant((state, who) =>
    writeFrame(
      { state, frameRevision: 1, organizations: new Set(), roles: new Set() },
      { versionId: 'v', revision: 1, posts: [], criteria: [] },
      act(who, ALL),
    ),
  ),
  fc.constant((state, who) =>
    describe(state, { versionId: 'v', legalBasisZh: '-', legalBasisEn: '' }, act(who, ALL)),
  ),
  fc
    .constantFrom(...PAPER_KINDS)
    .map(
      (kind) => (state, who) =>
        addPaper({ state, file: null }, { versionId: 'v', kind, title: '-' }, act(who, ALL)),
    ),
  fc.constant((state, who) => submit({ state, procedure: PROCEDURE, defects: [] }, {}, act(who, ALL))),
  step.map(
    (kind) => (state, who) =>
      sendBack(state, { versionId: 'v', step: kind, comments: [{ text: '-' }] }, act(who, ALL)),
  ),
  fc.constant((state, who) =>
    answerComment(
      state,
      { versionId: 'v', commentId: state.openComments[0] ?? '', answer: '-' },
      act(who, ALL),
    ),
  ),
  fc.constant((state, who) => enforce({ state, today }, {}, act(who, ALL))),
]
/** What brings a version on is done more often than the rest, or hardly any would ever arrive. */
const forward: Deed = (state, who) => {
  const open = state.steps.find(({ status }) => status === 'open')
  if (!open) return submit({ state, procedure: PROCEDURE, defects: [] }, {}, act(who, ALL))
  const issued = open.kind === 'issuance' ? issuance : {}
  return pass(state, { versionId: 'v', step: open.kind, ...issued }, act(who, ALL))
}
const giveUp: Deed = (state, who) => withdraw(state, { versionId: 'v', reason: '-' }, act(who, ALL))
const history = fc.array(
  fc.record({
    who: person,
    deed: fc.oneof(
      { weight: 30, arbitrary: fc.constant(forward) },
      { weight: 1, arbitrary: fc.constant(giveUp) },
      ...deeds.map((arbitrary) => ({ weight: 4, arbitrary })),
    ),
  }),
  { minLength: 10, maxLength: 120 },
)

function revisionOf({ chapters }: ReviewState, key: string): number {
  return chapters.find((chapter) => chapter.key === key)?.revision ?? 0
}

test('no sequence of acts puts a version into force that lacks a step, a paper or a second person', () => {
  let arrived = 0
  fc.assert(
    fc.property(fc.boolean(), history, (isSubstantial, acts) => {
      let state: ReviewState = { ...DRAFT, isSubstantial, authors: ['an'] }
      const papersOnFile = PAPER_KINDS.filter((kind) => kind !== 'minutes').map((kind) => ({
        kind,
        addedAt: NOW,
      }))
      state = { ...state, papers: papersOnFile }
      for (const { who, deed } of acts) {
        const verdict = deed(state, who)
        if (verdict.accepted && verdict.fact) state = verdict.fact.next
        if (state.status === 'in_force') {
          arrived += 1
          expectWholeWay(state)
          return
        }
      }
    }),
    { numRuns: 3_000, seed: 20261124 },
  )
  // Else the property would hold for nothing.
  expect(arrived).toBeGreaterThan(100)
})

function expectWholeWay({ steps, isSubstantial, authors, papers }: ReviewState): void {
  const needed = PROCEDURE.filter((spec) => spec.isGate && (isSubstantial || spec.isSimplified))
  const taken = new Map(steps.map((one) => [one.kind, one]))
  expect(needed.filter(({ kind }) => taken.get(kind)?.status !== 'passed')).toEqual([])
  const onFile = papers.map(({ kind }) => kind)
  expect(onFile).toEqual(expect.arrayContaining(needed.flatMap((spec) => [...spec.papers])))
  const judges = needed.filter(({ kind }) => JUDGING.has(kind)).map(({ kind }) => taken.get(kind)?.decidedBy)
  expect(judges.filter((judge) => authors.includes(judge ?? ''))).toEqual([])
  const approver = steps.find(({ kind }) => kind === 'approval')?.decidedBy
  const reviewers = steps.filter(({ kind }) => REVIEWING.has(kind)).map(({ decidedBy }) => decidedBy)
  expect(reviewers).not.toContain(approver)
}
