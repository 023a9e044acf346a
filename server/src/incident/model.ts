import { z } from 'zod'
import { code, id, level, text } from '../command/input.ts'
import { accept, refuse, type Verdict } from '../command/refusal.ts'

export const EVENT_KINDS = ['infectious_disease', 'unexplained_cluster', 'poisoning', 'other'] as const
export const WARNING_LEVELS = ['blue', 'yellow', 'orange', 'red'] as const
export const RISK_LEVELS = ['very_low', 'low', 'medium', 'high'] as const

/** Event grade, warning level and risk level are separate facts (突发事件应对法 2024, 疫情预警管理办法 2025). */
export const OpenIncidentInput = z.object({
  title: text(200),
  eventKind: z.enum(EVENT_KINDS),
  conditionCode: code(10).nullish(),
  divisionCode: z.string().regex(/^\d{12}$/),
  place: text(200).nullish(),
  grade: level.nullish(),
  warningLevel: z.enum(WARNING_LEVELS).nullish(),
  riskLevel: z.enum(RISK_LEVELS),
  firstFacts: text(10_000),
})

export const AssessIncidentInput = z.object({
  incidentId: id,
  grade: level.nullish(),
  warningLevel: z.enum(WARNING_LEVELS).nullish(),
  riskLevel: z.enum(RISK_LEVELS),
  reason: text(2000),
  /** The version the person had before them: a newer one is refused, so that nobody overwrites unseen. */
  expectedVersion: z.int().min(1).nullish(),
})

export const EndIncidentInput = z.object({ incidentId: id, reason: text(2000) })

/** An incident as its rules need it. */
export interface IncidentState {
  id: string
  number: string
  title: string
  divisionCode: string
  status: 'open' | 'ended'
  version: number
  hasActiveResponse: boolean
}

/** The one test of "may anything still be done in this incident". */
export function requireOpen(incident: IncidentState): Verdict<true, 'INCIDENT_ENDED'> {
  return incident.status === 'open' ? accept(true) : refuse('INCIDENT_ENDED')
}
