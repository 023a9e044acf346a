import type { IncomingHttpHeaders } from 'node:http'

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
