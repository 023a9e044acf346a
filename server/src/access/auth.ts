import { createHmac, timingSafeEqual } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'
import { betterAuth } from 'better-auth'
import { prismaAdapter } from 'better-auth/adapters/prisma'
import { createAuthMiddleware } from 'better-auth/api'
import { username } from 'better-auth/plugins'
import type { Config } from '../config.ts'
import type { Database } from '../db/client.ts'
import type { Deps } from '../deps.ts'

/** The channel on which a process tells the others whose sessions were revoked; the payload is the person's id. */
export const SESSIONS_REVOKED_CHANNEL = 'beacon_sessions'

/** Small letters, digits, dot, hyphen and underscore; 2 to 40 characters. */
export const USERNAME = /^[a-z0-9][a-z0-9._-]{1,39}$/

const COOKIE = 'beacon.session_token'
const SECURE_PREFIX = '__Secure-'
const SESSION_SECONDS = 7 * 24 * 3600

/** Addresses of better-auth after which open consoles of the person must go, too. */
const REVOKING_PATHS = new Set(['/revoke-sessions', '/revoke-session', '/revoke-other-sessions', '/sign-out'])

/** Accounts and sessions: user name and password, sessions by cookie. Nobody can sign themselves up. */
export function createAuth({ config, db }: { config: Config; db: Database }) {
  return betterAuth({
    secret: config.secret,
    basePath: '/api/auth',
    telemetry: { enabled: false },
    logger: { disabled: true },
    database: prismaAdapter(db.prisma, { provider: 'postgresql', transaction: true }),
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: 10 },
    session: { expiresIn: SESSION_SECONDS, updateAge: 24 * 3600, cookieCache: { enabled: false } },
    // Our own limit counts over all processes and tells people when to try again (sign-in-limit.ts).
    rateLimit: { enabled: false },
    // The edge has compared the origin with the host already (http/same-origin.ts).
    trustedOrigins: (request) => (request ? [request.headers.get('origin') ?? ''].filter(Boolean) : []),
    advanced: {
      cookiePrefix: 'beacon',
      useSecureCookies: config.mode === 'production',
      defaultCookieAttributes: { httpOnly: true, sameSite: 'lax' },
    },
    plugins: [username({ minUsernameLength: 2, maxUsernameLength: 40, usernameValidator: (name) => USERNAME.test(name) })],
    hooks: {
      before: createAuthMiddleware(async (context) => {
        if (!REVOKING_PATHS.has(context.path)) return
        // The session is gone afterwards: whose it is has to be found now.
        const personId = context.headers ? await sessionPerson({ config, db }, context.headers) : null
        if (personId !== null) revoking.set(context.headers ?? NO_HEADERS, personId)
      }),
      after: createAuthMiddleware(async (context) => {
        const personId = revoking.get(context.headers ?? NO_HEADERS)
        if (personId === undefined) return
        await db.pool.query('SELECT pg_notify($1, $2)', [SESSIONS_REVOKED_CHANNEL, personId])
      }),
    },
  })
}

export type Auth = ReturnType<typeof createAuth>

const NO_HEADERS = new Headers()
const revoking = new WeakMap<Headers, string>()

/**
 * The person behind a request's session; null without a valid one, past its end, or with the account disabled.
 * It stands in front of every request, so it checks the cookie's signature itself and asks the database once.
 */
export async function sessionPerson(
  { config, db }: Pick<Deps, 'config' | 'db'>,
  headers: Headers | IncomingHttpHeaders,
): Promise<string | null> {
  const token = sessionToken(config, headers)
  if (token === null) return null
  const { rows } = await db.pool.query<{ person_id: string }>(
    `SELECT u.person_id FROM session s JOIN "user" u ON u.id = s.user_id
     WHERE s.token = $1 AND s.expires_at > now() AND u.disabled_at IS NULL AND u.person_id IS NOT NULL`,
    [token],
  )
  return rows[0]?.person_id ?? null
}

/** The session token of a cookie whose signature is ours. */
function sessionToken(config: Pick<Config, 'secret' | 'mode'>, headers: Headers | IncomingHttpHeaders): string | null {
  const header = headers instanceof Headers ? headers.get('cookie') : headers.cookie
  const name = config.mode === 'production' ? `${SECURE_PREFIX}${COOKIE}` : COOKIE
  const pair = header?.split('; ').find((one) => one.startsWith(`${name}=`))
  if (!pair) return null
  const value = decode(pair.slice(name.length + 1))
  const dot = value.lastIndexOf('.')
  if (dot < 1) return null
  const token = value.slice(0, dot)
  const expected = createHmac('sha256', config.secret).update(token).digest()
  const given = Buffer.from(value.slice(dot + 1), 'base64')
  return given.length === expected.length && timingSafeEqual(given, expected) ? token : null
}

function decode(value: string): string {
  try {
    return decodeURIComponent(value)
  } catch {
    return ''
  }
}
