import { destination } from 'pino'
import { loadConfig, type Config } from '../config.ts'
import { connectTo, joinEngine } from '../db/open.ts'
import { migrate } from '../db/migrate.ts'
import type { Deps } from '../deps.ts'
import { createLog, type Log } from '../log.ts'

/** Settings and log of a command. The log goes to standard error, so that output can be piped on. */
export function commandSettings(): { config: Config; log: Log } {
  const config = loadConfig(process.env)
  const level = process.env['LOG_LEVEL'] ? config.logLevel : 'warn'
  return { config, log: createLog(level, destination({ fd: 2, sync: true })) }
}

/**
 * Runs `work` on the database: that of a Beacon that is running, or one started for as long as it takes.
 * `migrated` applies waiting migrations first and refuses a secret that is not the log's: for what adds something.
 */
export async function withDeps<Result>(
  { migrated }: { migrated: boolean },
  work: (deps: Deps) => Promise<Result>,
): Promise<Result> {
  const { config, log } = commandSettings()
  const engine = await joinEngine(config, log)
  try {
    if (migrated) await migrate(engine.connection, log)
  } catch (error) {
    await engine.stop()
    throw error
  }
  const database = await connectTo(engine, log)
  try {
    const [{ buildDeps }, { requireLogKey }] = await Promise.all([
      import('../deps.ts'),
      import('../event-log/key.ts'),
    ])
    const deps = buildDeps(config, database.db, log)
    if (migrated) await requireLogKey(deps)
    return await work(deps)
  } finally {
    await database.close()
  }
}
