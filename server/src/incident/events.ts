import { z } from 'zod'
import { defineEvent } from '../event-log/define.ts'
import { RISK_LEVELS, WARNING_LEVELS } from './model.ts'

const GRADES = ['', 'Ⅰ', 'Ⅱ', 'Ⅲ', 'Ⅳ']

export const incidentOpened = defineEvent({
  name: 'incident.opened',
  version: 1,
  subject: 'Incident',
  payload: z.object({ number: z.string(), title: z.string() }),
  audience: () => [],
  text: (p) => ({ zh: `登记事件 ${p.number}：${p.title}`, en: `Reported incident ${p.number}: ${p.title}` }),
})

export const incidentAssessed = defineEvent({
  name: 'incident.assessed',
  version: 1,
  subject: 'Incident',
  payload: z.object({
    grade: z.int().nullable(),
    warningLevel: z.enum(WARNING_LEVELS).nullable(),
    riskLevel: z.enum(RISK_LEVELS),
    reason: z.string(),
  }),
  audience: () => [],
  text: (p) => ({
    zh: `研判：事件分级${p.grade ? GRADES[p.grade] : '未定'}，预警${WARNING_ZH[p.warningLevel ?? 'none']}，风险${RISK_ZH[p.riskLevel]}；${p.reason}`,
    en: `Assessed: grade ${p.grade ? GRADES[p.grade] : 'undecided'}, warning ${p.warningLevel ?? 'none'}, risk ${p.riskLevel.replace('_', ' ')}; ${p.reason}`,
  }),
})

export const incidentEnded = defineEvent({
  name: 'incident.ended',
  version: 1,
  subject: 'Incident',
  payload: z.object({ reason: z.string() }),
  audience: () => [],
  text: (p) => ({ zh: `事件结束：${p.reason}`, en: `Incident ended: ${p.reason}` }),
})

const WARNING_ZH = { none: '未发布', blue: '蓝色', yellow: '黄色', orange: '橙色', red: '红色' }
const RISK_ZH = { very_low: '极低', low: '低', medium: '中', high: '高' }
