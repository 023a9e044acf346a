import type { CopyState } from '../alert/model.ts'
import { lockCopy } from '../alert/queries.ts'
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

/**
 * Directives of an incident whose deadline has passed and has not been noted yet, with their locks taken. After the
 * response or the incident has ended nothing becomes late any more.
 */
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
    LEFT JOIN response r ON r.world_id = d.world_id AND r.id = d.response_id
    WHERE d.world_id = ${world}::uuid AND d.incident_id = ${incidentId}::uuid
      AND i.status = 'open' AND r.status IS DISTINCT FROM 'ended' AND d.status IN ('issued', 'received') AND d.overdue_at IS NULL AND d.due_at <= ${now}
    ORDER BY d.id FOR UPDATE OF d`
}

/** The person's own copy of a directive's alert that still asks to be acknowledged, with its lock taken. */
export async function lockAsking(
  tx: Tx,
  world: string,
  directive: DirectiveState,
  personId: string,
): Promise<CopyState | null> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT a.id FROM alert a JOIN alert_recipient r ON r.world_id = a.world_id AND r.alert_id = a.id
    WHERE a.world_id = ${world}::uuid AND a.incident_id = ${directive.incidentId}::uuid
      AND a.directive_id = ${directive.id}::uuid AND r.person_id = ${personId}::uuid AND r.acknowledged_at IS NULL`
  return rows[0] ? lockCopy(tx, world, rows[0].id, personId) : null
}
