import type { DutyKind, PlanCategory } from '@beacon/schema/generated/prisma/client.ts'
import type { Tx } from '../../db/transaction.ts'
import type { AskingAlert, DutyRule, Filing, KeptDuty, Loss, PlanFacts } from '../model.ts'

/**
 * The rules of the duties, locked: whoever opens and closes duties by them, or reminds of them, waits for the other,
 * so that two processes at night do what one would.
 */
export async function lockRules(tx: Tx): Promise<DutyRule[]> {
  return tx.$queryRaw<DutyRule[]>`
    SELECT kind::text, category::text, months, days FROM duty_rule ORDER BY kind, category FOR UPDATE`
}

/** The facts of one plan, or of all of them by as many statements, whatever their number. */
export async function loadFacts(tx: Tx, planId: string | null): Promise<PlanFacts[]> {
  const duties = await lockDuties(tx, planId)
  const plans = await loadPlans(tx, planId)
  const [last, filings, losses] = [
    await loadLast(tx, planId),
    await loadFilings(tx, planId),
    await loadLosses(tx, planId),
  ]
  return plans.map(({ versionId, from, to, isRun, ...plan }) => ({
    ...plan,
    inForce: versionId === null ? null : { versionId, from, to },
    last: Object.fromEntries((last.get(plan.planId) ?? []).map(({ kind, on }) => [kind, on])),
    filings: filings.get(plan.planId) ?? [],
    losses: isRun ? (losses.get(plan.planId) ?? []) : null,
    duties: duties.get(plan.planId) ?? [],
  }))
}

type ByPlan<Row> = Map<string, (Row & { planId: string })[]>

function byPlan<Row extends { planId: string }>(rows: readonly Row[]): Map<string, Row[]> {
  return Map.groupBy(rows, ({ planId }) => planId)
}

async function lockDuties(tx: Tx, planId: string | null): Promise<ByPlan<KeptDuty>> {
  const rows = await tx.$queryRaw<Omit<KeptDuty & { planId: string }, 'alerts'>[]>`
    SELECT id, plan_id AS "planId", kind::text, cause_key AS "causeKey", version_id AS "versionId", due_on AS "dueOn",
      state::text
    FROM plan_duty
    WHERE (state = 'open' OR state = 'waived' AND kind = 'shortfall')
      AND (${planId}::uuid IS NULL OR plan_id = ${planId}::uuid)
    ORDER BY id FOR UPDATE`
  const alerts = await loadAsking(
    tx,
    rows.map(({ id }) => id),
  )
  return byPlan(rows.map((row) => ({ ...row, alerts: alerts.get(row.id) ?? [] })))
}

/** Reminders of these duties that still ask, by duty. */
export async function loadAsking(tx: Tx, dutyIds: readonly string[]): Promise<Map<string, AskingAlert[]>> {
  const rows = await tx.$queryRaw<(AskingAlert & { dutyId: string })[]>`
    SELECT a.id, a.duty_id AS "dutyId", array_agg(r.person_id) AS "personIds"
    FROM alert a JOIN alert_recipient r ON r.world_id = a.world_id AND r.alert_id = a.id
    WHERE a.duty_id = ANY(${[...dutyIds]}::uuid[]) AND a.status = 'active' GROUP BY a.id, a.duty_id`
  return Map.groupBy(rows, ({ dutyId }) => dutyId)
}

interface PlanRow {
  planId: string
  titleZh: string
  titleEn: string
  category: PlanCategory
  division: string
  organizationId: string
  versionId: string | null
  from: Date | null
  to: Date | null
  firstFrom: Date | null
  isRun: boolean
}

/** Plans that have or had something in force, or a version to be filed. */
function loadPlans(tx: Tx, planId: string | null): Promise<PlanRow[]> {
  return tx.$queryRaw<PlanRow[]>`
    SELECT p.id AS "planId", p.title_zh AS "titleZh", p.title_en AS "titleEn", p.category::text,
      p.division_code AS division, p.organization_id AS "organizationId", f.id AS "versionId",
      f.effective_from AS "from", f.effective_to AS "to",
      (SELECT min(v.effective_from) FROM plan_version v
        WHERE v.plan_id = p.id AND v.status IN ('in_force', 'superseded', 'repealed')) AS "firstFrom",
      EXISTS (SELECT FROM plan_readiness r WHERE r.version_id = f.id) AS "isRun"
    FROM plan p LEFT JOIN plan_version f ON f.plan_id = p.id AND f.status = 'in_force'
    WHERE (${planId}::uuid IS NULL OR p.id = ${planId}::uuid)
      AND EXISTS (SELECT FROM plan_version v WHERE v.plan_id = p.id
        AND v.status IN ('in_force', 'issued', 'superseded', 'repealed'))
    ORDER BY p.id`
}

/** When each was last done; a waived one counts as of the day it was due. */
async function loadLast(tx: Tx, planId: string | null): Promise<ByPlan<{ kind: DutyKind; on: Date }>> {
  return byPlan(
    await tx.$queryRaw<{ planId: string; kind: DutyKind; on: Date }[]>`
      SELECT plan_id AS "planId", kind::text, max(CASE state WHEN 'done' THEN done_on ELSE due_on END) AS "on"
      FROM plan_duty
      WHERE kind IN ('evaluate', 'exercise') AND state IN ('done', 'waived')
        AND (${planId}::uuid IS NULL OR plan_id = ${planId}::uuid)
      GROUP BY plan_id, kind`,
  )
}

async function loadFilings(tx: Tx, planId: string | null): Promise<ByPlan<Filing>> {
  return byPlan(
    await tx.$queryRaw<(Filing & { planId: string })[]>`
      SELECT v.plan_id AS "planId", v.id AS "versionId", v.filing_due_on AS "dueOn", s.status = 'passed' AS "isFiled"
      FROM plan_version v JOIN plan_step s ON s.version_id = v.id AND s.kind = 'filing'
      WHERE v.status IN ('issued', 'in_force') AND v.filing_due_on IS NOT NULL
        AND (${planId}::uuid IS NULL OR v.plan_id = ${planId}::uuid)`,
  )
}

/** What the last dry run of each version in force found short. That nobody keeps stocks yet is no shortfall. */
async function loadLosses(tx: Tx, planId: string | null): Promise<ByPlan<Loss>> {
  return byPlan(
    await tx.$queryRaw<(Loss & { planId: string })[]>`
      SELECT DISTINCT v.plan_id AS "planId", (l->>'kind') || ':' || (l->'subject'->>'zh') AS key,
        l->'subject'->>'zh' AS "subjectZh", l->'subject'->>'en' AS "subjectEn"
      FROM plan_version v
      JOIN LATERAL (SELECT max(r."on") AS "on" FROM plan_readiness r WHERE r.version_id = v.id) AS newest ON true
      JOIN plan_readiness r ON r.version_id = v.id AND r."on" = newest."on"
      CROSS JOIN LATERAL jsonb_array_elements(r.losses) AS l
      WHERE v.status = 'in_force' AND (l->'reasons') - 'stock_unknown'::text <> '{}'::jsonb
        AND (${planId}::uuid IS NULL OR v.plan_id = ${planId}::uuid)
      ORDER BY 1, 2`,
  )
}
