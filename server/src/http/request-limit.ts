import type { MiddlewareHandler } from 'hono'
import type { AppEnv } from '../app.ts'
import type { Deps } from '../deps.ts'
import { TOO_MANY_REQUESTS } from './answers.ts'
import { senderOf } from './client-address.ts'
import { createFloodGuard, type FloodLimit } from './flood.ts'

/** A console asks for a handful of things after each event; a script gone wild asks for thousands. */
const REQUESTS = { seconds: 10, ofSession: 600, ofAddress: 2_000 }

/** Refuses a flood: of requests, or of what costs more than one. */
export function requestLimit(
  deps: Pick<Deps, 'config'>,
  limit: FloodLimit = REQUESTS,
): MiddlewareHandler<AppEnv> {
  const guard = createFloodGuard(deps, limit)
  return async (context, next) => {
    const wait = await guard(senderOf(context), context.req.raw.headers)
    if (wait === 0) return next()
    context.header('retry-after', String(wait))
    return context.json(TOO_MANY_REQUESTS, 429)
  }
}
