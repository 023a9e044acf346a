import { z } from 'zod'
import { id, text } from '../command/input.ts'

export const AlertInput = z.object({ alertId: id })

export const RaiseNoticeInput = z.object({
  incidentId: id,
  title: text(200),
  body: text(2000),
  acknowledgeRequired: z.boolean(),
  /** Whom: at most as many people as a banner has health staff. */
  personIds: z.array(id).min(1).max(10_000),
})

/** Minutes in which an acknowledgement is wanted. */
export const ACKNOWLEDGE_MINUTES = 5
/** Minutes in which a leader's answer to a call is wanted. */
export const ANSWER_MINUTES = 10

/** Why an alert stopped asking. */
export const CLOSE_REASONS = ['answered', 'recalled', 'superseded'] as const
export type CloseReason = (typeof CLOSE_REASONS)[number]

/** One person's copy of an alert as its rules need it. */
export interface CopyState {
  alertId: string
  personId: string
  /** Null when it is about a duty. */
  incidentId: string | null
  division: string
  titleZh: string
  titleEn: string
  acknowledgeRequired: boolean
  deliveredAt: Date | null
  seenAt: Date | null
  acknowledgedAt: Date | null
}
