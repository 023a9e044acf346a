import { z } from 'zod'
import { defineEvent } from '../event-log/define.ts'
import { CLOSE_REASONS } from './model.ts'

/** The people are not in the payload: delivery reads the recipients, of whom there may be thousands. */
export const alertRaised = defineEvent({
  name: 'alert.raised',
  version: 1,
  subject: 'Incident',
  payload: z.object({ alertIds: z.array(z.string()), recipients: z.int() }),
  audience: () => [],
  text: (p) => ({
    zh: `发出 ${p.alertIds.length} 条警报，送 ${p.recipients} 人`,
    en: `Raised ${p.alertIds.length} alert(s) to ${p.recipients} people`,
  }),
})

export const alertDelivered = defineEvent({
  name: 'alert.delivered',
  version: 1,
  subject: 'Alert',
  payload: z.object({ titleZh: z.string(), titleEn: z.string(), count: z.int() }),
  audience: () => [],
  text: (p) => ({
    zh: `「${p.titleZh}」已送达 ${p.count} 人`,
    en: `“${p.titleEn}” reached ${p.count} ${p.count === 1 ? 'person' : 'people'}`,
  }),
})

const copy = { titleZh: z.string(), titleEn: z.string(), personId: z.string() }

export const alertSeen = defineEvent({
  name: 'alert.seen',
  version: 1,
  subject: 'Alert',
  payload: z.object(copy),
  audience: (p) => [`person:${p.personId}`],
  text: (p) => ({ zh: `已查看「${p.titleZh}」`, en: `Saw “${p.titleEn}”` }),
})

export const alertAcknowledged = defineEvent({
  name: 'alert.acknowledged',
  version: 1,
  subject: 'Alert',
  payload: z.object({ ...copy, isDelivery: z.boolean().optional() }),
  audience: (p) => [`person:${p.personId}`],
  text: (p) => ({ zh: `已确认「${p.titleZh}」`, en: `Acknowledged “${p.titleEn}”` }),
})

export const alertClosed = defineEvent({
  name: 'alert.closed',
  version: 1,
  subject: 'Alert',
  payload: z.object({ reason: z.enum(CLOSE_REASONS), personIds: z.array(z.string()) }),
  audience: (p) => p.personIds.map((person) => `person:${person}`),
  text: (p) => ({
    zh: { answered: '警报已答复，停止提醒', recalled: '警报随调派撤回', superseded: '警报已被取代' }[
      p.reason
    ],
    en: {
      answered: 'Alert answered: it stops asking',
      recalled: 'Alert taken back with its call',
      superseded: 'Alert superseded',
    }[p.reason],
  }),
})
