import { blocksOf, inlinesOf, type Block } from '@beacon/schema/markdown.ts'
import { html } from 'hono/html'
import type { Markup } from './public-pages.ts'

/** Markdown as elements: only what the plans use. Everything else is text, and text is escaped: no HTML, no links. */
export function markdownHtml(text: string): Markup {
  return html`${blocksOf(text).map(block)}`
}

function block(one: Block): Markup {
  switch (one.kind) {
    case 'heading':
      return heading(one.depth, inline(one.text))
    case 'list': {
      const items = one.items.map((item) => html`<li>${inline(item)}</li>`)
      return one.ordered
        ? html`<ol start="${one.start}">
            ${items}
          </ol>`
        : html`<ul>
            ${items}
          </ul>`
    }
    case 'table':
      return table(one.rows)
    case 'quote':
      return html`<blockquote><p>${inline(one.text)}</p></blockquote>`
    case 'paragraph':
      return html`<p>${inline(one.text)}</p>`
  }
}

/** A chapter's own headings begin below its title. */
function heading(depth: number, text: Markup): Markup {
  if (depth <= 3) return html`<h3>${text}</h3>`
  return depth === 4 ? html`<h4>${text}</h4>` : html`<h5>${text}</h5>`
}

function table([head = [], ...body]: string[][]): Markup {
  return html`<div class="wide" tabindex="0" role="region" aria-label="${head.join(' ')}">
    <table>
      <thead>
        <tr>
          ${head.map((cell) => html`<th scope="col">${inline(cell)}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${body.map(
          (row) =>
            html`<tr>
              ${row.map((cell) => html`<td>${inline(cell)}</td>`)}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`
}

function inline(text: string): Markup {
  const parts = inlinesOf(text).map(({ kind, text: part }) => {
    if (kind === 'strong') return html`<strong>${part}</strong>`
    if (kind === 'emphasis') return html`<em>${part}</em>`
    return kind === 'code' ? html`<code>${part}</code>` : part
  })
  return html`${parts}`
}
