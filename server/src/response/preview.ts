import type { Actor } from '../access/actor.ts'
import { may, sees } from '../access/authorize.ts'
import type { Circumstances } from '../command/define.ts'
import { inTransaction, type Tx } from '../db/transaction.ts'
import type { Deps } from '../deps.ts'
import { refuse, type Refusal } from '../command/refusal.ts'
import { readIncident } from '../incident/queries.ts'
import { findPlan, loadCards } from '../plan/queries.ts'
import { worldNow } from '../world/clock.ts'
import type { PlanInForce } from '../plan/model.ts'
import { MOST_CARDS_NAMED, type Labels, type Orders, type ResponseState, type Situation } from './model.ts'
import { cardsToIssue, isConditional, planOrders } from './orders.ts'
import { loadSituation } from './queries.ts'
import { activatePlan, raiseResponse } from './rules.ts'

/** What activating or raising would do now. */
export interface Preview {
  planId: string
  versionId: string
  level: number
  levels: number[]
  refusal: Refusal | null
  /** Cards with a condition that it is about: those that apply and those left out. */
  conditional: string[]
  orders: Orders
  labels: Labels
}

interface Wish {
  incidentId: string
  planId: string
  level: number
  /** Cards that are not to be issued, as their condition has not come true. */
  leaveOut?: readonly string[]
}

const NO_WORDS = { legalGround: '—', reason: '—' }

/**
 * Runs the very rule of activation (or of raising, when this plan is active already) and shows what it comes to.
 * Nothing is written. Refused: NOT_FOUND, FORBIDDEN, INVALID_INPUT, PLAN_NOT_IN_FORCE; any other refusal stands in the preview.
 */
export async function previewActivation(deps: Deps, actor: Actor, wish: Wish): Promise<Preview | Refusal> {
  const now = await worldNow(deps, actor.world)
  // Judged before a transaction is opened, and nothing is locked: who only looks is in nobody's way.
  const seen = await readIncident(deps.db.prisma, actor.world, wish.incidentId)
  const scope = { division: seen?.divisionCode ?? null }
  if (!seen || !sees(actor, scope)) return refuse('NOT_FOUND').refusal
  if (!may(actor, 'response.preview', scope)) return refuse('FORBIDDEN').refusal
  if ((wish.leaveOut ?? []).length > MOST_CARDS_NAMED) return refuse('INVALID_INPUT').refusal
  return inTransaction(deps.db, async (tx): Promise<Preview | Refusal> => {
    const incident = await readIncident(tx, actor.world, wish.incidentId)
    const found = incident && (await findPlan(tx, wish.planId, now))
    if (!incident || !found) return refuse('NOT_FOUND').refusal
    const response = await activeResponse(tx, actor.world, wish)
    const plan = response ? await planOf(tx, found.divisionCode, response) : found.inForce
    if (!plan) return refuse('PLAN_NOT_IN_FORCE').refusal
    const cards = cardsToIssue(plan.cards, wish.level, response ?? undefined)
    const wanted = { world: actor.world, jurisdiction: plan.divisionCode, incident, cards, now }
    const state = { ...(await loadSituation(tx, wanted)), plan }
    return show(state, response, wish, { actor, now, ids: deps.ids })
  })
}

function show(
  state: Situation & { plan: PlanInForce },
  response: ResponseState | null,
  { leaveOut = [], ...where }: Wish,
  circumstances: Circumstances,
): Preview {
  const { plan, labels } = state
  const wish = { ...where, ...NO_WORDS, leaveOut: [...leaveOut] }
  const verdict = response
    ? raiseResponse({ ...state, response }, { ...wish, responseId: response.id }, circumstances)
    : activatePlan(state, wish, circumstances)
  const offered = cardsToIssue(plan.cards, wish.level, response ?? undefined)
  const cards = offered.filter((card) => !leaveOut.includes(card.id))
  return {
    planId: plan.planId,
    versionId: plan.versionId,
    level: wish.level,
    levels: [...new Set(plan.cards.map((card) => card.level))].toSorted((a, b) => b - a),
    refusal: verdict.accepted ? null : verdict.refusal,
    conditional: offered.filter(isConditional).map((card) => card.id),
    // A refused wish is shown all the same: planning ahead is what a preview is for.
    orders: verdict.accepted ? verdict.fact.orders : planOrders(cards, state, circumstances),
    labels,
  }
}

/** The active response by this very plan, if there is one: then the preview is of raising it. */
function activeResponse(tx: Tx, world: string, { incidentId, planId }: Wish): Promise<ResponseState | null> {
  return tx.response.findFirst({ where: { worldId: world, incidentId, planId, status: 'active' } })
}

async function planOf(
  tx: Tx,
  divisionCode: string,
  { planId, planVersionId }: ResponseState,
): Promise<PlanInForce> {
  return { planId, versionId: planVersionId, divisionCode, cards: await loadCards(tx, planVersionId) }
}
