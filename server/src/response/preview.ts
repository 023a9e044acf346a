import type { Actor } from '../access/actor.ts'
import { may, sees } from '../access/authorize.ts'
import { inTransaction } from '../db/transaction.ts'
import type { Deps } from '../deps.ts'
import { refuse, type Refusal } from '../command/refusal.ts'
import { lockIncident } from '../incident/queries.ts'
import { findPlan, loadCards } from '../plan/queries.ts'
import { worldNow } from '../world/clock.ts'
import type { PlanInForce } from '../plan/model.ts'
import type { Labels, Orders } from './model.ts'
import { cardsToIssue, planOrders } from './orders.ts'
import { loadSituation, lockResponse } from './queries.ts'
import { activatePlan, raiseResponse } from './rules.ts'

/** What activating or raising would do now. */
export interface Preview {
  planId: string
  versionId: string
  level: number
  levels: number[]
  refusal: Refusal | null
  orders: Orders
  labels: Labels
}

interface Wish {
  incidentId: string
  planId: string
  level: number
}

const NO_WORDS = { legalGround: '—', reason: '—' }

/**
 * Runs the very rule of activation (or of raising, when this plan is active already) and shows what it comes to.
 * Nothing is written. Refused: NOT_FOUND, FORBIDDEN, PLAN_NOT_IN_FORCE; any other refusal stands in the preview.
 */
export async function previewActivation(deps: Deps, actor: Actor, wish: Wish): Promise<Preview | Refusal> {
  const now = await worldNow(deps, actor.world)
  return inTransaction(deps.db, async (tx): Promise<Preview | Refusal> => {
    const incident = await lockIncident(tx, actor.world, wish.incidentId)
    const found = incident && (await findPlan(tx, wish.planId, now))
    if (!incident || !found || !sees(actor, { division: incident.divisionCode }))
      return refuse('NOT_FOUND').refusal
    if (!may(actor, 'response.preview', { division: incident.divisionCode }))
      return refuse('FORBIDDEN').refusal

    const active = await tx.response.findFirst({
      where: { worldId: actor.world, incidentId: incident.id, planId: wish.planId, status: 'active' },
    })
    const plan = active ? await planOf(tx, found.divisionCode, active) : found.inForce
    if (!plan) return refuse('PLAN_NOT_IN_FORCE').refusal
    const cards = cardsToIssue(plan.cards, wish.level, active?.reachedLevel ?? 5)
    const wanted = { world: actor.world, jurisdiction: plan.divisionCode, incident, cards, now }
    const situation = await loadSituation(tx, wanted)
    const circumstances = { actor, now, ids: deps.ids }
    const response = active && (await lockResponse(tx, actor.world, active.id))
    const verdict = response
      ? raiseResponse(
          { ...situation, response, plan },
          { ...wish, ...NO_WORDS, responseId: response.id },
          circumstances,
        )
      : activatePlan({ ...situation, plan }, { ...wish, ...NO_WORDS }, circumstances)
    return {
      planId: plan.planId,
      versionId: plan.versionId,
      level: wish.level,
      levels: [...new Set(plan.cards.map((card) => card.level))].toSorted((a, b) => b - a),
      refusal: verdict.accepted ? null : verdict.refusal,
      // A refused wish is shown all the same: planning ahead is what a preview is for.
      orders: verdict.accepted ? verdict.fact.orders : planOrders(cards, situation, circumstances),
      labels: situation.labels,
    }
  })
}

async function planOf(
  tx: Parameters<typeof loadCards>[0],
  divisionCode: string,
  { planId, planVersionId }: { planId: string; planVersionId: string },
): Promise<PlanInForce> {
  return { planId, versionId: planVersionId, divisionCode, cards: await loadCards(tx, planVersionId) }
}
