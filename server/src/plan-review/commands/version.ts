import type { Hands } from '../../command/define.ts'
import type { EventDraft, EventPlace } from '../../event-log/define.ts'
import type { planWritten } from '../events.ts'
import type { ReviewState } from '../model.ts'
import { lockVersion } from '../queries.ts'
import type { Moved } from '../rules/moved.ts'

/** What the commands on one version have in common. */
export const lock = ({ tx }: Hands, { versionId }: { versionId: string }): Promise<ReviewState | null> =>
  lockVersion(tx, versionId)
export const within = (state: ReviewState): { division: string } => ({ division: state.division })
export const answer = ({ next }: Moved): { id: string } => ({ id: next.versionId })

export function place({ versionId, division }: ReviewState): EventPlace {
  return { subject: versionId, division, incident: null }
}

/** What every event says of its version. */
export function naming(state: ReviewState): Parameters<typeof planWritten>[1] {
  const { planId, number, titleZh, titleEn, organizationId } = state
  return { planId, number, titleZh, titleEn, organizationId }
}

export function recordOne(event: typeof planWritten): (moved: Moved) => EventDraft[] {
  return ({ next }) => [event(place(next), naming(next))]
}
