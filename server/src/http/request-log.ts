import { randomUUID } from 'node:crypto'
import type { MiddlewareHandler } from 'hono'
import { routePath } from 'hono/route'
import type { AppEnv } from '../app.ts'
import type { Deps } from '../deps.ts'

/** Gives each request an id, echoes it, and logs one line at its end: no bodies, no cookies. */
export function requestLog({ log, metrics }: Pick<Deps, 'log' | 'metrics'>): MiddlewareHandler<AppEnv> {
  return async (context, next) => {
    const started = performance.now()
    const given = context.req.header('x-request-id')
    const requestId = given && /^[\w.-]{8,64}$/.test(given) ? given : randomUUID()
    context.set('requestId', requestId)
    context.header('x-request-id', requestId)
    await next()
    const seconds = (performance.now() - started) / 1000
    const { method, path } = context.req
    const { status } = context.res
    metrics.httpFinished(method, routePath(context, -1), status, seconds)
    log.info({ request: requestId, method, path, status, seconds }, 'request')
  }
}
