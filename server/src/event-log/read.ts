import type { Pool } from 'pg'

/** A row of the log as its readers get it. */
export interface LoggedEvent {
  position: bigint
  world: string
  at: Date
  actorId: string | null
  command: string
  name: string
  subject: { type: string; id: string }
  division: string | null
  incident: string | null
  audience: string[]
  payload: unknown
}

interface EventRow {
  position: string
  world_id: string
  at: Date
  actor_id: string | null
  command: string
  name: string
  subject_type: string
  subject_id: string
  division_code: string | null
  incident_id: string | null
  audience: string[]
  payload: unknown
}

const COLUMNS = `position::text, world_id, at, actor_id, command, name, subject_type, subject_id, division_code,
  incident_id, audience, payload`

/** Events after a position, in order, at most `limit`. */
export async function readAfter(pool: Pool, position: bigint, limit: number): Promise<LoggedEvent[]> {
  const { rows } = await pool.query<EventRow>(
    `SELECT ${COLUMNS} FROM event_log WHERE position > $1 ORDER BY event_log.position LIMIT $2`,
    [String(position), limit],
  )
  return rows.map(toEvent)
}

/** Which events. */
export interface RoomsFilter {
  world: string
  rooms: readonly string[]
  after: bigint
  /** The last position looked at; the head of the log when left out. */
  upTo?: bigint
  incident?: string | null
  limit: number
}

/** Events after a position that one of the rooms may hear, in one world. */
export async function readForRooms(pool: Pool, filter: RoomsFilter): Promise<LoggedEvent[]> {
  const { rows } = await pool.query<EventRow>(
    `SELECT ${COLUMNS} FROM event_log
     WHERE position > $1 AND world_id = $2 AND audience && $3::text[] AND ($4::uuid IS NULL OR incident_id = $4)
       AND ($5::bigint IS NULL OR position <= $5)
     ORDER BY event_log.position LIMIT $6`,
    [
      String(filter.after),
      filter.world,
      filter.rooms,
      filter.incident ?? null,
      filter.upTo === undefined ? null : String(filter.upTo),
      filter.limit,
    ],
  )
  return rows.map(toEvent)
}

/** Position of the newest event; 0 in an empty log. */
export async function headPosition(pool: Pool): Promise<bigint> {
  const { rows } = await pool.query<{ position: string }>(
    'SELECT position::text FROM event_head WHERE id = 1',
  )
  return BigInt(rows[0]?.position ?? 0)
}

export function toEvent(row: EventRow): LoggedEvent {
  return {
    position: BigInt(row.position),
    world: row.world_id,
    at: row.at,
    actorId: row.actor_id,
    command: row.command,
    name: row.name,
    subject: { type: row.subject_type, id: row.subject_id },
    division: row.division_code,
    incident: row.incident_id,
    audience: row.audience,
    payload: row.payload,
  }
}
