import type { Auth } from './access/auth.ts'
import { createAuth } from './access/auth.ts'
import { systemClock, type Clock } from './clock.ts'
import type { Config } from './config.ts'
import type { Database } from './db/client.ts'
import { createHub, type Hub } from './event-log/hub.ts'
import { systemIds, type Ids } from './ids.ts'
import { createJobs, type Jobs } from './jobs/jobs.ts'
import type { Log } from './log.ts'
import { createMetrics, type Metrics } from './metrics/metrics.ts'

/** Everything that a part of Beacon may need from outside itself, passed explicitly. */
export interface Deps {
  config: Config
  db: Database
  clock: Clock
  ids: Ids
  log: Log
  metrics: Metrics
  auth: Auth
  jobs: Jobs
  hub: Hub
  /** Named checks of `/readyz`; parts add their own when they start. */
  readiness: Map<string, () => Promise<boolean>>
}

/** The dependencies of a running process. */
export function buildDeps(config: Config, db: Database, log: Log): Deps {
  return {
    config,
    db,
    log,
    clock: systemClock,
    ids: systemIds,
    metrics: createMetrics(),
    auth: createAuth({ config, db, log }),
    jobs: createJobs(db.pool, log),
    hub: createHub(log),
    readiness: new Map(),
  }
}
