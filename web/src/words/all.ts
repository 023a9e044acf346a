import { dictionary } from './language.ts'

const all = dictionary(async (wanted) =>
  wanted === 'zh' ? (await import('./zh.ts')).zh : (await import('./en.ts')).en,
)

/** The words of every page. Read only on pages that are loaded together with them. */
export const words = all.words
export const loadAllWords = all.load
