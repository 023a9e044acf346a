import type { IncomingHttpHeaders } from 'node:http'
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import { sessionToken } from '../access/auth.ts'
import type { Deps } from '../deps.ts'
import { addressOf, isFromThisMachine, type Sender } from './client-address.ts'

/** How many requests a caller may send in so many seconds. */
export interface FloodLimit {
  seconds: number
  ofSession: number
  /** Those who have not signed in: a whole bureau may open its consoles from one address when an alarm is raised. */
  ofAddress: number
}

/** Takes one request of a caller into account; answers the seconds to wait when it is one too many, else 0. */
export type FloodGuard = (sender: Sender, headers: Headers | IncomingHttpHeaders) => Promise<number>

/**
 * Counts requests by session, or by address before there is one. Each process counts for itself: the point is that one
 * caller cannot keep this process from the others, and that a flood does not reach the database.
 */
export function createFloodGuard({ config }: Pick<Deps, 'config'>, limit: FloodLimit): FloodGuard {
  const sessions = new RateLimiterMemory({ points: limit.ofSession, duration: limit.seconds })
  const addresses = new RateLimiterMemory({ points: limit.ofAddress, duration: limit.seconds })
  return async (sender, headers) => {
    // Behind a proxy that does not say for whom it asks, everybody would share one bucket.
    if (isFromThisMachine(sender)) return 0
    // A forged cookie gets no bucket of its own.
    const token = sessionToken(config, headers)
    return token === null ? take(addresses, addressOf(sender)) : take(sessions, token)
  }
}

async function take(limiter: RateLimiterMemory, key: string): Promise<number> {
  try {
    await limiter.consume(key)
    return 0
  } catch (refusal) {
    if (refusal instanceof RateLimiterRes) return Math.max(1, Math.ceil(refusal.msBeforeNext / 1000))
    throw refusal
  }
}
