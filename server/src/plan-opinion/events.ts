import { z } from 'zod'
import { defineEvent } from '../event-log/define.ts'
import { enOf, versionNaming, zhOf } from '../plan-review/events.ts'
import { OPINION_ANSWERS, OPINION_OUTCOMES } from './model.ts'

const ofOne = versionNaming.extend({ askedOf: z.string(), askedOfZh: z.string(), askedOfEn: z.string() })

const toOrganization = ({ askedOf }: { askedOf: string }): string[] => [`organization:${askedOf}`]

const ANSWERS = {
  agrees: { zh: '无意见', en: 'agrees' },
  comments: { zh: '有修改意见', en: 'has comments' },
  objects: { zh: '不同意', en: 'objects' },
}
const OUTCOMES = {
  adopted: { zh: '采纳', en: 'adopted' },
  partly_adopted: { zh: '部分采纳', en: 'adopted in part' },
  not_adopted: { zh: '未采纳', en: 'not adopted' },
}

export const opinionAsked = defineEvent({
  name: 'plan.opinion-asked',
  version: 1,
  subject: 'PlanVersion',
  payload: ofOne.extend({ dueOn: z.string() }),
  heardIn: 'plans',
  audience: toOrganization,
  text: (p) => ({
    zh: `就${zhOf(p)}征求${p.askedOfZh}的意见，期限${p.dueOn}`,
    en: `Asked ${p.askedOfEn} for its opinion on ${enOf(p)} by ${p.dueOn}`,
  }),
})

export const opinionGiven = defineEvent({
  name: 'plan.opinion-given',
  version: 1,
  subject: 'PlanVersion',
  payload: ofOne.extend({ answer: z.enum(OPINION_ANSWERS) }),
  heardIn: 'plans',
  audience: toOrganization,
  text: (p) => ({
    zh: `${p.askedOfZh}对${zhOf(p)}${ANSWERS[p.answer].zh}`,
    en: `${p.askedOfEn} ${ANSWERS[p.answer].en}: ${enOf(p)}`,
  }),
})

export const opinionSettled = defineEvent({
  name: 'plan.opinion-settled',
  version: 1,
  subject: 'PlanVersion',
  payload: ofOne.extend({ outcome: z.enum(OPINION_OUTCOMES) }),
  heardIn: 'plans',
  audience: toOrganization,
  text: (p) => ({
    zh: `${p.askedOfZh}对${zhOf(p)}的意见：${OUTCOMES[p.outcome].zh}`,
    en: `Opinion of ${p.askedOfEn} ${OUTCOMES[p.outcome].en}: ${enOf(p)}`,
  }),
})

export const opinionLapsed = defineEvent({
  name: 'plan.opinion-lapsed',
  version: 1,
  subject: 'PlanVersion',
  payload: ofOne,
  heardIn: 'plans',
  audience: toOrganization,
  text: (p) => ({
    zh: `${p.askedOfZh}逾期未对${zhOf(p)}提出意见（不视为同意）`,
    en: `${p.askedOfEn} gave no opinion in time, which is not agreement: ${enOf(p)}`,
  }),
})
