import { person } from '../../data/session.ts'

/** A chapter as somebody is writing it, on top of the revision they had before them. */
export interface ChapterDraft {
  revision: number
  textZh: string
  textEn: string
  isPublic: boolean
}

/** What is written on a version: a chapter, a card by its id (or the level of a new one), or command and criteria. */
export type Written = `chapter.${string}` | `card.${string}` | 'frame'

/** By person, too: on a shared desk nobody saves another's words as their own. */
const keyOf = (versionId: string, what: Written): string =>
  `beacon.draft.${person()?.person.id ?? ''}.${versionId}.${what}`

/** What was typed here and never saved: a closed window loses nothing. */
export function keptDraft<Draft>(versionId: string, what: Written): Draft | null {
  try {
    return JSON.parse(localStorage.getItem(keyOf(versionId, what)) ?? 'null') as Draft | null
  } catch {
    return null
  }
}

/** Without room on the device the text stays in the page alone. */
export function keepDraft(versionId: string, what: Written, draft: object): void {
  try {
    localStorage.setItem(keyOf(versionId, what), JSON.stringify(draft))
  } catch {
    // Full, or forbidden by the browser.
  }
}

export function forgetDraft(versionId: string, what: Written): void {
  localStorage.removeItem(keyOf(versionId, what))
}
