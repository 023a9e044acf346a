import type { DocxCell, DocxDocument, DocxNode, DocxParagraph, DocxRun, DocxTable } from './docx-tree.ts'
import { cleaner, fewMarks, tidy, withoutHtml, type Cleaner } from './rules/clean.ts'
import { LONGEST_IMPORT, type CleanText } from './model.ts'

interface Way {
  document: DocxDocument
  cleaner: Cleaner
}

/** A Word document's tree as Markdown: headings, paragraphs, lists, tables and stress; the rest is told and left out. */
export function markdownOf(document: DocxDocument): CleanText {
  const way = { document, cleaner: cleaner() }
  way.cleaner.drop('comments', document.comments.length)
  const blocks = document.children.map((node) => blockOf(node, way)).filter((text) => text !== '')
  const markdown = numbered(blocks)
    // Items of one list follow each other without an empty line.
    .map((text, index, all) => `${ITEM.test(text) && ITEM.test(all[index - 1] ?? '') ? '\n' : '\n\n'}${text}`)
    .join('')
  // Too long to be taken: no need to clean it.
  if (markdown.length > LONGEST_IMPORT) return { markdown, dropped: way.cleaner.counts }
  const clean = withoutHtml(tidy(markdown), () => way.cleaner.drop('html'))
  return { markdown: fewMarks(clean).trim(), dropped: way.cleaner.counts }
}

/** An item, whether Word counts it or its number was typed. */
const ITEM = /^\s*(-|\d+[.、)])\s/

/** Word does not say which number an item has: those that follow each other count on. */
function numbered(blocks: readonly string[]): string[] {
  let count = 0
  return blocks.map((text) => {
    count = text.startsWith('#. ') ? count + 1 : 0
    return text.replace(/^(\s*)#\. /, `$1${Math.max(1, count)}. `)
  })
}

function blockOf(node: DocxNode, way: Way): string {
  if (node.type === 'paragraph') return paragraph(node, way)
  if (node.type === 'table') return table(node, way)
  return inline(node, way).trim()
}

function paragraph(node: DocxParagraph, way: Way): string {
  const style = (node.styleName ?? '').toLowerCase()
  // A table of contents repeats the headings.
  if (/^toc\b/.test(style)) return ''
  const text = inlines(node.children, way).trim()
  if (text === '') return ''
  const line = text.replaceAll('\n', ' ')
  const depth = /^heading ([1-6])$/.exec(style)?.[1]
  if (depth) return `${'#'.repeat(Number(depth))} ${line.replaceAll('**', '')}`
  if (style.includes('quote')) return `> ${line}`
  return node.numbering ? `${itemMark(node.numbering)} ${line}` : text
}

function itemMark({ level, isOrdered }: NonNullable<DocxParagraph['numbering']>): string {
  return `${'  '.repeat(Number(level) || 0)}${isOrdered ? '#.' : '-'}`
}

/** Neighbours in the same style become one, so that no `**` stands inside a word. */
function inlines(nodes: readonly DocxNode[], way: Way): string {
  const parts: { mark: string; text: string }[] = []
  for (const node of nodes) {
    const mark = node.type === 'run' ? markOf(node) : ''
    const text = inline(node, way)
    const last = parts.at(-1)
    if (text.trim() === '' && last) last.text += text
    else if (last?.mark === mark) last.text += text
    else parts.push({ mark, text })
  }
  return parts.map(stressed).join('')
}

function stressed({ mark, text }: { mark: string; text: string }): string {
  const words = text.trim()
  if (mark === '' || words === '' || words.includes(mark)) return text
  const before = text.slice(0, text.length - text.trimStart().length)
  return `${before}${mark}${words}${mark}${text.slice(text.trimEnd().length)}`
}

function markOf({ isBold, isItalic, styleName }: DocxRun): string {
  if (/code/i.test(styleName ?? '')) return '`'
  return isBold ? '**' : isItalic ? '*' : ''
}

function inline(node: DocxNode, way: Way): string {
  switch (node.type) {
    case 'text':
      return node.value
    case 'tab':
      return ' '
    case 'break':
      return node.breakType === 'line' ? '\n' : ''
    case 'run':
      return node.children.map((child) => inline(child, way)).join('')
    case 'paragraph':
      return inlines(node.children, way)
    default:
      return special(node, way)
  }
}

function special(node: DocxNode, way: Way): string {
  switch (node.type) {
    case 'hyperlink':
      way.cleaner.drop('links')
      return inlines(node.children, way)
    case 'image':
      way.cleaner.drop('images')
      return ''
    case 'noteReference':
      return note(way.document.notes.resolve(node)?.body ?? [], way)
    case 'table':
      return rowsOf(node, way).flat().join(' ')
    default:
      return node.type === 'checkbox' ? box(node.checked) : ''
  }
}

function box(isChecked: boolean): string {
  return isChecked ? '☑' : '☐'
}

/** A footnote is read where it is referred to: Markdown has none. */
function note(body: readonly DocxNode[], way: Way): string {
  way.cleaner.drop('notes')
  const text = body.map((node) => inline(node, way).trim()).join(' ')
  return text === '' ? '' : `（注：${text}）`
}

function table(node: DocxTable, way: Way): string {
  const rows = rowsOf(node, way)
  const width = Math.max(0, ...rows.map((row) => row.length))
  if (width === 0) return ''
  // A table of one cell is a frame around text.
  if (width === 1 && rows.length === 1) return rows[0]?.[0] ?? ''
  const line = (cells: readonly string[]): string =>
    `| ${Array.from({ length: width }, (_, at) => cells[at] ?? '').join(' | ')} |`
  const [head = [], ...rest] = rows
  // A head is bold by itself.
  const plain = head.map((text) => text.replaceAll('**', ''))
  return [line(plain), line(Array.from({ length: width }, () => '---')), ...rest.map(line)].join('\n')
}

/** Cells by row; what spans several columns or rows leaves the others empty, so that columns stay columns. */
function rowsOf(node: DocxTable, way: Way): string[][] {
  const below = new Map<number, number>()
  return node.children.map((row) => {
    const cells: string[] = []
    const skip = (): void => {
      while ((below.get(cells.length) ?? 0) > 0) {
        below.set(cells.length, (below.get(cells.length) ?? 0) - 1)
        cells.push('')
      }
    }
    for (const cell of row.children) {
      skip()
      const at = cells.length
      const span = Math.min(cell.colSpan, 50)
      cells.push(cellText(cell, way), ...Array.from({ length: span - 1 }, () => ''))
      for (let column = at; column < at + span; column++) below.set(column, cell.rowSpan - 1)
    }
    skip()
    return cells
  })
}

function cellText(cell: DocxCell, way: Way): string {
  const texts = cell.children.map((node) => inline(node, way).trim()).filter((text) => text !== '')
  return texts
    .flatMap((text) => text.split('\n'))
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('；')
    .replaceAll('|', '｜')
}
