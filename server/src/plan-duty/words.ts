import type { DutyKind } from '@beacon/schema/generated/prisma/client.ts'
import type { Words } from '../command/refusal.ts'

const KINDS: Record<DutyKind, Words> = {
  renew: { zh: '到期修订', en: 'renewal before its term ends' },
  evaluate: { zh: '定期评估', en: 'evaluation' },
  exercise: { zh: '应急演练', en: 'exercise' },
  file: { zh: '备案', en: 'filing' },
  revise: { zh: '修订', en: 'revision' },
  shortfall: { zh: '补齐缺口', en: 'making good what is short' },
}

export function dutyWords(kind: DutyKind): Words {
  return KINDS[kind]
}

interface Reminder {
  kind: DutyKind
  titleZh: string
  titleEn: string
  subjectZh: string | null
  subjectEn: string | null
  dueOn: Date
}

/** What a reminder says: its title and its text. `late` is days after the day due, negative before it. */
export function reminderWords(duty: Reminder, late: number): { title: Words; body: Words } {
  const { zh, en } = dutyWords(duty.kind)
  const date = duty.dueOn.toISOString().slice(0, 10)
  const when = late > 0 ? overdue(late) : coming(-late)
  const subject = duty.subjectZh && duty.subjectEn ? ` ${duty.subjectEn}.` : ''
  return {
    title: { zh: `预案职责${when.zh}：${zh}`, en: `Duty about a plan ${when.en}: ${en}` },
    body: {
      zh: `《${duty.titleZh}》${zh}，期限 ${date}。${duty.subjectZh ?? ''}`,
      en: `${duty.titleEn}: ${en}, due ${date}.${subject}`,
    },
  }
}

function overdue(days: number): Words {
  return { zh: `逾期 ${days} 天`, en: `overdue by ${days} ${days === 1 ? 'day' : 'days'}` }
}

function coming(days: number): Words {
  if (days === 0) return { zh: '今天到期', en: 'due today' }
  return { zh: `还剩 ${days} 天`, en: `due in ${days} ${days === 1 ? 'day' : 'days'}` }
}
