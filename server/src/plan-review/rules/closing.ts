import type { Circumstances } from '../../command/define.ts'
import { accept, refuse, type Verdict } from '../../command/refusal.ts'
import type { ReviewState, WithdrawInput } from '../model.ts'
import { stepWords } from '../words.ts'
import { decision, type Moved, type Wish } from './moved.ts'

/** Gives a version up before it is approved. It stays on file. */
export function withdraw(
  state: ReviewState,
  wish: Wish<typeof WithdrawInput>,
  { actor, now }: Circumstances,
): Verdict<Moved<typeof wish>, 'WRONG_STATE'> {
  if (state.status !== 'draft' && state.status !== 'in_review') return refuse('WRONG_STATE')
  return accept({
    before: state,
    next: { ...state, status: 'withdrawn' },
    decisions: [decision('withdrawn', null, wish.reason)],
    wish,
    by: actor.personId,
    at: now,
  })
}

/** Puts an issued version into force on its day or after; the one before it is superseded with it. */
export function enforce(
  { state, today }: { state: ReviewState; today: Date },
  wish: unknown,
  { actor, now }: Circumstances,
): Verdict<Moved, 'WRONG_STATE' | 'NOT_YET_EFFECTIVE'> {
  if (state.status !== 'issued' || state.effectiveFrom === null) return refuse('WRONG_STATE')
  if (state.steps.length === 0 || state.steps.some((step) => step.isGate && step.status !== 'passed')) {
    const first = state.steps.find((step) => step.isGate && step.status !== 'passed')
    return refuse('WRONG_STATE', first ? stepWords(first.kind) : null)
  }
  if (state.effectiveFrom > today) {
    const date = state.effectiveFrom.toISOString().slice(0, 10)
    return refuse('NOT_YET_EFFECTIVE', { zh: `施行日期：${date}。`, en: `First day in force: ${date}.` })
  }
  return accept({
    before: state,
    next: { ...state, status: 'in_force' },
    decisions: [decision('enforced', null)],
    wish,
    by: actor.personId,
    at: now,
  })
}
