import type { Deps } from '../deps.ts'
import { personRoom } from './rooms.ts'
import type { ConsoleServer } from './sockets.ts'

/** Milliseconds between two looks: a line may outlive its session by so much. */
const INTERVAL = 60_000

/**
 * Cuts the lines of sessions that have ended: at once where somebody tells of it, on this process or another; those
 * that have run out are found by one statement for all lines of this process. Returns the way to stop.
 */
export function watchSessions(deps: Pick<Deps, 'db' | 'hub' | 'log'>, io: ConsoleServer): () => void {
  const unsubscribe = deps.hub.onSessionsRevoked((personId) => {
    // The line is cut, not the console told to go: one whose session lives comes back by itself at once.
    const consoles = io.sockets.adapter.rooms.get(personRoom(personId)) ?? []
    for (const id of consoles) io.sockets.sockets.get(id)?.conn.close()
  })
  const look = () =>
    cutEnded(deps, io).catch((error: unknown) => {
      deps.log.warn({ err: error }, 'the sessions behind the consoles could not be looked at')
    })
  const timer = setInterval(() => void look(), INTERVAL)
  return () => {
    clearInterval(timer)
    unsubscribe()
  }
}

async function cutEnded({ db }: Pick<Deps, 'db'>, io: ConsoleServer): Promise<void> {
  const consoles = [...io.sockets.sockets.values()]
  if (consoles.length === 0) return
  const { rows } = await db.pool.query<{ token: string }>(
    `SELECT token FROM unnest($1::text[]) AS open (token)
     WHERE NOT EXISTS (SELECT FROM session s JOIN "user" u ON u.id = s.user_id
       WHERE s.token = open.token AND s.expires_at > now() AND u.disabled_at IS NULL)`,
    [[...new Set(consoles.map(({ data }) => data.session))]],
  )
  const ended = new Set(rows.map(({ token }) => token))
  for (const { data, conn } of consoles) if (ended.has(data.session)) conn.close()
}
