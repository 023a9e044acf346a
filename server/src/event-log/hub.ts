import type { Logger } from 'pino'
import type { LoggedEvent } from './read.ts'

export type EventListener = (event: LoggedEvent) => void | Promise<void>

/** Where this process's sockets, subscriptions and reactions hear of events. The relay tells it. */
export interface Hub {
  /** Hears every event from now on, in order; returns the way to stop. */
  subscribe: (listener: EventListener) => () => void
  /** Hears of people whose sessions were revoked, on any process. */
  onSessionsRevoked: (listener: (personId: string) => void) => () => void
  tell: (event: LoggedEvent) => Promise<void>
  tellSessionsRevoked: (personId: string) => void
}

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
