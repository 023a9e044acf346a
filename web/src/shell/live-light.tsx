import { now } from '../data/clock.ts'
import { line } from '../data/live.ts'
import { language, words } from '../words/language.ts'
import { clockText, lengthText } from '../words/time.ts'

/** Whether what is on the screen is live: by colour, shape and word. */
export function LiveLight() {
  const { state, since } = line.value
  const w = words.value.shell
  const away = () => {
    void now.value
    return lengthText(Date.now() - since, language.value)
  }
  const texts = {
    live: () => w.live,
    off: () => w.connecting,
    reconnecting: () => w.reconnecting(away()),
    stale: () => w.stale(away()),
  }
  return (
    <p class={`live-light ${state}`} data-testid="live-light" data-state={state}>
      <svg viewBox="0 0 16 16" aria-hidden="true">
        {state === 'live' && <circle cx="8" cy="8" r="6" />}
        {state === 'stale' && <path d="M2 2h12v12H2z" />}
        {(state === 'reconnecting' || state === 'off') && <path d="M8 1l7 13H1z" />}
      </svg>
      <span>{texts[state]()}</span>
    </p>
  )
}

/** Data shown while the line is down says so. */
export function StaleBanner() {
  const { state, since } = line.value
  if (state !== 'stale') return null
  const time = clockText(new Date(since).toISOString(), language.value, now.peek())
  return (
    <p class="stale-banner" role="status">
      {words.value.shell.staleBanner(time)}
    </p>
  )
}
