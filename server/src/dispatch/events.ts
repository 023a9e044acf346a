import { z } from 'zod'
import { defineEvent } from '../event-log/define.ts'
import { DECLINE_CODES, DECLINE_WORDS, KIND_WORDS } from './model.ts'

const team = { teamId: z.string(), teamZh: z.string(), teamEn: z.string(), needId: z.string() }
const toTeam = (payload: { teamId: string }) => [`team:${payload.teamId}`]

export const dispatchRequested = defineEvent({
  name: 'dispatch.requested',
  version: 1,
  subject: 'DispatchCall',
  payload: z.object({
    ...team,
    rank: z.int(),
    kind: z.string(),
    /** After a decline. Where it is not said, whoever was not the first was taken for the next. */
    isNext: z.boolean().optional(),
  }),
  audience: toTeam,
  text: (p) =>
    (p.isNext ?? p.rank > 1)
      ? {
          zh: `改派${p.teamZh}（第 ${p.rank} 顺位）`,
          en: `Called the next team, ${p.teamEn} (choice ${p.rank})`,
        }
      : { zh: `调派${p.teamZh}`, en: `Called ${p.teamEn}` },
})

export const dispatchAccepted = defineEvent({
  name: 'dispatch.accepted',
  version: 1,
  subject: 'DispatchCall',
  payload: z.object({ ...team, minutesToArrive: z.int() }),
  audience: toTeam,
  text: (p) => ({
    zh: `${p.teamZh}接受调派，预计 ${p.minutesToArrive} 分钟到达`,
    en: `${p.teamEn} accepted, arriving in ${p.minutesToArrive} min`,
  }),
})

export const dispatchDeclined = defineEvent({
  name: 'dispatch.declined',
  version: 1,
  subject: 'DispatchCall',
  payload: z.object({ ...team, code: z.enum(DECLINE_CODES), text: z.string().nullable() }),
  audience: toTeam,
  text: (p) => {
    const reason = DECLINE_WORDS[p.code]
    return {
      zh: `${p.teamZh}拒绝调派：${reason.zh}${p.text ? `（${p.text}）` : ''}`,
      en: `${p.teamEn} declined: ${reason.en}${p.text ? ` (${p.text})` : ''}`,
    }
  },
})

export const dispatchDeparted = defineEvent({
  name: 'dispatch.departed',
  version: 1,
  subject: 'DispatchCall',
  payload: z.object(team),
  audience: toTeam,
  text: (p) => ({ zh: `${p.teamZh}已出发`, en: `${p.teamEn} has left` }),
})

export const dispatchArrived = defineEvent({
  name: 'dispatch.arrived',
  version: 1,
  subject: 'DispatchCall',
  payload: z.object(team),
  audience: toTeam,
  text: (p) => ({ zh: `${p.teamZh}已到达现场`, en: `${p.teamEn} is on site` }),
})

export const dispatchReleased = defineEvent({
  name: 'dispatch.released',
  version: 1,
  subject: 'DispatchCall',
  payload: z.object(team),
  audience: toTeam,
  text: (p) => ({ zh: `${p.teamZh}已归队`, en: `${p.teamEn} was released` }),
})

export const dispatchRecalled = defineEvent({
  name: 'dispatch.recalled',
  version: 1,
  subject: 'DispatchCall',
  payload: z.object({ ...team, reason: z.string() }),
  audience: toTeam,
  text: (p) => ({ zh: `撤回对${p.teamZh}的调派：${p.reason}`, en: `Recalled ${p.teamEn}: ${p.reason}` }),
})

export const dispatchUnanswered = defineEvent({
  name: 'dispatch.unanswered',
  version: 1,
  subject: 'DispatchCall',
  payload: z.object(team),
  audience: toTeam,
  text: (p) => ({ zh: `${p.teamZh}逾时未答复`, en: `${p.teamEn} has not answered in time` }),
})

export const dispatchExhausted = defineEvent({
  name: 'dispatch.exhausted',
  version: 1,
  subject: 'DispatchNeed',
  payload: z.object({
    kind: z.enum(['medical_rescue', 'epidemiology', 'disinfection', 'laboratory', 'community']),
    needed: z.int(),
    found: z.int(),
  }),
  audience: () => [],
  text: (p) => ({
    zh: `${KIND_WORDS[p.kind].zh}无其他可派队伍：需 ${p.needed}，可得 ${p.found}`,
    en: `No further ${KIND_WORDS[p.kind].en} can be called: ${p.needed} needed, ${p.found} found`,
  }),
})
