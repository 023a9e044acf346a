import type { Context, Hono, MiddlewareHandler } from 'hono'
import type { AppEnv } from '../app.ts'
import { ADDRESS_HEADER, announceRevocation, sessionPerson } from '../access/auth.ts'
import { createSignInLimit } from '../access/sign-in-limit.ts'
import type { Deps } from '../deps.ts'
import { clientAddress } from './client-address.ts'
import { jsonObjectOnly } from './json-body.ts'

/**
 * The addresses of better-auth that are open. It has many more, among them signing in by e-mail past our limit and
 * asking whether a user name exists: they are none here.
 */
const READS = ['/get-session', '/list-sessions']
const PROVES_PASSWORD = ['/sign-in/username', '/change-password']
/** After these, open consoles of the person are asked again who they are. */
const ENDS_SESSIONS = [
  '/sign-out',
  '/revoke-session',
  '/revoke-sessions',
  '/revoke-other-sessions',
  '/change-password',
]
const CHANGES = [...new Set([...PROVES_PASSWORD, ...ENDS_SESSIONS])]

/** Signing in and out, one's sessions, changing one's password. */
export function authRoutes(app: Hono<AppEnv>, deps: Deps): void {
  const handle = (context: Context<AppEnv>) => deps.auth.handler(withAddress(context))
  // First of all: what cannot hold a password is no try of one.
  app.on('POST', CHANGES.map(full), jsonObjectOnly)
  app.on('POST', PROVES_PASSWORD.map(full), createSignInLimit(deps))
  app.on('POST', ENDS_SESSIONS.map(full), tellConsoles(deps))
  app.on('POST', CHANGES.map(full), handle)
  app.on('GET', READS.map(full), handle)
}

function full(path: string): string {
  return `/api/auth${path}`
}

/** The list of sessions shows the address that we know, not the one that a client claims. */
function withAddress(context: Context<AppEnv>): Request {
  const headers = new Headers(context.req.raw.headers)
  headers.set(ADDRESS_HEADER, clientAddress(context).replace('/64', ''))
  return new Request(context.req.raw, { headers })
}

/** Whose session it was has to be found before it is gone. */
function tellConsoles(deps: Deps): MiddlewareHandler<AppEnv> {
  return async (context, next) => {
    const personId = await sessionPerson(deps, context.req.raw.headers)
    await next()
    if (personId !== null && context.res.ok) await announceRevocation(deps, personId)
  }
}
