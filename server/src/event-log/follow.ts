import { once, EventEmitter } from 'node:events'
import type { Deps } from '../deps.ts'
import { headPosition, readForRooms, type LoggedEvent } from './read.ts'

export interface Follow {
  world: string
  rooms: readonly string[]
  incident: string | null
  /** Null: only what happens from now on. */
  after: bigint | null
}

const BATCH = 200

/**
 * Follows the log for one subscriber. It reads the log itself and takes the hub only as a bell, so a slow reader
 * holds nothing in memory and misses nothing.
 */
export async function* follow(deps: Pick<Deps, 'db' | 'hub'>, filter: Follow): AsyncGenerator<LoggedEvent> {
  const bell = new EventEmitter()
  let rung = false
  const stop = deps.hub.subscribe(() => {
    rung = true
    bell.emit('ring')
  })
  try {
    let after = filter.after ?? (await headPosition(deps.db.pool))
    for (;;) {
      rung = false
      const events = await readForRooms(deps.db.pool, { ...filter, after, limit: BATCH })
      for (const event of events) {
        yield event
        after = event.position
      }
      if (events.length < BATCH && !rung) await once(bell, 'ring')
    }
  } finally {
    stop()
  }
}
