import type { Pool } from 'pg'
import type { Actor } from '../access/actor.ts'
import { addressedOrganizations } from '../access/authorize.ts'
import { reachOf } from '../access/visible.ts'

/**
 * What is late, who is silent, what is short: the board's figures of one incident. Outside one's jurisdiction they
 * count only what is addressed to oneself, as the lists show it.
 */
export interface IncidentCounts {
  overdueDirectives: number
  openDirectives: number
  doneDirectives: number
  silentCalls: number
  acceptedCalls: number
  enRouteCalls: number
  onSiteCalls: number
  declinedCalls: number
  shortNeeds: number
  unacknowledgedAlerts: number
  openRequisitions: number
  endedResponses: number
}

const SQL = `
  SELECT i.id, d.*, c.*, n.*, a.*, r.*, s.*
  FROM unnest($1::uuid[]) AS i(id) JOIN incident x ON x.id = i.id
  CROSS JOIN LATERAL (SELECT x.division_code LIKE ANY($2::text[]) AS whole) w
  LEFT JOIN LATERAL (
    SELECT count(*) FILTER (WHERE o.status IN ('issued', 'received') AND due_at <= now() AND x.status = 'open'
        AND e.status IS DISTINCT FROM 'ended')::int AS "overdueDirectives",
      count(*) FILTER (WHERE o.status IN ('issued', 'received'))::int AS "openDirectives",
      count(*) FILTER (WHERE o.status = 'done')::int AS "doneDirectives"
    FROM directive o LEFT JOIN response e ON e.id = o.response_id
    WHERE o.incident_id = i.id AND (w.whole OR organization_id = ANY($3::uuid[]))) d ON true
  LEFT JOIN LATERAL (
    SELECT count(*) FILTER (WHERE status = 'requested')::int AS "silentCalls",
      count(*) FILTER (WHERE status = 'accepted')::int AS "acceptedCalls",
      count(*) FILTER (WHERE status = 'en_route')::int AS "enRouteCalls",
      count(*) FILTER (WHERE status = 'on_site')::int AS "onSiteCalls",
      count(*) FILTER (WHERE status = 'declined')::int AS "declinedCalls"
    FROM dispatch_call WHERE incident_id = i.id AND (w.whole OR team_id = ANY($4::uuid[]))) c ON true
  LEFT JOIN LATERAL (
    SELECT count(*) FILTER (WHERE status = 'short')::int AS "shortNeeds" FROM dispatch_need
    WHERE incident_id = i.id AND w.whole) n ON true
  LEFT JOIN LATERAL (
    SELECT count(*)::int AS "unacknowledgedAlerts"
    FROM alert a JOIN alert_recipient r ON r.world_id = a.world_id AND r.alert_id = a.id
    WHERE a.incident_id = i.id AND a.status = 'active' AND a.acknowledge_required AND r.acknowledged_at IS NULL
      AND (w.whole OR r.person_id = $5)) a ON true
  LEFT JOIN LATERAL (
    SELECT count(*) FILTER (WHERE status = 'open')::int AS "openRequisitions" FROM requisition
    WHERE incident_id = i.id AND w.whole) r ON true
  LEFT JOIN LATERAL (
    SELECT count(*)::int AS "endedResponses" FROM response
    WHERE world_id = x.world_id AND incident_id = i.id AND status = 'ended') s ON true`

/** Figures of incidents, in the order of their ids: one statement. */
export async function loadCounts(
  pool: Pool,
  actor: Actor,
  ids: readonly string[],
): Promise<IncidentCounts[]> {
  const { rows } = await pool.query<IncidentCounts & { id: string }>(SQL, [
    ids,
    reachOf(actor).map((prefix) => `${prefix}%`),
    addressedOrganizations(actor),
    actor.teams,
    actor.personId,
  ])
  const byId = new Map(rows.map(({ id, ...counts }) => [id, counts]))
  return ids.map((id) => byId.get(id) ?? NONE)
}

const NONE: IncidentCounts = {
  overdueDirectives: 0,
  openDirectives: 0,
  doneDirectives: 0,
  silentCalls: 0,
  acceptedCalls: 0,
  enRouteCalls: 0,
  onSiteCalls: 0,
  declinedCalls: 0,
  shortNeeds: 0,
  unacknowledgedAlerts: 0,
  openRequisitions: 0,
  endedResponses: 0,
}
