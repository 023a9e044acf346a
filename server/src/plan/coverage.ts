import type { Prisma } from '@beacon/schema/generated/prisma/client.ts'
import type { Pool } from 'pg'
import type { Actor } from '../access/actor.ts'
import { madeBy, reachOf } from '../access/visible.ts'
import { EVALUATE_YEARS, PLAN_LEVELS, type PlanLevel, type PlanStanding } from './model.ts'

export interface CoverageCell {
  eventKind: Prisma.PlanGetPayload<object>['eventKind']
  level: PlanLevel
  inForce: number
  overdue: number
  underWay: number
  none: number
}

const UNIT_CATEGORIES = ['unit', 'site_disposal'] as const

// One row a plan with what it stands at; `whereStanding` and `whereLevel` below say the same for a list.
const SQL = `
  SELECT event_kind AS "eventKind", level,
    count(*) FILTER (WHERE standing = 'in_force')::int AS "inForce",
    count(*) FILTER (WHERE standing = 'overdue')::int AS overdue,
    count(*) FILTER (WHERE standing = 'under_way')::int AS "underWay",
    count(*) FILTER (WHERE standing = 'none')::int AS none
  FROM (
    SELECT p.event_kind,
      CASE WHEN p.category IN ('unit', 'site_disposal') THEN 'unit'
        WHEN d.level IN ('township', 'village') THEN d.level::text ELSE 'banner' END AS level,
      CASE
        WHEN f.id IS NOT NULL AND (f.effective_to < $1 OR f.effective_from < $2
          OR f.filing_due_on < $1 AND EXISTS (
            SELECT FROM plan_step s WHERE s.version_id = f.id AND s.kind = 'filing' AND s.status <> 'passed'))
          THEN 'overdue'
        WHEN f.id IS NOT NULL THEN 'in_force'
        WHEN p.division_code LIKE ANY($3::text[]) AND EXISTS (SELECT FROM plan_version u WHERE u.plan_id = p.id
          AND u.status IN ('draft', 'in_review', 'approved', 'issued')) THEN 'under_way'
        ELSE 'none' END AS standing
    FROM plan p JOIN division d ON d.code = p.division_code
    LEFT JOIN plan_version f ON f.plan_id = p.id AND f.status = 'in_force') plans
  GROUP BY event_kind, level`

/** How many plans there are for each kind of event at each level, and what they stand at. */
export async function loadCoverage(pool: Pool, actor: Actor, today: Date): Promise<CoverageCell[]> {
  const making = reachOf(actor, 'plan.take_part').map((prefix) => `${prefix}%`)
  const { rows } = await pool.query<CoverageCell>(SQL, [today, evaluatedSince(today), making])
  return rows
}

/** In force since before this day and never evaluated since: overdue. */
function evaluatedSince(today: Date): Date {
  const since = new Date(today)
  since.setUTCFullYear(since.getUTCFullYear() - EVALUATE_YEARS)
  return since
}

/** Plans that stand at this, as the coverage counts them. */
export function whereStanding(standing: PlanStanding, actor: Actor, today: Date): Prisma.PlanWhereInput {
  const inForce = { versions: { some: { status: 'in_force' } } } satisfies Prisma.PlanWhereInput
  const overdue = {
    versions: { some: { status: 'in_force', OR: lateBy(today) } },
  } satisfies Prisma.PlanWhereInput
  const version = {
    status: { in: ['draft', 'in_review', 'approved', 'issued'] },
  } satisfies Prisma.PlanVersionWhereInput
  const underWay = { AND: [madeBy(actor), { versions: { some: version } }] }
  const where: Record<PlanStanding, Prisma.PlanWhereInput> = {
    in_force: { AND: [inForce, { NOT: overdue }] },
    overdue,
    under_way: { AND: [{ NOT: inForce }, underWay] },
    none: { AND: [{ NOT: inForce }, { NOT: underWay }] },
  }
  return where[standing]
}

function lateBy(today: Date): Prisma.PlanVersionWhereInput[] {
  return [
    { effectiveTo: { lt: today } },
    { effectiveFrom: { lt: evaluatedSince(today) } },
    { filingDueOn: { lt: today }, steps: { some: { kind: 'filing', status: { not: 'passed' } } } },
  ]
}

/** Plans of a level: units have their own, the others by the division where they apply. */
export function whereLevel(level: PlanLevel): Prisma.PlanWhereInput {
  const ofUnits = { category: { in: [...UNIT_CATEGORIES] } }
  if (level === 'unit') return ofUnits
  const below = PLAN_LEVELS.filter((one) => one === 'township' || one === 'village')
  const place = level === 'banner' ? { level: { notIn: [...below] } } : { level }
  return { NOT: ofUnits, division: place }
}
