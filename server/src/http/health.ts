import { createHmac, timingSafeEqual } from 'node:crypto'
import type { Context, Hono } from 'hono'
import type { AppEnv } from '../app.ts'
import type { Deps } from '../deps.ts'
import { headPosition } from '../event-log/read.ts'

/** Milliseconds after which a check that has not answered counts as failed. */
const CHECK_TIMEOUT = 2_000

/** `/healthz`: the process lives. `/readyz`: the database, the relay and the jobs answer; 503 names those that do not. */
export function health(app: Hono<AppEnv>, deps: Deps): void {
  app.get('/healthz', (context) => context.json({ status: 'alive' }))
  app.get('/readyz', async (context) => {
    const checks = new Map([['database', () => databaseAnswers(deps)], ...deps.readiness])
    const results = await Promise.all(
      [...checks].map(async ([name, check]) => [name, await inTime(check, false)] as const),
    )
    const ready = results.every(([, passed]) => passed)
    return context.json(
      { status: ready ? 'ready' : 'not ready', checks: Object.fromEntries(results) },
      ready ? 200 : 503,
    )
  })
}

async function databaseAnswers({ db }: Deps): Promise<boolean> {
  await db.pool.query('SELECT 1')
  return true
}

async function inTime<Result>(ask: () => Promise<Result>, otherwise: Result): Promise<Result> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<Result>((resolve) => {
    timer = setTimeout(() => resolve(otherwise), CHECK_TIMEOUT)
  })
  const answer = await Promise.race([ask().catch(() => otherwise), late])
  clearTimeout(timer)
  return answer
}

/**
 * `/metrics` in Prometheus' format. In production only with `Authorization: Bearer <metricsToken>`: behind a reverse
 * proxy every request comes from this machine, so where it comes from proves nothing.
 */
export function metricsPage(app: Hono<AppEnv>, deps: Deps): void {
  app.get('/metrics', async (context) => {
    if (deps.config.mode === 'production' && !hasToken(context, deps))
      return context.text('Unauthorized', 401)
    // The figures are wanted most when the database does not answer.
    const head = await inTime(() => headPosition(deps.db.pool), null)
    if (head !== null) deps.metrics.logReaches(head)
    return context.text(await deps.metrics.text(), 200, { 'content-type': deps.metrics.contentType })
  })
}

function hasToken(context: Context, deps: Deps): boolean {
  const given = Buffer.from(context.req.header('authorization') ?? '')
  const expected = Buffer.from(`Bearer ${metricsToken(deps.config.secret)}`)
  return given.length === expected.length && timingSafeEqual(given, expected)
}

/** Token of the metrics page: derived, so that it need not be stored. */
export function metricsToken(secret: string): string {
  return createHmac('sha256', secret).update('beacon metrics').digest('hex')
}
