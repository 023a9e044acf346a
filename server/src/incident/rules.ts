import type { z } from 'zod'
import type { Circumstances } from '../command/define.ts'
import { accept, refuse, type Verdict } from '../command/refusal.ts'
import {
  requireOpen,
  type AssessIncidentInput,
  type EndIncidentInput,
  type IncidentState,
  type OpenIncidentInput,
} from './model.ts'

export interface OpeningState {
  divisionExists: boolean
  conditionExists: boolean
  /** Incidents opened this year in this world, this one not counted. */
  countThisYear: number
}

export interface IncidentOpened {
  id: string
  number: string
  by: string
  at: Date
  wish: z.output<typeof OpenIncidentInput>
}

/** Opens an incident under the next running number of the year (Beijing time). */
export function openIncident(
  state: OpeningState,
  wish: z.output<typeof OpenIncidentInput>,
  { actor, now, ids }: Circumstances,
): Verdict<IncidentOpened, 'NOT_FOUND'> {
  if (!state.divisionExists) return refuse('NOT_FOUND', { zh: '没有这一行政区划。', en: 'No such division.' })
  if (!state.conditionExists) return refuse('NOT_FOUND', { zh: '没有这一病种。', en: 'No such condition.' })
  const number = `${yearOf(now)}-${String(state.countThisYear + 1).padStart(4, '0')}`
  return accept({ id: ids.next(), number, by: actor.personId, at: now, wish })
}

/** The year in which an instant falls in Beijing (UTC+8, no summer time). */
export function yearOf(instant: Date): number {
  return new Date(instant.getTime() + 8 * 3_600_000).getUTCFullYear()
}

export interface IncidentAssessed {
  incident: IncidentState
  at: Date
  wish: z.output<typeof AssessIncidentInput>
}

/** Grade, warning and risk are re-assessed with a reason. */
export function assessIncident(
  incident: IncidentState,
  wish: z.output<typeof AssessIncidentInput>,
  { now }: Circumstances,
): Verdict<IncidentAssessed, 'INCIDENT_ENDED' | 'CHANGED_MEANWHILE'> {
  const open = requireOpen(incident)
  if (!open.accepted) return open
  if (wish.expectedVersion && wish.expectedVersion !== incident.version) return refuse('CHANGED_MEANWHILE')
  return accept({ incident, at: now, wish })
}

export interface IncidentEnded {
  incident: IncidentState
  at: Date
  reason: string
}

/** An incident ends after its response. */
export function endIncident(
  incident: IncidentState,
  wish: z.output<typeof EndIncidentInput>,
  { now }: Circumstances,
): Verdict<IncidentEnded, 'INCIDENT_ENDED' | 'RESPONSE_ACTIVE'> {
  const open = requireOpen(incident)
  if (!open.accepted) return open
  if (incident.hasActiveResponse) return refuse('RESPONSE_ACTIVE')
  return accept({ incident, at: now, reason: wish.reason })
}
