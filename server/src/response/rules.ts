import type { z } from 'zod'
import { covers } from '../division/model.ts'
import type { Circumstances } from '../command/define.ts'
import { accept, refuse, type Verdict } from '../command/refusal.ts'
import { requireOpen } from '../incident/model.ts'
import type { PlanInForce } from '../plan/model.ts'
import type {
  ActivatePlanInput,
  ChangeLevelInput,
  EndResponseInput,
  Orders,
  ResponseState,
  Situation,
} from './model.ts'
import { cardsToIssue, planOrders } from './orders.ts'

export interface ActivationState extends Situation {
  /** Null when the plan has no version in force. */
  plan: PlanInForce | null
}

export interface LevelReached {
  incident: Situation['incident']
  response: ResponseState
  step: Step
  orders: Orders
}

export interface Step {
  id: string
  kind: 'activated' | 'raised' | 'lowered' | 'ended'
  fromLevel: number | null
  toLevel: number | null
  legalGround: string
  reason: string
  at: Date
  by: string
}

type ActivateRefusal =
  | 'INCIDENT_ENDED'
  | 'ALREADY_ACTIVE'
  | 'PLAN_NOT_IN_FORCE'
  | 'OUTSIDE_JURISDICTION'
  | 'LEVEL_NOT_IN_PLAN'

/** Activates a plan: cards of the level and of all below it become orders. One response to an incident at a time. */
export function activatePlan(
  state: ActivationState,
  wish: z.output<typeof ActivatePlanInput>,
  { actor, now, ids }: Circumstances,
): Verdict<LevelReached, ActivateRefusal> {
  const { incident, plan } = state
  const open = requireOpen(incident)
  if (!open.accepted) return open
  if (incident.hasActiveResponse) return refuse('ALREADY_ACTIVE')
  if (plan === null) return refuse('PLAN_NOT_IN_FORCE')
  if (!covers(plan.divisionCode, incident.divisionCode)) return refuse('OUTSIDE_JURISDICTION')
  if (!hasLevel(plan, wish.level)) return refuse('LEVEL_NOT_IN_PLAN')

  const response: ResponseState = {
    id: ids.next(),
    incidentId: incident.id,
    planId: plan.planId,
    planVersionId: plan.versionId,
    status: 'active',
    level: wish.level,
    reachedLevel: wish.level,
  }
  const step = toStep('activated', null, wish.level, wish, { actor, now, ids })
  const orders = planOrders(cardsToIssue(plan.cards, wish.level), state, { now, ids })
  return accept({ incident, response, step, orders })
}

export interface ChangeState extends Situation {
  response: ResponseState
  plan: PlanInForce
}

/** Raising adds only what the higher level adds; a level reached before issues nothing twice. */
export function raiseResponse(
  state: ChangeState,
  wish: z.output<typeof ChangeLevelInput>,
  circumstances: Circumstances,
): Verdict<LevelReached, 'NOT_ACTIVE' | 'LEVEL_NOT_HIGHER' | 'LEVEL_NOT_IN_PLAN'> {
  const { response, plan, incident } = state
  if (response.status !== 'active') return refuse('NOT_ACTIVE')
  if (wish.level >= response.level) return refuse('LEVEL_NOT_HIGHER')
  if (!hasLevel(plan, wish.level)) return refuse('LEVEL_NOT_IN_PLAN')

  const cards = cardsToIssue(plan.cards, wish.level, response.reachedLevel)
  return accept({
    incident,
    response: { ...response, level: wish.level, reachedLevel: Math.min(wish.level, response.reachedLevel) },
    step: toStep('raised', response.level, wish.level, wish, circumstances),
    orders: planOrders(cards, state, circumstances),
  })
}

export interface LevelLowered {
  incident: Situation['incident']
  response: ResponseState
  step: Step
}

/** Lowering orders nothing and withdraws nothing: what was begun is finished or recalled by a person. */
export function lowerResponse(
  state: Pick<ChangeState, 'response' | 'incident' | 'plan'>,
  wish: z.output<typeof ChangeLevelInput>,
  circumstances: Circumstances,
): Verdict<LevelLowered, 'NOT_ACTIVE' | 'LEVEL_NOT_LOWER' | 'LEVEL_NOT_IN_PLAN'> {
  const { response, incident, plan } = state
  if (response.status !== 'active') return refuse('NOT_ACTIVE')
  if (wish.level <= response.level) return refuse('LEVEL_NOT_LOWER')
  if (!hasLevel(plan, wish.level)) return refuse('LEVEL_NOT_IN_PLAN')

  const step = toStep('lowered', response.level, wish.level, wish, circumstances)
  return accept({ incident, response: { ...response, level: wish.level }, step })
}

/** Ending (响应终止) takes back calls that nobody has answered; teams on the way or on site are released one by one. */
export function endResponse(
  state: Pick<ChangeState, 'response' | 'incident'>,
  wish: z.output<typeof EndResponseInput>,
  circumstances: Circumstances,
): Verdict<LevelLowered, 'NOT_ACTIVE'> {
  const { response, incident } = state
  if (response.status !== 'active') return refuse('NOT_ACTIVE')
  const step = toStep('ended', response.level, null, wish, circumstances)
  return accept({ incident, response: { ...response, status: 'ended' }, step })
}

function hasLevel(plan: PlanInForce, level: number): boolean {
  return plan.cards.some((card) => card.level === level)
}

function toStep(
  kind: Step['kind'],
  fromLevel: number | null,
  toLevel: number | null,
  { legalGround, reason }: { legalGround: string; reason: string },
  { actor, now, ids }: Circumstances,
): Step {
  return { id: ids.next(), kind, fromLevel, toLevel, legalGround, reason, at: now, by: actor.personId }
}
