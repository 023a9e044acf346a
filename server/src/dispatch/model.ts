import type { CallStatus, DeclineCode, TeamKind, TeamStatus } from '@beacon/schema/generated/prisma/client.ts'
import { z } from 'zod'
import { id, text } from '../command/input.ts'
import type { Words } from '../command/refusal.ts'

/** A team as choosing needs to know it, at the moment of choosing. */
export interface TeamState {
  id: string
  nameZh: string
  nameEn: string
  kind: TeamKind
  status: TeamStatus
  statusReason: string | null
  qualifications: readonly string[]
  /** Minutes from the order to leaving. */
  musterMinutes: number
  /** Straight-line kilometres from its base to the place of the need; null where a point is missing. */
  distanceKm: number | null
  /** Has it a live call in this world? */
  isOut: boolean
  /** Has it declined a call of this incident? It is not asked again by itself; a person may. */
  hasDeclined: boolean
  /** Leader first, then deputies: who is alerted. */
  leaderIds: readonly string[]
  /** Calls accepted since 1 January, in this world. */
  callsThisYear: number
}

/** Why a team was not asked. */
export type PassedOverReason = 'not_ready' | 'already_out' | 'unqualified' | 'no_leader' | 'declined_before'
export interface PassedOver {
  teamId: string
  reason: PassedOverReason
}

/** A fitting team and the figures it was picked by. Stored with its call. */
export interface Choice {
  teamId: string
  rank: number
  distanceKm: number | null
  travelMinutes: number | null
  musterMinutes: number
  /** ISO 8601; null where the travel time is unknown. */
  expectedAt: string | null
  callsThisYear: number
  status: TeamStatus
  statusReason: string | null
}

export interface TeamNeed {
  kind: TeamKind
  qualifications: readonly string[]
}

/** Calls in which a team still counts as out; the partial unique index `dispatch_call_live_team` says the same. */
export const LIVE_CALLS: readonly CallStatus[] = ['requested', 'accepted', 'en_route', 'on_site']

export interface CallNames {
  teamId: string
  teamZh: string
  teamEn: string
}

/** A call as its rules need it. */
export interface CallState extends CallNames {
  id: string
  needId: string
  incidentId: string
  division: string
  status: CallStatus
  rank: number
  requestedAt: Date
  answeredAt: Date | null
  answeredByZh: string | null
  answeredByEn: string | null
  alertIds: readonly string[]
  alerted: readonly string[]
}

export const CallInput = z.object({ callId: id })
export const AcceptDispatchInput = z.object({
  callId: id,
  /** Minutes from now to the place; a day at most. */
  minutesToArrive: z.int().min(1).max(1440),
})
export const DECLINE_CODES = [
  'already_committed',
  'members_unavailable',
  'no_vehicle',
  'equipment_fault',
  'weather_or_road',
  'other',
] as const satisfies readonly DeclineCode[]
export const DeclineDispatchInput = z
  .object({ callId: id, code: z.enum(DECLINE_CODES), text: text(500).nullish() })
  // "Other" without words would tell the command centre nothing.
  .refine((wish) => wish.code !== 'other' || wish.text, { path: ['text'], message: '请写明原因 / say why' })
export const RecallDispatchInput = z.object({ callId: id, reason: text(500) })
export const OfferNextInput = z.object({ callId: id })

export const DECLINE_WORDS: Record<DeclineCode, Words> = {
  already_committed: { zh: '已有其他任务', en: 'already committed elsewhere' },
  members_unavailable: { zh: '人员不足', en: 'members unavailable' },
  no_vehicle: { zh: '无可用车辆', en: 'no vehicle' },
  equipment_fault: { zh: '装备故障', en: 'equipment fault' },
  weather_or_road: { zh: '天气或道路原因', en: 'weather or road' },
  other: { zh: '其他原因', en: 'another reason' },
}

export const KIND_WORDS: Record<TeamKind, Words> = {
  medical_rescue: { zh: '卫生应急救援队', en: 'medical rescue team' },
  epidemiology: { zh: '流行病学调查队', en: 'epidemiological investigation team' },
  disinfection: { zh: '消杀队', en: 'disinfection and vector control team' },
  laboratory: { zh: '实验室检测队', en: 'laboratory team' },
  community: { zh: '社区防控队', en: 'community control team' },
}
