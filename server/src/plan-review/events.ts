import { z } from 'zod'
import { defineEvent } from '../event-log/define.ts'
import { STEP_KINDS } from './model.ts'
import { stepWords } from './words.ts'

/** What every event about a version says of it. */
export const versionNaming = z.object({
  planId: z.string(),
  number: z.int(),
  titleZh: z.string(),
  titleEn: z.string(),
  organizationId: z.string(),
})
const ofStep = versionNaming.extend({ step: z.enum(STEP_KINDS) })

export const zhOf = (p: { titleZh: string; number: number }) => `《${p.titleZh}》第${p.number}版`
export const enOf = (p: { titleEn: string; number: number }) => `version ${p.number} of “${p.titleEn}”`

/** Events of one version differ in their name and their words only. */
function versionEvent(
  name: string,
  zh: (title: string) => string,
  en: (title: string) => string,
): ReturnType<typeof defineEvent<typeof versionNaming>> {
  return defineEvent({
    name,
    version: 1,
    subject: 'PlanVersion',
    payload: versionNaming,
    heardIn: 'plans',
    audience: () => [],
    text: (p) => ({ zh: zh(zhOf(p)), en: en(enOf(p)) }),
  })
}

export const planDrafted = versionEvent(
  'plan.drafted',
  (title) => `起草${title}`,
  (title) => `Began ${title}`,
)
export const planClassified = defineEvent({
  name: 'plan.classified',
  version: 1,
  subject: 'Plan',
  payload: z.object({
    titleZh: z.string(),
    titleEn: z.string(),
    isSecret: z.boolean(),
    reason: z.string(),
  }),
  heardIn: 'plans',
  audience: () => [],
  text: (p) => ({
    zh: `《${p.titleZh}》${p.isSecret ? '定为涉密预案，不予公开' : '不再是涉密预案，可以公开'}`,
    en: p.isSecret
      ? `“${p.titleEn}” is secret and not published`
      : `“${p.titleEn}” is no longer secret and may be published`,
  }),
})
export const planWritten = versionEvent(
  'plan.written',
  (title) => `修改${title}`,
  (title) => `Edited ${title}`,
)
export const planTextImported = defineEvent({
  name: 'plan.text-imported',
  version: 1,
  subject: 'PlanVersion',
  payload: versionNaming.extend({
    file: z.object({ name: z.string(), sha256: z.string() }),
    chapters: z.int(),
  }),
  heardIn: 'plans',
  audience: () => [],
  text: (p) => ({
    zh: `从文件导入${zhOf(p)}的正文，${p.chapters}章`,
    en: `Imported text (chapters: ${p.chapters}) into ${enOf(p)}`,
  }),
})
const ofCard = versionNaming.extend({ card: z.string(), cardEn: z.string(), level: z.int() })

export const planCardWritten = defineEvent({
  name: 'plan.card-written',
  version: 1,
  subject: 'PlanVersion',
  payload: ofCard,
  heardIn: 'plans',
  audience: () => [],
  text: (p) => ({ zh: `${zhOf(p)}编写行动卡“${p.card}”`, en: `Wrote the card “${p.cardEn}” of ${enOf(p)}` }),
})
export const planCardRemoved = defineEvent({
  name: 'plan.card-removed',
  version: 1,
  subject: 'PlanVersion',
  payload: ofCard,
  heardIn: 'plans',
  audience: () => [],
  text: (p) => ({
    zh: `${zhOf(p)}删除行动卡“${p.card}”`,
    en: `Removed the card “${p.cardEn}” of ${enOf(p)}`,
  }),
})
export const planFrameWritten = defineEvent({
  name: 'plan.frame-written',
  version: 1,
  subject: 'PlanVersion',
  payload: versionNaming.extend({ posts: z.int(), criteria: z.int() }),
  heardIn: 'plans',
  audience: () => [],
  text: (p) => ({ zh: `${zhOf(p)}编写指挥体系和启动条件`, en: `Wrote command and criteria of ${enOf(p)}` }),
})
export const planCardsOrdered = defineEvent({
  name: 'plan.cards-ordered',
  version: 1,
  subject: 'PlanVersion',
  payload: versionNaming.extend({ level: z.int() }),
  heardIn: 'plans',
  audience: () => [],
  text: (p) => ({ zh: `${zhOf(p)}调整行动卡顺序`, en: `Reordered the cards of ${enOf(p)}` }),
})

export const planSubmitted = versionEvent(
  'plan.submitted',
  (title) => `提交${title}`,
  (title) => `Submitted ${title}`,
)
export const planWithdrawn = versionEvent(
  'plan.withdrawn',
  (title) => `撤回${title}`,
  (title) => `Withdrew ${title}`,
)
export const planEnforced = defineEvent({
  name: 'plan.enforced',
  version: 1,
  subject: 'PlanVersion',
  // With the digest of all that it says (digest.ts): `audit verify` compares it with what stands in the database.
  payload: versionNaming.extend({ digest: z.string() }),
  heardIn: 'plans',
  audience: () => [],
  text: (p) => ({ zh: `${zhOf(p)}施行`, en: `Put into force ${enOf(p)}` }),
})

export const planPassed = defineEvent({
  name: 'plan.passed',
  version: 1,
  subject: 'PlanVersion',
  payload: ofStep.extend({
    words: z.string().nullable(),
    documentNumber: z.string().nullable(),
    effectiveFrom: z.string().nullable(),
  }),
  heardIn: 'plans',
  audience: () => [],
  text: (p) => ({
    zh: `${zhOf(p)}通过${stepWords(p.step).zh}`,
    en: `Passed ${stepWords(p.step).en}: ${enOf(p)}`,
  }),
})

export const planReturned = defineEvent({
  name: 'plan.returned',
  version: 1,
  subject: 'PlanVersion',
  payload: ofStep.extend({ comments: z.int() }),
  heardIn: 'plans',
  audience: () => [],
  text: (p) => ({
    zh: `${zhOf(p)}在${stepWords(p.step).zh}环节被退回，意见${p.comments}条`,
    en: `Sent back at ${stepWords(p.step).en} with comments (${p.comments}): ${enOf(p)}`,
  }),
})

export const planPaperAdded = defineEvent({
  name: 'plan.paper-added',
  version: 1,
  subject: 'PlanVersion',
  // With the title, and with the digest of the file: the log says which file was on file.
  payload: versionNaming.extend({
    paper: z.string(),
    title: z.string().nullish(),
    file: z.object({ name: z.string(), size: z.int(), sha256: z.string() }).nullish(),
  }),
  heardIn: 'plans',
  audience: () => [],
  text: (p) => ({ zh: `${zhOf(p)}归入材料：${p.paper}`, en: `Filed a paper with ${enOf(p)}` }),
})

export const planCommentAnswered = versionEvent(
  'plan.comment-answered',
  (title) => `答复${title}的修改意见`,
  (title) => `Answered a comment on ${title}`,
)
