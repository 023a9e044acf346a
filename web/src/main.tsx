import { render } from 'preact'
import './styles.css'
import { App } from './routes.tsx'
import { loadBaseWords } from './words/language.ts'
import { refreshViewer } from './data/session.ts'
import { followTheme } from './ui/theme.ts'

/** Registered before anything is waited for: the `load` event comes only once. */
if ('serviceWorker' in navigator && import.meta.env.PROD) {
  addEventListener('load', () => void navigator.serviceWorker.register('/sw.js').catch(() => undefined))
}

followTheme()
void refreshViewer()
await loadBaseWords()
render(<App />, document.getElementById('app') ?? document.body)
void import('./ui/keep-focus.ts').then(({ keepFocus }) => keepFocus(document.body))

/** A part of an older build is gone from the server: take the new build, but never in a circle. */
addEventListener('vite:preloadError', () => {
  const last = Number(sessionStorage.getItem('beacon.reloaded'))
  if (!navigator.onLine || Date.now() - last < 30_000) return
  sessionStorage.setItem('beacon.reloaded', String(Date.now()))
  location.reload()
})
