import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { Client, type ClientConfig } from 'pg'
import type { Log } from '../../log.ts'
import { findBinaries, type Binaries } from './binaries.ts'
import { lockFolder } from './lock.ts'
import { clearOrphan } from './orphan.ts'
import { chooseOwner, giveTo, requireReachable, type Owner } from './owner.ts'

export interface EmbeddedPostgres {
  connection: ClientConfig
  stop: () => Promise<void>
}

/** A socket's path may have 107 bytes; PostgreSQL adds `/.s.PGSQL.5432` to the folder. */
const LONGEST_SOCKET_FOLDER = 88
const START_TIMEOUT = 60_000
const USER = 'beacon'

/**
 * Starts the PostgreSQL of the npm package on a unix socket in `dataDir`, creating its files the first time. No TCP
 * port is opened. Refuses, saying why: the folder in use by a living Beacon, or not reachable; no build for the machine.
 */
export async function startEmbedded({
  dataDir,
  log,
}: {
  dataDir: string
  log: Log
}): Promise<EmbeddedPostgres> {
  const home = resolve(dataDir)
  mkdirSync(home, { recursive: true })
  const unlock = lockFolder(home)
  try {
    const binaries = findBinaries()
    const owner = chooseOwner()
    const files = join(home, 'postgres')
    // Our own folder: others may pass through it, its files keep their own permissions.
    if (owner) chmodSync(home, 0o711)
    requireReachable(owner, files)
    requireReachable(owner, binaries.postgres)
    await clearOrphan(files, log)
    initialise(binaries, owner, files)
    const sockets = socketFolder(home, owner)
    const child = launch(binaries, owner, files, sockets, log)
    const connection = { host: sockets, user: USER, database: 'beacon' }
    await untilReady(child, { ...connection, database: 'postgres' })
    await ensureDatabase(connection)
    writeFileSync(join(home, 'socket.json'), JSON.stringify(connection))
    return { connection, stop: () => stop(child).finally(unlock) }
  } catch (error) {
    unlock()
    throw error
  }
}

function initialise(binaries: Binaries, owner: Owner | null, files: string): void {
  if (existsSync(join(files, 'PG_VERSION'))) {
    chmodSync(files, 0o700)
    return
  }
  // What an interrupted first start left is no database.
  rmSync(files, { recursive: true, force: true })
  mkdirSync(files, { mode: 0o700 })
  giveTo(owner, files)
  const locale = ['--locale-provider=builtin', '--locale=C.UTF-8', '--encoding=UTF8']
  const result = spawnSync(
    binaries.initdb,
    ['-D', files, '-U', USER, '-A', 'trust', '--no-sync', ...locale],
    {
      ...owner,
      cwd: files,
      env: { ...process.env, LC_ALL: 'C' },
      encoding: 'utf8',
    },
  )
  if (result.status !== 0) throw new Error(`initdb: ${result.stderr || (result.error?.message ?? '')}`)
}

/** In the data folder; where its path is too long for a socket, in a short one of the system's temporary folder. */
function socketFolder(home: string, owner: Owner | null): string {
  const near = join(home, 'socket')
  const folder =
    Buffer.byteLength(near) <= LONGEST_SOCKET_FOLDER ? near : mkdtempSync(join(tmpdir(), 'beacon-'))
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  giveTo(owner, folder)
  chmodSync(folder, 0o700)
  return folder
}

/** Stops PostgreSQL when its standard input closes: the end of this process, however it comes, closes it. */
const WATCHDOG = `
  const { spawn } = require('node:child_process')
  const [command, ...args] = JSON.parse(process.argv[1])
  const child = spawn(command, args, { stdio: ['ignore', 'inherit', 'inherit'] })
  const stop = () => child.kill('SIGINT')
  process.stdin.on('end', stop).on('error', stop).resume()
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => {})
  child.on('error', (error) => { console.error(error.message); process.exit(1) })
  child.on('exit', (code) => process.exit(code ?? 1))`

function launch(
  binaries: Binaries,
  owner: Owner | null,
  files: string,
  sockets: string,
  log: Log,
): ChildProcess {
  const settings = {
    listen_addresses: '',
    unix_socket_directories: sockets,
    unix_socket_permissions: '0700',
    timezone: 'UTC',
    log_timezone: 'UTC',
    max_connections: '120',
    shared_buffers: '128MB',
    wal_compression: 'on',
    fsync: 'on',
    synchronous_commit: 'on',
  }
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const command = JSON.stringify([binaries.postgres, '-D', files, ...flags])
  const child = spawn(process.execPath, ['-e', WATCHDOG, command], {
    ...owner,
    cwd: files,
    env: { PATH: process.env['PATH'], LC_ALL: 'C' },
    stdio: ['pipe', 'ignore', 'pipe'],
    // A Ctrl+C of the terminal is for us: we close our connections first.
    detached: true,
  })
  child.stderr?.on('data', (text: Buffer) => log.debug({ postgres: text.toString().trim() }, 'postgres'))
  return child
}

async function untilReady(child: ChildProcess, connection: ClientConfig): Promise<void> {
  const said: string[] = []
  child.stderr?.on('data', (text: Buffer) => said.push(text.toString()))
  for (const end = Date.now() + START_TIMEOUT; Date.now() < end; await sleep(15)) {
    if (child.exitCode !== null) break
    if (await answers(connection)) return
  }
  throw new Error(`PostgreSQL did not start / 数据库未能启动:\n${said.join('').slice(-2_000)}`)
}

async function answers(connection: ClientConfig): Promise<boolean> {
  const client = new Client(connection)
  client.on('error', () => undefined)
  try {
    await client.connect()
    await client.end()
    return true
  } catch {
    return false
  }
}

async function ensureDatabase({ database, ...server }: ClientConfig): Promise<void> {
  const client = new Client({ ...server, database: 'postgres' })
  await client.connect()
  const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [database])
  if (rowCount === 0) await client.query(`CREATE DATABASE ${String(database)}`)
  await client.end()
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return
  const gone = once(child, 'exit')
  child.stdin?.end()
  await gone
}
