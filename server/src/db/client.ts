import { once } from 'node:events'
import { setTimeout as delay } from 'node:timers/promises'
import { PrismaPg } from '@prisma/adapter-pg'
import { Pool, type ClientConfig, type PoolClient } from 'pg'
import { PrismaClient } from '@beacon/schema/generated/prisma/client.ts'
import type { Log } from '../log.ts'

/** The database as the rest of Beacon uses it: Prisma for its data, the pool for hot reads, LISTEN and jobs. */
export interface Database {
  prisma: PrismaClient
  pool: Pool
  close: () => Promise<void>
}

const MAX_CONNECTIONS = 24
/** Milliseconds after which PostgreSQL gives a statement up. */
const STATEMENT_TIMEOUT = 30_000
/** Milliseconds that a connection may take to close: its network may be gone. */
const CLOSE_TIMEOUT = 2_000

/** Opens the pool and checks that the session's time zone is UTC: adapter-pg would shift every instant otherwise. */
export async function connectDatabase(connection: ClientConfig, log: Log): Promise<Database> {
  const pool = new Pool({
    ...connection,
    max: MAX_CONNECTIONS,
    options: `-c TimeZone=UTC -c statement_timeout=${STATEMENT_TIMEOUT}`,
  })
  const allClosed = watchConnections(pool, log)
  const { rows } = await pool.query<{ TimeZone: string }>('SHOW TimeZone')
  if (rows[0]?.TimeZone !== 'UTC') {
    await pool.end()
    throw new Error(`The database session is in ${String(rows[0]?.TimeZone)}, not in UTC.`)
  }
  const prisma = new PrismaClient({ adapter: new PrismaPg(pool) })
  return {
    prisma,
    pool,
    close: async () => {
      await prisma.$disconnect()
      await pool.end()
      // That only asks them to close; a server stopped before they have would end them with an error.
      await allClosed()
    },
  }
}

/**
 * A connection that the server closes must not take the process with it: each has its listener, idle or in use. Returns
 * a wait for all of them to be closed.
 */
function watchConnections(pool: Pool, log: Log): () => Promise<void> {
  const open = new Map<PoolClient, Promise<unknown>>()
  pool.on('connect', (client) => {
    client.on('error', (error) => log.warn({ err: error }, 'a database connection was lost'))
    open.set(
      client,
      once(client, 'end')
        .catch(() => undefined)
        .finally(() => open.delete(client)),
    )
  })
  // The same again, of those that are idle: Node wants a listener here, too.
  pool.on('error', () => undefined)
  return async () => {
    await Promise.race([Promise.all(open.values()), delay(CLOSE_TIMEOUT, undefined, { ref: false })])
  }
}
