import { setTimeout as sleep } from 'node:timers/promises'
import { roomsOf } from '../access/actor.ts'
import type { Deps } from '../deps.ts'
import { readForRooms } from '../event-log/read.ts'
import { toLiveEvent } from './announce.ts'
import type { ConsoleSocket } from './sockets.ts'

/** A longer gap is cheaper to close by refetching everything. */
const MAX_REPLAY = 500
/** Milliseconds between two replays to one console: it needs one after each connect. */
const REST = 1_000

/**
 * Answers a console's `since`: what happened after a position that it has seen, or `stale` when that is too much or
 * unknown. One short message may bring hundreds of rows, so there is one replay at a time; what is asked meanwhile is
 * answered together, from the earliest position on.
 */
export function createReplay(deps: Deps, socket: ConsoleSocket): (position: unknown) => Promise<void> {
  let wanted: bigint | null = null
  let replaying = false

  async function answerAll(): Promise<void> {
    while (wanted !== null && socket.connected) {
      const from: bigint = wanted
      wanted = null
      await replay(deps, socket, from)
      await sleep(REST, undefined, { ref: false })
    }
  }

  return async (position) => {
    if (!isPosition(position)) return void socket.emit('stale')
    const from = BigInt(position)
    wanted = wanted === null || from < wanted ? from : wanted
    if (replaying) return undefined
    replaying = true
    return answerAll().finally(() => {
      replaying = false
    })
  }
}

function isPosition(text: unknown): text is string {
  return typeof text === 'string' && /^\d{1,18}$/.test(text)
}

async function replay(deps: Deps, socket: ConsoleSocket, after: bigint): Promise<void> {
  const { actor } = socket.data
  const events = await readForRooms(deps.db.pool, {
    world: actor.world,
    rooms: roomsOf(actor),
    after,
    limit: MAX_REPLAY + 1,
  })
  if (events.length > MAX_REPLAY) return void socket.emit('stale')
  for (const event of events) socket.emit('event', toLiveEvent(event))
}
