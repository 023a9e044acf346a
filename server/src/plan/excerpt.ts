import { fold, type Folded } from './fold.ts'

/** A piece of an excerpt. */
export interface Segment {
  text: string
  /** Is it what was looked for? */
  isHit: boolean
}

/** Characters before the first hit, and in all. */
const BEFORE = 24
const LENGTH = 120

interface Range {
  from: number
  to: number
}

/** The piece of the first text with a hit around it, every hit in it marked; what can be read, without Markdown's marks. */
export function cutExcerpt(texts: readonly string[], words: readonly string[]): Segment[] {
  const folded = words.map((word) => fold(word).text)
  for (const text of texts) {
    const hits = hitsIn(fold(text), folded)
    const first = hits[0]
    if (first) return segmentsOf(text, windowAround(text, first), hits)
  }
  return segmentsOf(texts[0] ?? '', windowAround(texts[0] ?? '', { from: 0, to: 0 }), [])
}

/** Every place of every word in the original, in order, without overlaps. */
function hitsIn({ text, from, to }: Folded, words: readonly string[]): Range[] {
  const all = words.flatMap((word) => placesOf(text, word)).map(([start, end]) => range(start, end))
  const sorted = all.toSorted((a, b) => a.from - b.from || b.to - a.to)
  const merged: Range[] = []
  for (const hit of sorted) {
    const last = merged.at(-1)
    if (last && hit.from < last.to) last.to = Math.max(last.to, hit.to)
    else merged.push({ ...hit })
  }
  return merged

  function range(start: number, end: number): Range {
    return { from: from[start] ?? 0, to: to[end - 1] ?? 0 }
  }
}

function placesOf(text: string, word: string): [number, number][] {
  const places: [number, number][] = []
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length))
    places.push([at, at + word.length])
  return places
}

/** From shortly before the hit, but not from the block before it, to the end of its block or of the excerpt. */
function windowAround(text: string, hit: Range): Range {
  const block = text.lastIndexOf('\n', hit.from - 1) + 1
  const begin = wholeWord(text, Math.max(block, hit.from - BEFORE), hit.from)
  const end = text.indexOf('\n', hit.to)
  const longest = Math.max(begin + LENGTH, hit.to)
  return { from: begin, to: wholeCharacter(text, Math.min(end < 0 ? text.length : end, longest)) }
}

/** The same place, or the first after it that does not cut a word or a character in two. */
function wholeWord(text: string, at: number, limit: number): number {
  let start = wholeCharacter(text, at)
  while (start < limit && /[a-z0-9]{2}/i.test(text.slice(start - 1, start + 1))) start += 1
  return start
}

/** The same place, or one before it where it would cut a character in two. */
function wholeCharacter(text: string, at: number): number {
  return /[\udc00-\udfff]/.test(text[at] ?? '') ? at - 1 : at
}

function segmentsOf(text: string, { from, to }: Range, hits: readonly Range[]): Segment[] {
  const segments: Segment[] = []
  const put = (start: number, end: number, isHit: boolean) => {
    const piece = readable(text.slice(start, end))
    if (piece !== '') segments.push({ text: piece, isHit })
  }
  let at = from
  if (from > 0 && text[from - 1] !== '\n') segments.push({ text: '…', isHit: false })
  for (const hit of hits) {
    if (hit.from < at || hit.to > to) continue
    put(at, hit.from, false)
    put(hit.from, hit.to, true)
    at = hit.to
  }
  put(at, to, false)
  if (to < text.length && text[to] !== '\n') segments.push({ text: '…', isHit: false })
  return segments
}

function readable(text: string): string {
  return text
    .replaceAll(/^\s*(#{1,6}|>|[-+*])\s+/g, '')
    .replaceAll(/[*`]/g, '')
    .replaceAll(/[\s|]+/g, ' ')
}
