import { z } from 'zod'
import { defineEvent } from '../event-log/define.ts'

const payload = z.object({ titleZh: z.string(), titleEn: z.string(), organizationId: z.string() })
const toOrganization = (p: { organizationId: string }) => [`organization:${p.organizationId}`]

export const directiveIssued = defineEvent({
  name: 'directive.issued',
  version: 1,
  subject: 'Directive',
  payload,
  audience: toOrganization,
  text: (p) => ({ zh: `下达指令「${p.titleZh}」`, en: `Issued the directive “${p.titleEn}”` }),
})

export const directiveReceived = defineEvent({
  name: 'directive.received',
  version: 1,
  subject: 'Directive',
  payload,
  audience: toOrganization,
  text: (p) => ({ zh: `签收指令「${p.titleZh}」`, en: `Signed for “${p.titleEn}”` }),
})

export const directiveDone = defineEvent({
  name: 'directive.done',
  version: 1,
  subject: 'Directive',
  payload: payload.extend({ report: z.string() }),
  audience: toOrganization,
  text: (p) => ({ zh: `办结「${p.titleZh}」：${p.report}`, en: `Done: “${p.titleEn}” (${p.report})` }),
})

export const directiveOverdue = defineEvent({
  name: 'directive.overdue',
  version: 1,
  subject: 'Directive',
  payload,
  audience: toOrganization,
  text: (p) => ({ zh: `指令「${p.titleZh}」逾期未办结`, en: `Overdue: “${p.titleEn}”` }),
})
