import type { Pool } from 'pg'
import type { Tx } from '../db/transaction.ts'
import type { FileFacts } from './model.ts'

/** What a person has uploaded and not attached yet; their row is locked, so that two uploads do not both fit. */
export async function lockUnattached(tx: Tx, personId: string): Promise<{ files: number; bytes: number }> {
  await tx.$queryRaw`SELECT id FROM person WHERE id = ${personId}::uuid FOR NO KEY UPDATE`
  const where = { uploadedBy: personId, attachedAt: null }
  const { _count, _sum } = await tx.storedFile.aggregate({ where, _count: true, _sum: { size: true } })
  return { files: _count, bytes: _sum.size ?? 0 }
}

/** A file that its uploader may still attach to something, locked; null when there is no such file of theirs. */
export async function lockOwnFile(tx: Tx, fileId: string, personId: string): Promise<FileFacts | null> {
  const rows = await tx.$queryRaw<FileFacts[]>`
    SELECT id, name, size, sha256 FROM stored_file
    WHERE id = ${fileId}::uuid AND uploaded_by = ${personId}::uuid AND attached_at IS NULL FOR UPDATE`
  return rows[0] ?? null
}

/** The bytes of a file, part by part: each is fetched when the one before it has been taken. */
export function streamFile(pool: Pool, fileId: string): ReadableStream<Uint8Array> {
  let position = 0
  return new ReadableStream({
    async pull(controller) {
      const { rows } = await pool.query<{ bytes: Buffer }>(
        'SELECT bytes FROM stored_file_part WHERE file_id = $1 AND position = $2',
        [fileId, position++],
      )
      const bytes = rows[0]?.bytes
      if (bytes) controller.enqueue(new Uint8Array(bytes))
      else controller.close()
    },
  })
}
