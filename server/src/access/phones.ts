import type { Pool } from 'pg'
import type { Actor } from './actor.ts'
import { reachOf } from './visible.ts'

// Who may call whom: one's jurisdiction, one's own teams, and whoever commands an incident that has called one out.
const SQL = `
  SELECT
    ARRAY(SELECT id FROM organization WHERE division_code LIKE ANY($2::text[])) AS organizations,
    ARRAY(
      SELECT b.person_id FROM team_member a JOIN team_member b ON b.team_id = a.team_id WHERE a.person_id = $1
      UNION
      SELECT c.person_id FROM alert_recipient r
      JOIN alert a ON a.world_id = r.world_id AND a.id = r.alert_id
      JOIN incident i ON i.world_id = a.world_id AND i.id = a.incident_id AND i.status <> 'ended'
      LEFT JOIN response e ON e.world_id = i.world_id AND e.incident_id = i.id
      LEFT JOIN response_step s ON s.world_id = e.world_id AND s.response_id = e.id
      CROSS JOIN LATERAL (VALUES (i.opened_by), (s.actor_id)) AS c(person_id)
      WHERE r.world_id = $3 AND r.person_id = $1 AND c.person_id IS NOT NULL) AS people`

/** Whose telephone numbers somebody may read. */
export type MayCall = (person: { id: string; organizationId: string }) => boolean

/** One statement, whatever the number of people that are asked about. */
export async function loadMayCall(pool: Pool, actor: Actor): Promise<MayCall> {
  const prefixes = reachOf(actor).map((prefix) => `${prefix}%`)
  const { rows } = await pool.query<{ organizations: string[]; people: string[] }>(SQL, [
    actor.personId,
    prefixes,
    actor.world,
  ])
  const organizations = new Set(rows[0]?.organizations)
  const people = new Set([actor.personId, ...(rows[0]?.people ?? [])])
  return ({ id, organizationId }) => people.has(id) || organizations.has(organizationId)
}
