import type { CleanText, Counts, Dropped } from '../model.ts'

/** Counts what is left out, and leaves it out. */
export interface Cleaner {
  counts: Counts
  drop: (kind: Dropped, times?: number) => void
}

export function cleaner(): Cleaner {
  const counts: Counts = {}
  return {
    counts,
    drop: (kind, times = 1) => {
      if (times > 0) counts[kind] = (counts[kind] ?? 0) + times
    },
  }
}

// Texts come from strangers: each expression here takes time in proportion to the text, whatever it is.

/** Elements whose content is no text for people. */
const WITH_CONTENT =
  /<(script|style|iframe|object|embed|svg|math|template|noscript)\b[^<>]*>[\s\S]*?(<\/\1\s*>|$)/gi
/** A tag, a comment or an instruction; `体温<38℃` is none of them. */
const TAG = /<!--[\s\S]*?(-->|$)|<[!?/]?[a-zA-Z][^<>]*>?/g
const IMAGE = /!\[[^[\]]*\](\((?:[^()]|\([^()]*\))*\)|\[[^\]]*\])/g
const LINK = /\[([^[\]]+)\]\((?:[^()]|\([^()]*\))*\)/g
const FRONT_MATTER = /^---\n[\s\S]*?\n---\n/

/** A stranger's Markdown as plain Markdown: no HTML, no images, no links, no scripts, each told with its number. */
export function cleanMarkdown(text: string): CleanText {
  const { counts, drop } = cleaner()
  let clean = tidy(text)
  clean = clean.replace(FRONT_MATTER, () => (drop('front_matter'), ''))
  clean = clean.replaceAll(IMAGE, () => (drop('images'), ''))
  clean = clean.replaceAll(LINK, (_, label: string) => (drop('links'), label))
  clean = withoutHtml(clean, () => drop('html'))
  return { markdown: fewMarks(setextToAtx(clean)).trim(), dropped: counts }
}

/** Tags inside tags that are taken out one by one; nobody but an attacker has more. */
const ROUNDS = 10

/** Without tags; what a removed tag leaves must not be a tag again. */
export function withoutHtml(text: string, drop: () => void): string {
  let before = text
  for (let round = 0; round < ROUNDS; round++) {
    const after = before.replaceAll(WITH_CONTENT, () => (drop(), '')).replaceAll(TAG, () => (drop(), ''))
    if (after === before) return after
    before = after
  }
  return before.replaceAll('<', '')
}

/** At most 20 marks on one letter, more than any script has: the time to normalize a run grows with its square. */
export function fewMarks(text: string): string {
  return text.replaceAll(/(\p{M}{20})\p{M}+/gu, '$1')
}

/** Ends of lines as they should be; no control characters and no halves of characters, which PostgreSQL does not hold. */
export function tidy(text: string): string {
  return text
    .replace(/^\uFEFF/, '')
    .replaceAll(/\r\n?|[\u2028\u2029]/g, '\n')
    .replaceAll(/[\u0000-\u0008\u000B-\u001F\u007F-\u009F\uFFFE\uFFFF]|\p{Surrogate}/gu, '')
    .replaceAll(/(?<![ \t\u3000])[ \t\u3000]+$/gm, '')
}

/** Headings that are underlined become headings with marks; lines that only divide go. */
function setextToAtx(text: string): string {
  return text
    .replaceAll(/^([^\s#>|*+-][^\n]*)\n=+$/gm, '# $1')
    .replaceAll(/^([^\s#>|*+-][^\n]*)\n-{2,}$/gm, '## $1')
    .replaceAll(/^([^\S\n]*[-*_]){3,}$/gm, '')
    .replaceAll(/\n{3,}/g, '\n\n')
}
