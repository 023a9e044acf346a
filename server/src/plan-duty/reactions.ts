import { z } from 'zod'
import { systemActor } from '../access/actor.ts'
import { runCommand } from '../command/run.ts'
import type { Reaction } from '../event-log/reactions.ts'
import { settleDutiesCommand } from './commands/jobs.ts'

const OfPlan = z.object({ planId: z.string() })

/** What changes the facts from which a plan's duties follow. What is missed here the next run of the job makes up for. */
const FACTS = [
  'plan.enforced',
  'plan.passed',
  'plan.repealed',
  'duty.done',
  'duty.waived',
  'duty.reopened',
] as const

/** The duties of a plan follow the facts at once: a version in force, its filing, an evaluation. */
export const DUTY_REACTIONS: readonly Reaction[] = FACTS.map((on) => ({
  name: `settle-duties-after-${on}`,
  on,
  react: async (deps, event, key) => {
    const { planId } = OfPlan.parse(event.payload)
    await runCommand(deps, settleDutiesCommand, {
      actor: systemActor('duties', event.world),
      input: { planId },
      key,
      requestId: key,
    })
  },
}))
