import type {
  PlanPaperKind,
  PlanStepKind,
  PlanVersionStatus,
} from '@beacon/schema/generated/prisma/client.ts'
import { may } from '../../access/authorize.ts'
import { dayInChina } from '../../calendar/workdays.ts'
import type { Circumstances } from '../../command/define.ts'
import { accept, refuse, type Verdict, type Words } from '../../command/refusal.ts'
import {
  AFTER_APPROVAL,
  JUDGING,
  REVIEWING,
  type Defect,
  type PassInput,
  type ReviewState,
  type SendBackInput,
  type StepState,
} from '../model.ts'
import { paperWords } from '../words.ts'
import { decision, openNext, UNDER_WAY, waiting, type Moved, type Wish } from './moved.ts'

type PassRefusal =
  | 'WRONG_STATE'
  | 'FORBIDDEN'
  | 'OWN_WORK'
  | 'PAPER_MISSING'
  | 'OPINIONS_OPEN'
  | 'INVALID_INPUT'

/** Passes the open step. Author, reviewer and approver are different people. */
export function pass(
  state: ReviewState,
  wish: Wish<typeof PassInput>,
  { actor, now }: Circumstances,
): Verdict<Moved<typeof wish>, PassRefusal> {
  const judged = judge(state, wish.step, actor)
  if (!judged.accepted) return judged
  const unready = lackingOf(state, judged.fact)
  if (unready) return unready
  const wrong = wrongIssuance(state, wish, dayInChina(now))
  if (wrong) return refuse('INVALID_INPUT', wrong)
  const steps = openNext(
    state.steps.map((step) =>
      step.kind === wish.step ? { ...step, status: 'passed', decidedBy: actor.personId } : step,
    ),
  )
  const effectiveFrom = wish.effectiveFrom ? new Date(wish.effectiveFrom) : state.effectiveFrom
  return accept({
    before: state,
    next: {
      ...state,
      steps,
      effectiveFrom,
      ...AFTER[wish.step],
      ...(wish.step === 'approval' && { approvedOn: dayInChina(now) }),
    },
    decisions: [decision('passed', wish.step, wish.words ?? null)],
    wish,
    by: actor.personId,
    at: now,
  })
}

/** Passes the open step; a version with anything wrong that the rosters of this day show is not approved. */
export function passSound(
  { state, defects }: { state: ReviewState; defects: readonly Defect[] },
  wish: Wish<typeof PassInput>,
  circumstances: Circumstances,
): Verdict<Moved<typeof wish>, PassRefusal | 'PLAN_INCOMPLETE'> {
  const passed = pass(state, wish, circumstances)
  const defect = defects.find(({ isBlocking }) => isBlocking)
  if (passed.accepted && defect) return refuse('PLAN_INCOMPLETE', { zh: defect.zh, en: defect.en })
  return passed
}

/** What the step still waits for: papers, and in the consultation opinions; null when it may be passed. */
function lackingOf(
  state: ReviewState,
  step: StepState,
): Verdict<never, 'PAPER_MISSING' | 'OPINIONS_OPEN'> | null {
  const lacking = step.papers.filter((paper) => !isOnFile(state, step, paper))
  if (lacking.length > 0) return missing(lacking)
  return step.kind === 'consultation' && !isHeard(state) ? refuse('OPINIONS_OPEN') : null
}

/** Has everybody who was asked answered or been noted as silent, and has every objection and comment been dealt with? */
function isHeard({ opinions }: ReviewState): boolean {
  return opinions.every(({ answer, lapsedAt, outcome }) =>
    answer === null ? lapsedAt !== null : answer === 'agrees' || outcome !== null,
  )
}

const AFTER: Partial<Record<PlanStepKind, { status: PlanVersionStatus }>> = {
  approval: { status: 'approved' },
  issuance: { status: 'issued' },
}

function missing(papers: readonly PlanPaperKind[]): Verdict<never, 'PAPER_MISSING'> {
  const words = papers.map(paperWords)
  return refuse('PAPER_MISSING', {
    zh: `缺少：${words.map(({ zh }) => zh).join('、')}。`,
    en: `Missing: ${words.map(({ en }) => en).join(', ')}.`,
  })
}

/** A paper counts for a step from the moment when the step was last voided or sent back. */
export function isOnFile(
  { papers }: Pick<ReviewState, 'papers'>,
  { since }: Pick<StepState, 'since'>,
  kind: PlanPaperKind,
): boolean {
  return papers.some((paper) => paper.kind === kind && (since === null || paper.addedAt >= since))
}

/** Number and day belong to issuance and to nothing else, and nothing takes effect before it was approved. */
function wrongIssuance(
  { approvedOn }: ReviewState,
  { step, documentNumber, effectiveFrom }: Wish<typeof PassInput>,
  today: Date,
): Words | null {
  if (step !== 'issuance') {
    if (!documentNumber && !effectiveFrom) return null
    return { zh: '文号和施行日期只在印发时填写。', en: 'Number and day belong to issuing.' }
  }
  if (!documentNumber || !effectiveFrom) {
    return {
      zh: '印发须填写文号和施行日期。',
      en: 'Issuing takes the document number and the first day in force.',
    }
  }
  if (new Date(effectiveFrom) >= (approvedOn ?? today)) return null
  return { zh: '施行日期不能早于批准之日。', en: 'The first day in force cannot be before the approval.' }
}

/** The open step, when this person may decide on it. */
function judge(
  state: ReviewState,
  kind: PlanStepKind,
  actor: Circumstances['actor'],
): Verdict<StepState, 'WRONG_STATE' | 'FORBIDDEN' | 'OWN_WORK'> {
  const step = state.steps.find((one) => one.kind === kind)
  if (!step || !isTurnOf(state, step)) return refuse('WRONG_STATE')
  if (!may(actor, step.permission, { division: state.division })) return refuse('FORBIDDEN')
  const own = ownWork(state, kind, actor.personId)
  return own ? refuse('OWN_WORK', own) : accept(step)
}

/** A step is open, the version goes on, and everything before it has been passed. */
function isTurnOf({ status, steps }: ReviewState, step: StepState): boolean {
  const before = steps.slice(0, steps.indexOf(step))
  return step.status === 'open' && UNDER_WAY.has(status) && before.every((one) => one.status === 'passed')
}

/** Why the person may not judge here: they wrote in it, or approve what they reviewed. */
function ownWork({ authors, steps }: ReviewState, kind: PlanStepKind, person: string): Words | null {
  if (JUDGING.has(kind) && authors.includes(person)) {
    return { zh: '您参与了编写。', en: 'You have written in it.' }
  }
  if (kind === 'approval' && steps.some((step) => REVIEWING.has(step.kind) && step.decidedBy === person)) {
    return { zh: '您已参与审核。', en: 'You have reviewed it.' }
  }
  if (REVIEWING.has(kind) && steps.some((step) => step.kind === 'approval' && step.decidedBy === person)) {
    return { zh: '您已审批。', en: 'You have approved it.' }
  }
  return null
}

/** Sends the version back to its authors with comments. What is approved is not sent back. */
export function sendBack(
  state: ReviewState,
  wish: Wish<typeof SendBackInput>,
  { actor, now, ids }: Circumstances,
): Verdict<Moved<typeof wish>, 'WRONG_STATE' | 'FORBIDDEN' | 'OWN_WORK'> {
  if (AFTER_APPROVAL.has(wish.step) || state.status !== 'in_review') return refuse('WRONG_STATE')
  const judged = judge(state, wish.step, actor)
  if (!judged.accepted) return judged
  const opened = wish.comments.map(() => ids.next())
  const steps = state.steps.map((step) => (step.status === 'open' ? waiting(step, now) : step))
  return accept({
    before: state,
    next: { ...state, status: 'draft', steps, openComments: [...state.openComments, ...opened] },
    decisions: [decision('returned', wish.step)],
    wish,
    by: actor.personId,
    at: now,
  })
}
