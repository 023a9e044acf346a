import type { PlanPaperKind, PlanVersionStatus } from '@beacon/schema/generated/prisma/client.ts'
import { may } from '../../access/authorize.ts'
import type { Circumstances } from '../../command/define.ts'
import { accept, refuse, type Verdict } from '../../command/refusal.ts'
import type { FileFacts } from '../../file/model.ts'
import {
  JUDGEMENTS,
  type AddPaperInput,
  type AnswerCommentInput,
  type Defect,
  type DescribeInput,
  type ReviewState,
  type StepSpec,
  type StepState,
  type WriteInput,
} from '../model.ts'
import { edited } from './edited.ts'
import { decision, openNext, UNDER_WAY, type Moved, type Wish } from './moved.ts'

/** Writes a chapter. An edit takes back every step that had judged what it changes. */
export function write(
  state: ReviewState,
  wish: Wish<typeof WriteInput>,
  circumstances: Circumstances,
): Verdict<Moved<typeof wish>, 'WRONG_STATE' | 'CHANGED_MEANWHILE' | 'NOT_FOUND'> {
  if (state.status !== 'draft') return refuse('WRONG_STATE')
  const chapter = state.chapters.find(({ key }) => key === wish.chapter)
  if (!chapter) return refuse('NOT_FOUND')
  if (chapter.revision !== wish.revision) return refuse('CHANGED_MEANWHILE')
  const written = { ...chapter, revision: chapter.revision + 1 }
  const chapters = state.chapters.map((one) => (one === chapter ? written : one))
  return accept(edited({ ...state, chapters }, chapter.isSubstance, { state, wish, ...circumstances }))
}

/** Says on what law the version stands and what it changes: no matter of substance. */
export function describe(
  state: ReviewState,
  wish: Wish<typeof DescribeInput>,
  circumstances: Circumstances,
): Verdict<Moved<typeof wish>, 'WRONG_STATE'> {
  if (state.status !== 'draft') return refuse('WRONG_STATE')
  return accept(edited(state, false, { state, wish, ...circumstances }))
}

/** Sends a draft on its way: to the first step of its procedure that has not been passed. */
export function submit(
  {
    state,
    procedure,
    defects,
  }: { state: ReviewState; procedure: readonly StepSpec[]; defects: readonly Defect[] },
  wish: unknown,
  { actor, now }: Circumstances,
): Verdict<Moved, 'WRONG_STATE' | 'COMMENTS_OPEN' | 'PLAN_INCOMPLETE'> {
  if (state.status !== 'draft') return refuse('WRONG_STATE')
  if (state.openComments.length > 0) return refuse('COMMENTS_OPEN')
  const defect = defects.find(({ isBlocking }) => isBlocking)
  if (defect) return refuse('PLAN_INCOMPLETE', { zh: defect.zh, en: defect.en })
  const steps = openNext(stepsFor(state, procedure))
  const decisions = [decision('submitted', null)]
  return accept({
    before: state,
    next: { ...state, status: 'in_review', steps },
    decisions,
    wish,
    by: actor.personId,
    at: now,
  })
}

/** The steps that the version needs, with what has been passed before kept. */
function stepsFor(state: ReviewState, procedure: readonly StepSpec[]): StepState[] {
  const before = new Map(state.steps.map((step) => [step.kind, step]))
  return procedure
    .filter((spec) => state.isSubstantial || spec.isSimplified || before.has(spec.kind))
    .map((spec) => before.get(spec.kind) ?? { ...spec, status: 'waiting', decidedBy: null, since: null })
}

/** Answers one comment: what was done about it, or why not. */
export function answerComment(
  state: ReviewState,
  wish: Wish<typeof AnswerCommentInput>,
  { actor, now }: Circumstances,
): Verdict<Moved<typeof wish>, 'WRONG_STATE' | 'NOT_FOUND'> {
  if (state.status !== 'draft') return refuse('WRONG_STATE')
  if (!state.openComments.includes(wish.commentId)) return refuse('NOT_FOUND')
  const openComments = state.openComments.filter((comment) => comment !== wish.commentId)
  const next = { ...state, openComments }
  return accept({ before: state, next, decisions: [], wish, by: actor.personId, at: now })
}

/** The version that the paper is for, and the file; null without one, or when it is not the actor's to attach. */
export interface PaperToAdd {
  state: ReviewState
  file: FileFacts | null
}

const NO_FILE = {
  zh: '附件不存在、不是您上传的或已归入其他材料，请重新上传。',
  en: 'The file is gone, not yours or on file already: upload it again.',
}

/**
 * Puts a paper on file. A judgement is filed by who holds its step and did not write the version; what is issued or
 * filed has its paper only then.
 */
export function addPaper(
  { state, file }: PaperToAdd,
  wish: Wish<typeof AddPaperInput>,
  { actor, now }: Circumstances,
): Verdict<Moved<typeof wish>, 'WRONG_STATE' | 'FORBIDDEN' | 'OWN_WORK' | 'NOT_FOUND'> {
  if (wish.fileId && !file) return refuse('NOT_FOUND', NO_FILE)
  if (!isTimely(state, wish.kind)) return refuse('WRONG_STATE')
  if (JUDGEMENTS.has(wish.kind)) {
    const step = state.steps.find(({ papers }) => papers.includes(wish.kind))
    if (!step) return refuse('WRONG_STATE')
    if (!may(actor, step.permission, { division: state.division })) return refuse('FORBIDDEN')
    if (state.authors.includes(actor.personId)) return refuse('OWN_WORK')
  }
  const next = { ...state, papers: [...state.papers, { kind: wish.kind, addedAt: now }] }
  return accept({ before: state, next, decisions: [], wish, by: actor.personId, at: now })
}

const TIMES: Partial<Record<PlanPaperKind, readonly PlanVersionStatus[]>> = {
  final_text: ['approved', 'issued', 'in_force'],
  filing_receipt: ['issued', 'in_force'],
}

function isTimely({ status }: ReviewState, kind: PlanPaperKind): boolean {
  return TIMES[kind]?.includes(status) ?? (status === 'draft' || UNDER_WAY.has(status))
}
