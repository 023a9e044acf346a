import { loadActor, roomsOf, type Actor } from '../access/actor.ts'
import { sessionPerson } from '../access/auth.ts'
import type { Deps } from '../deps.ts'
import { createBell, type Bell } from './bell.ts'
import { headPosition, readForRooms, type LoggedEvent, type RoomsFilter } from './read.ts'

/** Who follows, and the request that carried the session. */
export interface Follower extends Pick<Actor, 'personId' | 'world'> {
  request: Pick<Request, 'headers' | 'signal'>
}

export interface Follow {
  incident: string | null
  /** Null: only what happens from now on. */
  after: bigint | null
}

type FollowDeps = Pick<Deps, 'config' | 'db' | 'hub'>

const BATCH = 200

/**
 * Follows the log for one subscriber; null when the person has as many followers in this process as one may have. It
 * reads the log itself and takes the hub only as a bell, so a slow reader holds nothing in memory and misses nothing.
 * It ends with `return` or with the request.
 */
export function follow(
  deps: FollowDeps,
  follower: Follower,
  wish: Follow,
): AsyncIterableIterator<LoggedEvent> | null {
  const leave = deps.hub.takeSeat(follower.personId)
  if (leave === null) return null
  const bell = createBell(deps.hub, follower, wish.incident)
  const close = () => {
    bell.close()
    leave()
  }
  // Who hangs up before the answer has begun is never asked for an end.
  const { signal } = follower.request
  if (signal.aborted) close()
  else signal.addEventListener('abort', close, { once: true })
  const events = readOn(deps, follower, wish, { ...bell, close })
  return {
    [Symbol.asyncIterator]() {
      return this
    },
    next: () => events.next(),
    // A generator that waits takes note of nothing before it has something to give: it is woken first.
    return: () => {
      close()
      return events.return(undefined)
    },
  }
}

/** How far a follower has come, and what it may hear; null when nothing any more. */
interface Reading {
  after: bigint
  rooms: string[] | null
}

/**
 * No event is read past what the hub has told: whatever happened to the person's rights up to there has been told, too,
 * and they are read anew before what follows it.
 */
async function* readOn(
  deps: FollowDeps,
  follower: Follower,
  { incident, after }: Follow,
  bell: Bell,
): AsyncGenerator<LoggedEvent> {
  try {
    const head = await headPosition(deps.db.pool)
    const reading: Reading = { after: after ?? head, rooms: null }
    while (!bell.isClosed()) {
      const upTo = later(head, bell.reset())
      if (bell.takeDue()) reading.rooms = await loadRooms(deps, follower, bell)
      const { rooms } = reading
      if (rooms === null) return
      const filter = { world: follower.world, rooms, incident, upTo, limit: BATCH }
      if (yield* readBatch(deps, reading, filter, bell)) await bell.ring()
    }
  } finally {
    bell.close()
  }
}

/** Gives the next events; true when there are no more up to `upTo`, and the rights by which they were read still hold. */
async function* readBatch(
  { db }: FollowDeps,
  reading: Reading,
  filter: Omit<RoomsFilter, 'after'> & { upTo: bigint },
  bell: Bell,
): AsyncGenerator<LoggedEvent, boolean> {
  const events = await readForRooms(db.pool, { ...filter, after: reading.after })
  for (const event of events) {
    yield event
    reading.after = event.position
    if (bell.isDue()) return false
  }
  if (events.length === filter.limit) return false
  reading.after = later(reading.after, filter.upTo)
  return true
}

/** What the person may hear as things are now; null when the session has ended or nobody is behind it any more. */
async function loadRooms(
  deps: FollowDeps,
  { personId, world, request }: Follower,
  bell: Bell,
): Promise<string[] | null> {
  if ((await sessionPerson(deps, request.headers)) !== personId) return null
  const actor = await loadActor(deps, personId, world)
  if (actor === null) return null
  const rooms = roomsOf(actor)
  bell.listenTo(rooms)
  return rooms
}

function later(a: bigint, b: bigint): bigint {
  return a > b ? a : b
}
