import { get, set } from './state.ts'
import type { LateWords } from './zh-late.ts'

let known: LateWords | undefined

/** Loads the later words of the chosen language. */
export async function loadLateWords(): Promise<void> {
  known = get().language === 'zh' ? (await import('./zh-late.ts')).zh : (await import('./en-late.ts')).en
  set({})
}

/** The later words of this page. */
export function late(): LateWords {
  if (!known) throw new Error('The words are not loaded yet.')
  return known
}
