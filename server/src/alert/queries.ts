import type { Pool } from 'pg'
import type { Tx } from '../db/transaction.ts'
import type { CopyState } from './model.ts'

/** The person's copy of an alert with its lock taken; null when the alert is not addressed to them. */
export async function lockCopy(
  tx: Tx,
  world: string,
  alertId: string,
  personId: string,
): Promise<CopyState | null> {
  const rows = await tx.$queryRaw<CopyState[]>`
    SELECT r.alert_id AS "alertId", r.person_id AS "personId", a.incident_id AS "incidentId",
      COALESCE(i.division_code, p.division_code) AS division, a.title_zh AS "titleZh", a.title_en AS "titleEn",
      a.acknowledge_required AS "acknowledgeRequired", r.delivered_at AS "deliveredAt", r.seen_at AS "seenAt", r.acknowledged_at AS "acknowledgedAt"
    FROM alert_recipient r
    JOIN alert a ON a.world_id = r.world_id AND a.id = r.alert_id
    LEFT JOIN incident i ON i.world_id = a.world_id AND i.id = a.incident_id
    LEFT JOIN plan_duty t ON t.id = a.duty_id LEFT JOIN plan p ON p.id = t.plan_id
    WHERE r.world_id = ${world}::uuid AND r.alert_id = ${alertId}::uuid AND r.person_id = ${personId}::uuid
    FOR UPDATE OF r`
  return rows[0] ?? null
}

/** How many of these people there are in the rosters. */
export async function countPeople(tx: Tx, personIds: readonly string[]): Promise<number> {
  return tx.person.count({ where: { id: { in: [...personIds] } } })
}

/** An alert as it goes to a socket, with the people it goes to. */
export interface DeliverableAlert {
  id: string
  world: string
  kind: 'dispatch' | 'directive' | 'notice' | 'duty'
  titleZh: string
  titleEn: string
  bodyZh: string
  bodyEn: string
  acknowledgeRequired: boolean
  raisedAt: Date
  acknowledgeBy: Date | null
  incident: string | null
  call: string | null
  directive: string | null
  duty: string | null
  persons: string[]
}

const DELIVERABLE = `
  SELECT a.id, a.world_id AS world, a.kind, a.title_zh AS "titleZh", a.title_en AS "titleEn", a.body_zh AS "bodyZh",
    a.body_en AS "bodyEn", a.acknowledge_required AS "acknowledgeRequired", a.raised_at AS "raisedAt",
    a.acknowledge_by AS "acknowledgeBy", a.incident_id AS incident, a.call_id AS call, a.directive_id AS directive,
    a.duty_id AS duty, array_agg(r.person_id) AS persons
  FROM alert a JOIN alert_recipient r ON r.world_id = a.world_id AND r.alert_id = a.id`

/** Alerts to be sent now, with everybody who has not acknowledged them. */
export async function loadDeliverable(pool: Pool, alertIds: readonly string[]): Promise<DeliverableAlert[]> {
  const { rows } = await pool.query<DeliverableAlert>(
    `${DELIVERABLE} WHERE a.id = ANY($1::uuid[]) AND a.status = 'active' AND r.acknowledged_at IS NULL
     GROUP BY a.world_id, a.id ORDER BY a.raised_at`,
    [alertIds],
  )
  return rows
}

/** Alerts of an incident that were closed at an instant, with the people they were addressed to. */
export async function loadClosed(
  pool: Pool,
  incidentId: string,
  at: Date,
): Promise<{ id: string; persons: string[] }[]> {
  const { rows } = await pool.query<{ id: string; persons: string[] }>(
    `SELECT a.id, array_agg(r.person_id) AS persons
     FROM alert a JOIN alert_recipient r ON r.world_id = a.world_id AND r.alert_id = a.id
     WHERE a.incident_id = $1 AND a.closed_at = $2 GROUP BY a.id`,
    [incidentId, at],
  )
  return rows
}

/**
 * What a console that connects must be told again: alerts of the person that are active and either want an
 * acknowledgement they have not given, or have never reached a device.
 */
export async function loadPending(pool: Pool, world: string, personId: string): Promise<DeliverableAlert[]> {
  const { rows } = await pool.query<DeliverableAlert>(
    `${DELIVERABLE} WHERE r.person_id = $1 AND r.world_id = $2 AND a.status = 'active'
       AND r.acknowledged_at IS NULL AND (a.acknowledge_required OR r.delivered_at IS NULL)
     GROUP BY a.world_id, a.id ORDER BY a.raised_at LIMIT 200`,
    [personId, world],
  )
  return rows
}
