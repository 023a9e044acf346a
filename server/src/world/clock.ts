import type { Deps } from '../deps.ts'
import { REALITY, worldTime } from './model.ts'

/** Time in a world. Reality needs no row; an exercise's clock is read anew because it can be paused or sped up. */
export async function worldNow(deps: Pick<Deps, 'clock' | 'db'>, world: string): Promise<Date> {
  if (world === REALITY) return deps.clock.now()
  const row = await deps.db.prisma.world.findUniqueOrThrow({ where: { id: world } })
  return worldTime(
    {
      startedAt: row.clockStartedAt,
      origin: row.clockOrigin,
      rate: row.clockRate,
      pausedAt: row.clockPausedAt,
    },
    deps.clock.now(),
  )
}
