import type { Tx } from '../db/transaction.ts'
import type { Point } from './model.ts'

/** Anything that can read: the client or a transaction. */
export type Reader = Pick<Tx, '$queryRaw'>

/** The point of a division, or of the nearest one above it that has a point; null where none has. */
export async function placeOf(reader: Reader, code: string): Promise<Point | null> {
  const rows = await reader.$queryRaw<Point[]>`
    WITH RECURSIVE up AS (
      SELECT code, parent_code, latitude, longitude, 0 AS steps FROM division WHERE code = ${code}
      UNION ALL
      SELECT d.code, d.parent_code, d.latitude, d.longitude, steps + 1
      FROM division d JOIN up ON d.code = up.parent_code
    )
    SELECT latitude, longitude FROM up WHERE latitude IS NOT NULL AND longitude IS NOT NULL ORDER BY steps LIMIT 1`
  return rows[0] ?? null
}
