import type { z } from 'zod'
import type {
  PlanDecisionKind,
  PlanStepKind,
  PlanVersionStatus,
} from '@beacon/schema/generated/prisma/client.ts'
import type { ReviewState, StepState } from '../model.ts'

/** A line of the approval trail. */
export interface Decision {
  kind: PlanDecisionKind
  step: PlanStepKind | null
  words: string | null
}

/** What a command makes of a version: the whole next state, and what goes into the trail. */
export interface Moved<Wish = unknown> {
  before: ReviewState
  next: ReviewState
  decisions: readonly Decision[]
  wish: Wish
  by: string
  at: Date
}

export type Wish<Input extends z.ZodType> = z.output<Input>

/** A version in force may still be waiting for its filing. */
export const UNDER_WAY: ReadonlySet<PlanVersionStatus> = new Set([
  'in_review',
  'approved',
  'issued',
  'in_force',
])

export function decision(
  kind: PlanDecisionKind,
  step: PlanStepKind | null,
  words: string | null = null,
): Decision {
  return { kind, step, words }
}

/** A step that has to be taken anew, with papers of its own. */
export function waiting(step: StepState, now: Date): StepState {
  return { ...step, status: 'waiting', decidedBy: null, since: now }
}

/** The first step that has not been passed is the one that is open. */
export function openNext(steps: readonly StepState[]): StepState[] {
  const index = steps.findIndex(({ status }) => status !== 'passed')
  return steps.map((step, at) => (at === index ? { ...step, status: 'open' } : step))
}
