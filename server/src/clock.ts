/** Time is an argument: rules and commands never read the air. */
export interface Clock {
  /** Real time now. */
  now: () => Date
}

export const systemClock: Clock = { now: () => new Date() }

/** The instant `minutes` after `start`. */
export function addMinutes(start: Date, minutes: number): Date {
  return new Date(start.getTime() + minutes * 60_000)
}
