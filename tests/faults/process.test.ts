import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest'
import { testConfig } from '../support/config.ts'
import { createTestDatabase } from '../support/postgres.ts'
import { startServerProcess } from '../support/process.ts'
import { makeHome, processesOf } from './holder.ts'

// The whole server as a process, in production mode: reference data, no accounts.

let dataDir: string
beforeAll(async () => {
  dataDir = join(await makeHome(), 'data')
})
afterAll(() => rm(dirname(dataDir), { recursive: true }))

interface Started {
  child: ChildProcess
  said: () => string
  exit: Promise<unknown[]>
}

function start(env: NodeJS.ProcessEnv = {}): Started {
  const { secret, projectRoot } = testConfig()
  const settings = { BEACON_DATA: dataDir, BEACON_MODE: 'production', BEACON_SECRET: secret, PORT: '0' }
  const child = spawn(process.execPath, [join(projectRoot, 'server/src/main.ts')], {
    env: { PATH: process.env['PATH'], LOG_LEVEL: 'warn', ...settings, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (text: Buffer) => {
      output += text.toString()
    })
  }
  return { child, said: () => output, exit: once(child, 'close') }
}

function untilSaid({ said }: Started, words: RegExp): Promise<void> {
  return vi.waitFor(() => expect(said()).toMatch(words), { timeout: 60_000, interval: 20 })
}

test('it says where it is, and a signal stops it with its database', async () => {
  const server = start()
  await untilSaid(server, /烽燧 Beacon {2}http:\/\/127\.0\.0\.1:\d+\n/)
  expect(server.said()).not.toContain('demo')
  expect(processesOf(dataDir).length).toBeGreaterThan(0)
  server.child.kill('SIGTERM')
  expect(await server.exit).toEqual([0, null])
  expect(processesOf(dataDir)).toEqual([])
}, 90_000)

test('a test that fails leaves no server behind', async () => {
  // Looked at last: what is to be done at the end is done in the other order.
  onTestFinished(() => {
    expect(processesOf(other)).toEqual([])
  })
  const other = join(dirname(dataDir), 'other')
  const { secret } = testConfig()
  const env = { BEACON_DATA: other, BEACON_MODE: 'production', BEACON_SECRET: secret }
  const { url } = await startServerProcess(env)
  expect((await fetch(`${url}/healthz`)).status).toBe(200)
  expect(processesOf(other).length).toBeGreaterThan(0)
  await expect(startServerProcess(env)).rejects.toThrow(/stopped while starting/)
}, 90_000)

test('a signal in the middle of the start leaves nothing behind', async () => {
  const server = start({ LOG_LEVEL: 'debug' })
  await untilSaid(server, /ready to accept connections/)
  server.child.kill('SIGINT')
  const [code] = await server.exit
  expect(code).toBe(0)
  await vi.waitFor(() => expect(processesOf(dataDir)).toEqual([]), { timeout: 10_000 })
}, 90_000)

describe('it does not start, and says why in both languages', () => {
  test.each<[string, NodeJS.ProcessEnv, RegExp]>([
    ['with wrong settings', { PORT: 'http', LOG_LEVEL: 'loud' }, /PORT[\s\S]*LOG_LEVEL[\s\S]*expected/],
    ['in production without a secret', { BEACON_SECRET: '' }, /BEACON_SECRET[\s\S]*应为/],
    ['as a demo for others', { BEACON_MODE: 'demo', HOST: '0.0.0.0' }, /HOST[\s\S]*loopback/],
  ])('%s', async (_, env, why) => {
    const server = start(env)
    const [code] = await server.exit
    expect(code).toBe(1)
    expect(server.said()).toMatch(why)
  })

  test('with another secret than the log of its database was written with', async () => {
    const { host, user, database } = await createTestDatabase()
    const url = `postgres://${user}@localhost/${database}?host=${encodeURIComponent(String(host))}`
    const env = {
      BEACON_MODE: 'demo',
      DATABASE_URL: url,
      BEACON_SECRET: 'another secret, long enough to be one',
    }
    const server = start(env)
    const [code] = await server.exit
    expect(code).toBe(1)
    expect(server.said()).toMatch(/BEACON_SECRET[\s\S]*原来的密钥[\s\S]*is not the one/)
    expect(server.said()).not.toMatch(/https?:/)
  }, 90_000)

  test('on a port that is taken; the database it had started is stopped', async () => {
    const squatter = createServer().listen(0, '127.0.0.1')
    await once(squatter, 'listening')
    const address = squatter.address()
    const port = typeof address === 'object' && address !== null ? String(address.port) : ''
    const server = start({ PORT: port })
    const [code] = await server.exit
    expect(code).toBe(1)
    expect(server.said()).toMatch(/已被占用[\s\S]*in use/)
    expect(processesOf(dataDir)).toEqual([])
    squatter.close()
  }, 90_000)
})
