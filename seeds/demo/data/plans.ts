import { BANNER } from '../../reference/data/organizations.ts'
import { BRUCELLOSIS_CARDS } from './brucellosis/cards.ts'
import { BRUCELLOSIS_FRAME } from './brucellosis/frame.ts'
import { BASIS_EN, BASIS_ZH } from './legal-basis.ts'
import type { PlanRow } from './plan-row.ts'
import { PLAGUE_CARDS, PLAGUE_CARDS_2021 } from './plague/cards.ts'
import { PLAGUE_FRAME } from './plague/frame.ts'
import { RESPIRATORY_CARDS } from './respiratory/cards.ts'
import { RESPIRATORY_FRAME } from './respiratory/frame.ts'

const text = (path: string): URL => new URL(path, import.meta.url)

const PLAGUE: PlanRow = {
  code: 'hjq-plague',
  titleZh: '杭锦旗鼠疫控制应急预案',
  titleEn: 'Contingency Plan for the Control of Plague in Hangjin Banner',
  category: 'special',
  eventKind: 'infectious_disease',
  conditionCode: 'A01',
  divisionCode: BANNER,
  organization: 'hb',
  versions: [
    {
      number: 1,
      status: 'superseded',
      documentNumber: '杭政办发〔2021〕示例12号',
      legalBasisZh:
        '《中华人民共和国传染病防治法》；《突发公共卫生事件应急条例》；《突发事件应急预案管理办法》（国办发〔2013〕101号）；《国家鼠疫控制应急预案》',
      legalBasisEn:
        'Law on the Prevention and Treatment of Infectious Diseases; Regulation on Public Health Emergencies; Measures for the Administration of Contingency Plans (State Council General Office 2013 No. 101); National Contingency Plan for the Control of Plague',
      bodyZh: text('plague/body-2021.zh.md'),
      bodyEn: text('plague/body-2021.en.md'),
      effectiveFrom: '2021-06-01',
      effectiveTo: '2025-11-10',
      cards: PLAGUE_CARDS_2021,
    },
    {
      number: 2,
      status: 'in_force',
      documentNumber: '杭政办发〔2025〕示例21号',
      legalBasisZh: `${BASIS_ZH}；《国家鼠疫控制应急预案》`,
      legalBasisEn: `${BASIS_EN}; National Contingency Plan for the Control of Plague`,
      bodyZh: text('plague/body.zh.md'),
      bodyEn: text('plague/body.en.md'),
      effectiveFrom: '2025-11-10',
      effectiveTo: null,
      cards: PLAGUE_CARDS,
      frame: PLAGUE_FRAME,
    },
  ],
}

const RESPIRATORY: PlanRow = {
  code: 'hjq-respiratory',
  titleZh: '杭锦旗呼吸道传染病暴发疫情应急预案',
  titleEn: 'Contingency Plan for Outbreaks of Respiratory Infectious Disease in Hangjin Banner',
  category: 'special',
  eventKind: 'infectious_disease',
  conditionCode: null,
  divisionCode: BANNER,
  organization: 'hb',
  versions: [
    {
      number: 1,
      status: 'in_force',
      documentNumber: '杭政办发〔2025〕示例22号',
      legalBasisZh: `${BASIS_ZH}；《学校和托幼机构传染病疫情报告工作规范（试行）》`,
      legalBasisEn: `${BASIS_EN}; Rules on the Reporting of Infectious Disease in Schools and Kindergartens (trial)`,
      bodyZh: text('respiratory/body.zh.md'),
      bodyEn: text('respiratory/body.en.md'),
      effectiveFrom: '2025-11-10',
      effectiveTo: null,
      cards: RESPIRATORY_CARDS,
      frame: RESPIRATORY_FRAME,
    },
  ],
}

const BRUCELLOSIS: PlanRow = {
  code: 'hjq-brucellosis',
  titleZh: '杭锦旗布鲁氏菌病聚集性疫情应急处置方案',
  titleEn: 'Response Plan for Brucellosis Clusters in Hangjin Banner',
  category: 'department',
  eventKind: 'infectious_disease',
  conditionCode: 'B22',
  divisionCode: BANNER,
  organization: 'hb',
  versions: [
    {
      number: 1,
      status: 'draft',
      documentNumber: null,
      legalBasisZh: BASIS_ZH,
      legalBasisEn: BASIS_EN,
      bodyZh: text('brucellosis/body.zh.md'),
      bodyEn: text('brucellosis/body.en.md'),
      effectiveFrom: null,
      effectiveTo: null,
      cards: BRUCELLOSIS_CARDS,
      frame: BRUCELLOSIS_FRAME,
    },
  ],
}

/** Plans as they are found: what happened before Beacon is not in its log. Others come to be before one’s eyes (`TOLD_PLANS`). */
export const PLANS: readonly PlanRow[] = [PLAGUE, RESPIRATORY, BRUCELLOSIS]
