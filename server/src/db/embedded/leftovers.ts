import { readdirSync, readFileSync, readlinkSync, realpathSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import type { Log } from '../../log.ts'
import { DatabaseUnavailable } from '../unavailable.ts'

/** Milliseconds that a left-over server is given to close in good order, and then at once. */
const PATIENCE = 30_000
const INTERVAL = 20

/**
 * Clears what an earlier run left in the data directory: a server that outlived its parent is stopped, and the pid file
 * of a dead one is taken away, whoever has that pid now. Only for the holder of the data folder's lock: it would stop
 * a sibling's database.
 */
export async function clearLeftovers(pgData: string, log: Log): Promise<void> {
  const pidFile = join(pgData, 'postmaster.pid')
  const postmaster = readPostmaster(pidFile)
  if (postmaster === null) return
  const processes = processesIn(pgData)
  if (processes.length > 0) {
    log.warn(
      { pid: postmaster, processes: processes.length },
      'stopping a database server left by an earlier run',
    )
    await stopAll(pgData, postmaster)
  }
  // Also while the dead server is a zombie that nobody reaps, or its number belongs to another program by now.
  rmSync(pidFile, { force: true })
}

function readPostmaster(pidFile: string): number | null {
  try {
    return Number.parseInt(readFileSync(pidFile, 'utf8'), 10)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}

/**
 * Every living process of a server works in its data directory: the postmaster, and the children that outlive it for a
 * moment. Starting beside one of those would destroy data, so it is not enough to look at the pid in the file.
 * A zombie has no working directory and does not count.
 */
function processesIn(pgData: string): number[] {
  const folder = realpathSync(pgData)
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && worksIn(name, folder) && isPostgres(name))
    .map(Number)
}

function worksIn(pid: string, folder: string): boolean {
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === folder
  } catch {
    return false
  }
}

/** `postgres` itself, or a child that calls itself `postgres: checkpointer`; not a shell that somebody left there. */
function isPostgres(pid: string): boolean {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0', 1)[0]?.includes('postgres') === true
  } catch {
    return false
  }
}

/** SIGINT is postgres's fast shutdown, SIGQUIT its immediate one: the next start then repeats the log of changes. */
async function stopAll(pgData: string, postmaster: number): Promise<void> {
  for (const signal of ['SIGINT', 'SIGQUIT', 'SIGKILL'] as const) {
    const targets = processesIn(pgData)
    signalAll(targets.includes(postmaster) ? [postmaster] : targets, signal)
    for (let waited = 0; waited < PATIENCE; waited += INTERVAL) {
      if (processesIn(pgData).length === 0) return
      await delay(INTERVAL)
    }
  }
  throw new DatabaseUnavailable(
    `${pgData} 仍被旧的数据库进程占用。An old database server still works in it and cannot be stopped.`,
  )
}

function signalAll(pids: readonly number[], signal: NodeJS.Signals): void {
  for (const pid of pids) {
    try {
      process.kill(pid, signal)
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
    }
  }
}
