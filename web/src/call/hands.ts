import type { LiveAlert } from '@beacon/schema/realtime.ts'
import type { ComponentChildren } from 'preact'
import type { LeaderCall } from './call.gen.ts'
import type { State } from './state.ts'

/** What comes after the first paint (`late.ts`): until then these do nothing. */
export const hands = {
  /** Sends what waits. */
  flush: async (): Promise<void> => {},
  /** Tries the live line again at once. */
  wakeLine: () => {},
  loadWords: async (): Promise<void> => {},
  stopRinging: () => {},
  tellSeen: (_call: LeaderCall) => {},
  /** Accepting and declining. */
  forms: (_call: LeaderCall, _state: State): ComponentChildren => null,
  /** Where the last tap is. */
  outbox: (_call: LeaderCall, _state: State): ComponentChildren => null,
  overlay: (_alert: LiveAlert, _open: (event: MouseEvent) => void): ComponentChildren => null,
}
