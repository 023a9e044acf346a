import type { OpinionAnswer, OpinionOutcome } from '@beacon/schema/generated/prisma/client.ts'

/** An opinion that an organization was asked for. */
export interface OpinionState {
  id: string
  organizationId: string
  dueOn: Date
  askedBy: string
  answeredBy: string | null
  answer: OpinionAnswer | null
  lapsedAt: Date | null
  outcome: OpinionOutcome | null
  /** Was it asked for since the consultation last became void or was sent back? */
  isCurrent: boolean
}
