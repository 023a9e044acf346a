import { randomUUID } from 'node:crypto'
import type { Context, MiddlewareHandler } from 'hono'
import { routePath } from 'hono/route'
import type { AppEnv } from '../app.ts'
import type { Deps } from '../deps.ts'

/** An id from a proxy is kept, unless it is something to break a log or a header with. */
const SANE_ID = /^[\w.-]{8,64}$/
/** Asked every few seconds by machines, or plain files: of no interest unless something is looked for. */
const QUIET = /^\/(healthz|readyz|metrics)$|\.\w+$/

/** Gives each request an id, echoes it, and logs one line at its end: no bodies, no cookies, no query strings. */
export function requestLog({ log, metrics }: Pick<Deps, 'log' | 'metrics'>): MiddlewareHandler<AppEnv> {
  return async (context, next) => {
    const started = performance.now()
    const requestId = requestIdOf(context)
    context.set('requestId', requestId)
    context.set('personId', null)
    await next()
    context.header('x-request-id', requestId)
    const seconds = (performance.now() - started) / 1000
    const { method, path } = context.req
    const { status } = context.res
    // The route that answered, not the address: addresses are without number.
    metrics.httpFinished(method, routePath(context), status, seconds)
    const line = { request: requestId, actor: context.get('personId'), method, path, status, seconds }
    log[status >= 500 ? 'warn' : QUIET.test(path) ? 'debug' : 'info'](line, 'request')
  }
}

function requestIdOf(context: Context): string {
  const given = context.req.header('x-request-id')
  return given && SANE_ID.test(given) ? given : randomUUID()
}
