import type { Circumstances } from '../../command/define.ts'
import { JUDGING, type ReviewState, type StepState } from '../model.ts'
import { decision, waiting, type Moved } from './moved.ts'

/** A version after somebody's edit: they are an author now, and what had judged it is void. */
export function edited<Edit>(
  next: ReviewState,
  isSubstance: boolean,
  { state, wish, actor, now }: { state: ReviewState; wish: Edit } & Pick<Circumstances, 'actor' | 'now'>,
): Moved<Edit> {
  const author = actor.personId
  const isVoid = (step: StepState): boolean =>
    step.status === 'passed' && (isSubstance || step.isSimplified || isJudgedBy(step, author))
  const decisions = state.steps.filter(isVoid).map(({ kind }) => decision('voided', kind))
  return {
    before: state,
    next: {
      ...next,
      isSubstantial: state.isSubstantial || isSubstance,
      authors: [...new Set([...state.authors, author])],
      steps: state.steps.map((step) => (isVoid(step) ? waiting(step, now) : step)),
    },
    decisions,
    wish,
    by: author,
    at: now,
  }
}

/** Who becomes an author loses what they judged before. */
function isJudgedBy({ kind, decidedBy }: StepState, person: string): boolean {
  return JUDGING.has(kind) && decidedBy === person
}
