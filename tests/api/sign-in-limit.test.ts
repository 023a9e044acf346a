import { createApp } from '@beacon/server/app.ts'
import { connectDatabase, type Database } from '@beacon/server/db/client.ts'
import { buildDeps } from '@beacon/server/deps.ts'
import { createLog } from '@beacon/server/log.ts'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { testConfig } from '../support/config.ts'
import { createTestDatabase } from '../support/postgres.ts'

// The limit in front of a door that knows one password: hashing hundreds of them would take a minute.

const PASSWORD = 'the right one'
const HERE = '198.51.100.1'
let now = new Date('2026-11-24T02:00:00Z')
let db: Database
let app: ReturnType<typeof createApp>

beforeAll(async () => {
  const log = createLog('silent')
  db = await connectDatabase(await createTestDatabase(), log)
  const deps = buildDeps(testConfig(), db, log)
  const auth = { ...deps.auth, handler: knock }
  app = createApp({ ...deps, auth, clock: { now: () => now } })
})
afterAll(() => db.close())
beforeEach(() => db.pool.query('DELETE FROM sign_in_failure'))

async function knock(request: Request): Promise<Response> {
  const { password } = (await request.json()) as { password: string }
  if (password === 'fault') return new Response('', { status: 500 })
  return new Response('', { status: password === PASSWORD ? 200 : 401 })
}

async function signIn(username: string, password = PASSWORD, remoteAddress = HERE): Promise<Response> {
  const body = JSON.stringify({ username, password })
  const incoming = { socket: { remoteAddress } }
  const headers = { 'content-type': 'application/json' }
  return app.request('/api/auth/sign-in/username', { method: 'POST', headers, body }, { incoming })
}

async function tries(count: number, username: string, address?: string): Promise<number[]> {
  const answers = await Promise.all(Array.from({ length: count }, () => signIn(username, 'wrong', address)))
  return answers.map(({ status }) => status)
}

function wait(minutes: number): void {
  now = new Date(now.getTime() + minutes * 60_000)
}

test('wrong passwords gain nothing by being sent all at once', async () => {
  const statuses = await tries(40, 'duty')
  expect(statuses.filter((status) => status === 401)).toHaveLength(5)
  expect(statuses.filter((status) => status === 429)).toHaveLength(35)
})

test('wrong passwords are forgiven by the right one', async () => {
  for (let round = 0; round < 3; round += 1) {
    await tries(4, 'duty')
    expect((await signIn('duty')).status).toBe(200)
  }
})

test('wrong passwords make the wait grow for whoever goes on', async () => {
  const waits: number[] = []
  for (let count = 0; count < 24; count += 1) {
    const { headers } = await signIn('duty', 'wrong')
    const seconds = Number(headers.get('retry-after') ?? 0)
    waits.push(seconds)
    wait(seconds / 60)
    if (seconds > 0) await signIn('duty', 'wrong')
  }
  expect(waits.slice(0, 6)).toEqual([0, 0, 0, 0, 0, 180])
  expect(waits.at(-1)).toBe(900)
  expect(waits).toEqual(waits.toSorted((a, b) => a - b))
})

test('a fault of the server is nobody’s wrong password', async () => {
  for (let count = 0; count < 8; count += 1) expect((await signIn('duty', 'fault')).status).toBe(500)
})

test('wrong passwords of a stranger do not lock the commander out', async () => {
  await tries(20, 'commander', '203.0.113.66')
  expect((await signIn('commander', PASSWORD, '203.0.113.66')).status).toBe(429)
  expect((await signIn('commander', PASSWORD, '198.51.100.1')).status).toBe(200)
})

test('wrong passwords of one name do not lock out its neighbours behind the same address', async () => {
  await tries(20, 'duty')
  expect((await signIn('commander')).status).toBe(200)
})

test('wrong passwords on many names from one address end', async () => {
  const names = Array.from({ length: 55 }, (_, index) => `guess${index}`)
  const statuses: number[] = []
  for (const name of names) statuses.push((await signIn(name, 'wrong')).status)
  expect(statuses.slice(0, 50).every((status) => status === 401)).toBe(true)
  expect(statuses.slice(50)).toEqual([429, 429, 429, 429, 429])
  expect((await signIn('duty', PASSWORD, '198.51.100.2')).status).toBe(200)
})

test('wrong passwords of one name from everywhere end', async () => {
  for (let host = 1; host <= 12; host += 1) await tries(5, 'director', `203.0.113.${host}`)
  expect(await tries(1, 'director', '203.0.113.99')).toEqual([429])
  wait(1)
  expect((await signIn('director', PASSWORD, '198.51.100.1')).status).toBe(200)
})

test('wrong passwords of an IPv6 network count together', async () => {
  await tries(3, 'duty', '2001:db8:0:7::1')
  await tries(2, 'duty', '2001:db8::7:1:2:3:4')
  expect(await tries(1, 'duty', '2001:db8:0:7:ffff::9')).toEqual([429])
  expect(await tries(1, 'duty', '2001:db8:0:8::1')).toEqual([401])
})

test('wrong passwords leave nothing behind once time has forgiven them', async () => {
  await tries(5, 'duty')
  wait(24 * 60)
  await signIn('commander')
  const { rows } = await db.pool.query('SELECT key FROM sign_in_failure WHERE empty_at > $1', [now])
  expect(rows).toEqual([])
})
