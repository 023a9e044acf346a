import { html } from 'hono/html'
import type { PublishedCleanup } from '../plan-cleanup/queries/cleanup.ts'
import { addressIn, document, pick, titleOf, type Markup, type Setting } from './public-pages.ts'
import { dayText, PUBLIC_WORDS } from './public-words.ts'

export const CLEANUPS = '/public/cleanups'
/** Clean-ups on the page: the newest. */
export const PUBLISHED_CLEANUPS = 50

/** What the clean-ups of the library came to: figures and lists, as the government reports them. */
export async function cleanupsPage(setting: Setting, cleanups: readonly PublishedCleanup[]): Promise<string> {
  const w = PUBLIC_WORDS[setting.language]
  const body = html`
    <p><a href="${addressIn(setting.language, '/public/plans', {})}">${w.back}</a></p>
    <h1>${w.cleanups}</h1>
    ${cleanups.length === 0 ? html`<p>${w.noCleanups}</p>` : ''}
    ${cleanups.map((one) => cleanupArticle(setting, one))}
  `
  return document(setting, { title: w.cleanups, path: CLEANUPS, query: {}, body })
}

function cleanupArticle(setting: Setting, cleanup: PublishedCleanup): Markup {
  const w = PUBLIC_WORDS[setting.language]
  const closed = dayText(cleanup.closedOn, setting.language)
  return html`<article>
    <h2>${cleanup.title}</h2>
    <p class="meta">${pick(setting, cleanup.organizationZh, cleanup.organizationEn)} · ${closed}</p>
    <p>
      <strong>${w.cleanupFigures(cleanup.figures)}</strong>
    </p>
    <p>${cleanup.ground}</p>
    <ol>
      ${cleanup.documents.map(
        (one) =>
          html`<li>
            ${titleOf(setting, one)}${one.documentNumber ? html` (${one.documentNumber})` : ''}:
            ${w.outcomes[one.outcome]}
          </li>`,
      )}
    </ol>
  </article>`
}
