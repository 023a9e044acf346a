import type { ClientConfig } from 'pg'
import type { Config } from '../config.ts'
import type { Log } from '../log.ts'
import { connectDatabase, type Database } from './client.ts'
import { migrate } from './migrate.ts'
import { requireReachable } from './unavailable.ts'

/** A PostgreSQL that answers: one's own, or the embedded one. */
export interface Engine {
  connection: ClientConfig
  /** Settles when the embedded server is gone; null for a server that is not ours to watch. */
  gone: Promise<void> | null
  stop: () => Promise<void>
}

/** The database in use. */
export interface OpenDatabase {
  db: Database
  gone: Promise<void> | null
  close: () => Promise<void>
}

/** Opens the configured database, brings its migrations up to date and connects. */
export async function openDatabase(config: Config, log: Log): Promise<OpenDatabase> {
  const engine = await startEngine(config, log)
  try {
    await migrate(engine.connection, log)
    return await connectTo(engine, log)
  } catch (error) {
    await engine.stop()
    throw error
  }
}

/** Connects to an engine as its migrations stand; closing stops the engine, too. */
export async function connectTo(engine: Engine, log: Log): Promise<OpenDatabase> {
  const db = await connectDatabase(engine.connection, log)
  return {
    db,
    gone: engine.gone,
    close: async () => {
      await db.close()
      await engine.stop()
    },
  }
}

/** Takes `DATABASE_URL`, or starts the embedded server; refuses when another process has it. */
export async function startEngine({ databaseUrl, dataDir }: Config, log: Log): Promise<Engine> {
  if (databaseUrl !== null) {
    const connection = { connectionString: databaseUrl }
    await requireReachable(connection)
    return notOurs(connection)
  }
  const { startEmbedded } = await import('./embedded/start.ts')
  return startEmbedded({ dataDir, log })
}

/** As `startEngine`, but joins the embedded server of a Beacon that is running: for commands beside it. */
export async function joinEngine(config: Config, log: Log): Promise<Engine> {
  if (config.databaseUrl === null) {
    const { findEmbedded } = await import('./embedded/start.ts')
    const running = findEmbedded(config.dataDir)
    if (running !== null) return notOurs(running)
  }
  return startEngine(config, log)
}

function notOurs(connection: ClientConfig): Engine {
  return { connection, gone: null, stop: () => Promise.resolve() }
}
