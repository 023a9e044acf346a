import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Log } from '../../log.ts'
import { commandLineOf, isAlive } from './lock.ts'

/** Milliseconds that an orphan gets to stop in order. */
const PATIENCE = 15_000

/**
 * Clears what a killed Beacon left behind: a PostgreSQL that lives on is stopped (fast shutdown), and a pid file
 * whose process is gone, is a zombie or is another program is removed. Call it with the folder's lock held.
 */
export async function clearOrphan(dataDir: string, log: Log): Promise<void> {
  const path = join(dataDir, 'postmaster.pid')
  if (!existsSync(path)) return
  const pid = Number(readFileSync(path, 'utf8').split('\n')[0])
  if (isOurPostgres(pid, dataDir)) {
    log.warn({ pid }, 'stopping a PostgreSQL that an earlier Beacon left behind')
    process.kill(pid, 'SIGINT')
    for (const end = Date.now() + PATIENCE; isAlive(pid) && Date.now() < end;) await sleep(20)
    if (isAlive(pid)) process.kill(pid, 'SIGQUIT')
    for (const end = Date.now() + PATIENCE; isAlive(pid) && Date.now() < end;) await sleep(20)
  }
  rmSync(path, { force: true })
}

function isOurPostgres(pid: number, dataDir: string): boolean {
  if (!Number.isInteger(pid) || pid <= 1 || !isAlive(pid)) return false
  const commandLine = commandLineOf(pid)
  return commandLine !== null && commandLine.includes('postgres') && commandLine.includes(dataDir)
}
