import type { Incident } from '@beacon/schema/generated/prisma/client.ts'
import { addMinutes } from '@beacon/server/clock.ts'
import type { Deps } from '@beacon/server/deps.ts'
import { REALITY } from '@beacon/server/world/model.ts'
import { tellLibrary } from './story/library.ts'
import { SUSPICION_TITLE, tellSuspicion } from './story/plague-suspicion.ts'
import { LAST_NOTICE, OUTBREAK_MINUTES, OUTBREAK_TITLE, tellOutbreak } from './story/school-outbreak.ts'

const MONTH = 32 * 24 * 60
/** Minutes ago. */
export const BEFORE_THE_STORY = MONTH + 24 * 60

/**
 * Tells what has happened in the banner: an incident of last month that has ended, work on the plans since, and an
 * incident that runs now. What has been told is not told again; a telling that was interrupted goes on where it stopped. Returns what was added.
 */
export async function tellStory(deps: Deps): Promise<{ incidents: number; plans: number }> {
  const ended = await tellEnded(deps)
  const plans = await tellLibrary(deps)
  return { incidents: ended + (await tellRunning(deps)), plans }
}

/** Has everything been told? The story is the last part of the demo, so that all of it is there then. */
export async function isStoryTold(deps: Deps): Promise<boolean> {
  const [suspicion, outbreak] = await Promise.all([
    findIncident(deps, SUSPICION_TITLE),
    findIncident(deps, OUTBREAK_TITLE),
  ])
  return suspicion?.status === 'ended' && outbreak !== null && (await isTold(deps, outbreak.id))
}

async function tellEnded(deps: Deps): Promise<number> {
  const told = await findIncident(deps, SUSPICION_TITLE)
  if (told?.status === 'ended') return 0
  const start = told?.openedAt ?? addMinutes(deps.clock.now(), -MONTH)
  await tellSuspicion({ deps, name: 'suspicion', start })
  return told ? 0 : 1
}

async function tellRunning(deps: Deps): Promise<number> {
  const told = await findIncident(deps, OUTBREAK_TITLE)
  if (told && (await isTold(deps, told.id))) return 0
  const start = told?.openedAt ?? addMinutes(deps.clock.now(), -OUTBREAK_MINUTES)
  await tellOutbreak({ deps, name: 'outbreak', start })
  return told ? 0 : 1
}

function findIncident(deps: Deps, title: string): Promise<Incident | null> {
  return deps.db.prisma.incident.findFirst({ where: { worldId: REALITY, title } })
}

async function isTold(deps: Deps, incidentId: string): Promise<boolean> {
  const where = { worldId: REALITY, incidentId, kind: 'notice', titleZh: LAST_NOTICE } as const
  return (await deps.db.prisma.alert.count({ where })) > 0
}
