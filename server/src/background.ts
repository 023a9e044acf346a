import { setTimeout as sleep } from 'node:timers/promises'
import { systemActor } from './access/actor.ts'
import { runCommand } from './command/run.ts'
import type { Deps } from './deps.ts'
import { lapseDirectivesCommand } from './directive/commands.ts'
import { lapseCallsCommand } from './dispatch/commands.ts'
import { offerAfterDecline } from './dispatch/reactions.ts'
import { clearFilesCommand } from './file/commands.ts'
import { anchorHead } from './event-log/anchor.ts'
import { clearImportsCommand } from './plan-text/commands.ts'
import { keepDuties } from './plan-duty/commands/jobs.ts'
import { lapseOpinionsCommand } from './plan-opinion/commands.ts'
import { DUTY_REACTIONS } from './plan-duty/reactions.ts'
import { dryRunAll } from './response/dry-run.ts'
import { startReactions, type Reaction } from './event-log/reactions.ts'
import { startRelay, type Relay } from './event-log/relay.ts'

/** Every reaction of every feature, listed in one place. */
export const REACTIONS: readonly Reaction[] = [offerAfterDecline, ...DUTY_REACTIONS]

export interface Background {
  relay: Relay
  stop: () => Promise<void>
}

/** Starts what runs beside requests: the relay, the reactions and the jobs. */
export async function startBackground(deps: Deps): Promise<Background> {
  const relay = await startRelay(deps)
  const reactions = startReactions(deps, REACTIONS)
  deps.readiness.set('relay', () => Promise.resolve(relay.isListening()))
  deps.readiness.set('jobs', () => Promise.resolve(deps.jobs.isReady()))
  const stopping = new AbortController()
  const jobs = keepStarting(deps, stopping.signal)
  return {
    relay,
    stop: async () => {
      stopping.abort()
      await jobs
      await reactions.stop()
      await deps.jobs.stop()
      await relay.stop()
    },
  }
}

/** Milliseconds between tries while the database is away. */
const RETRY = 2_000

async function keepStarting(deps: Deps, stopping: AbortSignal): Promise<void> {
  while (!stopping.aborted) {
    try {
      await startJobs(deps)
      return
    } catch (error) {
      deps.log.error({ err: error }, 'jobs could not start; they will be tried again')
      await sleep(RETRY, undefined, { signal: stopping }).catch(() => undefined)
    }
  }
}

async function startJobs(deps: Deps): Promise<void> {
  await deps.jobs.work('directive.deadline', async ({ world, incidentId }) => {
    await runCommand(deps, lapseDirectivesCommand, {
      actor: systemActor('deadline', world),
      input: { incidentId },
    })
  })
  await deps.jobs.work('dispatch.deadline', async ({ world, incidentId }) => {
    await runCommand(deps, lapseCallsCommand, {
      actor: systemActor('deadline', world),
      input: { incidentId },
    })
  })
  await deps.jobs.work('log.anchor', async () => {
    await anchorHead(deps)
  })
  await deps.jobs.work('plan.dry-run', async () => {
    const levels = await dryRunAll(deps)
    deps.log.info({ levels }, 'plans in force were dry-run')
    await keepDuties(deps, { reminding: false })
  })
  await deps.jobs.work('file.clear', async () => {
    const asBeacon = { actor: systemActor('file.clear'), input: {} }
    await runCommand(deps, clearFilesCommand, asBeacon)
    await runCommand(deps, clearImportsCommand, asBeacon)
  })
  await deps.jobs.repeat('file.clear', '45 1 * * *')
  await deps.jobs.work('plan.duties', () => keepDuties(deps, { reminding: true }))
  await deps.jobs.work('plan.opinions', async () => {
    await runCommand(deps, lapseOpinionsCommand, { actor: systemActor('opinions'), input: {} })
  })
  await deps.jobs.repeat('plan.opinions', '5 * * * *')
  await deps.jobs.repeat('log.anchor', '5 0 * * *')
  await deps.jobs.repeat('plan.dry-run', '30 2 * * *')
  // Every hour of the working day, so that a morning that was missed is made up for; at night nobody is reminded.
  await deps.jobs.repeat('plan.duties', '15 8-18 * * *')
}
