import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import type { Log } from '../../log.ts'
import type { Binaries } from './binaries.ts'
import type { OsUser } from './os-user.ts'
import { DatabaseUnavailable } from '../unavailable.ts'

/** Where a server works and how it is run. */
export interface Place {
  files: string
  sockets: string
  binaries: Binaries
  user: OsUser | null
}

/** A server that accepts connections. */
export interface RunningServer {
  /** Settles when the server is gone, whoever ended it. */
  gone: Promise<void>
  /** Fast shutdown: open transactions are rolled back, the files are left clean. */
  stop: () => Promise<void>
}

/**
 * Runs postgres under a shell that waits for the end of its own standard input. That pipe is ours: it closes when we
 * ask for a stop, and however this process ends, by SIGKILL too. SIGINT is postgres's fast shutdown.
 */
const WATCHDOG = '"$@" </dev/null & server=$!; exec 2>/dev/null; read -r _; kill -INT $server; wait $server'

const READY = 'database system is ready to accept connections'
/** Lines kept to tell why a start failed. */
const KEPT_LINES = 20

/** Starts the server and waits until it accepts connections. Throws what it said when it does not. */
export async function startServer(place: Place, log: Log): Promise<RunningServer> {
  const { files, user, binaries } = place
  const command = [binaries.postgres, '-D', files, ...flags(place.sockets)]
  const child = spawn('/bin/sh', ['-c', WATCHDOG, 'watchdog', ...command], {
    cwd: files,
    env: { PATH: process.env['PATH'], LC_ALL: 'C', TZ: 'UTC' },
    stdio: ['pipe', 'ignore', 'pipe'],
    // Ctrl+C of the terminal is for us: we close our connections first.
    detached: true,
    ...(user === null ? {} : { uid: user.uid, gid: user.gid }),
  })
  const gone = watchEnd(child)
  await untilReady(child, gone, log)
  return {
    gone,
    stop: async () => {
      child.stdin?.end()
      await gone
    },
  }
}

/** Settings that hold whatever the configuration files say. */
function flags(sockets: string): string[] {
  const settings = {
    listen_addresses: '',
    unix_socket_directories: sockets,
    unix_socket_permissions: '0700',
    timezone: 'UTC',
    log_timezone: 'UTC',
    max_connections: '120',
    wal_compression: 'on',
    // Failed statements are our own log's business; the server's would repeat people's data.
    log_min_messages: 'log',
    log_checkpoints: 'off',
  }
  return Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
}

/** Only postgres and its children hold the other end of standard error: its end is theirs. */
async function watchEnd(child: ChildProcess): Promise<void> {
  const { stdin, stderr } = child
  // Writing to a shell that is gone already is no fault.
  stdin?.on('error', () => undefined)
  const exit = once(child, 'exit')
  if (stderr) await Promise.race([once(stderr, 'close'), exit])
  stdin?.end()
  await exit
}

async function untilReady(child: ChildProcess, gone: Promise<void>, log: Log): Promise<void> {
  const said: string[] = []
  const ready = new Promise<true>((resolve) => {
    if (!child.stderr) return
    createInterface({ input: child.stderr }).on('line', (line) => {
      log.debug({ postgres: line }, 'postgres')
      if (said.length < KEPT_LINES) said.push(line)
      if (line.includes(READY)) resolve(true)
    })
  })
  if ((await Promise.race([ready, gone])) === true) return
  throw new DatabaseUnavailable(`数据库未能启动。The database did not start.\n${said.join('\n')}`)
}
