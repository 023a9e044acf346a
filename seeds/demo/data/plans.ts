import { BANNER } from '../../reference/data/organizations.ts'
import type { CardRow, PlanRow } from './plan-row.ts'
import { tell } from './plan-row.ts'
import { PLAGUE_CARDS, PLAGUE_CARDS_2021 } from './plague/cards.ts'
import { PLAGUE_FRAME } from './plague/frame.ts'
import { RESPIRATORY_CARDS } from './respiratory/cards.ts'

const text = (path: string): URL => new URL(path, import.meta.url)

const BASIS_ZH =
  '《中华人民共和国突发公共卫生事件应对法》（2025年11月1日起施行）；《中华人民共和国突发事件应对法》（2024年修订）第六十三条、第六十四条、第七十一条、第七十二条、第八十六条；《中华人民共和国传染病防治法》（2025年修订）；《突发公共卫生事件应急条例》第十九条至第二十二条、第二十六条；《突发事件应急预案管理办法》（国办发〔2024〕5号）；《国家突发公共卫生事件应急预案》'
const BASIS_EN =
  'Law on Public Health Emergency Response (in force from 1 November 2025); Emergency Response Law (revised 2024), articles 63, 64, 71, 72 and 86; Law on the Prevention and Treatment of Infectious Diseases (revised 2025); Regulation on Public Health Emergencies, articles 19 to 22 and 26; Measures for the Administration of Contingency Plans (State Council General Office 2024 No. 5); National Contingency Plan for Public Health Emergencies'

const DRAFT_CARDS: readonly CardRow[] = [
  {
    level: 4,
    phase: 'investigation',
    titleZh: '聚集性病例调查和溯源',
    titleEn: 'Investigate the cluster and trace its source',
    textZh: '旗疾控中心会同动物疫病预防控制机构开展人畜同步调查，5日内提交报告。',
    textEn:
      'The CDC and the animal disease control centre investigate people and livestock together and report within 5 days.',
    organization: 'cdc',
    role: 'unit_head',
    minutes: 7200,
    supporting: ['agriculture'],
    alerts: [tell('unit_head', 'agriculture')],
  },
]

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
      cards: DRAFT_CARDS,
    },
  ],
}

export const PLANS: readonly PlanRow[] = [PLAGUE, RESPIRATORY, BRUCELLOSIS]
