/** The one world that is not an exercise. */
export const REALITY = '00000000-0000-7000-8000-000000000001'

/** A world's clock: paused, or running at `rate` world seconds a real second (1 to 60). */
export interface WorldClock {
  startedAt: Date
  origin: Date
  rate: number
  pausedAt: Date | null
}

/** World time at the real instant `now`. Reality has rate 1 and origin = start, so it is `now` itself. */
export function worldTime(clock: WorldClock, now: Date): Date {
  const until = clock.pausedAt ?? now
  return new Date(clock.origin.getTime() + (until.getTime() - clock.startedAt.getTime()) * clock.rate)
}
