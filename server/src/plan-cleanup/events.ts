import { z } from 'zod'
import { defineEvent } from '../event-log/define.ts'
import { VERDICT_KINDS } from './model.ts'
import { figureWords, verdictWords } from './words.ts'

const verdict = z.object({
  planId: z.string(),
  titleZh: z.string(),
  titleEn: z.string(),
  organizationId: z.string(),
  kind: z.enum(VERDICT_KINDS),
  words: z.string().nullable(),
})
type Verdict = z.output<typeof verdict>

const zhOf = (p: Verdict) => `《${p.titleZh}》${verdictWords(p.kind).zh}`
const enOf = (p: Verdict) => `“${p.titleEn}” ${verdictWords(p.kind).en}`

function verdictEvent(name: string, zh: string, en: string): ReturnType<typeof defineEvent<typeof verdict>> {
  return defineEvent({
    name,
    version: 1,
    subject: 'PlanVerdict',
    payload: verdict,
    heardIn: 'plans',
    audience: () => [],
    text: (p) => ({ zh: `${zh}：${zhOf(p)}`, en: `${en}: ${enOf(p)}` }),
  })
}

export const verdictProposed = verdictEvent('verdict.proposed', '提出清理意见', 'Verdict proposed')
export const verdictApproved = verdictEvent('verdict.approved', '批准清理意见', 'Verdict approved')
export const verdictRefused = verdictEvent('verdict.refused', '不同意清理意见', 'Verdict refused')
export const verdictWithdrawn = verdictEvent('verdict.withdrawn', '撤回清理意见', 'Verdict withdrawn')

export const planRepealed = defineEvent({
  name: 'plan.repealed',
  version: 1,
  subject: 'PlanVersion',
  payload: z.object({
    planId: z.string(),
    number: z.int(),
    titleZh: z.string(),
    titleEn: z.string(),
    organizationId: z.string(),
    kind: z.enum(['repeal', 'lapse']),
  }),
  heardIn: 'plans',
  audience: () => [],
  text: (p) => ({
    zh: `《${p.titleZh}》第${p.number}版${p.kind === 'repeal' ? '废止' : '失效'}`,
    en: `Version ${p.number} of “${p.titleEn}” ${p.kind === 'repeal' ? 'was repealed' : 'was declared lapsed'}`,
  }),
})

const cleanup = z.object({ title: z.string(), organizationId: z.string() })

export const cleanupStarted = defineEvent({
  name: 'cleanup.started',
  version: 1,
  subject: 'Cleanup',
  payload: cleanup.extend({ documents: z.int() }),
  heardIn: 'plans',
  audience: () => [],
  text: (p) => ({
    zh: `开始清理：${p.title}，${p.documents} 件`,
    en: `Clean-up started with ${p.documents} document(s)`,
  }),
})
export const cleanupItemTakenOut = defineEvent({
  name: 'cleanup.taken-out',
  version: 1,
  subject: 'Cleanup',
  payload: z.object({ titleZh: z.string(), titleEn: z.string(), reason: z.string() }),
  heardIn: 'plans',
  audience: () => [],
  text: (p) => ({ zh: `《${p.titleZh}》移出清理`, en: `Taken out of a clean-up: “${p.titleEn}”` }),
})
export const cleanupClosed = defineEvent({
  name: 'cleanup.closed',
  version: 1,
  subject: 'Cleanup',
  payload: cleanup.extend({
    cleaned: z.int(),
    keep: z.int(),
    revise: z.int(),
    repeal: z.int(),
    lapse: z.int(),
  }),
  heardIn: 'plans',
  audience: () => [],
  text: (p) => {
    const { zh, en } = figureWords(p)
    return { zh: `清理结束：${p.title}，${zh}`, en: `Clean-up closed: ${en}` }
  },
})
