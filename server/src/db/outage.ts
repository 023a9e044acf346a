import type { Log } from '../log.ts'
import { isAway } from './errors.ts'

/** Tells the operator once that the database is away, and once that it is back, for one part of Beacon. */
export interface Outage {
  /** An error that comes of the outage is told once; any other each time, with what the part could not do. */
  failed: (error: unknown, what: string) => void
  /** The part has had an answer. */
  over: () => void
}

/** What asks every second would else fill the log with the same line until somebody has started the database. */
export function createOutage(log: Log, part: string): Outage {
  let since: number | null = null
  return {
    failed: (error, what) => {
      if (!isAway(error)) return log.error({ err: error, part }, what)
      log[since === null ? 'warn' : 'debug']({ err: error, part }, 'the database is away')
      since ??= performance.now()
      return undefined
    },
    over: () => {
      if (since === null) return
      log.info({ part, seconds: (performance.now() - since) / 1000 }, 'the database is back')
      since = null
    },
  }
}
