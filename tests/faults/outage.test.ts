import { rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { connectDatabase } from '@beacon/server/db/client.ts'
import { startEmbedded } from '@beacon/server/db/embedded/start.ts'
import { isAway } from '@beacon/server/db/errors.ts'
import { migrate } from '@beacon/server/db/migrate.ts'
import { buildDeps } from '@beacon/server/deps.ts'
import { startReactions } from '@beacon/server/event-log/reactions.ts'
import { startRelay } from '@beacon/server/event-log/relay.ts'
import { createLog } from '@beacon/server/log.ts'
import { Pool } from 'pg'
import { expect, test, vi } from 'vitest'
import { testConfig } from '../support/config.ts'
import { collectLog, type LogLine } from '../support/log.ts'
import { createTestDatabase } from '../support/postgres.ts'
import { makeHome } from './holder.ts'

const PARTS = ['jobs', 'listening', 'reactions', 'relay']
const AWAY = 'the database is away'
const BACK = 'the database is back'

test('a database that is away for a while is told once by each part, and once that it is back', async () => {
  const dataDir = join(await makeHome(), 'data')
  const silent = createLog('silent')
  const engine = await startEmbedded({ dataDir, log: silent })
  await migrate(engine.connection, silent)
  const db = await connectDatabase(engine.connection, silent)
  const { log, lines } = collectLog('debug')
  const deps = buildDeps(testConfig(), db, log)
  const relay = await startRelay(deps)
  const reactions = startReactions(deps, [])
  await deps.jobs.work('log.anchor', () => Promise.resolve())
  const partsOf = (wanted: Partial<LogLine>) =>
    lines
      .filter(({ msg, level }) => msg === wanted.msg && level === (wanted.level ?? level))
      .map(({ part }) => String(part))
      .toSorted((a, b) => (a < b ? -1 : 1))
  const until = (condition: () => void) => vi.waitFor(condition, { timeout: 30_000, interval: 50 })

  await engine.stop()
  // Long enough for the busiest to have asked again several times, and for each to have asked once.
  await until(() => {
    expect(new Set(partsOf({ msg: AWAY }))).toEqual(new Set(PARTS))
    expect(lines.filter(({ msg }) => msg === 'the job queue failed').length).toBeGreaterThan(3)
    expect(partsOf({ msg: AWAY, level: 'debug' }).length).toBeGreaterThan(5)
  })
  const again = await startEmbedded({ dataDir, log: silent })
  await until(() => expect(partsOf({ msg: BACK })).toEqual(PARTS))

  await reactions.stop()
  await deps.jobs.stop()
  await relay.stop()
  await db.close()
  await again.stop()
  await rm(dirname(dataDir), { recursive: true })

  expect(partsOf({ msg: AWAY, level: 'warn' })).toEqual(PARTS)
  expect(partsOf({ msg: BACK, level: 'info' })).toEqual(PARTS)
  expect(lines.filter(({ level }) => level === 'error')).toEqual([])
}, 90_000)

test('a statement that is wrong is no outage', async () => {
  const pool = new Pool(await createTestDatabase())
  const errorOf = (sql: string) => pool.query(sql).catch((error: unknown) => error)
  expect(isAway(await errorOf('SELECT nothing FROM nowhere'))).toBe(false)
  expect(isAway(await errorOf('SET statement_timeout = 1; SELECT pg_sleep(1)'))).toBe(false)
  expect(isAway(await errorOf("INSERT INTO role (key) VALUES ('x')"))).toBe(false)
  pool.on('error', () => undefined)
  const cut = await errorOf('SELECT pg_terminate_backend(pg_backend_pid())')
  expect(isAway(cut)).toBe(true)
  await pool.end()
})
