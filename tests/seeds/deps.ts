import { connectDatabase } from '@beacon/server/db/client.ts'
import { migrate } from '@beacon/server/db/migrate.ts'
import { buildDeps, type Deps } from '@beacon/server/deps.ts'
import { createLog } from '@beacon/server/log.ts'
import type { ClientConfig } from 'pg'
import { testConfig } from '../support/config.ts'
import { createTestDatabase } from '../support/postgres.ts'

/** The dependencies of a loader on a database of its own, which holds the banner as `pnpm start` leaves it. */
export async function seedDeps(): Promise<{ deps: Deps; close: () => Promise<void> }> {
  return depsOn(await createTestDatabase())
}

/** The dependencies of a loader on a database with tables and nothing in them. */
export async function emptyDeps(): Promise<{ deps: Deps; close: () => Promise<void> }> {
  const connection = await createTestDatabase('template0')
  await migrate(connection, createLog('silent'))
  return depsOn(connection)
}

async function depsOn(connection: ClientConfig): Promise<{ deps: Deps; close: () => Promise<void> }> {
  const log = createLog('silent')
  const db = await connectDatabase(connection, log)
  const deps = buildDeps(testConfig(), db, log)
  const close = async (): Promise<void> => {
    await deps.jobs.stop()
    await db.close()
  }
  return { deps, close }
}

/** How many rows every table holds. */
export async function countRows({ db }: Pick<Deps, 'db'>): Promise<Record<string, number>> {
  const { rows: tables } = await db.pool.query<{ name: string }>(
    `SELECT quote_ident(table_name) AS name FROM information_schema.tables
     WHERE table_schema = 'public' AND table_type = 'BASE TABLE' ORDER BY 1`,
  )
  const counts: Record<string, number> = {}
  for (const { name } of tables) {
    const { rows } = await db.pool.query<{ count: number }>(`SELECT count(*)::int FROM ${name}`)
    counts[name] = rows[0]?.count ?? 0
  }
  return counts
}
