import type { z } from 'zod'
import { covers } from '../division/model.ts'
import type { Circumstances } from '../command/define.ts'
import { accept, refuse, type Verdict } from '../command/refusal.ts'
import { requireOpen } from '../incident/model.ts'
import type { CardSpec, PlanInForce } from '../plan/model.ts'
import type {
  ActivatePlanInput,
  ApplyCardsInput,
  ChangeLevelInput,
  EndResponseInput,
  Orders,
  RaiseResponseInput,
  ResponseState,
  Situation,
} from './model.ts'
import { cardsToIssue, leaveOut, planOrders, type Sorted } from './orders.ts'

export interface ActivationState extends Situation {
  /** Null when the plan has no version in force. */
  plan: PlanInForce | null
}

export interface LevelReached {
  incident: Situation['incident']
  response: ResponseState
  step: Step
  orders: Orders
  /** Cards whose condition had not come true. */
  leftOut: readonly CardSpec[]
}

export interface Step {
  id: string
  kind: 'activated' | 'raised' | 'lowered' | 'ended' | 'applied'
  fromLevel: number | null
  toLevel: number | null
  legalGround: string
  reason: string
  at: Date
  by: string
  /** Cards that it left out, and cards left out before that it issued. */
  leftOut: string[]
  applied: string[]
}

type ActivateRefusal =
  | 'INCIDENT_ENDED'
  | 'ALREADY_ACTIVE'
  | 'PLAN_NOT_IN_FORCE'
  | 'OUTSIDE_JURISDICTION'
  | 'LEVEL_NOT_IN_PLAN'
  | LeaveRefusal
type LeaveRefusal = 'CARD_NOT_OFFERED' | 'CARD_ALWAYS_APPLIES'

/** Activates a plan: cards of the level and of all below it become orders, but for those left out. One response to an incident at a time. */
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
  const sorted = leaveOut(cardsToIssue(plan.cards, wish.level), wish.leaveOut ?? [])
  if (!sorted.accepted) return sorted

  const response: ResponseState = {
    id: ids.next(),
    incidentId: incident.id,
    planId: plan.planId,
    planVersionId: plan.versionId,
    status: 'active',
    level: wish.level,
    reachedLevel: wish.level,
    leftOut: idsOf(sorted.fact.leftOut),
  }
  const step = toStep('activated', { toLevel: wish.level }, wish, { actor, now, ids })
  return accept(reached(state, response, step, sorted.fact, { actor, now, ids }))
}

export interface ChangeState extends Situation {
  response: ResponseState
  plan: PlanInForce
}

/**
 * Raising adds only what the higher level adds, and offers again what was left out before; a level reached before
 * issues nothing twice.
 */
export function raiseResponse(
  state: ChangeState,
  wish: z.output<typeof RaiseResponseInput>,
  circumstances: Circumstances,
): Verdict<LevelReached, 'NOT_ACTIVE' | 'LEVEL_NOT_HIGHER' | 'LEVEL_NOT_IN_PLAN' | LeaveRefusal> {
  const { response, plan } = state
  if (response.status !== 'active') return refuse('NOT_ACTIVE')
  if (wish.level >= response.level) return refuse('LEVEL_NOT_HIGHER')
  if (!hasLevel(plan, wish.level)) return refuse('LEVEL_NOT_IN_PLAN')

  const offered = cardsToIssue(plan.cards, wish.level, response)
  const sorted = leaveOut(offered, wish.leaveOut ?? [])
  if (!sorted.accepted) return sorted
  const raised = {
    ...response,
    level: wish.level,
    reachedLevel: Math.min(wish.level, response.reachedLevel),
    leftOut: [...without(response.leftOut, offered), ...idsOf(sorted.fact.leftOut)],
  }
  const step = toStep('raised', { fromLevel: response.level, toLevel: wish.level }, wish, circumstances)
  return accept(reached(state, raised, step, sorted.fact, circumstances))
}

export interface CardsApplied extends LevelReached {
  applied: readonly CardSpec[]
}

/**
 * Issues cards that were left out, as their condition has come true: at the present level, with deadlines from now.
 * Cards of a level above the present one wait until it is reached again.
 */
export function applyCards(
  state: ChangeState,
  wish: z.output<typeof ApplyCardsInput>,
  circumstances: Circumstances,
): Verdict<CardsApplied, 'NOT_ACTIVE' | 'CARD_NOT_OFFERED'> {
  const { response, plan } = state
  if (response.status !== 'active') return refuse('NOT_ACTIVE')
  const wanted = new Set(wish.cardIds)
  const offered = cardsToIssue(plan.cards, response.level, response)
  const issued = offered.filter((card) => wanted.has(card.id))
  if (issued.length < wanted.size) return refuse('CARD_NOT_OFFERED')

  const applied = { ...response, leftOut: without(response.leftOut, issued) }
  const step = { ...toStep('applied', {}, wish, circumstances), applied: idsOf(issued) }
  return accept({
    ...reached(state, applied, step, { issued, leftOut: [] }, circumstances),
    applied: issued,
  })
}

/** What has been reached: the cards that apply become orders, the others are put down with the step. */
function reached(
  state: Situation,
  response: ResponseState,
  step: Step,
  { issued, leftOut }: Sorted,
  circumstances: Circumstances,
): LevelReached {
  const orders = planOrders(issued, state, circumstances)
  return { incident: state.incident, response, step: { ...step, leftOut: idsOf(leftOut) }, orders, leftOut }
}

function idsOf(cards: readonly CardSpec[]): string[] {
  return cards.map((card) => card.id)
}

function without(ids: readonly string[], cards: readonly CardSpec[]): string[] {
  return ids.filter((one) => !cards.some((card) => card.id === one))
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

  const step = toStep('lowered', { fromLevel: response.level, toLevel: wish.level }, wish, circumstances)
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
  const step = toStep('ended', { fromLevel: response.level }, wish, circumstances)
  return accept({ incident, response: { ...response, status: 'ended' }, step })
}

function hasLevel(plan: PlanInForce, level: number): boolean {
  return plan.cards.some((card) => card.level === level)
}

function toStep(
  kind: Step['kind'],
  { fromLevel = null, toLevel = null }: Partial<Pick<Step, 'fromLevel' | 'toLevel'>>,
  { legalGround, reason }: { legalGround: string; reason: string },
  { actor, now, ids }: Circumstances,
): Step {
  const cards = { leftOut: [], applied: [] }
  return {
    id: ids.next(),
    kind,
    fromLevel,
    toLevel,
    legalGround,
    reason,
    at: now,
    by: actor.personId,
    ...cards,
  }
}
