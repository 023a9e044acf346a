import { EventEmitter, once } from 'node:events'
import { z } from 'zod'
import type { Hub } from './hub.ts'
import type { LoggedEvent } from './read.ts'

/** Wakes a subscriber for what may concern it, and tells it when its rights have to be read anew. */
export interface Bell {
  /** From here on it has not rung. Answers the position up to which the hub has told, 0 when it has not yet. */
  reset: () => bigint
  /** Resolves when something has happened since the last reset. */
  ring: () => Promise<void>
  /** Have the person's rights to be read anew? They have at first. */
  isDue: () => boolean
  /** The same, and they are being read now: until `listenTo`, everything rings. */
  takeDue: () => boolean
  listenTo: (rooms: readonly string[]) => void
  isClosed: () => boolean
  /** Rings a last time. */
  close: () => void
}

/**
 * Milliseconds after which rights are read anew though nobody has told of a change: sessions run out by themselves, and
 * teams change their leaders.
 */
const SAFETY_INTERVAL = 60_000
const RIGHTS_EVENTS = new Set(['access.granted', 'access.revoked'])
const RightsPayload = z.object({ personId: z.string() })

interface BellState {
  rung: boolean
  due: boolean
  closed: boolean
  told: bigint
  rooms: ReadonlySet<string> | null
}

/** Hangs up a bell at the hub for one person in one world, for the events of one incident or of all (null). */
export function createBell(
  hub: Hub,
  { personId, world }: { personId: string; world: string },
  incident: string | null,
): Bell {
  const emitter = new EventEmitter()
  const state: BellState = { rung: false, due: true, closed: false, told: 0n, rooms: null }
  const change = (changed: Partial<BellState>) => {
    Object.assign(state, changed, { rung: true })
    emitter.emit('ring')
  }
  const concerns = (event: LoggedEvent) =>
    event.world === world && (incident === null || event.incident === incident) && isHeard(state.rooms, event)
  const timer = setInterval(() => change({ due: true }), SAFETY_INTERVAL)
  const stops = [
    hub.subscribe((event) => {
      state.told = event.position
      if (isAboutRightsOf(personId, event)) change({ due: true })
      else if (concerns(event)) change({})
    }),
    hub.onSessionsRevoked((person) => {
      if (person === personId) change({ due: true })
    }),
    () => clearInterval(timer),
  ]
  return {
    ...answersOf(state),
    ring: async () => {
      if (!state.rung) await once(emitter, 'ring')
    },
    close: () => {
      stops.forEach((stop) => stop())
      change({ closed: true })
    },
  }
}

function answersOf(state: BellState): Omit<Bell, 'ring' | 'close'> {
  return {
    reset: () => {
      state.rung = false
      return state.told
    },
    isDue: () => state.due,
    takeDue: () => {
      if (!state.due) return false
      Object.assign(state, { due: false, rooms: null })
      return true
    },
    listenTo: (rooms) => {
      state.rooms = new Set(rooms)
    },
    isClosed: () => state.closed,
  }
}

function isHeard(rooms: ReadonlySet<string> | null, { audience }: LoggedEvent): boolean {
  return rooms === null || audience.some((room) => rooms.has(room))
}

function isAboutRightsOf(personId: string, { name, payload }: LoggedEvent): boolean {
  return RIGHTS_EVENTS.has(name) && RightsPayload.parse(payload).personId === personId
}
