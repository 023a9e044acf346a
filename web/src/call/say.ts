import { hands } from './hands.ts'
import { get, set } from './state.ts'
import type { CallWords } from './zh.ts'

let known: CallWords | undefined

/** Loads the words of the chosen language; the page is drawn only afterwards. */
export async function loadWords(): Promise<void> {
  known = get().language === 'zh' ? (await import('./zh.ts')).zh : (await import('./en.ts')).en
  set({})
}

/** The other language from now on, remembered on this phone. */
export async function switchLanguage(): Promise<void> {
  const before = get().language
  set({ language: before === 'zh' ? 'en' : 'zh' })
  try {
    await Promise.all([loadWords(), hands.loadWords()])
    localStorage.setItem('beacon.language', get().language)
  } catch {
    set({ language: before })
  }
}

/** The one of two texts that fits the chosen language. */
export function both(zh: string, en: string | null | undefined): string {
  return get().language === 'en' && en ? en : zh
}

/** The name or title of anything that has it in both languages. */
export function nameOf(thing: { nameZh: string; nameEn: string }): string {
  return both(thing.nameZh, thing.nameEn)
}

/** All words of this page. */
export function words(): CallWords {
  if (!known) throw new Error('The words are not loaded yet.')
  return known
}

/** A word of this page in the chosen language. */
export function say(key: keyof CallWords['words']): string {
  return words().words[key]
}
