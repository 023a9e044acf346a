import type {
  CardPhase,
  PlanDecisionKind,
  PlanStepStatus,
  PlanVersionStatus,
} from '@beacon/schema/generated/prisma/client.ts'
import type { Words } from '../command/refusal.ts'
import type { Language } from './model.ts'

export const STATUS: Record<PlanVersionStatus, Words> = {
  draft: { zh: '草案', en: 'draft' },
  in_review: { zh: '审核中', en: 'in review' },
  approved: { zh: '已批准', en: 'approved' },
  issued: { zh: '已印发', en: 'issued' },
  in_force: { zh: '现行有效', en: 'in force' },
  superseded: { zh: '已被替代', en: 'superseded' },
  repealed: { zh: '已废止', en: 'repealed' },
  withdrawn: { zh: '已撤回', en: 'withdrawn' },
}

/** In both languages at once: a stranger must not mistake it. */
export const WATERMARK: Record<PlanVersionStatus, string | null> = {
  draft: '草案 DRAFT',
  in_review: '草案 DRAFT',
  approved: '草案 DRAFT',
  issued: null,
  in_force: null,
  superseded: '已被替代 SUPERSEDED',
  repealed: '已废止 REPEALED',
  withdrawn: '已撤回 WITHDRAWN',
}

export const PHASE: Record<CardPhase, Words> = {
  command: { zh: '指挥协调', en: 'Command' },
  investigation: { zh: '流调溯源', en: 'Investigation' },
  control: { zh: '疫情控制', en: 'Control' },
  treatment: { zh: '医疗救治', en: 'Treatment' },
  laboratory: { zh: '检测', en: 'Laboratory' },
  support: { zh: '保障', en: 'Support' },
  communication: { zh: '信息发布', en: 'Communication' },
}

export const DECISION: Record<PlanDecisionKind, Words> = {
  submitted: { zh: '提交审核', en: 'submitted' },
  passed: { zh: '通过', en: 'passed' },
  returned: { zh: '退回', en: 'sent back' },
  voided: { zh: '因修改而作废', en: 'void after an edit' },
  withdrawn: { zh: '撤回', en: 'withdrawn' },
  enforced: { zh: '施行', en: 'put into force' },
  repealed: { zh: '废止', en: 'repealed' },
  lapsed: { zh: '宣布失效', en: 'declared lapsed' },
}

export const STEP_STATUS: Record<PlanStepStatus, Words> = {
  waiting: { zh: '未到', en: 'waiting' },
  open: { zh: '待办', en: 'open' },
  passed: { zh: '已通过', en: 'passed' },
}

export const QUALIFICATION: Partial<Record<string, Words>> = {
  plague: { zh: '鼠疫处置', en: 'plague response' },
  bsl2: { zh: '二级生物安全', en: 'biosafety level 2' },
  bsl3: { zh: '三级生物安全', en: 'biosafety level 3' },
  respiratory: { zh: '呼吸道传染病', en: 'respiratory disease' },
  sampling: { zh: '采样', en: 'sampling' },
  pcr: { zh: '核酸检测', en: 'PCR' },
  ppe: { zh: '个人防护', en: 'protective equipment' },
  vector_control: { zh: '媒介控制', en: 'vector control' },
  terminal_disinfection: { zh: '终末消毒', en: 'terminal disinfection' },
  school: { zh: '学校防控', en: 'schools' },
  area_control: { zh: '区域管控', en: 'area control' },
  mongolian_language: { zh: '蒙古语', en: 'Mongolian language' },
  trauma: { zh: '创伤救治', en: 'trauma care' },
  isolation_transport: { zh: '隔离转运', en: 'isolation transport' },
  mobile_lab: { zh: '移动实验室', en: 'mobile laboratory' },
  icu: { zh: '重症监护', en: 'intensive care' },
  negative_pressure: { zh: '负压转运', en: 'negative pressure' },
}

const LEVELS: Record<number, Words> = {
  4: { zh: '四级（Ⅳ级）响应', en: 'Level IV' },
  3: { zh: '三级（Ⅲ级）响应', en: 'Level III' },
  2: { zh: '二级（Ⅱ级）响应', en: 'Level II' },
  1: { zh: '一级（Ⅰ级）响应', en: 'Level I' },
}

/** Grades of events, highest first: a fact of its own, not a response level. */
export const GRADES: Record<Language, readonly string[]> = {
  zh: ['特别重大（Ⅰ级）', '重大（Ⅱ级）', '较大（Ⅲ级）', '一般（Ⅳ级）'],
  en: ['Grade I', 'Grade II', 'Grade III', 'Grade IV'],
}

export function levelWords(level: number): Words {
  return LEVELS[level] ?? { zh: String(level), en: String(level) }
}

/** What a printed plan says of itself. */
export const LABELS = {
  contents: { zh: '目　录', en: 'Contents' },
  version: { zh: '版次', en: 'Version' },
  status: { zh: '状态', en: 'Status' },
  maker: { zh: '编制单位', en: 'Made by' },
  documentNumber: { zh: '文号', en: 'Document number' },
  issuedOn: { zh: '印发日期', en: 'Issued on' },
  effectiveFrom: { zh: '施行日期', en: 'In force from' },
  filing: { zh: '备案', en: 'Filing' },
  filingDue: { zh: '备案期限', en: 'To be filed by' },
  secrecy: { zh: '密级', en: 'Secrecy' },
  secret: { zh: '涉密，不得公开', en: 'secret: not to be made public' },
  printed: { zh: '导出时间', en: 'Exported at' },
  legalBasis: { zh: '编制依据', en: 'Legal basis' },
  draftRemark: {
    zh: '本件为审核过程中的文本，不具有效力，以正式印发的文本为准。',
    en: 'A text under review, without effect: only the issued text counts.',
  },
  pastRemark: { zh: '本件已不再有效，仅供查阅。', en: 'No longer in force: for reference only.' },
  publicRemark: {
    zh: '本件为向社会公开的文本，不含依法不予公开的内容。',
    en: 'The text for the public, without what is not made public.',
  },
  frame: { zh: '指挥体系、分级和启动标准', en: 'Command, grading and triggers' },
  command: { zh: '指挥体系', en: 'Command' },
  post: { zh: '岗位', en: 'Post' },
  seat: { zh: '由谁担任', en: 'Held by' },
  duties: { zh: '职责', en: 'Duties' },
  grades: { zh: '事件分级标准', en: 'Grading of events' },
  grade: { zh: '事件级别', en: 'Grade' },
  triggers: { zh: '响应启动条件', en: 'When a level is activated' },
  level: { zh: '响应级别', en: 'Level' },
  criterion: { zh: '标准', en: 'Criterion' },
  cards: { zh: '响应行动卡', en: 'Action cards' },
  additive: {
    zh: '各级响应逐级叠加：较高级别包含较低级别的全部行动。',
    en: 'Levels are additive: a higher one includes all actions of the lower ones.',
  },
  trail: { zh: '审批记录', en: 'Approval trail' },
  number: { zh: '序号', en: 'No.' },
  action: { zh: '行动', en: 'Action' },
  responsible: { zh: '责任和配合', en: 'Responsible, supporting' },
  within: { zh: '时限', en: 'Time limit' },
  resources: { zh: '队伍、物资和通知', en: 'Teams, supplies, alerts' },
  condition: { zh: '适用条件：', en: 'When: ' },
  supporting: { zh: '配合：', en: 'Supporting: ' },
  alerts: { zh: '通知：', en: 'Alerts: ' },
  mustAcknowledge: { zh: '（须签收）', en: ' (to acknowledge)' },
  steps: { zh: '审核环节', en: 'Steps' },
  step: { zh: '环节', en: 'Step' },
  by: { zh: '办理人', en: 'By' },
  at: { zh: '时间', en: 'At' },
  decisions: { zh: '办理经过', en: 'Decisions' },
  matter: { zh: '事项', en: 'Matter' },
  opinion: { zh: '意见', en: 'Words' },
  papers: { zh: '归档材料', en: 'Papers on file' },
  paper: { zh: '材料', en: 'Paper' },
  file: { zh: '附件（SHA-256）', en: 'File (SHA-256)' },
  noTrail: {
    zh: '这个版本在使用本系统之前已经批准，没有过程记录。',
    en: 'Approved before this system was in use: there is no record.',
  },
  nobody: { zh: '系统', en: 'the system' },
} as const satisfies Record<string, Words>

/** `第 3 版`. */
export function edition(number: number, language: Language): string {
  return language === 'zh' ? `第 ${number} 版` : `Version ${number}`
}

/** Minutes as people say them: whole days and hours where they are whole. */
export function minutesText(minutes: number, language: Language): string {
  const [size, zh, en] =
    minutes % 1440 === 0
      ? [1440, '天', 'day']
      : minutes % 60 === 0
        ? [60, '小时', 'hour']
        : [1, '分钟', 'minute']
  const count = minutes / size
  return language === 'zh' ? `${count}${zh}` : `${count} ${en}${count === 1 ? '' : 's'}`
}

/** A day: `2026年11月24日`. */
export function dayText(day: Date, language: Language): string {
  const [year = '', month = '', date = ''] = day.toISOString().slice(0, 10).split('-')
  return language === 'zh' ? `${year}年${Number(month)}月${Number(date)}日` : `${year}-${month}-${date}`
}
