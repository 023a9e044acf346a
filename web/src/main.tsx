import { render } from 'preact'
import './styles.css'
import { App } from './routes.tsx'
import { loadBaseWords } from './words/language.ts'
import { refreshViewer } from './data/session.ts'
import { followTheme } from './ui/theme.ts'

followTheme()
void refreshViewer()
await loadBaseWords()
render(<App />, document.getElementById('app') ?? document.body)

if ('serviceWorker' in navigator && import.meta.env.PROD) {
  addEventListener('load', () => void navigator.serviceWorker.register('/sw.js').catch(() => undefined))
}
/** A part of an older build is gone from the server: take the new build. */
addEventListener('vite:preloadError', () => location.reload())
