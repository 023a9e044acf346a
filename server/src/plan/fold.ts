/** A folded text, and where in the original each of its characters comes from. */
export interface Folded {
  text: string
  /** For each UTF-16 unit of `text`: where its source begins and ends in the original. */
  from: readonly number[]
  to: readonly number[]
}

/** Stands before every word of letters or digits, so that it is found from its beginning only. */
const WORD_MARK = '\u0001'

/** Keeps the cells of a table apart, as a line feed does blocks. */
const CELL_END = '|'

const WORD = /^[0-9a-z\u00df-\u00f6\u00f8-\u024f\u0370-\u03ff\u0400-\u052f\u1800-\u18af]$/
const IDEOGRAPH = /^[\u2e80-\u2fdf\u3005-\u3007\u3021-\u3029\u3040-\ud7a3\uf900-\ufaff\u{20000}-\u{323af}]$/u
const NOT_READ = /^[\u0002-\u0009\u000b-\u0020\u007f-\u00a0\u00ad*`#\u200b-\u200f\u2028-\u202f\ufeff]$/
/** What is composed together: a character with the marks on it. */
const CLUSTER = /[^\p{M}\uff9e\uff9f]?[\p{M}\uff9e\uff9f]+|[^]/gu

interface Piece {
  text: string
  from: number
  to: number
}

/**
 * A text as it is compared when plans are searched: the same as `search_fold` of the database, which finds it; this
 * one says where to highlight. Width, case, spaces and the marks of Markdown do not count.
 */
export function fold(original: string): Folded {
  const pieces = withoutOwnBreaks(piecesOf(original))
  const units: string[] = []
  const from: number[] = []
  const to: number[] = []
  const put = (text: string, piece: Piece) => {
    for (const unit of text.split('')) {
      units.push(unit)
      from.push(piece.from)
      to.push(piece.to)
    }
  }
  let inWord = false
  for (const piece of pieces) {
    const isWord = WORD.test(piece.text)
    if (isWord && !inWord) put(WORD_MARK, piece)
    if (!NOT_READ.test(piece.text)) put(piece.text === CELL_END ? '\n' : piece.text, piece)
    inWord = isWord
  }
  return { text: units.join(''), from, to }
}

/** Every character as it is compared, one by one. */
function piecesOf(original: string): Piece[] {
  return [...original.matchAll(CLUSTER)].flatMap(({ 0: cluster, index }) => {
    const place = { from: index, to: index + cluster.length }
    return Array.from(asCompared(cluster)).map((text) => ({ text, ...place }))
  })
}

function asCompared(cluster: string): string {
  const code = cluster.charCodeAt(0)
  // By far the most of every text: nothing to compose.
  if (cluster.length === 1 && code >= 0x4e00 && code < 0xa000) return cluster
  const text = cluster.normalize('NFKC').toLowerCase()
  return text.replaceAll(/[\u0001\u0002]/g, '')
}

/** A single line break between two ideographs is the writer's own and separates nothing. */
function withoutOwnBreaks(pieces: Piece[]): Piece[] {
  const kept: Piece[] = []
  for (let at = 0; at < pieces.length; at += 1) {
    const piece = pieces[at]
    if (!piece) break
    const after = isIdeograph(kept.at(-1)) ? breakFrom(pieces, at) : null
    if (after === null) kept.push(piece)
    else at = after - 1
  }
  return kept
}

const isIdeograph = (piece: Piece | undefined): boolean => piece !== undefined && IDEOGRAPH.test(piece.text)

/** Where it goes on after a line break that begins here, spaces around it, with an ideograph; null when it does not. */
function breakFrom(pieces: Piece[], start: number): number | null {
  let at = start
  let breaks = 0
  for (; /^[ \t\r\n]$/.test(pieces[at]?.text ?? ''); at += 1) breaks += pieces[at]?.text === '\n' ? 1 : 0
  return breaks === 1 && isIdeograph(pieces[at]) ? at : null
}

/** Does a wish hold anything that plans are searched by: a letter, a digit, an ideograph? */
export function isSearchable(wish: string): boolean {
  return Array.from(fold(wish).text).some((text) => WORD.test(text) || SOUGHT.test(text))
}

/** Ideographs that make up the index: without the punctuation among them. */
const SOUGHT = /^[\u2e80-\u2fff\u3005-\u3007\u3021-\ud7a3\uf900-\ufaff\u{20000}-\u{10ffff}]$/u
