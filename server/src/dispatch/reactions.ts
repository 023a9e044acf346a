import { systemActor } from '../access/actor.ts'
import { runCommand } from '../command/run.ts'
import type { Reaction } from '../event-log/reactions.ts'
import { offerNextCommand } from './offer.ts'

/** A decline offers the call to the next fitting team by itself. */
export const offerAfterDecline: Reaction = {
  name: 'offer-after-decline',
  on: 'dispatch.declined',
  react: async (deps, event, key) => {
    const actor = systemActor('dispatch', event.world)
    await runCommand(deps, offerNextCommand, {
      actor,
      input: { callId: event.subject.id },
      key,
      requestId: key,
    })
  },
}
