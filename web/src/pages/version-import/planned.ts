import type { ChapterRow } from '../version/offered.ts'

export interface ImportSection {
  index: number
  heading: string | null
  text: string
  chapter: string | null
}

/** A chapter as it is and as it will be. */
export interface PlannedChapter {
  row: ChapterRow
  sections: number[]
  before: string
  after: string
}

/** Which chapter each section goes to, by its index; nothing for those that are left out. */
export type Where = Readonly<Record<number, string>>

/** What the file itself says. */
export function recognized(sections: readonly ImportSection[]): Where {
  return Object.fromEntries(sections.flatMap(({ index, chapter }) => (chapter ? [[index, chapter]] : [])))
}

/** The chapters that will be written, in their order, as the server will put them together. */
export function planned(
  sections: readonly ImportSection[],
  where: Where,
  rows: readonly ChapterRow[],
): PlannedChapter[] {
  return rows.flatMap((row) => {
    const own = sections.filter(({ index }) => where[index] === row.key)
    const after = own
      .map((section) => textIn(section, row.key))
      .join('\n\n')
      .trim()
    const before = row.text?.textZh ?? ''
    return after === '' ? [] : [{ row, sections: own.map(({ index }) => index), before, after }]
  })
}

/** A heading that is not the chapter's own stays. */
function textIn({ heading, text, chapter }: ImportSection, key: string): string {
  return heading !== null && chapter !== key ? `### ${heading}\n\n${text}`.trim() : text
}
