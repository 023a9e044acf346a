import type { z } from 'zod'
import { may } from '../../access/authorize.ts'
import type { Actor } from '../../access/actor.ts'
import type { Circumstances } from '../../command/define.ts'
import { accept, refuse, type Verdict } from '../../command/refusal.ts'
import { ENDING, type ItemState, type PlanToJudge, type ProposeInput, type VerdictState } from '../model.ts'

type Wish = z.output<typeof ProposeInput>

export interface Proposed {
  id: string
  plan: PlanToJudge
  versionId: string
  wish: Wish
  by: string
  at: Date
}

/** Proposes what is to become of a plan; one proposal at a time, in a clean-up only for what its list still waits for. */
export function propose(
  plan: PlanToJudge,
  wish: Wish,
  { actor, now, ids }: Circumstances,
): Verdict<Proposed, 'PLAN_NOT_IN_FORCE' | 'VERDICT_PENDING' | 'WRONG_STATE' | 'NOT_FOUND'> {
  if (wish.itemId && plan.item?.planId !== plan.planId) return refuse('NOT_FOUND')
  if (plan.item && !isWaiting(plan.item)) return refuse('WRONG_STATE')
  if (plan.versionId === null) return refuse('PLAN_NOT_IN_FORCE')
  if (plan.isPending) return refuse('VERDICT_PENDING')
  return accept({ id: ids.next(), plan, versionId: plan.versionId, wish, by: actor.personId, at: now })
}

function isWaiting({ state, cleanup }: Pick<ItemState, 'state' | 'cleanup'>): boolean {
  return state === 'pending' && cleanup === 'open'
}

export interface Decided {
  verdict: VerdictState
  words: string | null
  by: string
  at: Date
  /** Id of the duty to revise that follows, if one does. */
  dutyId: string | null
}

type Barred = 'WRONG_STATE' | 'FORBIDDEN' | 'OWN_WORK'

/** Approves a verdict. Nobody approves their own, and what is in force must be what it was proposed about. */
export function approve(
  verdict: VerdictState,
  wish: { words?: string | null | undefined },
  { actor, now, ids }: Circumstances,
): Verdict<Decided, Barred | 'CHANGED_MEANWHILE' | 'VERSION_UNDER_WAY'> {
  const barred = bar(verdict, actor)
  if (barred) return barred
  if (verdict.inForceId !== verdict.versionId) return refuse('CHANGED_MEANWHILE')
  // What is being made would come into force after all: it is withdrawn, or put into force, first.
  if (ENDING.has(verdict.kind) && verdict.isUnderWay) return refuse('VERSION_UNDER_WAY')
  const dutyId = verdict.kind === 'revise' && !verdict.isRevisionOpen ? ids.next() : null
  return accept({ verdict, words: wish.words ?? null, by: actor.personId, at: now, dutyId })
}

/** Refuses a verdict, with a reason: the plan stays as it is. */
export function refuseVerdict(
  verdict: VerdictState,
  { words }: { words: string },
  { actor, now }: Circumstances,
): Verdict<Decided, Barred> {
  const barred = bar(verdict, actor)
  return barred ?? accept({ verdict, words, by: actor.personId, at: now, dutyId: null })
}

function bar(verdict: VerdictState, actor: Actor): ReturnType<typeof refuse<Barred>> | null {
  const { approval, division, status, proposedBy } = verdict
  if (approval === null || !may(actor, approval, { division })) return refuse('FORBIDDEN')
  if (status !== 'proposed') return refuse('WRONG_STATE')
  return proposedBy === actor.personId ? refuse('OWN_WORK') : null
}

/** Takes a proposal back before it was decided. */
export function withdrawVerdict(
  verdict: VerdictState,
  _: unknown,
  { actor, now }: Circumstances,
): Verdict<Decided, 'WRONG_STATE'> {
  if (verdict.status !== 'proposed') return refuse('WRONG_STATE')
  return accept({ verdict, words: null, by: actor.personId, at: now, dutyId: null })
}
