import { roomsOf } from '../access/actor.ts'
import type { Deps } from '../deps.ts'
import { readForRooms } from '../event-log/read.ts'
import { toLiveEvent } from './announce.ts'
import type { ConsoleSocket } from './sockets.ts'

/** A longer gap is cheaper to close by refetching everything. */
const MAX_REPLAY = 500

/** Sends what happened after a position that this console has seen; `stale` when that is too much or unknown. */
export async function replay(deps: Deps, socket: ConsoleSocket, position: unknown): Promise<void> {
  if (typeof position !== 'string' || !/^\d{1,18}$/.test(position)) return void socket.emit('stale')
  const { actor } = socket.data
  const events = await readForRooms(deps.db.pool, {
    world: actor.world,
    rooms: roomsOf(actor),
    after: BigInt(position),
    limit: MAX_REPLAY + 1,
  })
  if (events.length > MAX_REPLAY) return void socket.emit('stale')
  for (const event of events) socket.emit('event', toLiveEvent(event))
}
