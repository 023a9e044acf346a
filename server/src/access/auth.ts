import { createHmac, timingSafeEqual } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'
import { betterAuth } from 'better-auth'
import { prismaAdapter } from 'better-auth/adapters/prisma'
import { APIError } from 'better-auth/api'
import { username } from 'better-auth/plugins'
import type { Config } from '../config.ts'
import type { Database } from '../db/client.ts'
import type { Deps } from '../deps.ts'
import type { Log } from '../log.ts'

/** The channel on which a process tells the others whose sessions were revoked; the payload is the person's id. */
export const SESSIONS_REVOKED_CHANNEL = 'beacon_sessions'

/** Small letters, digits, dot, hyphen and underscore; 2 to 40 characters. */
export const USERNAME = /^[a-z0-9][a-z0-9._-]{1,39}$/

/** Characters; better-auth takes up to 128. */
export const MIN_PASSWORD = 10

/** In production browsers themselves see to it that the cookie is sent by TLS only, and set by this very host. */
const COOKIE_PREFIX = { demo: 'beacon', production: '__Host-beacon' }
const SESSION_SECONDS = 7 * 24 * 3600

/** Where the edge writes the client's address, which it alone can tell (http/client-address.ts). */
export const ADDRESS_HEADER = 'x-beacon-client-address'

/**
 * Accounts and sessions: user name and password, sessions by cookie. Nobody can sign themselves up, and only the
 * addresses that http/auth-routes.ts names can be reached.
 */
export function createAuth({ config, db, log }: { config: Config; db: Database; log: Log }) {
  return betterAuth({
    secret: config.secret,
    basePath: '/api/auth',
    telemetry: { enabled: false },
    logger: { disabled: true },
    onAPIError: { onError: (error) => logFault(log, error) },
    database: prismaAdapter(db.prisma, { provider: 'postgresql', transaction: true }),
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: MIN_PASSWORD },
    session: { expiresIn: SESSION_SECONDS, updateAge: 24 * 3600, cookieCache: { enabled: false } },
    // Our own limit counts over all processes and tells people when to try again (sign-in-limit.ts).
    rateLimit: { enabled: false },
    // The edge has compared the origin with the host already (http/same-origin.ts).
    trustedOrigins: (request) => (request ? [request.headers.get('origin') ?? ''].filter(Boolean) : []),
    advanced: {
      cookiePrefix: COOKIE_PREFIX[config.mode],
      // That would put `__Secure-` before the prefix, which lets other hosts of the domain set the cookie.
      useSecureCookies: false,
      defaultCookieAttributes: {
        httpOnly: true,
        sameSite: 'lax',
        path: '/',
        secure: config.mode === 'production',
      },
      ipAddress: { ipAddressHeaders: [ADDRESS_HEADER] },
    },
    plugins: [
      username({
        minUsernameLength: 2,
        maxUsernameLength: 40,
        usernameValidator: (name) => USERNAME.test(name),
        // Phones write the first letter large.
        validationOrder: { username: 'post-normalization' },
      }),
    ],
    databaseHooks: { session: { create: { before: ({ userId }) => admit(db, userId) } } },
  })
}

export type Auth = ReturnType<typeof createAuth>

/** Refuses a session to a disabled account, and clears the user's old ones away. */
async function admit({ pool }: Database, userId: string): Promise<void> {
  const { rowCount } = await pool.query(
    'SELECT FROM "user" WHERE id = $1 AND disabled_at IS NULL AND person_id IS NOT NULL',
    [userId],
  )
  if (rowCount === 0) {
    throw new APIError('FORBIDDEN', {
      code: 'ACCOUNT_DISABLED',
      message: 'This account has been disabled. 该账号已停用。',
    })
  }
  await pool.query('DELETE FROM session WHERE user_id = $1 AND expires_at < now()', [userId])
}

/** Refusals such as a wrong password are answers, not faults; they come in classes of more than one library. */
function logFault(log: Log, error: unknown): void {
  const status: unknown = error instanceof Error ? Reflect.get(error, 'statusCode') : undefined
  if (typeof status === 'number' && status < 500) return
  log.error({ err: error }, 'accounts failed')
}

/** Tells every process that sessions of this person have ended, so that open consoles close. */
export async function announceRevocation({ db }: Pick<Deps, 'db'>, personId: string): Promise<void> {
  await db.pool.query('SELECT pg_notify($1, $2)', [SESSIONS_REVOKED_CHANNEL, personId])
}

/**
 * The person behind a request's session; null without a valid one, past its end, or with the account disabled.
 * It stands in front of every request, so it checks the cookie's signature itself and asks the database once.
 */
export async function sessionPerson(
  deps: Pick<Deps, 'config' | 'db'>,
  headers: Headers | IncomingHttpHeaders,
): Promise<string | null> {
  const token = sessionToken(deps.config, headers)
  return token === null ? null : personOfSession(deps, token)
}

/** The same by the token, for what outlives its request. */
export async function personOfSession({ db }: Pick<Deps, 'db'>, token: string): Promise<string | null> {
  const { rows } = await db.pool.query<{ person_id: string }>(
    `SELECT u.person_id FROM session s JOIN "user" u ON u.id = s.user_id
     WHERE s.token = $1 AND s.expires_at > now() AND u.disabled_at IS NULL AND u.person_id IS NOT NULL`,
    [token],
  )
  return rows[0]?.person_id ?? null
}

/** The session token of a cookie whose signature is ours; whether the session lives, only the database knows. */
export function sessionToken(
  config: Pick<Config, 'secret' | 'mode'>,
  headers: Headers | IncomingHttpHeaders,
): string | null {
  const header = headers instanceof Headers ? headers.get('cookie') : headers.cookie
  const name = `${COOKIE_PREFIX[config.mode]}.session_token`
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
