import { z } from 'zod'

/** What is left out when a text comes from a file, each told with how often it was met. */
export const DROPPED = [
  'images',
  'html',
  'links',
  'changes',
  'comments',
  'objects',
  'formulas',
  'notes',
  'front_matter',
] as const
export type Dropped = (typeof DROPPED)[number]
export type Counts = Partial<Record<Dropped, number>>

/** Characters of a text that is imported; two hundred pages have about 150,000. */
export const LONGEST_IMPORT = 1_000_000

/** A chapter that a text may have. */
export interface KnownChapter {
  key: string
  titleZh: string
  titleEn: string
}

/** How the chapter of a section was found. */
export type Match = 'title' | 'similar' | 'none'

/** A piece of an imported text, from one chapter's heading to the next. */
export interface Section {
  /** As it stands in the file; null for what comes before the first heading. */
  heading: string | null
  text: string
  chapter: string | null
  match: Match
}

/** A text as Markdown, with what was left out of it. */
export interface CleanText {
  markdown: string
  dropped: Counts
}

/** What a file was read into, or why it was not. */
export type Reading =
  | { ok: true; sections: Section[]; dropped: Counts }
  | { ok: false; problem: 'FILE_BROKEN' | 'TEXT_TOO_LONG' | 'TEXT_EMPTY' }

/** What a thread is given to read. */
export interface ReadJob {
  path: string
  kind: 'docx' | 'text'
  chapters: readonly KnownChapter[]
}

export const SectionShape = z.object({
  heading: z.string().nullable(),
  text: z.string(),
  chapter: z.string().nullable(),
  match: z.enum(['title', 'similar', 'none']),
})
export const DroppedShape = z.partialRecord(z.enum(DROPPED), z.int())

export const KeepImportInput = z.object({
  versionId: z.guid(),
  name: z.string().min(1).max(150),
  sha256: z.string().regex(/^[\da-f]{64}$/),
  sections: z.array(SectionShape).min(1).max(2_000),
  dropped: DroppedShape,
})
export const ClearImportsInput = z.object({})
/** Milliseconds after which a preview that nobody confirmed is cleared away. */
export const IMPORT_FOR = 24 * 3_600_000
