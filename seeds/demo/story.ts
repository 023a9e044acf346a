import { addMinutes } from '@beacon/server/clock.ts'
import type { Deps } from '@beacon/server/deps.ts'
import { REALITY } from '@beacon/server/world/model.ts'
import { SUSPICION_TITLE, tellSuspicion } from './story/plague-suspicion.ts'
import { LAST_NOTICE, OUTBREAK_MINUTES, OUTBREAK_TITLE, tellOutbreak } from './story/school-outbreak.ts'

const MONTH = 32 * 24 * 60

/**
 * Tells what has happened in the banner: an incident of last month that has ended, and one that runs now.
 * What has been told is not told again; a telling that was interrupted goes on where it stopped.
 */
export async function tellStory(deps: Deps): Promise<number> {
  const now = deps.clock.now()
  const ended = await deps.db.prisma.incident.findFirst({
    where: { worldId: REALITY, title: SUSPICION_TITLE },
  })
  const open = await deps.db.prisma.incident.findFirst({ where: { worldId: REALITY, title: OUTBREAK_TITLE } })
  if (ended?.status !== 'ended') {
    const start = ended?.openedAt ?? addMinutes(now, -MONTH)
    await tellSuspicion({ deps, name: 'suspicion', start })
  }
  if (open === null || !(await isTold(deps, open.id))) {
    const start = open?.openedAt ?? addMinutes(now, -OUTBREAK_MINUTES)
    await tellOutbreak({ deps, name: 'outbreak', start })
  }
  return Number(ended === null) + Number(open === null)
}

async function isTold(deps: Deps, incidentId: string): Promise<boolean> {
  const where = { worldId: REALITY, incidentId, kind: 'notice', titleZh: LAST_NOTICE } as const
  return (await deps.db.prisma.alert.count({ where })) > 0
}
