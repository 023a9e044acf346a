import { createHmac } from 'node:crypto'

/** One row of the log as it is hashed; names are those of the table. */
export interface LogRow {
  position: string
  world_id: string
  at: string
  actor_id: string | null
  request_id: string
  command: string
  name: string
  version: number
  subject_type: string
  subject_id: string
  division_code: string | null
  incident_id: string | null
  audience: string[]
  payload: unknown
  previous_hash: string
}

/** The hash before the first row. */
export const GENESIS = '0'.repeat(64)

/** HMAC-SHA-256 over the row and the hash before it: only who holds the secret can write a row that fits. */
export function hashRow(key: string, row: LogRow): string {
  const fields = [
    row.position,
    row.world_id,
    row.at,
    row.actor_id,
    row.request_id,
    row.command,
    row.name,
    row.version,
    row.subject_type,
    row.subject_id,
    row.division_code,
    row.incident_id,
    row.audience,
    row.payload,
    row.previous_hash,
  ]
  return createHmac('sha256', key).update(canonicalJson(fields)).digest('hex')
}

/** JSON with sorted keys: jsonb gives keys back in an order of its own. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) => (isPlainObject(inner) ? sorted(inner) : inner))
}

function isPlainObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function sorted(object: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(object).toSorted(([a], [b]) => (a < b ? -1 : 1)))
}
