import { z } from 'zod'
import { id, text } from '../command/input.ts'
import type { ReviewState } from '../plan-review/model.ts'
import type { OpinionState } from '../plan-review/opinion-state.ts'

export const OPINION_ANSWERS = ['agrees', 'comments', 'objects'] as const
export const OPINION_OUTCOMES = ['adopted', 'partly_adopted', 'not_adopted'] as const

/** Working days that an organization has at least. */
export const LEAST_WORKDAYS = 3
/** Days that it has at most: a consultation is not left lying. */
export const MOST_DAYS = 60

export const AskOpinionsInput = z.object({
  versionId: id,
  organizationIds: z.array(id).min(1).max(50),
  /** The last day on which they may answer. */
  dueOn: z.iso.date(),
})
export const GiveOpinionInput = z.object({
  opinionId: id,
  answer: z.enum(OPINION_ANSWERS),
  text: text(5_000).nullish(),
})
export const SettleOpinionInput = z.object({
  opinionId: id,
  outcome: z.enum(OPINION_OUTCOMES),
  reason: text(2_000),
})
export const LapseOpinionsInput = z.object({})

/** A version that opinions are asked for. */
export interface Consultation {
  state: ReviewState
  /** Rounds that there have been, this one included when anybody has been asked in it. */
  rounds: number
  /** Of those that are wished: which exist. */
  organizations: readonly { id: string; nameZh: string; nameEn: string }[]
  /** The first day that may be set. */
  firstDay: Date
}

/** An opinion with its version. */
export interface OpinionToAct {
  opinion: OpinionState
  organization: { nameZh: string; nameEn: string }
  state: ReviewState
}
