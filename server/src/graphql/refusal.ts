import { REFUSALS, refusalMessage, type InputIssue, type Refusal } from '../command/refusal.ts'
import { builder } from './builder.ts'

const RefusalCodeEnum = builder.enumType('RefusalCode', {
  description: 'Every reason for which a change can be refused.',
  values: Object.fromEntries(
    Object.entries(REFUSALS).map(([code, words]) => [code, { value: code, description: words.en }]),
  ) as { [Code in keyof typeof REFUSALS]: { value: Code; description: string } },
})

const InputIssueRef = builder.objectRef<InputIssue>('InputIssue')
InputIssueRef.implement({
  description: 'One thing wrong with the input.',
  fields: (t) => ({
    path: t.exposeStringList('path', { description: 'The field, from the outside in.' }),
    messageZh: t.exposeString('zh', { description: 'What is wrong, in Chinese.' }),
    messageEn: t.exposeString('en', { description: 'What is wrong, in English.' }),
  }),
})

export const RefusalRef = builder.objectRef<Refusal>('Refusal')
RefusalRef.implement({
  description: 'A change that was refused. Nothing was written.',
  fields: (t) => ({
    code: t.field({
      type: RefusalCodeEnum,
      description: 'Which refusal.',
      resolve: (refusal) => refusal.code,
    }),
    messageZh: t.string({
      description: 'For a person, in Chinese.',
      resolve: (one) => refusalMessage(one, 'zh'),
    }),
    messageEn: t.string({
      description: 'For a person, in English.',
      resolve: (one) => refusalMessage(one, 'en'),
    }),
    path: t.stringList({
      description: 'The first field at fault; empty when it is not about a field.',
      resolve: (refusal) => refusal.issues[0]?.path ?? [],
    }),
    issues: t.field({
      type: [InputIssueRef],
      description: 'All fields at fault.',
      resolve: (one) => one.issues,
    }),
  }),
})

/** Is this union member a refusal? Only a refusal has issues beside its code. */
export function isRefusal(value: object): value is Refusal {
  return 'issues' in value && 'detail' in value
}
