import { render } from 'preact'
import './styles.css'
import { fetchCalls, recall } from './calls.ts'
import { hands } from './hands.ts'
import { openOutbox } from './outbox.ts'
import { Page } from './page.tsx'
import { loadWords } from './say.ts'
import { get, onChange, set } from './state.ts'

const root = document.getElementById('app')
const draw = () => root && render(<Page state={get()} />, root)

function readAddress(): void {
  set({ shown: /^\/call\/([^/]+)/.exec(location.pathname)?.[1] ?? null })
}

/** Everything that may mean "the network is back": ask, reconnect and send what waits. */
function wake(): void {
  void fetchCalls().then(() => hands.flush())
  hands.wakeLine()
}

readAddress()
document.documentElement.classList.toggle('dark', matchMedia('(prefers-color-scheme: dark)').matches)
addEventListener('popstate', readAddress)
addEventListener('online', wake)
addEventListener('focus', wake)
document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && wake())
/** Countdowns move; nothing is drawn on a page that nobody sees. */
setInterval(() => document.visibilityState === 'visible' && get().person && draw(), 500)

/** Registered before anything is waited for: the `load` event comes only once. */
if ('serviceWorker' in navigator && import.meta.env.PROD) {
  addEventListener('load', () => void navigator.serviceWorker.register('/sw.js').catch(() => undefined))
}

await Promise.all([loadWords(), recall(), openOutbox()])
onChange(draw)
draw()
const first = fetchCalls()
const { startLate } = await import('./late.tsx')
await startLate()
void first.then(() => hands.flush())
