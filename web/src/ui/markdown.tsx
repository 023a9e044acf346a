import { blocksOf, inlinesOf, type Block } from '@beacon/schema/markdown.ts'
import type { ComponentChildren } from 'preact'

/** Markdown of a plan as elements: only what the plans use, and never HTML, so nothing can be smuggled in. */
export function Markdown({ text, chapter = false }: { text: string; chapter?: boolean }) {
  return (
    <div class="prose">
      {blocksOf(text).map((block, index) => (
        <BlockView key={index} block={block} up={chapter ? 1 : 0} />
      ))}
    </div>
  )
}

/** `up`: a chapter's own headings begin at the third level, below its title. */
function BlockView({ block, up }: { block: Block; up: number }) {
  switch (block.kind) {
    case 'heading': {
      const Tag = (['h3', 'h4', 'h5', 'h6'] as const)[Math.min(block.depth, 4) - 1 - up] ?? 'h6'
      return <Tag>{inline(block.text)}</Tag>
    }
    case 'list':
      return block.ordered ? <ol start={block.start}>{items(block.items)}</ol> : <ul>{items(block.items)}</ul>
    case 'table':
      return <Table rows={block.rows} />
    case 'quote':
      return <blockquote>{inline(block.text)}</blockquote>
    case 'paragraph':
      return <p>{inline(block.text)}</p>
  }
}

function items(texts: string[]): ComponentChildren {
  return texts.map((text, index) => <li key={index}>{inline(text)}</li>)
}

function Table({ rows }: { rows: string[][] }) {
  const [head = [], ...body] = rows
  return (
    <div class="table-scroll" tabIndex={0} role="region" aria-label={head.join(' ')}>
      <table>
        <thead>
          <tr>
            {head.map((cell, index) => (
              <th key={index}>{inline(cell)}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {body.map((row, index) => (
            <tr key={index}>
              {row.map((cell, column) => (
                <td key={column}>{inline(cell)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function inline(text: string): ComponentChildren {
  return inlinesOf(text).map(({ kind, text: part }, index) => {
    if (kind === 'strong') return <strong key={index}>{part}</strong>
    if (kind === 'emphasis') return <em key={index}>{part}</em>
    return kind === 'code' ? <code key={index}>{part}</code> : part
  })
}
