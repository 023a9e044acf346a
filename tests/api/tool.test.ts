import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { metricsToken } from '@beacon/server/http/health.ts'
import { Client, type ClientConfig } from 'pg'
import { beforeAll, describe, expect, test } from 'vitest'
import { createTestDatabase } from '../support/postgres.ts'
import { startTestServer } from '../support/server.ts'
import { testConfig } from '../support/config.ts'

// `pnpm --silent beacon <command>`, as it is typed.

let connection: ClientConfig
beforeAll(async () => {
  connection = await createTestDatabase()
})

interface Ran {
  code: number | null
  out: string
  err: string
}

async function beacon(words: readonly string[], { env = {}, input = '' } = {}): Promise<Ran> {
  const { host, user, database } = connection as { host: string; user: string; database: string }
  const { projectRoot, secret } = testConfig()
  const child = spawn(process.execPath, [join(projectRoot, 'server/src/cli.ts'), ...words], {
    env: {
      PATH: process.env['PATH'],
      BEACON_DATA: mkdtempSync(join(tmpdir(), 'beacon-tool-')),
      BEACON_SECRET: secret,
      DATABASE_URL: `postgres://${user}@localhost/${database}?host=${encodeURIComponent(host)}`,
      ...env,
    },
  })
  child.stdin.end(input)
  const exit = once(child, 'exit') as Promise<[number | null]>
  const [out, err, [code]] = await Promise.all([text(child.stdout), text(child.stderr), exit])
  return { code, out, err }
}

async function query(sql: string): Promise<void> {
  const client = new Client(connection)
  await client.connect()
  await client.query(sql)
  await client.end()
}

const COMMANDS = [
  'migrate',
  'migrate new',
  'seed',
  'admin create',
  'audit verify',
  'metrics token',
  'schema print',
]

describe('help', () => {
  test('lists every command in both languages', async () => {
    const { code, out } = await beacon(['--help'])
    expect(code).toBe(0)
    for (const command of COMMANDS) expect(out).toContain(`pnpm --silent beacon ${command}`)
    expect(out).toMatch(/[一-龥]/)
  })

  test('of one command tells its options and does nothing', async () => {
    const { code, out } = await beacon(['admin', 'create', '--help'], { env: { DATABASE_URL: 'nonsense' } })
    expect(code).toBe(0)
    expect(out).toContain('--password-stdin')
  })
})

test.each<[string, string[], RegExp]>([
  ['nothing', [], /pnpm --silent beacon/],
  ['an unknown command', ['fly'], /pnpm --silent beacon/],
  ['an argument too many', ['migrate', 'everything'], /usage/],
  ['an unknown option', ['audit', 'verify', '--quick'], /--quick/],
  ['a required option left out', ['admin', 'create', '--username', 'lan'], /--name-zh.*--organization/],
  ['unknown data', ['seed', 'moon'], /moon/],
  ['a migration that is not named by verb and noun', ['migrate', 'new', 'Vehicles'], /add_vehicle/],
])('typed wrongly: %s', async (_, words, told) => {
  const { code, err } = await beacon(words)
  expect(code).toBe(2)
  expect(err).toMatch(told)
})

test('wrong settings are told, without a stack', async () => {
  const { code, err } = await beacon(['audit', 'verify'], { env: { PORT: 'http', BEACON_SECRET: 'short' } })
  expect(code).toBe(1)
  expect(err).toMatch(/PORT[\s\S]*BEACON_SECRET/)
  expect(err).not.toMatch(/^\s+at /m)
})

test('migrations and reference data that are there already are left as they are', async () => {
  expect(await beacon(['migrate'])).toMatchObject({ code: 0, out: expect.stringContaining('0 ') as string })
  const { code, out } = await beacon(['seed', 'reference'])
  expect(code).toBe(0)
  expect(out).toContain('divisions: +0')
})

test('invented data stays out of production', async () => {
  const { code, err } = await beacon(['seed', 'demo'], { env: { BEACON_MODE: 'production' } })
  expect(code).toBe(1)
  expect(err).toContain('production')
})

test('an administrator made with a password from standard input signs in; the name is then taken', async () => {
  const words = ['admin', 'create', '--username', 'wulan', '--name-zh', '乌兰', '--organization', 'hb']
  const input = 'a long enough password\n'
  const made = await beacon([...words, '--password-stdin'], { input })
  expect(made).toMatchObject({ code: 0 })
  expect(made.out).not.toContain('long enough')
  expect(await beacon(words)).toMatchObject({ code: 1, err: expect.stringContaining('taken') as string })

  const server = await startTestServer({ connection })
  const response = await fetch(`${server.url}/api/auth/sign-in/username`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: server.url },
    body: JSON.stringify({ username: 'wulan', password: input.trim() }),
  })
  expect(response.status).toBe(200)
  await server.stop()
})

test('an administrator made with another secret would break the log: it is refused, and verifying says why', async () => {
  const env = { BEACON_SECRET: 'another secret, long enough to be one' }
  const words = ['admin', 'create', '--username', 'other', '--name-zh', '其他', '--organization', 'hb']
  const { code, err } = await beacon(words, { env })
  expect(code).toBe(1)
  expect(err).toMatch(/BEACON_SECRET[\s\S]*is not the one/)
  expect(err).not.toMatch(/^\s+at /m)
  expect(await beacon(['audit', 'verify'], { env })).toMatchObject({
    code: 1,
    out: expect.stringContaining('BEACON_SECRET') as string,
  })
  expect(await beacon(['audit', 'verify'])).toMatchObject({ code: 0 })
})

test('an unknown organization is answered with those that there are', async () => {
  const words = ['admin', 'create', '--username', 'nobody', '--name-zh', '无', '--organization', 'moon']
  const { code, err } = await beacon(words)
  expect(code).toBe(1)
  expect(err).toContain('杭锦旗卫生健康委员会')
})

describe('audit verify', () => {
  const unlocked = (sql: string) =>
    query(`ALTER TABLE event_log DISABLE TRIGGER ALL; ${sql}; ALTER TABLE event_log ENABLE TRIGGER ALL`)

  test('finds the log intact, and says where once a row was altered behind its back', async () => {
    expect(await beacon(['audit', 'verify'])).toMatchObject({
      code: 0,
      out: expect.stringContaining('intact') as string,
    })
    await unlocked(`UPDATE event_log SET payload = '{"altered": true}' WHERE position = 7`)
    const { code, out } = await beacon(['audit', 'verify'])
    expect(code).toBe(1)
    expect(out).toMatch(/^7: .*altered/)
    expect(out).toContain('ALTERED')
  })

  test('finds that the end was cut off', async () => {
    await unlocked('DELETE FROM event_log WHERE position = (SELECT max(position) FROM event_log)')
    const { code, out } = await beacon(['audit', 'verify'])
    expect(code).toBe(1)
    expect(out).toContain('cut off')
  })
})

test('metrics token prints what opens the figures of a server with the same secret, and nothing else', async () => {
  const { code, out } = await beacon(['metrics', 'token'])
  expect(code).toBe(0)
  expect(out).toBe(`${metricsToken(testConfig().secret)}\n`)
})
