import type { Logger } from 'pino'
import type { LoggedEvent } from './read.ts'

export type EventListener = (event: LoggedEvent) => void | Promise<void>

/** Where this process's sockets, subscriptions and reactions hear of events. The relay tells it. */
export interface Hub {
  /** Hears every event from now on, in order; returns the way to stop. */
  subscribe: (listener: EventListener) => () => void
  /** Hears of people whose sessions were revoked, on any process. */
  onSessionsRevoked: (listener: (personId: string) => void) => () => void
  /** A person's seat among this process's subscribers; returns the way to leave it, or null when all are taken. */
  takeSeat: (personId: string) => (() => void) | null
  tell: (event: LoggedEvent) => Promise<void>
  tellSessionsRevoked: (personId: string) => void
}

/** Subscriptions that one person may have running in one process: each reads the log by itself. */
const SEATS = 5

/** One listener's fault is its own: the others are told all the same. */
export function createHub(log: Logger): Hub {
  const listeners = new Set<EventListener>()
  const revokedListeners = new Set<(personId: string) => void>()
  return {
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    onSessionsRevoked: (listener) => {
      revokedListeners.add(listener)
      return () => revokedListeners.delete(listener)
    },
    takeSeat: createSeats(),
    tell: async (event) => {
      for (const listener of listeners) {
        try {
          await listener(event)
        } catch (error) {
          log.error(
            { err: error, position: String(event.position), event: event.name },
            'an event listener failed',
          )
        }
      }
    },
    tellSessionsRevoked: (personId) => revokedListeners.forEach((listener) => listener(personId)),
  }
}

function createSeats(): Hub['takeSeat'] {
  const seats = new Map<string, Set<symbol>>()
  return (personId) => {
    const taken = seats.get(personId) ?? new Set()
    if (taken.size >= SEATS) return null
    const seat = Symbol(personId)
    seats.set(personId, taken.add(seat))
    // Left twice, it is left once.
    return () => {
      if (taken.delete(seat) && taken.size === 0) seats.delete(personId)
    }
  }
}
