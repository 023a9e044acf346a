import type { Pool } from 'pg'

/** A file that the log knows and that is not there any more as it was put on file. */
export interface AlteredFile {
  title: string
  name: string
}

interface Logged extends AlteredFile {
  versionId: string
  sha256: string
}

/** Compares every file that the log has seen put on file with the bytes that the database holds now, one at a time. */
export async function findAlteredFiles(pool: Pool): Promise<AlteredFile[]> {
  // A database that waits for its migrations has none yet.
  const found = await pool.query<{ exists: boolean }>(
    `SELECT to_regclass('stored_file') IS NOT NULL AS exists`,
  )
  if (!found.rows[0]?.exists) return []
  const { rows } = await pool.query<Logged>(`
    SELECT subject_id AS "versionId", payload->>'title' AS title, payload->'file'->>'name' AS name,
      payload->'file'->>'sha256' AS sha256
    FROM event_log WHERE name = 'plan.paper-added' AND payload->'file'->>'sha256' IS NOT NULL ORDER BY position`)
  const altered: AlteredFile[] = []
  for (const { versionId, sha256, title, name } of rows) {
    if (!(await isThere(pool, versionId, sha256))) altered.push({ title, name })
  }
  return altered
}

async function isThere(pool: Pool, versionId: string, sha256: string): Promise<boolean> {
  const { rowCount } = await pool.query(
    `SELECT FROM plan_paper p JOIN stored_file f ON f.id = p.file_id
     WHERE p.version_id = $1 AND f.sha256 = $2 AND $2 = (
       SELECT encode(sha256(string_agg(bytes, ''::bytea ORDER BY position)), 'hex')
       FROM stored_file_part WHERE file_id = f.id)`,
    [versionId, sha256],
  )
  return rowCount !== null && rowCount > 0
}
