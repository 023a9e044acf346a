import type { EventKind, PlanCategory } from '@beacon/schema/generated/prisma/client.ts'
import { BANNER, TOWNSHIPS } from '../../reference/data/organizations.ts'
import { BASIS_EN, BASIS_ZH } from './legal-basis.ts'
import { MASTER_FRAME } from './master/frame.ts'
import type { CardRow, FrameRow } from './plan-row.ts'
import { POISONING_CARDS } from './poisoning/cards.ts'
import { POISONING_FRAME } from './poisoning/frame.ts'
import { TOWNSHIP_CARDS } from './township/cards.ts'
import { TOWNSHIP_FRAME } from './township/frame.ts'

/** A card that may count its deadline from another one, and may apply under a condition only. */
export interface ToldCard extends CardRow {
  /** Chinese title of the card from whose deadline it counts. */
  after?: string
  conditionZh?: string
  conditionEn?: string
}

/** What somebody writes into a plan that they begin. */
export interface ToldPlan {
  code: string
  titleZh: string
  titleEn: string
  category: PlanCategory
  eventKind: EventKind
  divisionCode: string
  organization: string
  legalBasisZh: string
  legalBasisEn: string
  /** Markdown files beside the data. */
  bodyZh: URL
  bodyEn: URL
  cards: readonly ToldCard[]
  frame: FrameRow
}

const text = (path: string): URL => new URL(path, import.meta.url)

/** Written in 2022, under the laws of that time. */
export const MASTER: ToldPlan = {
  code: 'hjq-master',
  titleZh: '杭锦旗突发公共卫生事件应急预案',
  titleEn: 'Contingency Plan for Public Health Emergencies in Hangjin Banner',
  category: 'master',
  eventKind: 'other',
  divisionCode: BANNER,
  organization: 'hb',
  legalBasisZh:
    '《中华人民共和国突发事件应对法》（2007年）；《中华人民共和国传染病防治法》（2013年修正）；《突发公共卫生事件应急条例》；《突发事件应急预案管理办法》（国办发〔2013〕101号）；《国家突发公共卫生事件应急预案》',
  legalBasisEn:
    'Emergency Response Law (2007); Law on the Prevention and Treatment of Infectious Diseases (amended 2013); Regulation on Public Health Emergencies; Measures for the Administration of Contingency Plans (State Council General Office 2013 No. 101); National Contingency Plan for Public Health Emergencies',
  bodyZh: text('master/body.zh.md'),
  bodyEn: text('master/body.en.md'),
  cards: [],
  frame: MASTER_FRAME,
}

export const TOWNSHIP: ToldPlan = {
  code: 'dgt-township',
  titleZh: '独贵塔拉镇突发公共卫生事件应急预案',
  titleEn: 'Contingency Plan for Public Health Emergencies in Dugui Tala Town',
  category: 'township',
  eventKind: 'infectious_disease',
  divisionCode: TOWNSHIPS.dugui,
  organization: 'gov-dugui',
  legalBasisZh: BASIS_ZH,
  legalBasisEn: BASIS_EN,
  bodyZh: text('township/body.zh.md'),
  bodyEn: text('township/body.en.md'),
  cards: TOWNSHIP_CARDS,
  frame: TOWNSHIP_FRAME,
}

export const POISONING: ToldPlan = {
  code: 'hjq-poisoning',
  titleZh: '杭锦旗食物中毒（群体性中毒）事件应急预案',
  titleEn: 'Contingency Plan for Food Poisoning and Mass Poisoning in Hangjin Banner',
  category: 'department',
  eventKind: 'poisoning',
  divisionCode: BANNER,
  organization: 'hb',
  legalBasisZh: `${BASIS_ZH}；《中华人民共和国食品安全法》`,
  legalBasisEn: `${BASIS_EN}; Food Safety Law`,
  bodyZh: text('poisoning/body.zh.md'),
  bodyEn: text('poisoning/body.en.md'),
  cards: POISONING_CARDS,
  frame: POISONING_FRAME,
}
