import type { Context, MiddlewareHandler } from 'hono'
import { secureHeaders } from 'hono/secure-headers'
import type { AppEnv } from '../app.ts'
import type { Deps } from '../deps.ts'

/** Tells browsers to run and ask nothing but what this server serves, and never to show it inside another page. */
export function securityHeaders({ config }: Pick<Deps, 'config'>): MiddlewareHandler<AppEnv> {
  return secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'self'"],
      imgSrc: ["'self'", 'data:'],
      connectSrc: ["'self'", socketsHere],
      objectSrc: ["'none'"],
      baseUri: ["'none'"],
      formAction: ["'self'"],
      frameAncestors: ["'none'"],
    },
    referrerPolicy: 'same-origin',
    xFrameOptions: 'DENY',
    strictTransportSecurity: config.mode === 'production' ? 'max-age=31536000; includeSubDomains' : false,
  })
}

/** Older browsers do not count web sockets of the same host as 'self'. */
function socketsHere(context: Context): string {
  const host = context.req.header('host') ?? ''
  return /^([\w.-]+|\[[\da-f:]+\])(:\d+)?$/i.test(host) ? `ws://${host} wss://${host}` : ''
}

/** What depends on who asks is never kept by browsers or proxies. */
export const neverStored: MiddlewareHandler<AppEnv> = async (context, next) => {
  await next()
  context.header('cache-control', 'no-store')
}
