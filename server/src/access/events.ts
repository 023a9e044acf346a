import { z } from 'zod'
import { defineEvent } from '../event-log/define.ts'

const payload = z.object({
  personId: z.string(),
  roleKey: z.string(),
  roleZh: z.string(),
  roleEn: z.string(),
  personZh: z.string(),
  personEn: z.string(),
})
const toPerson = (p: { personId: string }) => [`person:${p.personId}`]

export const accessGranted = defineEvent({
  name: 'access.granted',
  version: 1,
  subject: 'Grant',
  payload,
  audience: toPerson,
  text: (p) => ({ zh: `任命${p.personZh}为${p.roleZh}`, en: `Made ${p.personEn} ${p.roleEn}` }),
})

export const accessRevoked = defineEvent({
  name: 'access.revoked',
  version: 1,
  subject: 'Grant',
  payload,
  audience: toPerson,
  text: (p) => ({ zh: `免去${p.personZh}的${p.roleZh}`, en: `Ended ${p.personEn}’s role as ${p.roleEn}` }),
})

const account = z.object({
  personId: z.string(),
  username: z.string(),
  personZh: z.string(),
  personEn: z.string(),
})

export const accountOpened = defineEvent({
  name: 'account.opened',
  version: 1,
  subject: 'User',
  payload: account,
  audience: toPerson,
  text: (p) => ({ zh: `为${p.personZh}开通账号`, en: `Opened an account for ${p.personEn}` }),
})

export const accountDisabled = defineEvent({
  name: 'account.disabled',
  version: 1,
  subject: 'User',
  payload: account,
  audience: toPerson,
  text: (p) => ({ zh: `停用${p.personZh}的账号`, en: `Disabled the account of ${p.personEn}` }),
})
