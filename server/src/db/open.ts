import type { ClientConfig } from 'pg'
import type { Config } from '../config.ts'
import type { Log } from '../log.ts'
import { connectDatabase, type Database } from './client.ts'
import { migrate } from './migrate.ts'

export interface OpenDatabase {
  db: Database
  close: () => Promise<void>
}

/** Opens the configured database, one's own or the embedded one, brings its migrations up to date and connects. */
export async function openDatabase(config: Config, log: Log): Promise<OpenDatabase> {
  const engine = await startEngine(config, log)
  try {
    await migrate(engine.connection, log)
    const db = await connectDatabase(engine.connection, log)
    return {
      db,
      close: async () => {
        await db.close()
        await engine.stop()
      },
    }
  } catch (error) {
    await engine.stop()
    throw error
  }
}

interface Engine {
  connection: ClientConfig
  stop: () => Promise<void>
}

async function startEngine({ databaseUrl, dataDir }: Config, log: Log): Promise<Engine> {
  if (databaseUrl !== null)
    return { connection: { connectionString: databaseUrl }, stop: () => Promise.resolve() }
  const { startEmbedded } = await import('./embedded/start.ts')
  return startEmbedded({ dataDir, log })
}
