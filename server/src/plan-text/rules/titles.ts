import type { KnownChapter, Match } from '../model.ts'

/** `第一章`, `一、`, `（一）`, `1`, `1.`, `1、` before a title. */
const NUMBER =
  /^(第[一二三四五六七八九十百\d]+[章节编部]|[（(]?[一二三四五六七八九十]+[）)、.．]|\d+(\.\d+)*[、.．)]?(?=\D))\s*/
/** Below it two titles say different things. */
const SIMILAR = 0.5

/** A title as it is compared: without number, blanks, marks and case. */
export function plainTitle(title: string): string {
  return title
    .replaceAll(/[*_`#]/g, '')
    .trim()
    .replace(NUMBER, '')
    .replaceAll(/[\s\p{P}]/gu, '')
    .toLowerCase()
}

/** Does the line begin with a number that chapters have? */
export function isNumbered(line: string): boolean {
  return NUMBER.test(line.replaceAll('*', '').trim())
}

/** Is this the very title of a chapter? Asked of every short line, so it compares nothing letter by letter. */
export function isTitle(title: string, chapters: readonly KnownChapter[]): boolean {
  return sameTitle(plainTitle(title), chapters) !== undefined
}

function sameTitle(plain: string, chapters: readonly KnownChapter[]): KnownChapter | undefined {
  if (plain === '') return undefined
  return chapters.find(({ titleZh, titleEn }) => [titleZh, titleEn].some((one) => plainTitle(one) === plain))
}

/** The chapter of this very title, or the one whose title is much alike. */
export function chapterFor(
  title: string,
  chapters: readonly KnownChapter[],
): { chapter: string | null; match: Match } {
  const plain = plainTitle(title)
  const same = sameTitle(plain, chapters)
  if (same) return { chapter: same.key, match: 'title' }
  const scored = chapters.map(({ key, titleZh, titleEn }) => ({
    key,
    score: Math.max(likeness(plain, plainTitle(titleZh)), likeness(plain, plainTitle(titleEn))),
  }))
  const best = scored.toSorted((one, other) => other.score - one.score)[0]
  return best && best.score >= SIMILAR
    ? { chapter: best.key, match: 'similar' }
    : { chapter: null, match: 'none' }
}

/** 0 to 1: half by characters in common, half by pairs of them (Dice's coefficient). */
function likeness(one: string, other: string): number {
  return (dice(Array.from(one), Array.from(other)) + dice(pairs(one), pairs(other))) / 2
}

function pairs(text: string): string[] {
  const characters = Array.from(text)
  return characters.slice(1).map((character, index) => `${characters[index]}${character}`)
}

function dice(one: readonly string[], other: readonly string[]): number {
  if (one.length + other.length === 0) return 0
  const left = [...other]
  const common = one.filter((part) => {
    const at = left.indexOf(part)
    if (at >= 0) left.splice(at, 1)
    return at >= 0
  })
  return (2 * common.length) / (one.length + other.length)
}
