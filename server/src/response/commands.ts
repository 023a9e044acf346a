import { defineCommand, type Hands } from '../command/define.ts'
import { lockChoosing } from '../dispatch/queries.ts'
import { lockIncident } from '../incident/queries.ts'
import { findPlan, loadCards } from '../plan/queries.ts'
import {
  cardTitles,
  responseActivated,
  responseCardsApplied,
  responseEnded,
  responseLowered,
  responseRaised,
} from './events.ts'
import {
  ActivatePlanInput,
  ApplyCardsInput,
  ChangeLevelInput,
  EndResponseInput,
  RaiseResponseInput,
} from './model.ts'
import { loadSituation, lockResponse } from './queries.ts'
import { recordOrders } from './record.ts'
import {
  activatePlan,
  applyCards,
  endResponse,
  lowerResponse,
  raiseResponse,
  type ActivationState,
  type ChangeState,
  type LevelLowered,
  type LevelReached,
  type Step,
} from './rules.ts'
import { writeOrders } from './write.ts'
import { recallUnanswered } from './recall.ts'

export const activatePlanCommand = defineCommand({
  name: 'response.activate',
  input: ActivatePlanInput,
  permission: 'response.activate',
  load: async (hands, wish): Promise<ActivationState | null> => {
    const { tx, actor, now } = hands
    const incident = await lockIncident(tx, actor.world, wish.incidentId)
    const plan = incident && (await findPlan(tx, wish.planId, now))
    if (!incident || !plan) return null
    await lockChoosing(tx, actor.world)
    const cards = plan.inForce?.cards.filter((card) => card.level >= wish.level) ?? []
    const wanted = { world: actor.world, jurisdiction: plan.divisionCode, incident, cards, now }
    return { ...(await loadSituation(tx, wanted)), plan: plan.inForce }
  },
  scope: ({ incident }) => ({ division: incident.divisionCode }),
  decide: activatePlan,
  write: async (hands, { incident, response, step, orders }) => {
    const { tx, actor, now } = hands
    const { id, incidentId, planId, planVersionId, status, level, reachedLevel, leftOut } = response
    await tx.response.create({
      data: {
        id,
        worldId: actor.world,
        incidentId,
        planId,
        planVersionId,
        status,
        level,
        reachedLevel,
        leftOut: [...leftOut],
        activatedAt: now,
      },
    })
    await writeStep(hands, id, step)
    await writeOrders(hands, incident, id, orders)
  },
  record: (fact, { labels }) => [
    responseActivated(place(fact), {
      planId: fact.response.planId,
      level: fact.response.level,
      legalGround: fact.step.legalGround,
      reason: fact.step.reason,
      leftOut: cardTitles(fact.leftOut),
    }),
    ...recordOrders(fact.incident, fact.orders, labels),
  ],
  answer: ({ response }) => ({ id: response.id }),
  races: { response_one_active: 'ALREADY_ACTIVE' },
})

export const raiseResponseCommand = defineCommand({
  name: 'response.raise',
  input: RaiseResponseInput,
  permission: 'response.change',
  load: loadChange,
  scope,
  decide: raiseResponse,
  write: writeReached,
  record: (fact, { labels }) => [
    responseRaised(place(fact), { ...levels(fact.step), leftOut: cardTitles(fact.leftOut) }),
    ...recordOrders(fact.incident, fact.orders, labels),
  ],
  answer: ({ response }) => ({ id: response.id }),
})

export const applyCardsCommand = defineCommand({
  name: 'response.apply-cards',
  input: ApplyCardsInput,
  permission: 'response.change',
  load: loadChange,
  scope,
  decide: applyCards,
  write: writeReached,
  record: (fact, { labels }) => [
    responseCardsApplied(place(fact), { ...grounds(fact.step), cards: cardTitles(fact.applied) }),
    ...recordOrders(fact.incident, fact.orders, labels),
  ],
  answer: ({ response }) => ({ id: response.id }),
})

export const lowerResponseCommand = defineCommand({
  name: 'response.lower',
  input: ChangeLevelInput,
  permission: 'response.change',
  load: loadChange,
  scope,
  decide: lowerResponse,
  write: writeLevel,
  record: (fact) => [responseLowered(place(fact), levels(fact.step))],
  answer: ({ response }) => ({ id: response.id }),
})

export const endResponseCommand = defineCommand({
  name: 'response.end',
  input: EndResponseInput,
  permission: 'response.end',
  load: async ({ tx, actor }, wish) => {
    const response = await lockResponse(tx, actor.world, wish.responseId)
    const incident = response && (await lockIncident(tx, actor.world, response.incidentId))
    if (!response || !incident) return null
    return { response, incident, unanswered: await recallUnanswered.load(tx, actor.world, response.id) }
  },
  scope,
  decide: endResponse,
  write: async (hands, fact, { unanswered }) => {
    const { tx, now } = hands
    await tx.response.update({
      where: { id: fact.response.id },
      data: { status: 'ended', endedAt: now, version: { increment: 1 } },
    })
    await writeStep(hands, fact.response.id, fact.step)
    await recallUnanswered.write(hands, fact.response.id, unanswered)
  },
  record: (fact, { unanswered }) => [
    responseEnded(place(fact), { ...grounds(fact.step), recalledCalls: unanswered.length }),
    ...recallUnanswered.record(unanswered, fact.step.reason),
  ],
  answer: ({ response }) => ({ id: response.id }),
})

async function loadChange(hands: Hands, wish: { responseId: string }): Promise<ChangeState | null> {
  const { tx, actor, now } = hands
  const response = await lockResponse(tx, actor.world, wish.responseId)
  const incident = response && (await lockIncident(tx, actor.world, response.incidentId))
  if (!response || !incident) return null
  await lockChoosing(tx, actor.world)
  const { divisionCode } = await tx.plan.findUniqueOrThrow({ where: { id: response.planId } })
  const cards = await loadCards(tx, response.planVersionId)
  const plan = { planId: response.planId, versionId: response.planVersionId, divisionCode, cards }
  const wanted = { world: actor.world, jurisdiction: divisionCode, incident, cards, now }
  return { ...(await loadSituation(tx, wanted)), response, plan }
}

function scope({ incident }: { incident: { divisionCode: string } }): { division: string } {
  return { division: incident.divisionCode }
}

async function writeReached(hands: Hands, fact: LevelReached): Promise<void> {
  await writeLevel(hands, fact)
  await writeOrders(hands, fact.incident, fact.response.id, fact.orders)
}

async function writeLevel(hands: Hands, { response, step }: LevelLowered | LevelReached): Promise<void> {
  const { level, reachedLevel, leftOut } = response
  await hands.tx.response.update({
    where: { id: response.id },
    data: { level, reachedLevel, leftOut: [...leftOut], version: { increment: 1 } },
  })
  await writeStep(hands, response.id, step)
}

async function writeStep({ tx, actor }: Hands, responseId: string, step: Step): Promise<void> {
  const { by, ...row } = step
  await tx.responseStep.create({ data: { ...row, worldId: actor.world, responseId, actorId: by } })
}

function place({ response, incident }: LevelLowered): {
  subject: string
  division: string
  incident: string
} {
  return { subject: response.id, division: incident.divisionCode, incident: incident.id }
}

function grounds(step: Step): { legalGround: string; reason: string } {
  return { legalGround: step.legalGround, reason: step.reason }
}

function levels(step: Step): { legalGround: string; reason: string; fromLevel: number; toLevel: number } {
  return { ...grounds(step), fromLevel: step.fromLevel ?? 0, toLevel: step.toLevel ?? 0 }
}
