/** What a mutation gave, and how a test says what it expects of it. */
import { expect } from 'vitest'
import type { RefusalCode } from '@beacon/server/command/refusal.ts'

export interface Issue {
  path: string[]
  messageZh: string
  messageEn: string
}

/** The changed thing by its global id, or the refusal. */
export interface Answer {
  __typename: string
  id: string
  code?: RefusalCode
  messageZh?: string
  messageEn?: string
  path?: string[]
  issues?: Issue[]
}

declare module 'vitest' {
  interface Matchers<R extends void | Promise<void>, T> {
    /** The change was made. */
    toBeAccepted: () => R
    /** The change was refused with this code. */
    toBeRefused: (code: RefusalCode) => R
  }
}

expect.extend({
  toBeAccepted(answer: Answer) {
    const pass = answer.__typename !== 'Refusal'
    return { pass, message: () => `It was ${pass ? 'accepted' : `refused: ${tell(answer)}`}.` }
  },
  toBeRefused(answer: Answer, code: RefusalCode) {
    const pass = answer.__typename === 'Refusal' && answer.code === code
    return { pass, message: () => `Expected ${code}, got ${tell(answer)}.` }
  },
})

function tell({ __typename, code, messageEn, issues }: Answer): string {
  return code === undefined ? __typename : `${code} (${messageEn}) ${JSON.stringify(issues)}`
}
