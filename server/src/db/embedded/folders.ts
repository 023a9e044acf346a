import { createHash } from 'node:crypto'
import { chmodSync, chownSync, lstatSync, mkdirSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findBarrier, type OsUser } from './os-user.ts'
import { DatabaseUnavailable } from '../unavailable.ts'

/** The kernel takes 107 bytes for the path of a socket. */
const LONGEST_SOCKET_PATH = 100

/** Folder of the server's socket: in the data folder or, where that path would be too long, in the temporary one. */
export function socketFolder(dataDir: string): string {
  const folder = join(dataDir, 'socket')
  if (Buffer.byteLength(join(folder, '.s.PGSQL.5432.lock')) <= LONGEST_SOCKET_PATH) return folder
  return join(tmpdir(), `beacon-${createHash('sha256').update(dataDir).digest('hex').slice(0, 16)}`)
}

/** Makes a folder that only the server's user may enter. One of somebody else's in its place is refused. */
export function makePrivate(folder: string, user: OsUser | null): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const entry = lstatSync(folder)
  // Root may hand on what root itself has made, nothing else.
  const owners = [process.getuid?.(), user?.uid]
  if (!entry.isDirectory() || !owners.includes(entry.uid)) {
    throw new DatabaseUnavailable(`${folder} 属于其他用户。${folder} belongs to somebody else.`)
  }
  if (user !== null) chownSync(folder, user.uid, user.gid)
  chmodSync(folder, 0o700)
}

/** Lets the server's user pass through the data folder; refuses when a folder above is closed to it. */
export function openWay(dataDir: string, user: OsUser | null): void {
  if (user === null) return
  // Our own folder: others may pass through it, its files keep their own permissions.
  chmodSync(dataDir, (statSync(dataDir).mode & 0o777) | 0o011)
  const barrier = findBarrier(dataDir, user)
  if (barrier === null) return
  throw new DatabaseUnavailable(
    `以 root 启动时，内置 PostgreSQL 由系统用户 ${user.name} 运行，而该用户无法进入 ${barrier}。` +
      '请用 BEACON_DATA 指定其他文件夹（例如 /var/lib/beacon），或以普通用户启动。\n' +
      `Started as root, the embedded PostgreSQL runs as the OS user ${user.name}, who cannot pass ${barrier}. ` +
      'Set BEACON_DATA to another folder, such as /var/lib/beacon, or start as an ordinary user.',
  )
}
