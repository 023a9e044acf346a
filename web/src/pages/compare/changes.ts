import { diffArrays } from 'diff'

/** A run of sentences that stayed, went or came. */
export interface Run {
  kind: 'same' | 'gone' | 'new'
  text: string
}

/** A text as it is read, without the marks of headings, tables and stress. */
export function readable(markdown: string): string {
  return markdown
    .replaceAll(/^(#+|>) +/gm, '')
    .replaceAll(/^\|[\s|:-]+\|$\n?/gm, '')
    .replaceAll(/^\| *(.*?) *\|$/gm, (_, row: string) => row.replaceAll(/ *\| */g, '：'))
    .replaceAll('**', '')
}

/** The end of a Chinese or English sentence, or of a line. */
const SENTENCE = /(?<=[。！？；\n])|(?<=[.!?;]\s)/u

/** What a text changed by sentence, in reading order. */
export function compareText(before: string, after: string): Run[] {
  return diffArrays(before.split(SENTENCE), after.split(SENTENCE)).map(({ value, added, removed }) => ({
    kind: added ? 'new' : removed ? 'gone' : 'same',
    text: value.join(''),
  }))
}

export interface Chapter {
  key: string
  titleZh: string
  titleEn: string
}

export interface Pair<T> {
  key: string
  before: T | null
  after: T | null
}

/** Two lists matched by key: in the order of the newer, what went after what stood before it. */
export function pair<T>(before: readonly T[], after: readonly T[], keyOf: (one: T) => string): Pair<T>[] {
  const old = new Map(before.map((one) => [keyOf(one), one]))
  const kept = after.map((one) => ({ key: keyOf(one), before: old.get(keyOf(one)) ?? null, after: one }))
  const known = new Set(kept.map(({ key }) => key))
  const gone = before
    .filter((one) => !known.has(keyOf(one)))
    .map((one) => ({ key: keyOf(one), before: one, after: null }))
  return [...kept, ...gone]
}

/** Fields in which two things differ, each with both values in words. */
export function changedFields(
  before: Record<string, string>,
  after: Record<string, string>,
): { field: string; before: string; after: string }[] {
  return Object.keys({ ...before, ...after })
    .map((field) => ({ field, before: before[field] ?? '', after: after[field] ?? '' }))
    .filter((one) => one.before !== one.after)
}
