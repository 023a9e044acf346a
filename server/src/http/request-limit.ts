import type { MiddlewareHandler } from 'hono'
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import type { AppEnv } from '../app.ts'
import { sessionToken } from '../access/auth.ts'
import type { Deps } from '../deps.ts'
import { TOO_MANY_REQUESTS } from './answers.ts'
import { clientAddress, isFromThisMachine } from './client-address.ts'

const SECONDS = 10
/** A console asks for a handful of things after each event; a script gone wild asks for thousands. */
const OF_A_SESSION = 600
/** Those who have not signed in: a whole bureau may open its consoles from one address when an alarm is raised. */
const OF_AN_ADDRESS = 2_000

/**
 * Refuses a flood. Each process counts for itself: the point is that one caller cannot keep this process from the
 * others, and that a flood does not reach the database.
 */
export function requestLimit({ config }: Pick<Deps, 'config'>): MiddlewareHandler<AppEnv> {
  const sessions = new RateLimiterMemory({ points: OF_A_SESSION, duration: SECONDS })
  const addresses = new RateLimiterMemory({ points: OF_AN_ADDRESS, duration: SECONDS })
  return async (context, next) => {
    // Behind a proxy that does not say for whom it asks, everybody would share one bucket.
    if (isFromThisMachine(context)) return next()
    // A forged cookie gets no bucket of its own.
    const token = sessionToken(config, context.req.raw.headers)
    const wait = token === null ? await take(addresses, clientAddress(context)) : await take(sessions, token)
    if (wait === 0) return next()
    context.header('retry-after', String(wait))
    return context.json(TOO_MANY_REQUESTS, 429)
  }
}

/** Takes one request from a bucket; answers the seconds to wait when there is none. */
async function take(limiter: RateLimiterMemory, key: string): Promise<number> {
  try {
    await limiter.consume(key)
    return 0
  } catch (refusal) {
    if (refusal instanceof RateLimiterRes) return Math.max(1, Math.ceil(refusal.msBeforeNext / 1000))
    throw refusal
  }
}
