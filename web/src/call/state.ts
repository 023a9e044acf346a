import type { LiveAlert } from '@beacon/schema/realtime.ts'
import type { DeclineCode } from '../data/schema.gen.ts'
import type { Language } from '../words/time.ts'
import type { LeaderCall } from './call.gen.ts'
import type { Act } from './queue.ts'

/** Everything that the leader's page shows. Changed only by `set`. */
export interface State {
  language: Language
  /** The raw uuid of the address; null: the list. */
  shown: string | null
  /** The leader has asked for the list although there is one live call only. */
  list: boolean
  person: { id: string; nameZh: string; nameEn: string } | null
  demo: boolean
  calls: LeaderCall[]
  /** When the calls were last heard from the server (server milliseconds); 0: never. */
  heardAt: number
  load: 'loading' | 'done' | 'failed'
  signedOut: boolean
  line: 'off' | 'live' | 'reconnecting'
  acts: Act[]
  sending: boolean
  /** Why the last attempt to send did not work. */
  stuck: 'offline' | 'fault' | null
  sent: { kind: Act['kind']; at: number } | null
  refused: { call: string | null; zh: string; en: string } | null
  ringing: LiveAlert | null
  sound: boolean
  draft: { mode: 'none' | 'decline'; minutes: string; code: DeclineCode | null; text: string }
  /** Server time minus device time, milliseconds. */
  offset: number
}

export const EMPTY_DRAFT: State['draft'] = { mode: 'none', minutes: '', code: null, text: '' }

const first: State = {
  language: firstLanguage(),
  shown: null,
  list: false,
  person: null,
  demo: false,
  calls: [],
  heardAt: 0,
  load: 'loading',
  signedOut: false,
  line: 'off',
  acts: [],
  sending: false,
  stuck: null,
  sent: null,
  refused: null,
  ringing: null,
  sound: false,
  draft: EMPTY_DRAFT,
  offset: 0,
}

let state = first
let listener = () => {}

/** The present state. */
export function get(): State {
  return state
}

/** Changes the state and draws the page again, at once. */
export function set(change: Partial<State>): void {
  state = { ...state, ...change }
  listener()
}

/** Who draws the page. */
export function onChange(draw: () => void): void {
  listener = draw
}

/** The server's time in milliseconds, as well as this phone knows it. */
export function serverNow(): number {
  return Date.now() + state.offset
}

function firstLanguage(): Language {
  const kept = typeof localStorage === 'undefined' ? null : localStorage.getItem('beacon.language')
  if (kept === 'zh' || kept === 'en') return kept
  return navigator.language.startsWith('en') ? 'en' : 'zh'
}
