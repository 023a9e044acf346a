import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startEmbedded } from '@beacon/server/db/embedded/start.ts'
import { connectDatabase } from '@beacon/server/db/client.ts'
import { migrate } from '@beacon/server/db/migrate.ts'
import { createLog } from '@beacon/server/log.ts'
import { buildDeps } from '@beacon/server/deps.ts'
import { load as loadReference } from '@beacon/seeds/reference/load.ts'
import { load as loadDemo } from '@beacon/seeds/demo/load.ts'
import { Client } from 'pg'
import type { TestProject } from 'vitest/node'
import { TEMPLATE } from './postgres.ts'
import { testConfig } from './config.ts'

/** One PostgreSQL for the whole run, with a template that holds the banner; each test file copies it. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const home = await mkdtemp(join(tmpdir(), 'beacon-tests-'))
  await chmod(home, 0o755)
  const log = createLog('silent')
  const engine = await startEmbedded({ dataDir: join(home, 'data'), log })
  const { host, user } = engine.connection as { host: string; user: string }
  // Tests need isolation, not durability; the fault tests start servers of their own.
  await onServer(engine.connection, async (client) => {
    for (const name of ['fsync', 'synchronous_commit', 'full_page_writes'])
      await client.query(`ALTER SYSTEM SET ${name} = off`)
    await client.query('SELECT pg_reload_conf()')
    await client.query(`CREATE DATABASE ${TEMPLATE}`)
  })
  await fillTemplate({ host, user, database: TEMPLATE })
  project.provide('postgres', { host, user })
  return async () => {
    await engine.stop()
    await rm(home, { recursive: true, force: true })
  }
}

async function fillTemplate(connection: { host: string; user: string; database: string }): Promise<void> {
  const log = createLog('silent')
  await migrate(connection, log)
  const db = await connectDatabase(connection, log)
  const deps = buildDeps(testConfig(), db, log)
  await loadReference(deps)
  await loadDemo(deps)
  await deps.jobs.stop()
  await db.close()
}

async function onServer(connection: object, work: (client: Client) => Promise<void>): Promise<void> {
  const client = new Client({ ...connection, database: 'postgres' })
  await client.connect()
  await work(client)
  await client.end()
}
