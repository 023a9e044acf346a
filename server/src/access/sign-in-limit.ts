import { createHash } from 'node:crypto'
import type { Context, MiddlewareHandler } from 'hono'
import type { AppEnv } from '../app.ts'
import type { Database } from '../db/client.ts'
import type { Deps } from '../deps.ts'
import { clientAddress } from '../http/client-address.ts'
import { sessionPerson } from './auth.ts'

/** A bucket takes `burst` tries at once and then another every `seconds`. */
interface Rule {
  name: 'short' | 'long' | 'address' | 'everywhere'
  burst: number
  seconds: number
  key: (name: string, address: string) => string
  /** Whoever signs in has shown that these tries were theirs. */
  emptiedBySuccess: boolean
}

/**
 * A name is counted together with the address: otherwise anybody could lock the commander out from anywhere. What
 * all addresses may try on one name is far more, and so is what one address may try, behind which a whole bureau sits.
 */
const RULES: readonly Rule[] = [
  {
    name: 'long',
    burst: 15,
    seconds: 900,
    key: (name, address) => `${name} ${address}`,
    emptiedBySuccess: true,
  },
  {
    name: 'short',
    burst: 5,
    seconds: 180,
    key: (name, address) => `${name} ${address}`,
    emptiedBySuccess: true,
  },
  { name: 'address', burst: 50, seconds: 18, key: (_, address) => address, emptiedBySuccess: false },
  { name: 'everywhere', burst: 60, seconds: 60, key: (name) => name, emptiedBySuccess: false },
]

/**
 * Refuses proving a password after too many wrong ones: signing in, and changing one's password. Counted in the
 * database, so that all processes count together, and before the password is looked at, so that many at once gain
 * nothing.
 */
export function createSignInLimit(deps: Deps): MiddlewareHandler<AppEnv> {
  return async (context, next) => {
    const name = await nameOf(deps, context)
    const address = clientAddress(context)
    const taken: Bucket[] = []
    for (const rule of RULES) {
      const bucket = { rule, key: keyOf(rule, name, address) }
      const wait = await take(deps, bucket)
      if (wait > 0) {
        // A try that is not made counts nowhere.
        await giveBack(deps, taken)
        return tooMany(context, wait)
      }
      taken.push(bucket)
    }
    await next()
    const { status } = context.res
    if (status < 400) await forgive(deps, taken)
    if (status >= 500) await giveBack(deps, taken)
    return undefined
  }
}

interface Bucket {
  rule: Rule
  key: string
}

/** Whose password is tried: the name typed, or the person signed in. */
async function nameOf(deps: Deps, context: Context<AppEnv>): Promise<string> {
  const body: unknown = await context.req.raw
    .clone()
    .json()
    .catch(() => null)
  const name: unknown = typeof body === 'object' && body !== null ? Reflect.get(body, 'username') : null
  if (typeof name === 'string' && context.req.path.includes('/sign-in/')) return `name:${name.toLowerCase()}`
  return `person:${(await sessionPerson(deps, context.req.raw.headers)) ?? ''}`
}

/** Hashed: people type passwords into the field of the name, and names may be of any length. */
function keyOf(rule: Rule, name: string, address: string): string {
  const hash = createHash('sha256').update(rule.key(name, address)).digest('base64url').slice(0, 22)
  return `${rule.name}:${hash}`
}

/** Takes one try from the bucket; answers the seconds to wait when there is none. */
async function take({ db, clock }: Deps, { rule, key }: Bucket): Promise<number> {
  const { burst, seconds } = rule
  const now = clock.now()
  const slack = (burst - 1) * seconds
  const { rowCount } = await db.pool.query(
    `INSERT INTO sign_in_failure AS f (key, empty_at) VALUES ($1, $2::timestamptz + make_interval(secs => $3))
     ON CONFLICT (key) DO UPDATE SET empty_at = greatest(f.empty_at, $2) + make_interval(secs => $3)
     WHERE f.empty_at <= $2::timestamptz + make_interval(secs => $4)`,
    [key, now, seconds, slack],
  )
  if (rowCount === 1) return 0
  const { rows } = await db.pool.query<{ empty_at: Date }>(
    'SELECT empty_at FROM sign_in_failure WHERE key = $1',
    [key],
  )
  const free = (rows[0]?.empty_at.getTime() ?? 0) - slack * 1000
  return Math.max(1, Math.ceil((free - now.getTime()) / 1000))
}

/** The try was not a wrong password. */
async function giveBack({ db }: Deps, taken: readonly Bucket[]): Promise<void> {
  for (const { rule, key } of taken) await drain(db, key, rule.seconds)
}

/** The right password: this person's wrong tries were their own. What time has emptied goes on the way. */
async function forgive({ db, clock }: Deps, taken: readonly Bucket[]): Promise<void> {
  for (const { rule, key } of taken) {
    await drain(db, key, rule.emptiedBySuccess ? rule.burst * rule.seconds : rule.seconds)
  }
  await db.pool.query(
    `DELETE FROM sign_in_failure WHERE key IN (
       SELECT key FROM sign_in_failure WHERE empty_at < $1 LIMIT 200 FOR UPDATE SKIP LOCKED)`,
    [clock.now()],
  )
}

async function drain(db: Database, key: string, seconds: number): Promise<void> {
  const sql = 'UPDATE sign_in_failure SET empty_at = empty_at - make_interval(secs => $2) WHERE key = $1'
  await db.pool.query(sql, [key, seconds])
}

function tooMany(context: Context<AppEnv>, seconds: number): Response {
  const minutes = Math.ceil(seconds / 60)
  context.header('retry-after', String(seconds))
  return context.json(
    {
      code: 'TOO_MANY_ATTEMPTS',
      messageZh: `密码多次错误，请 ${minutes} 分钟后再试。`,
      messageEn: `Too many wrong passwords. Try again in ${minutes} min.`,
    },
    429,
  )
}
