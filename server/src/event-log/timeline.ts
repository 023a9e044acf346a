import type { Pool } from 'pg'
import { roomsOf, type Actor } from '../access/actor.ts'
import { toEvent, type LoggedEvent } from './read.ts'

interface Page {
  before?: string | undefined
  after?: string | undefined
  limit: number
  inverted: boolean
  names: readonly string[] | null
}

/** An incident's events that the actor may hear, as a page by position. */
export async function readTimeline(
  pool: Pool,
  actor: Actor,
  incidentId: string,
  { before, after, limit, inverted, names }: Page,
): Promise<LoggedEvent[]> {
  const { rows } = await pool.query<Parameters<typeof toEvent>[0]>(
    `SELECT position::text, world_id, at, actor_id, command, name, subject_type, subject_id, division_code,
       incident_id, audience, payload
     FROM event_log
     WHERE world_id = $1 AND incident_id = $2 AND audience && $3::text[]
       AND ($4::bigint IS NULL OR position > $4) AND ($5::bigint IS NULL OR position < $5)
       AND ($6::text[] IS NULL OR name = ANY($6))
     ORDER BY event_log.position ${inverted ? 'DESC' : 'ASC'} LIMIT $7`,
    [actor.world, incidentId, roomsOf(actor), positionOf(after), positionOf(before), storable(names), limit],
  )
  return rows.map(toEvent)
}

/** No event has a name with U+0000 in it, and PostgreSQL cannot be asked for one. */
function storable(names: readonly string[] | null): string[] | null {
  return names === null ? null : names.filter((name) => !name.includes('\u0000'))
}

/** A cursor is a position; anything else is no cursor of ours and bounds nothing. */
function positionOf(cursor: string | undefined): string | null {
  return cursor !== undefined && /^\d{1,18}$/.test(cursor) ? cursor : null
}
