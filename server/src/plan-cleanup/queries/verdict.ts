import type { PlanCategory } from '@beacon/schema/generated/prisma/client.ts'
import type { Tx } from '../../db/transaction.ts'
import { loadApprovals } from '../../plan-duty/queries/acts.ts'
import type { ItemState, PlanToJudge, VerdictState } from '../model.ts'

const UNDER_WAY = `'draft', 'in_review', 'approved', 'issued'`

/** A plan on which a verdict is to be proposed: its row is locked, as every step of its versions locks it. */
export async function lockPlanToJudge(
  tx: Tx,
  { planId, itemId }: { planId: string; itemId?: string | null | undefined },
): Promise<PlanToJudge | null> {
  await tx.$queryRaw`SELECT id FROM plan WHERE id = ${planId}::uuid FOR UPDATE`
  const rows = await tx.$queryRaw<Omit<PlanToJudge, 'item'>[]>`
    SELECT p.id AS "planId", p.title_zh AS "titleZh", p.title_en AS "titleEn", p.division_code AS division,
      p.organization_id AS "organizationId",
      (SELECT v.id FROM plan_version v WHERE v.plan_id = p.id AND v.status = 'in_force') AS "versionId",
      EXISTS (SELECT FROM plan_verdict j WHERE j.plan_id = p.id AND j.status = 'proposed') AS "isPending"
    FROM plan p WHERE p.id = ${planId}::uuid`
  const [plan] = rows
  if (!plan) return null
  const items = await tx.$queryRaw<ItemState[]>`
    SELECT i.id, i.plan_id AS "planId", i.state::text, c.status::text AS cleanup
    FROM cleanup_item i JOIN cleanup c ON c.id = i.cleanup_id
    WHERE i.id = ${itemId ?? null}::uuid FOR UPDATE OF i`
  return { ...plan, item: items[0] ?? null }
}

/** A verdict with its plan's row locked: a version that comes into force meanwhile waits, or is waited for. */
export async function lockVerdict(tx: Tx, verdictId: string): Promise<VerdictState | null> {
  await tx.$queryRaw`
    SELECT p.id FROM plan p JOIN plan_verdict j ON j.plan_id = p.id WHERE j.id = ${verdictId}::uuid FOR UPDATE OF p`
  const rows = await tx.$queryRawUnsafe<(VerdictState & { category: PlanCategory })[]>(SQL, verdictId)
  const [row] = rows
  if (!row) return null
  const { category, ...verdict } = row
  return { ...verdict, approval: (await loadApprovals(tx)).get(category) ?? null }
}

const SQL = `
  SELECT j.id, j.kind::text, j.status::text, j.reason, j.version_id AS "versionId", v.number,
    j.proposed_by AS "proposedBy", j.item_id AS "itemId", p.id AS "planId", p.title_zh AS "titleZh",
    p.title_en AS "titleEn", p.division_code AS division, p.organization_id AS "organizationId", p.category::text,
    (SELECT f.id FROM plan_version f WHERE f.plan_id = p.id AND f.status = 'in_force') AS "inForceId",
    EXISTS (SELECT FROM plan_version u WHERE u.plan_id = p.id AND u.status IN (${UNDER_WAY})) AS "isUnderWay",
    EXISTS (SELECT FROM plan_duty t WHERE t.plan_id = p.id AND t.kind = 'revise' AND t.cause_key = 'verdict'
      AND t.state = 'open') AS "isRevisionOpen",
    (SELECT r.days FROM duty_rule r WHERE r.kind = 'revise' AND r.category = p.category) AS "revisionDays"
  FROM plan_verdict j JOIN plan p ON p.id = j.plan_id JOIN plan_version v ON v.id = j.version_id
  WHERE j.id = $1::uuid`
