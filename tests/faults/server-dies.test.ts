import { readFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { startEmbedded } from '@beacon/server/db/embedded/start.ts'
import { createLog } from '@beacon/server/log.ts'
import { Pool } from 'pg'
import { expect, test, vi } from 'vitest'
import { makeHome } from './holder.ts'

test('a database server that dies by itself comes back, with everything that was acknowledged', async () => {
  const dataDir = join(await makeHome(), 'data')
  const engine = await startEmbedded({ dataDir, log: createLog('silent') })
  const pool = new Pool(engine.connection)
  pool.on('error', () => undefined)
  await pool.query('CREATE TABLE fact (n integer)')
  await pool.query('INSERT INTO fact VALUES (1), (2)')
  const before = await postmaster(pool)

  process.kill(Number.parseInt(readFileSync(join(dataDir, 'postgres/postmaster.pid'), 'utf8'), 10), 'SIGKILL')
  await vi.waitFor(async () => expect(await postmaster(pool)).not.toBe(before), {
    timeout: 20_000,
    interval: 50,
  })
  expect((await pool.query('SELECT n FROM fact ORDER BY n')).rows).toEqual([{ n: 1 }, { n: 2 }])

  await pool.end()
  await engine.stop()
  await engine.gone
  await rm(dirname(dataDir), { recursive: true })
})

async function postmaster(pool: Pool): Promise<string> {
  const { rows } = await pool.query<{ at: string }>('SELECT pg_postmaster_start_time()::text AS at')
  return rows[0]?.at ?? ''
}
