import type { Language } from './time.ts'

/** The half that fits the language of a text that a person has written as `中文 / English`; one alone serves both. */
export function bilingual(text: string | null, language: Language): string {
  const [zh = '', en = zh] = (text ?? '').split(' / ')
  return language === 'zh' ? zh : en
}
