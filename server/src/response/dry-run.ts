import { setImmediate as breathe } from 'node:timers/promises'
import { dayInChina } from '../calendar/workdays.ts'
import type { Deps } from '../deps.ts'
import { NIL } from '../ids.ts'
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
      // Thousands of rankings: whoever calls for help meanwhile does not wait for all of them.
      await breathe()
      for (const readiness of runLevels(deps, plan.cards, situation)) {
        rows.push({ version_id: plan.versionId, on: dayInChina(now), ...readiness })
      }
    }
  }
  await deps.db.pool.query(KEEP, [JSON.stringify(rows)])
  return rows.length
}

// A second run on the same day replaces the first.
const KEEP = `
  INSERT INTO plan_readiness (version_id, "on", level, needed, met, losses)
  SELECT version_id, "on", level, needed, met, losses
  FROM jsonb_to_recordset($1::jsonb) AS r(version_id uuid, "on" date, level int, needed int, met int, losses jsonb)
  ON CONFLICT (version_id, "on", level) DO UPDATE
    SET needed = EXCLUDED.needed, met = EXCLUDED.met, losses = EXCLUDED.losses`

function runLevels(deps: Deps, cards: readonly CardSpec[], situation: Situation): Readiness[] {
  const moment = { now: deps.clock.now(), ids: deps.ids }
  const levels = [...new Set(cards.map((card) => card.level))].toSorted((a, b) => b - a)
  return levels.map((level) => {
    const asked = cardsToIssue(cards, level)
    return measure(level, asked, planOrders(asked, situation, moment), situation.labels)
  })
}

/** An incident that does not exist, for what depends on a place only. */
function nothingAt(divisionCode: string): IncidentState {
  return {
    id: NIL,
    number: '',
    title: '',
    divisionCode,
    status: 'open',
    version: 1,
    hasActiveResponse: false,
  }
}
