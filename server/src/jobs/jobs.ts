import { fromPrisma, PgBoss } from 'pg-boss'
import type { Pool } from 'pg'
import type { Logger } from 'pino'
import { isAway } from '../db/errors.ts'
import { createOutage } from '../db/outage.ts'
import type { Tx } from '../db/transaction.ts'

/** Queues of Beacon. A job carries ids only: its handler looks at the state of that moment. */
export const QUEUES = [
  'directive.deadline',
  'dispatch.deadline',
  'file.clear',
  'log.anchor',
  'plan.dry-run',
  'plan.duties',
  'plan.opinions',
] as const
export type Queue = (typeof QUEUES)[number]

export interface DeadlineJob {
  world: string
  incidentId: string
}

export interface Jobs {
  /** Schedules one job for each distinct instant, in the caller's transaction: a rollback takes them back. */
  at: (tx: Tx, queue: Queue, data: DeadlineJob, instants: readonly Date[]) => Promise<void>
  /** Starts taking jobs. Failed ones are retried with backoff. */
  work: (queue: Queue, handle: (data: DeadlineJob) => Promise<void>) => Promise<void>
  /** Repeats a job by cron, in Beijing time. */
  repeat: (queue: Queue, cron: string) => Promise<void>
  isReady: () => boolean
  stop: () => Promise<void>
}

/** pg-boss on Beacon's own pool. It is started at the first use, so that reading commands never wait for it. */
export function createJobs(pool: Pool, log: Logger): Jobs {
  const boss = createStarter(() => startBoss(pool, log))
  return {
    at: async (tx, queue, data, instants) => {
      const distinct = [...new Set(instants.map((instant) => instant.getTime()))]
      if (distinct.length === 0) return
      const jobs = distinct.map((time) => ({
        data,
        startAfter: new Date(time),
        retryLimit: 8,
        retryBackoff: true,
      }))
      await (await boss.get()).insert(queue, jobs, { db: fromPrisma(tx) })
    },
    work: async (queue, handle) => {
      const running = await boss.get()
      await running.work<DeadlineJob>(queue, { pollingIntervalSeconds: 1 }, async (jobs) => {
        for (const job of jobs) await handle(job.data)
      })
    },
    repeat: async (queue, cron) => {
      await (await boss.get()).schedule(queue, cron, null, { tz: 'Asia/Shanghai' })
    },
    isReady: boss.isReady,
    stop: async () => {
      await (await boss.take())?.stop({ graceful: true, timeout: 5_000 })
    },
  }
}

interface Starter<Thing> {
  get: () => Promise<Thing>
  isReady: () => boolean
  /** What was started, if anything was; it is not ready any more. */
  take: () => Promise<Thing | null>
}

/** Starts once; a start that failed is tried again at the next use, so that a short absence is not for good. */
function createStarter<Thing>(start: () => Promise<Thing>): Starter<Thing> {
  let started: Promise<Thing> | null = null
  let ready = false
  return {
    get: () => {
      started ??= start().then(
        (thing) => {
          ready = true
          return thing
        },
        (error: unknown) => {
          started = null
          throw error
        },
      )
      return started
    },
    isReady: () => ready,
    take: async () => {
      ready = false
      return started === null ? null : started.catch(() => null)
    },
  }
}

async function startBoss(pool: Pool, log: Logger): Promise<PgBoss> {
  const boss = new PgBoss({ db: { executeSql: tellingOutages(pool, log) }, schema: 'pgboss' })
  // An outage has been told where the statement failed; here each queue would tell it every second.
  boss.on('error', (error) => log[isAway(error) ? 'debug' : 'error']({ err: error }, 'the job queue failed'))
  await boss.start()
  const existing = new Set((await boss.getQueues()).map((queue) => queue.name))
  for (const queue of QUEUES) if (!existing.has(queue)) await boss.createQueue(queue)
  return boss
}

function tellingOutages(pool: Pool, log: Logger) {
  const outage = createOutage(log, 'jobs')
  return async (text: string, values?: unknown[]) => {
    try {
      const result = await pool.query(text, values)
      outage.over()
      return result
    } catch (error) {
      if (isAway(error)) outage.failed(error, 'the job queue failed')
      throw error
    }
  }
}
