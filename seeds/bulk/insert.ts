import type { Database } from '@beacon/server/db/client.ts'

/** Rows of one statement: enough to make round trips cheap, few enough to stay below the statement timeout. */
const BATCH = 5_000

/**
 * Adds rows, by the names of their Prisma fields, to a table by its own name; those whose key is there already are
 * left out. Returns how many were added. One JSON parameter a statement: several times faster than a list of values.
 */
export async function insertRows(
  { pool }: Pick<Database, 'pool'>,
  table: string,
  rows: readonly object[],
): Promise<number> {
  // What only some rows have is null in the others.
  const fields = [...new Set(rows.flatMap((row) => Object.keys(row)))]
  const columns = fields.map((field) => `"${columnOf(field)}"`).join(', ')
  const statement = `INSERT INTO "${table}" (${columns})
    SELECT ${columns} FROM json_populate_recordset(NULL::"${table}", $1) ON CONFLICT DO NOTHING`
  let added = 0
  for (let start = 0; start < rows.length; start += BATCH) {
    const batch = rows.slice(start, start + BATCH).map(toColumns)
    added += (await pool.query(statement, [JSON.stringify(batch)])).rowCount ?? 0
  }
  // Without new statistics, checks of foreign keys planned for an almost empty table would read the full one row by row.
  if (added > 0) await pool.query(`ANALYZE "${table}"`)
  return added
}

function toColumns(row: object): object {
  return Object.fromEntries(Object.entries(row).map(([field, value]) => [columnOf(field), value as unknown]))
}

/** `openedAt` -> `opened_at`, as every `@map` of the schema has it. */
function columnOf(field: string): string {
  return field.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
}
