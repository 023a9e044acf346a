import type { Circumstances } from '../command/define.ts'
import { accept, type Verdict } from '../command/refusal.ts'
import type { CopyState } from './model.ts'

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
