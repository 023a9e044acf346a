import type { z } from 'zod'
import { refuse, type InputIssue, type Refusal, type Words } from './refusal.ts'

/** Input -> wish, or INVALID_INPUT with the path of each field and a sentence in both languages. */
export function parseWish<Input extends z.ZodType>(
  input: Input,
  value: unknown,
): { ok: true; wish: z.output<Input> } | { ok: false; refusal: Refusal } {
  const parsed = input.safeParse(value)
  if (parsed.success) return { ok: true, wish: parsed.data }
  const issues = parsed.error.issues.map((issue): InputIssue => ({
    path: issue.path.map(String),
    ...sentence(issue),
  }))
  return { ok: false, refusal: { ...refuse('INVALID_INPUT').refusal, issues } }
}

/** What is wrong, as a person at a form says it. */
function sentence(issue: z.core.$ZodIssue): Words {
  if (issue.code === 'too_small') return tooSmall(issue)
  if (issue.code === 'too_big') return tooBig(issue)
  if (issue.code === 'custom') return ownWords(issue.message)
  if (issue.code === 'invalid_value') return { zh: '请从列表中选择。', en: 'Choose one of the list.' }
  const isMissing = issue.code === 'invalid_type' && (issue.input === undefined || issue.input === null)
  return isMissing ? REQUIRED : MALFORMED
}

const REQUIRED = { zh: '必须填写。', en: 'This is required.' }
const MALFORMED = { zh: '格式不正确。', en: 'This is not in the right form.' }

function tooSmall(issue: z.core.$ZodIssueTooSmall): Words {
  if (issue.origin === 'string' || issue.origin === 'array') return REQUIRED
  return { zh: `不能小于 ${issue.minimum}。`, en: `At least ${issue.minimum}.` }
}

function tooBig(issue: z.core.$ZodIssueTooBig): Words {
  return issue.origin === 'string'
    ? { zh: `最多 ${issue.maximum} 个字。`, en: `At most ${issue.maximum} characters.` }
    : { zh: `不能大于 ${issue.maximum}。`, en: `At most ${issue.maximum}.` }
}

/** A schema's own message is written `中文 / English`. */
function ownWords(message: string): Words {
  const [zh = message, en = message] = message.split(' / ')
  return { zh, en }
}
