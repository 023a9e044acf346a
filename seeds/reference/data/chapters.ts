import type { PlanCategory } from '@beacon/schema/generated/prisma/client.ts'

export interface ChapterRow {
  category: PlanCategory
  key: string
  position: number
  titleZh: string
  titleEn: string
  isRequired: boolean
  isSubstance: boolean
  source: string
  verified: boolean
}

const SOURCE =
  '《突发事件应急预案管理办法》（国办发〔2024〕5号）第三章；《突发公共卫生事件应急条例》第十一条；章节名称按通行做法，待核对原文'

type Chapter = [key: string, titleZh: string, titleEn: string]

/** In the order in which plans of governments and departments have them. */
const CHAPTERS: readonly Chapter[] = [
  ['general', '总则', 'General provisions'],
  ['risk', '风险概况', 'Risk profile'],
  ['command', '组织指挥机构与职责', 'Command and responsibilities'],
  ['monitoring', '监测与预警', 'Surveillance and warning'],
  ['grading', '事件分级', 'Grading of events'],
  ['reporting', '信息报告', 'Reporting'],
  ['response', '应急响应', 'Response'],
  ['support', '应急保障', 'Support'],
  ['recovery', '后期处置', 'Recovery'],
  ['management', '预案管理', 'Management of the plan'],
  ['supplement', '附则', 'Supplementary provisions'],
]

/** A change to one of them takes the whole procedure. */
const SUBSTANCE = new Set(['command', 'grading', 'response'])

const GOVERNMENT = [
  'general',
  'command',
  'monitoring',
  'grading',
  'reporting',
  'response',
  'support',
  'recovery',
  'management',
]

/** What each category must have; it may have the others. */
const REQUIRED: Record<PlanCategory, readonly string[]> = {
  master: GOVERNMENT,
  special: GOVERNMENT,
  department: GOVERNMENT,
  joint: GOVERNMENT,
  // Grass-roots plans: warning, first handling, moving people to safety (办法第十二条).
  township: ['command', 'monitoring', 'reporting', 'response', 'support'],
  village: ['command', 'reporting', 'response'],
  unit: ['command', 'reporting', 'response', 'support'],
  site_disposal: ['command', 'response'],
  workbook: ['response'],
  action_plan: ['command', 'response'],
}

/** Which chapters a plan of each category has. */
export const CHAPTER_RULES: readonly ChapterRow[] = Object.entries(REQUIRED).flatMap(([category, required]) =>
  CHAPTERS.map(([key, titleZh, titleEn], index) => ({
    category: category as PlanCategory,
    key,
    position: index + 1,
    titleZh,
    titleEn,
    isRequired: required.includes(key),
    isSubstance: SUBSTANCE.has(key),
    source: SOURCE,
    verified: false,
  })),
)
