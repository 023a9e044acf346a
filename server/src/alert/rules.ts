import type { z } from 'zod'
import type { Circumstances } from '../command/define.ts'
import { accept, refuse, type Verdict } from '../command/refusal.ts'
import { requireOpen, type IncidentState } from '../incident/model.ts'
import type { CopyState, RaiseNoticeInput } from './model.ts'

/** What changed on a person's copy; `isNew` is false when it had been so before: a second tap changes nothing. */
export interface CopyMarked {
  copy: CopyState
  at: Date
  isNew: boolean
}

/** Seeing is noted once. */
export function seeAlert(copy: CopyState, _: unknown, { now }: Circumstances): Verdict<CopyMarked, never> {
  return accept({ copy, at: now, isNew: copy.seenAt === null })
}

/** Acknowledging is noted once, and implies having seen. */
export function acknowledgeAlert(
  copy: CopyState,
  _: unknown,
  { now }: Circumstances,
): Verdict<CopyMarked, never> {
  return accept({ copy, at: now, isNew: copy.acknowledgedAt === null })
}

/** Where a notice is raised, and whom it is for. */
export interface Addressed {
  incident: IncidentState
  /** Each once. */
  personIds: readonly string[]
  /** How many of them there are in the rosters. */
  known: number
}

export interface NoticeRaised extends Omit<Addressed, 'known'> {
  id: string
  wish: z.output<typeof RaiseNoticeInput>
  at: Date
}

/** A notice goes to people who exist: the log must not say that somebody else was alerted. */
export function raiseNotice(
  { incident, personIds, known }: Addressed,
  wish: z.output<typeof RaiseNoticeInput>,
  { ids, now }: Circumstances,
): Verdict<NoticeRaised, 'INCIDENT_ENDED' | 'NOT_FOUND'> {
  const open = requireOpen(incident)
  if (!open.accepted) return open
  if (known < personIds.length) return refuse('NOT_FOUND')
  return accept({ id: ids.next(), incident, personIds, wish, at: now })
}
