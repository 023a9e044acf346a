/** What the console says, in both languages: the journeys look for the words that a person would look for. */
import { en as callEn } from '@beacon/web/call/en.ts'
import { en as callLateEn } from '@beacon/web/call/en-late.ts'
import { zh as callZh } from '@beacon/web/call/zh.ts'
import { zh as callLateZh } from '@beacon/web/call/zh-late.ts'
import { en } from '@beacon/web/words/en.ts'
import { zh } from '@beacon/web/words/zh.ts'
import { DEMO_ACCOUNTS, type DemoAccount } from '@beacon/seeds/demo/accounts.ts'

export type Language = 'zh' | 'en'

export const SPEECH = {
  zh: { ...zh, call: { ...callZh.words, status: callZh.status, ...callLateZh } },
  en: { ...en, call: { ...callEn.words, status: callEn.status, ...callLateEn } },
}

export type Speech = (typeof SPEECH)['zh']

/** A demo account by its name. */
export function account(username: string): DemoAccount {
  const found = DEMO_ACCOUNTS.find((one) => one.username === username)
  if (!found) throw new Error(`There is no demo account ${username}.`)
  return found
}

/** A text that is only the beginning of a longer one. */
export function startOf(text: string): RegExp {
  return new RegExp(`^${text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)}`)
}
