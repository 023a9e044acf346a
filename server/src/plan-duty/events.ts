import { z } from 'zod'
import { defineEvent } from '../event-log/define.ts'
import { DUTY_CAUSES, DUTY_KINDS } from './model.ts'
import { dutyWords } from './words.ts'

const duty = z.object({
  planId: z.string(),
  titleZh: z.string(),
  titleEn: z.string(),
  organizationId: z.string(),
  kind: z.enum(DUTY_KINDS),
})
type Duty = z.output<typeof duty>

const dated = duty.extend({ dueOn: z.string(), before: z.string().nullable(), reason: z.string().nullable() })
const closing = duty.extend({ words: z.string().nullable(), reference: z.string().nullable() })

const zhOf = (p: Duty) => `《${p.titleZh}》${dutyWords(p.kind).zh}`
const enOf = (p: Duty) => `${dutyWords(p.kind).en} of “${p.titleEn}”`

/** Who keeps duties: the organization that maintains the plan, beside who makes plans there. */
function dutyEvent<Payload extends typeof duty>(
  name: string,
  payload: Payload,
  zh: (title: string) => string,
  en: (title: string) => string,
): ReturnType<typeof defineEvent<Payload>> {
  return defineEvent({
    name,
    version: 1,
    subject: 'PlanDuty',
    payload,
    heardIn: 'plans',
    audience: (p) => [`organization:${(p as Duty).organizationId}`],
    text: (p) => ({ zh: zh(zhOf(p as Duty)), en: en(enOf(p as Duty)) }),
  })
}

export const dutyOpened = dutyEvent(
  'duty.opened',
  dated.extend({ cause: z.enum(DUTY_CAUSES) }),
  (title) => `新增职责：${title}`,
  (title) => `Duty opened: ${title}`,
)
export const dutyMoved = dutyEvent(
  'duty.moved',
  dated,
  (title) => `职责期限变动：${title}`,
  (title) => `Duty due on another day: ${title}`,
)
export const dutyTaken = dutyEvent(
  'duty.taken',
  duty,
  (title) => `承办：${title}`,
  (title) => `Taken on: ${title}`,
)
export const dutyGivenBack = dutyEvent(
  'duty.given-back',
  duty,
  (title) => `退回承办：${title}`,
  (title) => `Given back: ${title}`,
)
export const dutyDone = dutyEvent(
  'duty.done',
  closing,
  (title) => `办结：${title}`,
  (title) => `Done: ${title}`,
)
export const dutyWaived = dutyEvent(
  'duty.waived',
  closing,
  (title) => `免除：${title}`,
  (title) => `Waived: ${title}`,
)
export const dutyLapsed = dutyEvent(
  'duty.lapsed',
  closing,
  (title) => `不再适用：${title}`,
  (title) => `No longer applies: ${title}`,
)
export const dutyReopened = dutyEvent(
  'duty.reopened',
  closing,
  (title) => `重新办理：${title}`,
  (title) => `Reopened: ${title}`,
)
export const dutyReminded = dutyEvent(
  'duty.reminded',
  duty.extend({ recipients: z.int(), days: z.int() }),
  (title) => `提醒：${title}`,
  (title) => `Reminded: ${title}`,
)
/** All reminders of a morning at once: they are delivered by it. The people are not in the payload. */
export const remindersSent = defineEvent({
  name: 'duty.reminders-sent',
  version: 1,
  subject: 'PlanDuty',
  payload: z.object({ alertIds: z.array(z.string()) }),
  audience: () => [],
  text: (p) => ({
    zh: `发出预案职责提醒 ${p.alertIds.length} 条`,
    en: `Sent reminders of duties about plans (${p.alertIds.length})`,
  }),
})
