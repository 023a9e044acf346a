import { rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { findEmbedded } from '@beacon/server/db/embedded/start.ts'
import { DatabaseUnavailable, requireReachable } from '@beacon/server/db/unavailable.ts'
import { withLock } from '@beacon/server/db/locks.ts'
import { Pool } from 'pg'
import { describe, expect, test } from 'vitest'
import { testConfig } from '../support/config.ts'
import { createTestDatabase } from '../support/postgres.ts'
import { startServerProcess } from '../support/process.ts'
import { makeHome, withClient } from './holder.ts'

const PRODUCTION = { BEACON_MODE: 'production', BEACON_SECRET: testConfig().secret }

describe("a database of one's own", () => {
  test('is prepared once by two processes that start together on it, empty', async () => {
    const connection = await createTestDatabase('template0')
    const { host, user, database } = connection
    const env = { ...PRODUCTION, DATABASE_URL: `postgresql://${user}@/${database}?host=${host}` }
    const servers = await Promise.all([startServerProcess(env), startServerProcess(env)])
    for (const { url } of servers) expect((await fetch(`${url}/readyz`)).status).toBe(200)
    const { rows } = await withClient(connection, (client) =>
      client.query<{ roles: number }>('SELECT count(*)::int AS roles FROM role'),
    )
    expect(rows[0]?.roles).toBeGreaterThan(0)
    await Promise.all(servers.map((server) => server.stop()))
  }, 120_000)

  test.each([
    ['that does not listen', { host: 'localhost', port: 1 }, /无法连接.*ECONNREFUSED.*cannot be reached/s],
    ['at an address that does not exist', { host: 'nowhere.invalid' }, /ENOTFOUND|EAI_AGAIN/],
  ])('%s is told by its reason', async (_, connection, reason) => {
    const refused = requireReachable(connection)
    await expect(refused).rejects.toThrow(DatabaseUnavailable)
    await expect(refused).rejects.toThrow(reason)
  })

  test('that does not know us is told by its reason', async () => {
    const { host, user } = await createTestDatabase('template0')
    await expect(
      requireReachable({ host: String(host), user: String(user), database: 'nothing' }),
    ).rejects.toThrow(/"nothing" does not exist/)
  })
})

describe('a named lock', () => {
  test('lets one in after the other, and the next one after a failure', async () => {
    const pool = new Pool(await createTestDatabase('template0'))
    const events: string[] = []
    const turn = (name: string) =>
      withLock(pool, 'seed', async () => {
        events.push(`${name} in`)
        await pool.query('SELECT pg_sleep(0.05)')
        events.push(`${name} out`)
        if (name === 'a') throw new Error('a failed')
      })
    const turns = await Promise.allSettled([turn('a'), turn('b'), turn('c')])
    await pool.end()
    expect(turns.map(({ status }) => status)).toEqual(['rejected', 'fulfilled', 'fulfilled'])
    for (let n = 0; n < events.length; n += 2) expect(events[n + 1]).toBe(events[n]?.replace('in', 'out'))
  })
})

test('a server that is killed starts again with everything it knew', async () => {
  const dataDir = join(await makeHome(), 'data')
  const server = await startServerProcess({ ...PRODUCTION, BEACON_DATA: dataDir })
  const ask = (sql: string) => withClient(findEmbedded(dataDir) ?? {}, (client) => client.query(sql))
  await ask("UPDATE role SET name_en = 'kept' WHERE key = 'observer'")
  await server.kill()
  await server.restart()
  expect((await ask("SELECT 1 FROM role WHERE name_en = 'kept'")).rowCount).toBe(1)
  await server.stop()
  await rm(dirname(dataDir), { recursive: true })
}, 120_000)
