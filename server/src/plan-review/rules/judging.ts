import type {
  PlanPaperKind,
  PlanStepKind,
  PlanVersionStatus,
} from '@beacon/schema/generated/prisma/client.ts'
import { may } from '../../access/authorize.ts'
import type { Circumstances } from '../../command/define.ts'
import { accept, refuse, type Verdict, type Words } from '../../command/refusal.ts'
import {
  AFTER_APPROVAL,
  JUDGING,
  REVIEWING,
  type PassInput,
  type ReviewState,
  type SendBackInput,
  type StepState,
} from '../model.ts'
import { paperWords } from '../words.ts'
import { decision, openNext, UNDER_WAY, waiting, type Moved, type Wish } from './moved.ts'

type PassRefusal = 'WRONG_STATE' | 'FORBIDDEN' | 'OWN_WORK' | 'PAPER_MISSING' | 'INVALID_INPUT'

/** Passes the open step. Author, reviewer and approver are different people. */
export function pass(
  state: ReviewState,
  wish: Wish<typeof PassInput>,
  { actor, now }: Circumstances,
): Verdict<Moved<typeof wish>, PassRefusal> {
  const judged = judge(state, wish.step, actor)
  if (!judged.accepted) return judged
  const lacking = judged.fact.papers.filter((paper) => !state.papers.includes(paper))
  if (lacking.length > 0) return missing(lacking)
  if (wish.step === 'issuance' && !isIssuable(wish)) return missingIssuance()
  const steps = openNext(
    state.steps.map((step) =>
      step.kind === wish.step ? { ...step, status: 'passed', decidedBy: actor.personId } : step,
    ),
  )
  const effectiveFrom = wish.effectiveFrom ? new Date(wish.effectiveFrom) : state.effectiveFrom
  return accept({
    before: state,
    next: { ...state, steps, effectiveFrom, status: STATUS_AFTER[wish.step] ?? state.status },
    decisions: [decision('passed', wish.step, wish.words ?? null)],
    wish,
    by: actor.personId,
    at: now,
  })
}

const STATUS_AFTER: Partial<Record<PlanStepKind, PlanVersionStatus>> = {
  approval: 'approved',
  issuance: 'issued',
}

function missing(papers: readonly PlanPaperKind[]): Verdict<never, 'PAPER_MISSING'> {
  const words = papers.map(paperWords)
  return refuse('PAPER_MISSING', {
    zh: `缺少：${words.map(({ zh }) => zh).join('、')}。`,
    en: `Missing: ${words.map(({ en }) => en).join(', ')}.`,
  })
}

function isIssuable({ documentNumber, effectiveFrom }: Wish<typeof PassInput>): boolean {
  return Boolean(documentNumber && effectiveFrom)
}

function missingIssuance(): Verdict<never, 'INVALID_INPUT'> {
  return refuse('INVALID_INPUT', {
    zh: '印发须填写文号和施行日期。',
    en: 'Issuing takes the document number and the first day in force.',
  })
}

/** The open step, when this person may decide on it. */
function judge(
  state: ReviewState,
  kind: PlanStepKind,
  actor: Circumstances['actor'],
): Verdict<StepState, 'WRONG_STATE' | 'FORBIDDEN' | 'OWN_WORK'> {
  const step = state.steps.find((one) => one.kind === kind)
  if (!step || step.status !== 'open' || !UNDER_WAY.has(state.status)) return refuse('WRONG_STATE')
  if (!may(actor, step.permission, { division: state.division })) return refuse('FORBIDDEN')
  const own = ownWork(state, kind, actor.personId)
  return own ? refuse('OWN_WORK', own) : accept(step)
}

/** Why the person may not judge here: they wrote in it, or approve what they reviewed. */
function ownWork({ authors, steps }: ReviewState, kind: PlanStepKind, person: string): Words | null {
  if (JUDGING.has(kind) && authors.includes(person)) {
    return { zh: '您参与了编写。', en: 'You have written in it.' }
  }
  if (kind === 'approval' && hasReviewed(steps, person)) {
    return { zh: '您已参与审核。', en: 'You have reviewed it.' }
  }
  return null
}

function hasReviewed(steps: readonly StepState[], person: string): boolean {
  return steps.some(({ kind, decidedBy }) => REVIEWING.has(kind) && decidedBy === person)
}

/** Sends the version back to its authors with comments. What is approved is not sent back. */
export function sendBack(
  state: ReviewState,
  wish: Wish<typeof SendBackInput>,
  { actor, now, ids }: Circumstances,
): Verdict<Moved<typeof wish>, 'WRONG_STATE' | 'FORBIDDEN' | 'OWN_WORK'> {
  if (AFTER_APPROVAL.has(wish.step)) return refuse('WRONG_STATE')
  const judged = judge(state, wish.step, actor)
  if (!judged.accepted) return judged
  const opened = wish.comments.map(() => ids.next())
  const steps = state.steps.map((step) => (step.status === 'open' ? waiting(step) : step))
  return accept({
    before: state,
    next: { ...state, status: 'draft', steps, openComments: [...state.openComments, ...opened] },
    decisions: [decision('returned', wish.step)],
    wish,
    by: actor.personId,
    at: now,
  })
}
