import { PrismaPg } from '@prisma/adapter-pg'
import { Pool, type ClientConfig } from 'pg'
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

/** Opens the pool and checks that the session's time zone is UTC: adapter-pg would shift every instant otherwise. */
export async function connectDatabase(connection: ClientConfig, log: Log): Promise<Database> {
  const pool = new Pool({
    ...connection,
    max: MAX_CONNECTIONS,
    options: `-c TimeZone=UTC -c statement_timeout=${STATEMENT_TIMEOUT}`,
  })
  // A connection that the server closes while it is idle must not take the process with it.
  pool.on('error', (error) => log.warn({ err: error }, 'an idle database connection was lost'))
  pool.on('connect', (client) =>
    client.on('error', (error) => log.warn({ err: error }, 'a database connection was lost')),
  )
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
    },
  }
}
