import { computed, signal } from '@preact/signals'
import type { Language } from './time.ts'
import type { Words } from './zh.ts'

const KEPT = 'beacon.language'

export const language = signal<Language>(firstLanguage())
const dictionary = signal<Words | null>(null)

/** The words of the chosen language. Read only after `loadWords` has resolved once. */
export const words = computed<Words>(() => {
  if (!dictionary.value) throw new Error('The words are not loaded yet.')
  return dictionary.value
})

function firstLanguage(): Language {
  const kept = localStorage.getItem(KEPT)
  if (kept === 'zh' || kept === 'en') return kept
  return navigator.language.startsWith('en') ? 'en' : 'zh'
}

/** Loads the words of a language and shows the console in it from now on. */
export async function loadWords(wanted: Language): Promise<void> {
  const loaded = wanted === 'zh' ? (await import('./zh.ts')).zh : (await import('./en.ts')).en
  dictionary.value = loaded
  language.value = wanted
  document.documentElement.lang = wanted === 'zh' ? 'zh-CN' : 'en'
}

/** The same, and remembered on this device. */
export async function switchLanguage(wanted: Language): Promise<void> {
  localStorage.setItem(KEPT, wanted)
  await loadWords(wanted)
}

/** The one of two texts that fits the chosen language; the Chinese one when there is no English. */
export function pick(zh: string, en: string | null | undefined): string {
  return language.value === 'en' && en ? en : zh
}

/** The name of anything that is named in both languages. */
export function nameOf(thing: { nameZh: string; nameEn: string | null }): string {
  return pick(thing.nameZh, thing.nameEn)
}

/** The title of anything that is titled in both languages. */
export function titleOf(thing: { titleZh: string; titleEn: string }): string {
  return pick(thing.titleZh, thing.titleEn)
}
