import { EventEmitter, once } from 'node:events'
import { loadActor, roomsOf, type Actor } from '../access/actor.ts'
import type { Deps } from '../deps.ts'
import { headPosition, readForRooms, type LoggedEvent } from './read.ts'

export interface Follow {
  incident: string | null
  /** Null: only what happens from now on. */
  after: bigint | null
}

const BATCH = 200

/**
 * Follows the log for one subscriber. It reads the log itself and takes the hub only as a bell, so a slow reader
 * holds nothing in memory and misses nothing. Rights are read anew before each batch, and a revoked session ends it.
 */
export async function* follow(
  deps: Pick<Deps, 'db' | 'hub'>,
  { personId, world }: Actor,
  { incident, after: start }: Follow,
): AsyncGenerator<LoggedEvent> {
  const bell = listen(deps, personId)
  try {
    let after = start ?? (await headPosition(deps.db.pool))
    for (;;) {
      bell.reset()
      const actor = bell.isRevoked() ? null : await loadActor(deps, personId, world)
      if (!actor) return
      const filter = { world, rooms: roomsOf(actor), incident, after, limit: BATCH }
      const events = await readForRooms(deps.db.pool, filter)
      for (const event of events) {
        yield event
        after = event.position
      }
      if (events.length < BATCH) await bell.ring()
    }
  } finally {
    bell.close()
  }
}

interface Bell {
  reset: () => void
  /** Resolves when something has happened since the last reset. */
  ring: () => Promise<void>
  isRevoked: () => boolean
  close: () => void
}

function listen({ hub }: Pick<Deps, 'hub'>, personId: string): Bell {
  const emitter = new EventEmitter()
  let rung = false
  let revoked = false
  const ring = () => {
    rung = true
    emitter.emit('ring')
  }
  const stops = [
    hub.subscribe(ring),
    hub.onSessionsRevoked((person) => {
      if (person !== personId) return
      revoked = true
      ring()
    }),
  ]
  return {
    reset: () => {
      rung = false
    },
    ring: async () => {
      if (!rung) await once(emitter, 'ring')
    },
    isRevoked: () => revoked,
    close: () => stops.forEach((stop) => stop()),
  }
}
