import { person } from '../../data/session.ts'

/** A chapter as somebody is writing it, on top of the revision they had before them. */
export interface ChapterDraft {
  revision: number
  textZh: string
  textEn: string
  isPublic: boolean
}

/** By person, too: on a shared desk nobody saves another's words as their own. */
const keyOf = (versionId: string, chapter: string): string =>
  `beacon.chapter.${person()?.person.id ?? ''}.${versionId}.${chapter}`

/** What was typed here and never saved: a closed window loses nothing. */
export function keptDraft(versionId: string, chapter: string): ChapterDraft | null {
  try {
    return JSON.parse(localStorage.getItem(keyOf(versionId, chapter)) ?? 'null') as ChapterDraft | null
  } catch {
    return null
  }
}

/** Without room on the device the text stays in the page alone. */
export function keepDraft(versionId: string, chapter: string, draft: ChapterDraft): void {
  try {
    localStorage.setItem(keyOf(versionId, chapter), JSON.stringify(draft))
  } catch {
    // Full, or forbidden by the browser.
  }
}

export function forgetDraft(versionId: string, chapter: string): void {
  localStorage.removeItem(keyOf(versionId, chapter))
}
