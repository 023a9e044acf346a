import { computed, effect, signal } from '@preact/signals'
import type { Language } from './time.ts'

const KEPT = 'beacon.language'

export const language = signal<Language>(firstLanguage())

/** Words that are loaded in the chosen language, and again in another one when it is switched. */
export function dictionary<T>(load: (language: Language) => Promise<T>) {
  const known = signal<T | null>(null)
  const reload = async () => {
    known.value = await load(language.value)
  }
  const words = computed<T>(() => {
    if (known.value === null) throw new Error('The words are not loaded yet.')
    return known.value
  })
  return {
    words,
    load: (): Promise<void> => {
      inUse.add(reload)
      return reload()
    },
  }
}

const inUse = new Set<() => Promise<void>>()

const base = dictionary(async (wanted) =>
  wanted === 'zh' ? (await import('./zh/base.ts')).base : (await import('./en/base.ts')).base,
)
const core = dictionary(async (wanted) =>
  wanted === 'zh' ? (await import('./zh/core.ts')).core : (await import('./en/core.ts')).core,
)

/** The words of the pages before signing in. Read only after `loadBaseWords` has resolved once. */
export const baseWords = base.words
export const loadBaseWords = base.load
/** The words of the frame and the board. Read only after `loadWords` has resolved once. */
export const words = core.words
export const loadWords = core.load

function firstLanguage(): Language {
  const kept = localStorage.getItem(KEPT)
  if (kept === 'zh' || kept === 'en') return kept
  return navigator.language.startsWith('en') ? 'en' : 'zh'
}

/** Shows the console in another language from now on, and remembers it on this device. */
export async function switchLanguage(wanted: Language): Promise<void> {
  const before = language.peek()
  language.value = wanted
  try {
    await Promise.all([...inUse].map((reload) => reload()))
    localStorage.setItem(KEPT, wanted)
  } catch {
    language.value = before
  }
}

/** Tells the browser and screen readers which language the page is in. */
effect(() => {
  document.documentElement.lang = language.value === 'zh' ? 'zh-CN' : 'en'
})

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
