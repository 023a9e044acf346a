import type { MiddlewareHandler } from 'hono'
import type { AppEnv } from '../app.ts'
import type { Deps } from '../deps.ts'

/** Wrong passwords in a window: few for one name, more for one address, behind which a whole bureau may sit. */
const WINDOW_SECONDS = 15 * 60
const WRONG_PER_NAME = 5
const WRONG_PER_ADDRESS = 50

/** Refuses signing in after too many wrong passwords. Counted in the database, so that all processes count together. */
export function createSignInLimit(deps: Deps): MiddlewareHandler<AppEnv> {
  return async (context, next) => {
    const name = await usernameOf(context.req.raw.clone())
    const address = context.env.incoming?.socket.remoteAddress ?? 'unknown'
    const wait = await secondsToWait(deps, name, address)
    if (wait > 0) {
      context.header('retry-after', String(wait))
      return context.json({ code: 'TOO_MANY_ATTEMPTS', ...words(wait) }, 429)
    }
    await next()
    if (context.res.status === 401 || context.res.status === 422) await countWrong(deps, name, address)
    if (context.res.ok) await deps.db.pool.query('DELETE FROM sign_in_failure WHERE key = $1', [`name:${name}`])
    return undefined
  }
}

async function usernameOf(request: Request): Promise<string> {
  const body: unknown = await request.json().catch(() => null)
  const name = typeof body === 'object' && body !== null ? Reflect.get(body, 'username') : null
  return typeof name === 'string' ? name.slice(0, 100).toLowerCase() : ''
}

async function secondsToWait({ db, clock }: Deps, name: string, address: string): Promise<number> {
  const { rows } = await db.pool.query<{ until: Date }>(
    `SELECT first_at + make_interval(secs => $3) AS until FROM sign_in_failure
     WHERE first_at > $6::timestamptz - make_interval(secs => $3)
       AND ((key = $1 AND count >= $4) OR (key = $2 AND count >= $5))`,
    [`name:${name}`, `address:${address}`, WINDOW_SECONDS, WRONG_PER_NAME, WRONG_PER_ADDRESS, clock.now()],
  )
  const until = Math.max(0, ...rows.map((row) => row.until.getTime()))
  return Math.max(0, Math.ceil((until - clock.now().getTime()) / 1000))
}

async function countWrong({ db, clock }: Deps, name: string, address: string): Promise<void> {
  await db.pool.query(
    `INSERT INTO sign_in_failure AS f (key, first_at, count)
     SELECT key, $2::timestamptz, 1 FROM unnest($1::text[]) AS key
     ON CONFLICT (key) DO UPDATE SET
       count = CASE WHEN f.first_at > $2::timestamptz - make_interval(secs => $3) THEN f.count + 1 ELSE 1 END,
       first_at = CASE WHEN f.first_at > $2::timestamptz - make_interval(secs => $3) THEN f.first_at ELSE $2 END`,
    [[`name:${name}`, `address:${address}`], clock.now(), WINDOW_SECONDS],
  )
}

function words(seconds: number): { messageZh: string; messageEn: string } {
  const minutes = Math.ceil(seconds / 60)
  return {
    messageZh: `密码多次错误，请 ${minutes} 分钟后再试。`,
    messageEn: `Too many wrong passwords. Try again in ${minutes} min.`,
  }
}
