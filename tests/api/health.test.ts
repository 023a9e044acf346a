import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { metricsToken } from '@beacon/server/http/health.ts'
import { listen } from '@beacon/server/http.ts'
import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { startTestServer, type TestServer } from '../support/server.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.stop())

const get = (path: string) => fetch(`${server.url}${path}`)

interface Readiness {
  status: number
  checks: Record<string, boolean>
}

async function readiness({ url }: TestServer): Promise<Readiness> {
  const answer = await fetch(`${url}/readyz`)
  const { checks } = (await answer.json()) as Pick<Readiness, 'checks'>
  return { status: answer.status, checks }
}

describe('health', () => {
  test('alive, and ready with database, relay and jobs', async () => {
    expect((await get('/healthz')).status).toBe(200)
    await vi.waitFor(
      async () => {
        const checks = { database: true, relay: true, jobs: true }
        expect(await readiness(server)).toEqual({ status: 200, checks })
      },
      { timeout: 10_000 },
    )
  })

  test('a check that hangs counts as failed after two seconds', async () => {
    server.deps.readiness.set('hangs', () => new Promise(() => undefined))
    const started = performance.now()
    const found = await readiness(server)
    server.deps.readiness.delete('hangs')
    expect(found).toMatchObject({ status: 503, checks: { hangs: false, database: true } })
    expect(performance.now() - started).toBeLessThan(5_000)
  })

  test('without its database alive but not ready; ready again by itself when it is back', async () => {
    const other = await startTestServer()
    await vi.waitFor(async () => expect(await readiness(other)).toMatchObject({ status: 200 }))
    const name = String(other.connection.database)
    const admin = new Client({ ...other.connection, database: 'postgres' })
    await admin.connect()
    await admin.query(`ALTER DATABASE ${name} ALLOW_CONNECTIONS false`)
    await admin.query('SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1', [name])
    expect(await readiness(other)).toMatchObject({ status: 503, checks: { database: false } })
    expect((await fetch(`${other.url}/healthz`)).status).toBe(200)

    await admin.query(`ALTER DATABASE ${name} ALLOW_CONNECTIONS true`)
    await admin.end()
    await vi.waitFor(async () => expect(await readiness(other)).toMatchObject({ status: 200 }), {
      timeout: 20_000,
    })
    await other.stop()
  })
})

describe('figures', () => {
  test('tell of requests, consoles, the relay and alerts', async () => {
    await get('/healthz')
    const figures = await (await get('/metrics')).text()
    const names = [
      'beacon_http_seconds_count{method="GET",route="/healthz",status="200"}',
      'beacon_sockets',
      'beacon_relay_position',
      'beacon_alert_sent_seconds_bucket{le="0.005"}',
      'beacon_alert_acknowledged_seconds_bucket{le="3600"}',
      'process_resident_memory_bytes',
    ]
    for (const name of names) expect(figures).toContain(name)
  })

  test('addresses that somebody makes up do not fill the memory', async () => {
    for (const path of ['/api/a1', '/api/a2', '/b1', '/b2.js']) await get(path)
    expect(await (await get('/metrics')).text()).not.toMatch(/route="[^"]*[ab][12]/)
  })
})

describe('in production', () => {
  let production: TestServer
  beforeAll(async () => {
    production = await startTestServer({ mode: 'production' })
  })
  afterAll(() => production.stop())

  test('there are no demo accounts, and in demo mode there are', async () => {
    const told = async ({ url }: TestServer) => (await fetch(`${url}/api/console`)).json() as Promise<unknown>
    expect(await told(production)).toMatchObject({ mode: 'production', demoAccounts: [] })
    const commander = expect.objectContaining({ username: 'commander' }) as object
    const demoAccounts = expect.arrayContaining([commander]) as object
    expect(await told(server)).toMatchObject({ mode: 'demo', demoAccounts })
  })

  test('browsers are told to come by TLS only', async () => {
    const { headers } = await fetch(`${production.url}/healthz`)
    expect(headers.get('strict-transport-security')).toMatch(/max-age=\d{7,}/)
  })

  test('the cookie travels by TLS only, and no other host of the domain can set it', async () => {
    const { cookie, fetch: ask } = await production.signIn('duty')
    expect(cookie).toMatch(/^__Host-beacon\.session_token=/)
    const headers = { 'content-type': 'application/json' }
    const [told = ''] = (
      await ask('/api/auth/sign-out', { method: 'POST', headers, body: '{}' })
    ).headers.getSetCookie()
    // What browsers demand of a name that begins so.
    expect(told.split('; ')).toEqual(expect.arrayContaining(['Secure', 'HttpOnly', 'Path=/']))
    expect(told).toMatch(/^__Host-beacon\.session_token=;/)
    expect(told).not.toMatch(/domain=/i)
    const client = await production.signIn('duty')
    expect(await client.graphql('{ viewer { username } }')).toEqual({ viewer: { username: 'duty' } })
  })

  test('figures are for those who know the token', async () => {
    const ask = async (authorization?: string) => {
      const headers = authorization === undefined ? {} : { authorization }
      return (await fetch(`${production.url}/metrics`, { headers })).status
    }
    expect(await ask()).toBe(401)
    expect(await ask('Bearer wrong')).toBe(401)
    expect(await ask(`Bearer ${metricsToken(production.deps.config.secret)}`)).toBe(200)
  })

  test('the schema is not told', async () => {
    const { errors } = await production.anonymous.raw('{ __schema { types { name } } }')
    expect(errors).toBeDefined()
  })

  test.each([
    ['a field', '{ viewer { serverTim } }', {}],
    ['an argument', '{ node(ix: "x") { id } }', {}],
    ['a type', '{ node(id: "x") { ... on Inciden { id } } }', {}],
    [
      'a variable',
      'mutation($input: OpenIncidentInput!) { openIncident(input: $input) { __typename } }',
      { input: { titel: 'x' } },
    ],
    [
      'a word',
      'mutation($input: OpenIncidentInput!) { openIncident(input: $input) { __typename } }',
      { input: { riskLevel: 'lo' } },
    ],
  ])('nor suggested where the name of %s is wrong', async (_, query, variables) => {
    const suggested = await server.anonymous.raw(query, variables)
    expect(JSON.stringify(suggested.errors)).toContain('Did you mean')
    const { errors } = await production.anonymous.raw(query, variables)
    expect(errors).not.toHaveLength(0)
    expect(JSON.stringify(errors)).not.toContain('Did you mean')
  })
})

test('an address in use is told in both languages', async () => {
  const taken = createServer()
  await new Promise<void>((resolve) => {
    taken.listen(0, '127.0.0.1', resolve)
  })
  const { port } = taken.address() as AddressInfo
  const config = { ...server.deps.config, port }
  await expect(listen({ ...server.deps, config })).rejects.toThrow(/已被占用[\s\S]*is in use/)
  taken.close()
})
