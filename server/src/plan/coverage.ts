import type { Prisma } from '@beacon/schema/generated/prisma/client.ts'
import type { Pool } from 'pg'
import type { Actor } from '../access/actor.ts'
import { madeBy, reachOf } from '../access/visible.ts'
import { PLAN_LEVELS, type PlanLevel, type PlanStanding } from './model.ts'

export interface CoverageCell {
  eventKind: Prisma.PlanGetPayload<object>['eventKind']
  level: PlanLevel
  inForce: number
  overdue: number
  underWay: number
  none: number
}

const UNIT_CATEGORIES = ['unit', 'site_disposal'] as const

/** Which plans are counted, beside by kind of event and level. */
export interface CoverageFilter {
  /** Maintained by this organization. */
  organizationId?: string | null
  /** With a duty that is due by this day. */
  dueBy?: Date | null
}

// One row a plan with what it stands at; `whereStanding`, `whereDue` and `whereLevel` below say the same for a list.
// What is being made, and with it the filing of what is not in force yet, is known to who makes it.
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
        WHEN due.first < $1 AND (f.id IS NOT NULL OR p.division_code LIKE ANY($2::text[])) THEN 'overdue'
        WHEN f.id IS NOT NULL THEN 'in_force'
        WHEN p.division_code LIKE ANY($2::text[]) AND EXISTS (SELECT FROM plan_version u WHERE u.plan_id = p.id
          AND u.status IN ('draft', 'in_review', 'approved', 'issued')) THEN 'under_way'
        ELSE 'none' END AS standing
    FROM plan p JOIN division d ON d.code = p.division_code
    LEFT JOIN plan_version f ON f.plan_id = p.id AND f.status = 'in_force'
    LEFT JOIN (SELECT plan_id, min(due_on) AS first FROM plan_duty WHERE state = 'open' GROUP BY plan_id) AS due
      ON due.plan_id = p.id
    WHERE ($3::uuid IS NULL OR p.organization_id = $3)
      AND ($4::date IS NULL OR due.first <= $4 AND (f.id IS NOT NULL OR p.division_code LIKE ANY($2::text[])))) plans
  GROUP BY event_kind, level`

/** How many plans there are for each kind of event at each level, and what they stand at. */
export async function loadCoverage(
  pool: Pool,
  actor: Actor,
  today: Date,
  { organizationId = null, dueBy = null }: CoverageFilter,
): Promise<CoverageCell[]> {
  const making = reachOf(actor, 'plan.take_part').map((prefix) => `${prefix}%`)
  const { rows } = await pool.query<CoverageCell>(SQL, [today, making, organizationId, dueBy])
  return rows
}

const IN_FORCE = { versions: { some: { status: 'in_force' } } } satisfies Prisma.PlanWhereInput

/** Plans with an open duty whose day has come or comes; of one without a version in force only who makes it knows. */
export function whereDue(dueOn: Prisma.DateTimeFilter, actor: Actor): Prisma.PlanWhereInput {
  return {
    AND: [{ duties: { some: { state: 'open', dueOn } } }, { OR: [IN_FORCE, { AND: [madeBy(actor)] }] }],
  }
}

/** Plans that stand at this, as the coverage counts them. */
export function whereStanding(standing: PlanStanding, actor: Actor, today: Date): Prisma.PlanWhereInput {
  const overdue = whereDue({ lt: today }, actor)
  const version = {
    status: { in: ['draft', 'in_review', 'approved', 'issued'] },
  } satisfies Prisma.PlanVersionWhereInput
  const underWay = { AND: [madeBy(actor), { versions: { some: version } }] }
  const where: Record<PlanStanding, Prisma.PlanWhereInput> = {
    in_force: { AND: [IN_FORCE, { NOT: overdue }] },
    overdue,
    under_way: { AND: [{ NOT: IN_FORCE }, underWay, { NOT: overdue }] },
    none: { AND: [{ NOT: IN_FORCE }, { NOT: underWay }] },
  }
  return where[standing]
}

/** Plans of a level: units have their own, the others by the division where they apply. */
export function whereLevel(level: PlanLevel): Prisma.PlanWhereInput {
  const ofUnits = { category: { in: [...UNIT_CATEGORIES] } }
  if (level === 'unit') return ofUnits
  const below = PLAN_LEVELS.filter((one) => one === 'township' || one === 'village')
  const place = level === 'banner' ? { level: { notIn: [...below] } } : { level }
  return { NOT: ofUnits, division: place }
}
