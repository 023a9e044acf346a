import type { Circumstances } from '../../command/define.ts'
import { accept, refuse, type Verdict } from '../../command/refusal.ts'
import type { Section } from '../../plan-text/model.ts'
import { LONGEST_CHAPTER, type ImportTextInput, type ReviewState } from '../model.ts'
import type { Decision, Moved, Wish } from './moved.ts'
import { write } from './writing.ts'

/** A version and the text that was read in for it; null when that is gone or somebody else's. */
export interface TextToImport {
  state: ReviewState
  imported: { name: string; sha256: string; sections: readonly Section[] } | null
}

/** Chapters as they will read. */
export interface ImportedText extends Moved<Wish<typeof ImportTextInput>> {
  texts: readonly { key: string; text: string }[]
}

/**
 * Writes several chapters from one file, each by the rule of writing one: all of them or none. Sections that go to the
 * same chapter follow each other; one whose heading is not the chapter's own keeps it.
 */
export function importText(
  { state, imported }: TextToImport,
  wish: Wish<typeof ImportTextInput>,
  circumstances: Circumstances,
): Verdict<ImportedText, 'WRONG_STATE' | 'CHANGED_MEANWHILE' | 'NOT_FOUND' | 'TEXT_TOO_LONG'> {
  if (state.status !== 'draft') return refuse('WRONG_STATE')
  if (!imported) return refuse('NOT_FOUND', GONE)
  let next = state
  const decisions: Decision[] = []
  const texts: { key: string; text: string }[] = []
  for (const { chapter: key, revision, sections } of wish.chapters) {
    const text = joined(sections, imported.sections, key)
    if (text === '') return refuse('NOT_FOUND', GONE)
    if (text.length > LONGEST_CHAPTER) return refuse('TEXT_TOO_LONG', titleOf(state, key))
    const words = { textZh: text, textEn: '', isPublic: true }
    const written = write(
      next,
      { versionId: state.versionId, chapter: key, revision, ...words },
      circumstances,
    )
    if (!written.accepted) return refuse(written.refusal.code, titleOf(state, key))
    next = written.fact.next
    decisions.push(...written.fact.decisions)
    texts.push({ key, text })
  }
  return accept({
    before: state,
    next,
    decisions,
    wish,
    texts,
    by: circumstances.actor.personId,
    at: circumstances.now,
  })
}

const GONE = {
  zh: '导入的内容已过期，请重新上传文件。',
  en: 'What was imported is gone: upload the file again.',
}

function joined(wanted: readonly number[], sections: readonly Section[], chapter: string): string {
  return wanted
    .flatMap((index) => sections[index] ?? [])
    .map((section) =>
      section.heading !== null && section.chapter !== chapter
        ? `### ${section.heading}\n\n${section.text}`.trim()
        : section.text,
    )
    .join('\n\n')
    .trim()
}

function titleOf({ chapters }: ReviewState, key: string): { zh: string; en: string } | null {
  const chapter = chapters.find((one) => one.key === key)
  return chapter ? { zh: `“${chapter.titleZh}”一章。`, en: `Chapter “${chapter.titleEn}”.` } : null
}
