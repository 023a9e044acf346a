import { useEffect } from 'preact/hooks'
import { Mark } from '../../ui/icon.tsx'
import { baseWords } from '../../words/language.ts'

/** Asks again every five seconds until the server answers. */
const RETRY_MS = 5000

/** The console could not be shown. */
export function CrashedPage() {
  const w = baseWords.value.lost
  return (
    <main class="alone" id="main">
      <Mark size={56} />
      <h1>{w.crashedTitle}</h1>
      <p role="alert">{w.crashed}</p>
      <button type="button" class="button primary" onClick={() => location.reload()}>
        {w.reload}
      </button>
    </main>
  )
}

/** The server does not answer at start. */
export function UnreachablePage({ retry }: { retry: () => void }) {
  const w = baseWords.value.lost
  useEffect(() => {
    const timer = setInterval(retry, RETRY_MS)
    return () => clearInterval(timer)
  }, [])
  return (
    <main class="alone" id="main">
      <Mark size={56} />
      <h1>{w.unreachableTitle}</h1>
      <p role="alert">{w.unreachable}</p>
      <button type="button" class="button primary" onClick={retry}>
        {w.retry}
      </button>
    </main>
  )
}
