import type { DutyKind, PlanCategory, Prisma } from '@beacon/schema/generated/prisma/client.ts'
import type { Actor } from '../../access/actor.ts'
import { isPermission, type Permission } from '../../access/permissions.ts'
import { visibleDuties } from '../../access/visible.ts'
import { daysAfter } from '../../calendar/workdays.ts'
import type { Tx } from '../../db/transaction.ts'
import type { DutyToAct, PlanToTend } from '../model.ts'
import { loadAsking } from './settle.ts'

/** A duty with its row locked, as far as the actor may see it. */
export async function lockDuty(tx: Tx, actor: Actor, dutyId: string): Promise<DutyToAct | null> {
  await tx.$queryRaw`SELECT id FROM plan_duty WHERE id = ${dutyId}::uuid FOR UPDATE`
  const row = await tx.planDuty.findFirst({
    where: { AND: [{ id: dutyId }, visibleDuties(actor)] },
    include: { plan: true },
  })
  if (!row) return null
  const { plan, kind, causeKey } = row
  const [successor, alerts, approvals, since] = [
    await tx.planDuty.findFirst({
      where: { planId: plan.id, kind, causeKey, state: 'open', id: { not: dutyId } },
      select: { id: true },
    }),
    await loadAsking(tx, [dutyId]),
    await loadApprovals(tx),
    await loadSince(tx, plan.id, kind),
  ]
  return {
    ...row,
    titleZh: plan.titleZh,
    titleEn: plan.titleEn,
    division: plan.divisionCode,
    approval: approvals.get(plan.category) ?? null,
    since,
    successor,
    alerts: alerts.get(dutyId) ?? [],
  }
}

/** The permission of who approves plans of each category. */
export async function loadApprovals(
  reader: Pick<Tx, 'procedureStep'>,
): Promise<ReadonlyMap<PlanCategory, Permission>> {
  const rows = await reader.procedureStep.findMany({
    where: { kind: 'approval' },
    select: { category: true, permission: true },
  })
  return new Map(
    rows.flatMap(({ category, permission }) => (isPermission(permission) ? [[category, permission]] : [])),
  )
}

/** The day before which it cannot have been done: what is evaluated is the version in force. */
async function loadSince(tx: Tx, planId: string, kind: DutyKind): Promise<Date | null> {
  if (kind !== 'evaluate' && kind !== 'exercise') return null
  const statuses =
    kind === 'evaluate' ? (['in_force'] as const) : (['in_force', 'superseded', 'repealed'] as const)
  const { _min } = await tx.planVersion.aggregate({
    where: { planId, status: { in: [...statuses] } },
    _min: { effectiveFrom: true },
  })
  return _min.effectiveFrom
}

interface TendRow extends Omit<PlanToTend, 'isOpen'> {
  isOpen: boolean
}

/** A plan with its row locked, about which a duty to revise it is to be opened. */
export async function lockPlanToTend(tx: Tx, planId: string, cause: string): Promise<PlanToTend | null> {
  await tx.$queryRaw`SELECT id FROM plan WHERE id = ${planId}::uuid FOR UPDATE`
  const rows = await tx.$queryRaw<TendRow[]>`
    SELECT p.id AS "planId", p.title_zh AS "titleZh", p.title_en AS "titleEn", p.division_code AS division,
      p.organization_id AS "organizationId",
      (SELECT v.id FROM plan_version v WHERE v.plan_id = p.id AND v.status = 'in_force') AS "versionId",
      (SELECT r.days FROM duty_rule r WHERE r.kind = 'revise' AND r.category = p.category) AS days,
      EXISTS (SELECT FROM plan_duty t WHERE t.plan_id = p.id AND t.kind = 'revise' AND t.cause_key = ${cause}
        AND t.state = 'open') AS "isOpen"
    FROM plan p WHERE p.id = ${planId}::uuid`
  return rows[0] ?? null
}

/** Which duties a list shows. */
export interface DutyFilter {
  kind?: DutyKind | null | undefined
  state?: 'open' | 'done' | 'waived' | 'lapsed' | null | undefined
  organizationId?: string | null | undefined
  planId?: string | null | undefined
  /** Days: due within so many from today, the overdue ones among them. */
  dueWithin?: number | null | undefined
  overdue?: boolean | null | undefined
  mine?: boolean | null | undefined
}

/** Duties that the filter asks for, as far as the actor may see them. */
export function whereDuties(filter: DutyFilter, actor: Actor, today: Date): Prisma.PlanDutyWhereInput {
  const { kind, state, organizationId, planId, dueWithin, overdue, mine } = filter
  const dated = typeof dueWithin === 'number' ? [{ dueOn: { lte: daysAfter(today, dueWithin) } }] : []
  const late = overdue ? [{ dueOn: { lt: today } }] : []
  return {
    AND: [
      visibleDuties(actor),
      {
        ...(kind && { kind }),
        ...(state && { state }),
        ...(organizationId && { organizationId }),
        ...(planId && { planId }),
        ...(mine && { personId: actor.personId }),
      },
      ...dated,
      ...late,
    ],
  }
}
