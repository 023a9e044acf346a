import { z } from 'zod'
import { en, zhCN } from 'zod/locales'
import { refuse, type InputIssue, type Refusal } from './refusal.ts'

const zhMessage = zhCN().localeError
const enMessage = en().localeError

/** Input -> wish, or INVALID_INPUT with the path of each field and a sentence in both languages. */
export function parseWish<Input extends z.ZodType>(
  input: Input,
  value: unknown,
): { ok: true; wish: z.output<Input> } | { ok: false; refusal: Refusal } {
  const parsed = input.safeParse(value)
  if (parsed.success) return { ok: true, wish: parsed.data }
  const issues = parsed.error.issues.map(toIssue)
  return { ok: false, refusal: { ...refuse('INVALID_INPUT').refusal, issues } }
}

function toIssue(issue: z.core.$ZodIssue): InputIssue {
  const raw = { ...issue } as z.core.$ZodRawIssue
  return { path: issue.path.map(String), zh: sentence(zhMessage(raw), issue), en: sentence(enMessage(raw), issue) }
}

function sentence(message: string | { message: string } | undefined | null, issue: z.core.$ZodIssue): string {
  return (typeof message === 'string' ? message : message?.message) ?? issue.message
}
