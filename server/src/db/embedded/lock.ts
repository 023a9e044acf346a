import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'

/** What the holder of a data folder tells the others: its process, and where its database listens. */
export interface Holder {
  pid: number
  /** Null while the database is still starting. */
  socketFolder: string | null
}

/** The exclusive right to a data folder, for as long as this process lives or until it is released. */
export interface FolderLock {
  announce: (socketFolder: string) => void
  release: () => void
}

/**
 * Takes the data folder for this process; null when another one has it (see `readHolder`). SQLite's file lock is the
 * kernel's: it ends with the process, even by SIGKILL, so there is no stale lock to judge by pids that are given again,
 * and it holds between containers that share the folder.
 */
export function lockFolder(dataDir: string): FolderLock | null {
  const lock = new DatabaseSync(join(dataDir, 'lock'), { timeout: 0 })
  try {
    lock.exec('PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE')
  } catch (error) {
    lock.close()
    if (error instanceof Error && error.message.includes('database is locked')) return null
    throw error
  }
  writeHolder(dataDir, { pid: process.pid, socketFolder: null })
  return {
    announce: (socketFolder) => writeHolder(dataDir, { pid: process.pid, socketFolder }),
    release: () => {
      rmSync(holderFile(dataDir), { force: true })
      lock.close()
    },
  }
}

/** Who has the folder; null when that one has not said so yet. */
export function readHolder(dataDir: string): Holder | null {
  try {
    return JSON.parse(readFileSync(holderFile(dataDir), 'utf8')) as Holder
  } catch {
    return null
  }
}

/** Why a second process may not start here. */
export function takenMessage(dataDir: string): string {
  const pid = readHolder(dataDir)?.pid ?? '?'
  return (
    `${dataDir} 正由另一个 Beacon（进程 ${pid}）使用。请先停止它，或用 BEACON_DATA 指定其他文件夹。\n` +
    `${dataDir} is in use by another Beacon (process ${pid}). Stop that one, or set BEACON_DATA to another folder.`
  )
}

function holderFile(dataDir: string): string {
  return join(dataDir, 'running.json')
}

/** By renaming, so that a reader never sees half of it. */
function writeHolder(dataDir: string, holder: Holder): void {
  const draft = `${holderFile(dataDir)}.draft`
  writeFileSync(draft, JSON.stringify(holder), { mode: 0o600 })
  renameSync(draft, holderFile(dataDir))
}
