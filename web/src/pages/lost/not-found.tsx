import { usePageTitle } from '../../shell/title.ts'
import { Empty } from '../../ui/parts.tsx'
import { words } from '../../words/language.ts'

/** An address that leads nowhere, or a thing that the viewer may not see. */
export function NotFoundPage({ text }: { text?: string }) {
  const w = words.value.common
  usePageTitle(w.notFoundTitle)
  return (
    <div class="empty">
      <h1 tabIndex={-1}>{w.notFoundTitle}</h1>
      <Empty>
        <p>{text ?? w.notFound}</p>
        <a class="button primary" href="/">
          {w.toBoard}
        </a>
      </Empty>
    </div>
  )
}
