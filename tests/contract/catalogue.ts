/** Reads the catalogue of a migrated database. */
import type { Client } from 'pg'

export interface Table {
  name: string
  /** Null when there is no such column. */
  worldId: 'required' | 'optional' | null
}

export interface ForeignKey {
  name: string
  table: string
  columns: string[]
  target: string
  targetColumns: string[]
}

/** All tables of Beacon; those of the job queue and of the migrations are not ours. */
export async function tablesOf(client: Client): Promise<Table[]> {
  const { rows } = await client.query<{ name: string; required: boolean | null }>(`
    SELECT c.relname AS name, a.attnotnull AS required
    FROM pg_class c
    JOIN pg_namespace n ON n.oid = c.relnamespace AND n.nspname = 'public'
    LEFT JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'world_id' AND NOT a.attisdropped
    WHERE c.relkind IN ('r', 'p') AND c.relname <> '_prisma_migrations'
    ORDER BY 1`)
  return rows.map(({ name, required }) => ({ name, worldId: wordFor(required) }))
}

function wordFor(required: boolean | null): Table['worldId'] {
  if (required === null) return null
  return required ? 'required' : 'optional'
}

export async function foreignKeysOf(client: Client): Promise<ForeignKey[]> {
  const { rows } = await client.query<ForeignKey>(`
    SELECT k.conname AS name, k.conrelid::regclass::text AS table, k.confrelid::regclass::text AS target,
      ARRAY(SELECT a.attname::text FROM unnest(k.conkey) WITH ORDINALITY u(num, at)
        JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = u.num ORDER BY u.at) AS columns,
      ARRAY(SELECT a.attname::text FROM unnest(k.confkey) WITH ORDINALITY u(num, at)
        JOIN pg_attribute a ON a.attrelid = k.confrelid AND a.attnum = u.num ORDER BY u.at) AS "targetColumns"
    FROM pg_constraint k
    JOIN pg_namespace n ON n.oid = k.connamespace AND n.nspname = 'public'
    WHERE k.contype = 'f' ORDER BY 1`)
  return rows.map((row) => ({ ...row, table: bare(row.table), target: bare(row.target) }))
}

/** `regclass` quotes names that are words of SQL. */
function bare(name: string): string {
  return name.replaceAll('"', '')
}
