import { existsSync, openSync, readFileSync, rmSync, writeSync, closeSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Takes the data folder for this process. PostgreSQL has a lock of its own, but we stop an orphaned PostgreSQL, and
 * must not stop that of a living Beacon. Refuses with the pid of the one that has it.
 */
export function lockFolder(folder: string): () => void {
  const path = join(folder, 'beacon.pid')
  for (;;) {
    try {
      const file = openSync(path, 'wx', 0o644)
      writeSync(file, String(process.pid))
      closeSync(file)
      return () => rmSync(path, { force: true })
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
      const holder = Number(existsSync(path) ? readFileSync(path, 'utf8') : 0)
      if (holder !== process.pid && isBeacon(holder)) throw new Error(takenMessage(folder, holder))
      rmSync(path, { force: true })
    }
  }
}

/** Does this pid belong to a running node? Pids are given again: another program's does not count. */
function isBeacon(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0 || !isAlive(pid)) return false
  const commandLine = commandLineOf(pid)
  return commandLine === null || commandLine.includes('node')
}

/** Is there such a process, and is it more than a zombie? */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
  const stat = readProc(pid, 'stat')
  return stat === null || !/\) Z /.test(stat)
}

/** Words of a process's command line; null where the system does not tell. */
export function commandLineOf(pid: number): string | null {
  return readProc(pid, 'cmdline')?.replaceAll('\0', ' ') ?? null
}

function readProc(pid: number, file: string): string | null {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8')
  } catch {
    return null
  }
}

function takenMessage(folder: string, pid: number): string {
  return (
    `${folder} 正由另一个 Beacon（进程 ${pid}）使用。请先停止它，或用 BEACON_DATA 指定其他文件夹。\n` +
    `${folder} is in use by another Beacon (process ${pid}). Stop that one, or set BEACON_DATA to another folder.`
  )
}
