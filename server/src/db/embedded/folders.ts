import { createHash } from 'node:crypto'
import { chmodSync, chownSync, lstatSync, mkdirSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findBarrier, type OsUser } from './os-user.ts'

/** The kernel takes 107 bytes for the path of a socket, and postgres adds a name to the folder's. */
const LONGEST_SOCKET_PATH = 100

/** Folder of the server's socket: in the data folder, or in the temporary one where that path would be too long. */
export function socketFolder(dataDir: string): string {
  const folder = join(dataDir, 'socket')
  if (Buffer.byteLength(join(folder, '.s.PGSQL.5432.lock')) <= LONGEST_SOCKET_PATH) return folder
  return join(tmpdir(), `beacon-${createHash('sha256').update(dataDir).digest('hex').slice(0, 16)}`)
}

/** Makes a folder that only the server's user may enter. One of somebody else's in its place is refused. */
export function makePrivate(folder: string, user: OsUser | null): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const entry = lstatSync(folder)
  const owner = user?.uid ?? process.getuid?.() ?? entry.uid
  // Root may take over what root itself has made, nothing else.
  if (!entry.isDirectory() || (entry.uid !== owner && entry.uid !== process.getuid?.())) {
    throw new Error(`${folder} 属于其他用户。It belongs to somebody else.`)
  }
  if (user !== null) chownSync(folder, user.uid, user.gid)
  chmodSync(folder, 0o700)
}

/** Lets the server's user pass through the data folder, and refuses to start where a folder above is closed to it. */
export function openWay(dataDir: string, user: OsUser | null): void {
  if (user === null) return
  chmodSync(dataDir, statSync(dataDir).mode | 0o011)
  const barrier = findBarrier(dataDir, user)
  if (barrier === null) return
  throw new Error(
    `数据库以系统用户 ${user.name} 运行，无法进入 ${barrier}：请把 BEACON_DATA 设为别处（例如 /var/lib/beacon），` +
      '或以普通用户启动。\n' +
      `The database runs as the OS user ${user.name}, who cannot pass ${barrier}: ` +
      'set BEACON_DATA to another place, such as /var/lib/beacon, or start as an ordinary user.',
  )
}
