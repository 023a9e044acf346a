import { dayInChina } from '../calendar/workdays.ts'
import { insertRows } from '../db/insert-rows.ts'
import { inTransaction } from '../db/transaction.ts'
import type { Deps } from '../deps.ts'
import type { IncidentState } from '../incident/model.ts'
import type { CardSpec } from '../plan/model.ts'
import { loadInForce, type VersionToRun } from '../plan/queries.ts'
import { REALITY } from '../world/model.ts'
import type { Situation } from './model.ts'
import { cardsToIssue, planOrders } from './orders.ts'
import { loadSituation } from './queries.ts'
import { measure, type Readiness } from './readiness.ts'

/** Runs every level of one version against today's rosters, as if something happened at a place. Nothing is written. */
export async function dryRun(deps: Deps, version: VersionToRun, place: string): Promise<Readiness[]> {
  const situation = await loadSituation(deps.db.prisma, {
    world: REALITY,
    jurisdiction: version.divisionCode,
    incident: nothingAt(place),
    cards: version.cards,
    now: deps.clock.now(),
  })
  return runLevels(deps, version.cards, situation)
}

/**
 * Runs every plan in force at its own place and keeps what it came to: the trend. Rosters are read once for each
 * jurisdiction, not for each plan.
 */
export async function dryRunAll(deps: Deps): Promise<number> {
  const now = deps.clock.now()
  const versions = await loadInForce(deps.db.prisma, now)
  const rows: object[] = []
  for (const [divisionCode, plans] of Map.groupBy(versions, (version) => version.divisionCode)) {
    const cards = plans.flatMap((plan) => plan.cards)
    const wanted = {
      world: REALITY,
      jurisdiction: divisionCode,
      incident: nothingAt(divisionCode),
      cards,
      now,
    }
    const situation = await loadSituation(deps.db.prisma, wanted)
    for (const plan of plans) {
      for (const readiness of runLevels(deps, plan.cards, situation)) {
        rows.push({ versionId: plan.versionId, on: dayInChina(now), ...readiness })
      }
    }
  }
  await keep(deps, dayInChina(now), rows)
  return rows.length
}

/** A second run on the same day replaces the first. */
async function keep(deps: Deps, today: Date, rows: readonly object[]): Promise<void> {
  await inTransaction(deps.db, async (tx) => {
    await tx.planReadiness.deleteMany({ where: { on: today } })
    await insertRows(tx, 'plan_readiness', rows)
  })
}

function runLevels(deps: Deps, cards: readonly CardSpec[], situation: Situation): Readiness[] {
  const moment = { now: deps.clock.now(), ids: deps.ids }
  const levels = [...new Set(cards.map((card) => card.level))].toSorted((a, b) => b - a)
  return levels.map((level) => {
    const asked = cardsToIssue(cards, level)
    return measure(level, asked, planOrders(asked, situation, moment), situation.labels)
  })
}

const NOBODY = '00000000-0000-0000-0000-000000000000'

/** An incident that does not exist, for what depends on a place only. */
function nothingAt(divisionCode: string): IncidentState {
  return {
    id: NOBODY,
    number: '',
    title: '',
    divisionCode,
    status: 'open',
    version: 1,
    hasActiveResponse: false,
  }
}
