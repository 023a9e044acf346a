import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Deps } from '../deps.ts'
import { anchorFolder } from './verify.ts'

/** Writes today's head of the log outside the database, once a day: cutting off the end is then found too. */
export async function anchorHead(deps: Pick<Deps, 'db' | 'config' | 'clock'>): Promise<string | null> {
  const { rows } = await deps.db.pool.query<{ position: string; hash: string }>(
    'SELECT position::text, hash FROM event_head WHERE id = 1',
  )
  const head = rows[0]
  if (!head || head.position === '0') return null
  const at = deps.clock.now().toISOString()
  const folder = anchorFolder(deps.config.dataDir)
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const file = join(folder, `${at.slice(0, 10)}.json`)
  const anchor = JSON.stringify({ at, ...head })
  // Never overwritten: the first anchor of a day stands.
  await writeFile(file, anchor, { flag: 'wx', mode: 0o600 }).catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  })
  return file
}
