import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ClientConfig } from 'pg'
import { systemActor, type Actor } from '@beacon/server/access/actor.ts'
import { connectDatabase } from '@beacon/server/db/client.ts'
import { startEmbedded } from '@beacon/server/db/embedded/start.ts'
import { migrate } from '@beacon/server/db/migrate.ts'
import { buildDeps, type Deps } from '@beacon/server/deps.ts'
import { createLog } from '@beacon/server/log.ts'
import { load as loadReference } from '@beacon/seeds/reference/load.ts'
import { testConfig } from '../support/config.ts'

export interface Stage {
  deps: Deps
  connection: ClientConfig
  /** May do everything: what is measured is not who may. */
  actor: Actor
  close: () => Promise<void>
}

/** A database of its own, on a disk that is synced, with the reference data in it. */
export async function openStage(): Promise<Stage> {
  const home = await mkdtemp(join(tmpdir(), 'beacon-bench-'))
  await chmod(home, 0o755)
  const log = createLog('silent')
  const engine = await startEmbedded({ dataDir: home, log })
  await migrate(engine.connection, log)
  const stage = await joinStage(engine.connection)
  await loadReference(stage.deps)
  return {
    ...stage,
    close: async () => {
      await stage.close()
      await engine.stop()
      await rm(home, { recursive: true, force: true })
    },
  }
}

/** A stage that another process has opened. */
export async function joinStage(connection: ClientConfig): Promise<Stage> {
  const log = createLog('silent')
  const db = await connectDatabase(connection, log)
  const deps = buildDeps(testConfig({}), db, log)
  return {
    deps,
    connection,
    actor: systemActor('bench'),
    close: async () => {
      await deps.jobs.stop()
      await db.close()
    },
  }
}

export const GACHA = '150625103202'
