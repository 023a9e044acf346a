import type { IncomingHttpHeaders } from 'node:http'
import type { MiddlewareHandler } from 'hono'
import type { AppEnv } from '../app.ts'
import { FOREIGN_ORIGIN } from './answers.ts'

/**
 * Does a request come from our own pages, or from no page at all? A browser always says where a request with an
 * effect comes from; a program that says nothing carries no cookie that it was not given.
 */
export function isSameOrigin(headers: IncomingHttpHeaders): boolean {
  const site = headers['sec-fetch-site']
  if (site === 'cross-site' || site === 'same-site') return false
  const { origin } = headers
  if (origin === undefined) return true
  const host = hostOf(origin)
  return host !== null && (host === headers.host || host === headers['x-forwarded-host'])
}

function hostOf(origin: string): string | null {
  return URL.canParse(origin) ? new URL(origin).host : null
}

const HARMLESS = new Set(['GET', 'HEAD', 'OPTIONS'])

/** Refuses every request with an effect that another site's page makes a browser send. */
export const sameOriginOnly: MiddlewareHandler<AppEnv> = async (context, next) => {
  if (HARMLESS.has(context.req.method) || isSameOrigin(context.req.header())) return next()
  return context.json(FOREIGN_ORIGIN, 403)
}
