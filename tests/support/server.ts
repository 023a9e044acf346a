import { loadActor, type Actor } from '@beacon/server/access/actor.ts'
import { startBackground } from '@beacon/server/background.ts'
import type { Config } from '@beacon/server/config.ts'
import { connectDatabase } from '@beacon/server/db/client.ts'
import { buildDeps, type Deps } from '@beacon/server/deps.ts'
import { listen } from '@beacon/server/http.ts'
import { createLog, type Log } from '@beacon/server/log.ts'
import type { ClientConfig } from 'pg'
import { testConfig } from './config.ts'
import { createTestDatabase } from './postgres.ts'

export const PASSWORD = 'beacon-demo-2026'

/** Somebody signed in. */
export interface Client {
  cookie: string
  fetch: (path: string, init?: RequestInit) => Promise<Response>
  /** Data of a GraphQL operation; throws when there are errors. */
  graphql: <Data = Record<string, unknown>>(query: string, variables?: object) => Promise<Data>
  /** The whole answer, errors and all. */
  raw: (
    query: string,
    variables?: object,
  ) => Promise<{ data?: unknown; errors?: { message: string; extensions?: { code?: string } }[] }>
}

export interface TestServer {
  url: string
  deps: Deps
  connection: ClientConfig
  signIn: (username: string) => Promise<Client>
  anonymous: Client
  actorOf: (username: string) => Promise<Actor>
  stop: () => Promise<void>
}

/** A real server on a port and a database of its own, with the demo banner in it. */
export async function startTestServer(
  change: Partial<Config> & { connection?: ClientConfig; deps?: Partial<Deps>; log?: Log } = {},
): Promise<TestServer> {
  const { connection: given, deps: replaced, log = createLog('silent'), ...config } = change
  const connection = given ?? (await createTestDatabase())
  const db = await connectDatabase(connection, log)
  const deps: Deps = { ...buildDeps(testConfig(config), db, log), ...replaced }
  const background = await startBackground(deps)
  const http = await listen(deps)
  return {
    url: http.url,
    deps,
    connection,
    anonymous: clientOf(http.url, ''),
    signIn: async (username) => clientOf(http.url, await cookieOf(http.url, username)),
    actorOf: (username) => actorOf(deps, username),
    stop: async () => {
      await http.close()
      await background.stop()
      await db.close()
    },
  }
}

/** Signs in as people do and keeps the cookie. */
export async function cookieOf(url: string, username: string, password = PASSWORD): Promise<string> {
  const response = await fetch(`${url}/api/auth/sign-in/username`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: url },
    body: JSON.stringify({ username, password }),
  })
  if (!response.ok)
    throw new Error(`Signing in as ${username} failed: ${response.status} ${await response.text()}`)
  return response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ')
}

async function actorOf(deps: Deps, username: string): Promise<Actor> {
  const user = await deps.db.prisma.user.findUniqueOrThrow({ where: { username } })
  const actor = await loadActor(deps, user.personId ?? '')
  if (!actor) throw new Error(`${username} is nobody.`)
  return actor
}

export function clientOf(url: string, cookie: string): Client {
  const request: Client['fetch'] = (path, init = {}) =>
    fetch(`${url}${path}`, {
      ...init,
      headers: { origin: url, cookie, ...(init.headers as Record<string, string>) },
    })
  const raw: Client['raw'] = async (query, variables = {}) => {
    const response = await request('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables }),
    })
    return (await response.json()) as Awaited<ReturnType<Client['raw']>>
  }
  return {
    cookie,
    fetch: request,
    raw,
    graphql: async <Data>(query: string, variables?: object) => {
      const { data, errors } = await raw(query, variables)
      if (errors) throw new Error(errors.map((error) => error.message).join('; '))
      return data as Data
    },
  }
}
