import type { KnownChapter, Section } from '../model.ts'
import { chapterFor, isNumbered, isTitle, plainTitle } from './titles.ts'

interface Line {
  text: string
  /** Depth of a heading, 1 to 6; 0 for everything else. */
  depth: number
}

/** Of a line that could be a chapter's title. */
const LONGEST_TITLE = 40
/** Headings inside a chapter begin at the third level: the first two are the plan's and the chapter's. */
const FIRST_INSIDE = 3

/**
 * Cuts a text at the headings of its chapters, found by title and number. Chapters are at that depth of headings at
 * which most titles are known; in a text without headings, lines such as `一、总则` are taken for them.
 */
export function sectionsOf(markdown: string, chapters: readonly KnownChapter[]): Section[] {
  const lines = promoted(markdown.split('\n').map(lineOf), chapters)
  const depth = depthOfChapters(lines, chapters)
  const cut: { heading: Line | null; lines: Line[] }[] = [{ heading: null, lines: [] }]
  for (const line of lines) {
    if (line.depth > 0 && line.depth <= depth) cut.push({ heading: line, lines: [] })
    else cut.at(-1)?.lines.push(line)
  }
  return settled(cut.map(({ heading, lines }) => sectionOf(heading, lines, depth, chapters)))
}

function lineOf(text: string): Line {
  const marks = /^(#{1,6})\s+\S/.exec(text)
  return { text, depth: marks?.[1]?.length ?? 0 }
}

const titleOf = ({ text }: Line): string =>
  text
    .replace(/^#+\s+/, '')
    .replaceAll('**', '')
    .trim()

/** Headings at this depth or above begin a section. */
function depthOfChapters(lines: readonly Line[], chapters: readonly KnownChapter[]): number {
  const known = lines.filter((line) => line.depth > 0 && chapterFor(titleOf(line), chapters).chapter !== null)
  const counts = [1, 2, 3, 4, 5, 6].map((depth) => known.filter((line) => line.depth === depth).length)
  return counts.indexOf(Math.max(...counts)) + 1
}

/** A text whose chapters are plain lines: they become headings, and so do others that are numbered like them. */
function promoted(lines: readonly Line[], chapters: readonly KnownChapter[]): Line[] {
  const isChapter = (line: Line): boolean => isTitle(titleOf(line), chapters)
  const candidates = lines.filter((line) => line.depth === 0 && couldBeTitle(line))
  const plain = candidates.filter(isChapter)
  if (plain.length <= lines.filter((line) => line.depth > 0 && isChapter(line)).length) return [...lines]
  const style = numberStyle(plain)
  const titles = new Set(candidates.filter((line) => isChapter(line) || isInStyle(line, style)))
  return lines.map((line) => (titles.has(line) ? { text: `# ${titleOf(line)}`, depth: 1 } : line))
}

function couldBeTitle({ text }: Line): boolean {
  return text.trim() !== '' && text.length <= LONGEST_TITLE && !/[。；;：:,，|]$|^[|>]/.test(text.trim())
}

const STYLES = [/^第.+?章/, /^[一二三四五六七八九十]+、/, /^\d+[\s、.．]+(?!\d)/]

/** How most of these lines are numbered; null when they are not. */
function numberStyle(lines: readonly Line[]): RegExp | null {
  const counted = STYLES.map((style) => lines.filter((line) => style.test(titleOf(line))).length)
  const most = Math.max(...counted)
  return most === 0 ? null : (STYLES[counted.indexOf(most)] ?? null)
}

function isInStyle(line: Line, style: RegExp | null): boolean {
  return (
    style !== null &&
    style.test(titleOf(line)) &&
    isNumbered(titleOf(line)) &&
    plainTitle(titleOf(line)) !== ''
  )
}

function sectionOf(
  heading: Line | null,
  lines: readonly Line[],
  depth: number,
  chapters: readonly KnownChapter[],
): Section {
  const text = textOf(lines, depth)
  if (!heading) return { heading: null, text, chapter: null, match: 'none' }
  return { heading: titleOf(heading), text, ...chapterFor(titleOf(heading), chapters) }
}

/** The lines between two chapters, their headings moved to where a chapter's own begin. */
function textOf(lines: readonly Line[], depth: number): string {
  const move = FIRST_INSIDE - (depth + 1)
  return lines
    .map(({ text, depth: own }) =>
      own === 0 ? text : text.replace(/^#+/, '#'.repeat(Math.min(6, Math.max(FIRST_INSIDE, own + move)))),
    )
    .join('\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim()
}

/** Of two sections for one chapter the one of that very title has it; what has neither heading nor text is nothing. */
function settled(sections: readonly Section[]): Section[] {
  const exact = new Set(sections.filter(({ match }) => match === 'title').map(({ chapter }) => chapter))
  const taken = new Set<string>()
  return sections
    .filter(({ heading, text }) => heading !== null || text !== '')
    .map((section) => {
      const { chapter, match } = section
      if (chapter === null) return section
      if (taken.has(chapter) || (match === 'similar' && exact.has(chapter)))
        return { ...section, chapter: null, match: 'none' as const }
      taken.add(chapter)
      return section
    })
}
