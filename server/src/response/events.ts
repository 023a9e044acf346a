import { z } from 'zod'
import type { Words } from '../command/refusal.ts'
import { defineEvent } from '../event-log/define.ts'

const LEVEL_ZH = ['', '一级', '二级', '三级', '四级']
const LEVEL_EN = ['', 'I', 'II', 'III', 'IV']

const grounds = { legalGround: z.string(), reason: z.string() }
const toNobodyElse = () => []
/** Titles as they were: the card itself may be read in the version that the response runs under. */
const titles = z.array(z.object({ id: z.string(), titleZh: z.string(), titleEn: z.string() }))
type Titles = z.output<typeof titles>

/** Cards as the log names them. */
export function cardTitles(cards: readonly Titles[number][]): Titles {
  return cards.map(({ id, titleZh, titleEn }) => ({ id, titleZh, titleEn }))
}

/** What was left out, as a further sentence; nothing where nothing was. Logged before cards could be: none. */
function butFor(cards: Titles = []): Words {
  if (cards.length === 0) return { zh: '', en: '' }
  const { zh, en } = listed(cards)
  return { zh: `。条件未出现、暂未执行：${zh}`, en: `. Left out, the condition has not come true: ${en}` }
}

function listed(cards: Titles): Words {
  return {
    zh: cards.map((card) => card.titleZh).join('、'),
    en: cards.map((card) => card.titleEn).join(', '),
  }
}

export const responseActivated = defineEvent({
  name: 'response.activated',
  version: 1,
  subject: 'Response',
  payload: z.object({ ...grounds, planId: z.string(), level: z.int(), leftOut: titles.optional() }),
  audience: toNobodyElse,
  text: (p) => ({
    zh: `启动${LEVEL_ZH[p.level]}响应。依据：${p.legalGround}。理由：${p.reason}${butFor(p.leftOut).zh}`,
    en: `Activated the response at level ${LEVEL_EN[p.level]}. Ground: ${p.legalGround}. Reason: ${p.reason}${butFor(p.leftOut).en}`,
  }),
})

const change = z.object({ ...grounds, fromLevel: z.int(), toLevel: z.int() })

export const responseRaised = defineEvent({
  name: 'response.raised',
  version: 1,
  subject: 'Response',
  payload: change.extend({ leftOut: titles.optional() }),
  audience: toNobodyElse,
  text: (p) => ({
    zh: `响应由${LEVEL_ZH[p.fromLevel]}提升至${LEVEL_ZH[p.toLevel]}。依据：${p.legalGround}。理由：${p.reason}${butFor(p.leftOut).zh}`,
    en: `Raised from level ${LEVEL_EN[p.fromLevel]} to ${LEVEL_EN[p.toLevel]}. Ground: ${p.legalGround}. Reason: ${p.reason}${butFor(p.leftOut).en}`,
  }),
})

export const responseCardsApplied = defineEvent({
  name: 'response.cards-applied',
  version: 1,
  subject: 'Response',
  payload: z.object({ ...grounds, cards: titles }),
  audience: toNobodyElse,
  text: (p) => ({
    zh: `条件已出现，执行行动卡：${listed(p.cards).zh}。依据：${p.legalGround}。理由：${p.reason}`,
    en: `The condition has come true, carried out: ${listed(p.cards).en}. Ground: ${p.legalGround}. Reason: ${p.reason}`,
  }),
})

export const responseLowered = defineEvent({
  name: 'response.lowered',
  version: 1,
  subject: 'Response',
  payload: change,
  audience: toNobodyElse,
  text: (p) => ({
    zh: `响应由${LEVEL_ZH[p.fromLevel]}降至${LEVEL_ZH[p.toLevel]}。依据：${p.legalGround}。理由：${p.reason}`,
    en: `Lowered from level ${LEVEL_EN[p.fromLevel]} to ${LEVEL_EN[p.toLevel]}. Ground: ${p.legalGround}. Reason: ${p.reason}`,
  }),
})

export const responseEnded = defineEvent({
  name: 'response.ended',
  version: 1,
  subject: 'Response',
  payload: z.object({ ...grounds, recalledCalls: z.int() }),
  audience: toNobodyElse,
  text: (p) => ({
    zh: `终止响应。依据：${p.legalGround}。理由：${p.reason}`,
    en: `Ended the response. Ground: ${p.legalGround}. Reason: ${p.reason}`,
  }),
})

export const requisitionRaised = defineEvent({
  name: 'requisition.raised',
  version: 1,
  subject: 'Requisition',
  payload: z.object({
    itemZh: z.string(),
    itemEn: z.string(),
    quantity: z.int(),
    unitZh: z.string(),
    unitEn: z.string(),
  }),
  audience: toNobodyElse,
  text: (p) => ({
    zh: `物资需求：${p.itemZh} ${p.quantity} ${p.unitZh}`,
    en: `Supplies needed: ${p.itemEn}, ${p.quantity} ${p.unitEn}`,
  }),
})

export const shortfallRecorded = defineEvent({
  name: 'shortfall.recorded',
  version: 1,
  subject: 'Shortfall',
  payload: z.object({ subjectZh: z.string(), subjectEn: z.string(), needed: z.int(), found: z.int() }),
  audience: toNobodyElse,
  text: (p) => ({
    zh: `缺口：${p.subjectZh}，需 ${p.needed}，可得 ${p.found}`,
    en: `Shortfall: ${p.subjectEn}, ${p.needed} needed, ${p.found} found`,
  }),
})
