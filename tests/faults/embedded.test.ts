import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { mkdir, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { findEmbedded, startEmbedded } from '@beacon/server/db/embedded/start.ts'
import { createLog } from '@beacon/server/log.ts'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import {
  allGone,
  copyOf,
  holdDatabase,
  isRoot,
  makeHome,
  processesOf,
  refusedHolder,
  withClient,
  withDatabase,
} from './holder.ts'

const log = createLog('silent')
let original: string
let dataDir: string

beforeAll(async () => {
  original = join(await makeHome(), 'data')
  await withDatabase(original, (client) => client.query('CREATE TABLE fact (n integer)'))
})
afterAll(() => rm(dirname(original), { recursive: true }))

beforeEach(async () => {
  dataDir = await copyOf(original)
})
afterEach(async () => {
  await allGone(dataDir)
  await rm(dirname(dataDir), { recursive: true })
})

const insert = 'INSERT INTO fact SELECT coalesce(max(n), 0) + 1 FROM fact'
const readFacts = () =>
  withDatabase(
    dataDir,
    async (client) => (await client.query<{ n: number }>('SELECT n FROM fact')).rows.length,
  )

describe('nothing acknowledged is lost', () => {
  test('when the process is killed: its server goes with it', async () => {
    const holder = await holdDatabase(dataDir)
    await withClient(holder.connection, async (client) => {
      for (let n = 0; n < 50; n++) await client.query(insert)
      await holder.end('SIGKILL')
    })
    await allGone(dataDir)
    expect(await readFacts()).toBe(50)
  })

  test('when every process is killed at once, zombies and all', async () => {
    const holder = await holdDatabase(dataDir)
    await withClient(holder.connection, async (client) => {
      for (let n = 0; n < 50; n++) await client.query(insert)
      for (const { pid } of processesOf(dataDir)) process.kill(pid, 'SIGKILL')
      await holder.end('SIGKILL')
    })
    expect(await readFacts()).toBe(50)
  })

  test('when the watchdog is killed too: the orphan is found and stopped', async () => {
    const holder = await holdDatabase(dataDir)
    await withClient(holder.connection, (client) => client.query(insert))
    for (const { pid } of processesOf(dataDir).filter(({ command }) => command === '/bin/sh'))
      process.kill(pid, 'SIGKILL')
    await holder.end('SIGKILL')
    const orphans = processesOf(dataDir)
    expect(orphans.length).toBeGreaterThan(0)

    expect(await readFacts()).toBe(1)
    const left = processesOf(dataDir).map(({ pid }) => pid)
    expect(orphans.filter(({ pid }) => left.includes(pid))).toEqual([])
  })

  test('when only the postmaster is killed: its children are waited for', async () => {
    const holder = await holdDatabase(dataDir)
    await withClient(holder.connection, async (client) => {
      await client.query(insert)
      const postmaster = Number.parseInt(readFileSync(join(dataDir, 'postgres/postmaster.pid'), 'utf8'), 10)
      // Stopped, a child cannot notice that its parent is gone.
      const child = processesOf(dataDir).find(({ command }) => command.startsWith('postgres: checkpointer'))
      process.kill(child?.pid ?? 0, 'SIGSTOP')
      process.kill(postmaster, 'SIGKILL')
      await holder.end('SIGKILL')
      setTimeout(() => process.kill(child?.pid ?? 0, 'SIGCONT'), 300)
    })
    expect(await readFacts()).toBe(1)
  })

  test('when it is told to stop: the files are left clean', async () => {
    const holder = await holdDatabase(dataDir)
    await withClient(holder.connection, async (client) => {
      await client.query(insert)
      expect(await holder.end('SIGTERM')).toBe(0)
    })
    expect(processesOf(dataDir)).toEqual([])
    expect(await readFacts()).toBe(1)
  })
})

describe('a pid file of a dead server', () => {
  let stranger: ChildProcess | undefined
  afterEach(async () => {
    if (!stranger) return
    const exit = once(stranger, 'exit')
    stranger.kill('SIGKILL')
    stranger = undefined
    await exit
  })

  test('is no obstacle although its number is now a stranger of the same user, who is left alone', async () => {
    const { uid, gid } = statSync(join(dataDir, 'postgres'))
    stranger = spawn('sleep', ['60'], isRoot ? { uid, gid } : {})
    await once(stranger, 'spawn')
    writeFileSync(join(dataDir, 'postgres/postmaster.pid'), `${stranger.pid}\n${join(dataDir, 'postgres')}\n`)
    expect(await readFacts()).toBe(0)
    expect(stranger.signalCode).toBeNull()
    expect(stranger.exitCode).toBeNull()
  })

  test('is no obstacle when it is empty', async () => {
    writeFileSync(join(dataDir, 'postgres/postmaster.pid'), '')
    expect(await readFacts()).toBe(0)
  })
})

describe('a second process on the same folder', () => {
  test('is refused, told by whom, and can find the running database', async () => {
    const holder = await holdDatabase(dataDir)
    const [said, code] = await refusedHolder(dataDir)
    expect(code).toBe(3)
    expect(said).toContain(`process ${holder.pid}`)
    expect(said).toContain(`进程 ${holder.pid}`)
    expect(said).toContain('BEACON_DATA')

    expect(findEmbedded(dataDir)).toEqual(holder.connection)
    await withClient(holder.connection, (client) => client.query(insert))
    await holder.end('SIGTERM')
    expect(findEmbedded(dataDir)).toBeNull()
  })

  test('is refused when both start at the same moment', async () => {
    const starts = await Promise.allSettled([holdDatabase(dataDir), holdDatabase(dataDir)])
    const holders = starts.flatMap((start) => (start.status === 'fulfilled' ? [start.value] : []))
    expect(holders).toHaveLength(1)
    await holders[0]?.end('SIGTERM')
  })
})

describe('the folder', () => {
  test('is made for its owner alone, whatever the umask', async () => {
    expect(statSync(join(dataDir, 'postgres')).mode & 0o777).toBe(0o700)
  })

  test('may have come back from a backup with wider permissions', async () => {
    chmodSync(join(dataDir, 'postgres'), 0o755)
    expect(await readFacts()).toBe(0)
  })

  test('may hold an interrupted first start', async () => {
    const fresh = join(await makeHome(), 'data')
    await mkdir(join(fresh, 'postgres.new/base'), { recursive: true })
    const count = await withDatabase(fresh, async (client) => (await client.query('SELECT 1')).rowCount)
    expect(count).toBe(1)
    await rm(dirname(fresh), { recursive: true })
  })

  test('of another major version is refused by name', async () => {
    writeFileSync(join(dataDir, 'postgres/PG_VERSION'), '17\n')
    await expect(startEmbedded({ dataDir, log })).rejects.toThrow(/PostgreSQL 17/)
    expect(findEmbedded(dataDir)).toBeNull()
  })

  test('may have a path longer than a socket can have', async () => {
    const long = join(await makeHome(), 'x'.repeat(90), 'data')
    await mkdir(dirname(long))
    const path = await withDatabase(long, async (client) => {
      const { rows } = await client.query<{ path: string }>(
        "SELECT current_setting('unix_socket_directories') AS path",
      )
      return rows[0]?.path ?? ''
    })
    expect(path.length).toBeLessThan(100)
    await rm(dirname(dirname(long)), { recursive: true })
  })

  test('says what PostgreSQL said when that cannot start', async () => {
    writeFileSync(join(dataDir, 'postgres/postgresql.conf'), 'no_such_setting = 1\n')
    await expect(startEmbedded({ dataDir, log })).rejects.toThrow(/no_such_setting/)
  })
})

describe('whoever starts it', () => {
  test('the server listens on no port, keeps what it acknowledges and lives in UTC', async () => {
    const holder = await holdDatabase(dataDir, {
      env: { TZ: 'Asia/Shanghai', PGTZ: 'Asia/Shanghai', PGPORT: '5999' },
    })
    const settings = await withClient(holder.connection, async (client) => {
      const { rows } = await client.query<Record<string, string>>(
        `SELECT current_setting('listen_addresses') AS addresses, current_setting('fsync') AS fsync,
           current_setting('synchronous_commit') AS commit, current_setting('TimeZone') AS zone,
           current_setting('server_version_num')::int / 10000 AS version, datlocprovider AS provider, datcollate
         FROM pg_database WHERE datname = current_database()`,
      )
      return rows[0]
    })
    await holder.end('SIGTERM')
    expect(settings).toMatchObject({
      addresses: '',
      fsync: 'on',
      commit: 'on',
      version: 18,
      provider: 'b',
      zone: 'UTC',
    })
  })

  test.runIf(isRoot)('an ordinary user runs it as himself', async () => {
    const home = await makeHome()
    chmodSync(home, 0o777)
    const holder = await holdDatabase(join(home, 'data'), { uid: 65_534 })
    expect(statSync(join(home, 'data/postgres')).uid).toBe(65_534)
    await withClient(holder.connection, (client) => client.query('SELECT 1'))
    await holder.end('SIGTERM')
    await rm(home, { recursive: true })
  })

  test.runIf(isRoot)('root hands it to another user', async () => {
    await withDatabase(dataDir, async () => {
      const server = processesOf(dataDir).map(({ pid }) => statSync(`/proc/${pid}`).uid)
      expect(server.length).toBeGreaterThan(0)
      expect(server).not.toContain(0)
    })
  })

  test.runIf(isRoot)('root in a folder that nobody else may enter is told what to set', async () => {
    const home = await makeHome()
    chmodSync(home, 0o700)
    const starting = startEmbedded({ dataDir: join(home, 'data'), log })
    await expect(starting).rejects.toThrow(new RegExp(`${home}[^/]*BEACON_DATA`, 's'))
    await rm(home, { recursive: true })
  })
})
