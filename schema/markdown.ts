/** The part of Markdown that plans are written in, read into plain data: never HTML, so that nothing can be smuggled in. */

export type Block =
  | { kind: 'heading'; depth: number; text: string }
  /** `start`: the number of the first item, where they have numbers. */
  | { kind: 'list'; ordered: false; items: string[] }
  | { kind: 'list'; ordered: true; start: number; items: string[] }
  | { kind: 'table'; rows: string[][] }
  | { kind: 'quote'; text: string }
  | { kind: 'paragraph'; text: string }

export interface Inline {
  kind: 'text' | 'strong' | 'emphasis' | 'code'
  text: string
}

const BULLET = /^\s*[-*+]\s+/
const NUMBER = /^\s*\d+[.、)]\s+/

/** Splits a text into its blocks. */
export function blocksOf(text: string): Block[] {
  const lines = text.replaceAll('\r\n', '\n').split('\n')
  const blocks: Block[] = []
  let at = 0
  while (at < lines.length) {
    const line = lines[at] ?? ''
    if (line.trim() === '') {
      at += 1
      continue
    }
    const taken = takeWhile(lines, at, sameKind(kindOf(line)))
    blocks.push(blockFrom(kindOf(line), taken))
    at += taken.length
  }
  return blocks
}

type LineKind = 'heading' | 'bullet' | 'number' | 'table' | 'quote' | 'paragraph'

function kindOf(line: string): LineKind {
  if (/^#{1,6}\s/.test(line)) return 'heading'
  if (BULLET.test(line)) return 'bullet'
  if (NUMBER.test(line)) return 'number'
  if (line.trim().startsWith('|')) return 'table'
  return line.startsWith('>') ? 'quote' : 'paragraph'
}

function sameKind(kind: LineKind): (line: string, index: number) => boolean {
  if (kind === 'heading') return (_, index) => index === 0
  return (line) => line.trim() !== '' && kindOf(line) === kind
}

function takeWhile(
  lines: string[],
  from: number,
  wanted: (line: string, index: number) => boolean,
): string[] {
  let to = from
  while (to < lines.length && wanted(lines[to] ?? '', to - from)) to += 1
  return lines.slice(from, to)
}

function blockFrom(kind: LineKind, lines: string[]): Block {
  const first = lines[0] ?? ''
  switch (kind) {
    case 'heading':
      return { kind, depth: first.indexOf(' '), text: first.replace(/^#+\s+/, '') }
    case 'bullet':
      return { kind: 'list', ordered: false, items: lines.map((line) => line.replace(BULLET, '')) }
    case 'number':
      return {
        kind: 'list',
        ordered: true,
        start: Number.parseInt(first, 10),
        items: lines.map((line) => line.replace(NUMBER, '')),
      }
    case 'table':
      return { kind, rows: lines.filter((line) => !/^[\s|:-]+$/.test(line)).map(cellsOf) }
    case 'quote':
      return { kind, text: lines.map((line) => line.replace(/^>\s?/, '')).join(' ') }
    case 'paragraph':
      return { kind, text: lines.join(' ') }
  }
}

function cellsOf(line: string): string[] {
  return line
    .trim()
    .replace(/^\||\|$/g, '')
    .split('|')
    .map((cell) => cell.trim())
}

/** Splits one line into plain, strong, emphasised and code parts. */
export function inlinesOf(text: string): Inline[] {
  const parts = text.split(/(\*\*[^*]+\*\*|\*[^*]+\*|`[^`]+`)/).filter(Boolean)
  return parts.map((part) => {
    if (part.startsWith('**') && part.length > 4) return { kind: 'strong', text: part.slice(2, -2) }
    if (part.startsWith('*') && part.length > 2) return { kind: 'emphasis', text: part.slice(1, -1) }
    if (part.startsWith('`') && part.length > 2) return { kind: 'code', text: part.slice(1, -1) }
    return { kind: 'text', text: part }
  })
}
