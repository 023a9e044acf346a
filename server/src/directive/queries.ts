import type { Tx } from '../db/transaction.ts'
import type { DirectiveState } from './model.ts'

/** The directive with its lock taken, or null in another world. */
export async function lockDirective(
  tx: Tx,
  world: string,
  directiveId: string,
): Promise<DirectiveState | null> {
  const rows = await tx.$queryRaw<DirectiveState[]>`
    SELECT d.id, d.incident_id AS "incidentId", i.division_code AS division, d.organization_id AS "organizationId",
      d.title_zh AS "titleZh", d.title_en AS "titleEn", d.status
    FROM directive d JOIN incident i ON i.world_id = d.world_id AND i.id = d.incident_id
    WHERE d.world_id = ${world}::uuid AND d.id = ${directiveId}::uuid FOR UPDATE OF d`
  return rows[0] ?? null
}

/** Directives of an incident whose deadline has passed and has not been noted yet, with their locks taken. */
export async function lockLapsed(
  tx: Tx,
  world: string,
  incidentId: string,
  now: Date,
): Promise<DirectiveState[]> {
  return tx.$queryRaw<DirectiveState[]>`
    SELECT d.id, d.incident_id AS "incidentId", i.division_code AS division, d.organization_id AS "organizationId",
      d.title_zh AS "titleZh", d.title_en AS "titleEn", d.status
    FROM directive d JOIN incident i ON i.world_id = d.world_id AND i.id = d.incident_id
    WHERE d.world_id = ${world}::uuid AND d.incident_id = ${incidentId}::uuid
      AND d.status IN ('issued', 'received') AND d.overdue_at IS NULL AND d.due_at <= ${now}
    ORDER BY d.id FOR UPDATE OF d`
}
