import { chownSync, constants, accessSync, statSync } from 'node:fs'
import { execFileSync } from 'node:child_process'
import { dirname } from 'node:path'

/** The user that PostgreSQL runs as; null: our own. PostgreSQL refuses to run as root. */
export interface Owner {
  uid: number
  gid: number
}

/** As root an unprivileged user is taken: `postgres` where there is one, else `nobody`. */
export function chooseOwner(): Owner | null {
  if (process.getuid?.() !== 0) return null
  for (const name of ['postgres', 'nobody']) {
    const uid = idOf('-u', name)
    const gid = idOf('-g', name)
    if (uid !== null && gid !== null) return { uid, gid }
  }
  return { uid: 65_534, gid: 65_534 }
}

function idOf(flag: '-u' | '-g', name: string): number | null {
  try {
    return Number(execFileSync('id', [flag, name], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }))
  } catch {
    return null
  }
}

/** Gives a folder to the owner. */
export function giveTo(owner: Owner | null, path: string): void {
  if (owner) chownSync(path, owner.uid, owner.gid)
}

/** Refuses when the owner cannot get to the path: a folder above it is closed to others. Names the folder. */
export function requireReachable(owner: Owner | null, path: string): void {
  if (owner === null) {
    accessSync(path, constants.R_OK)
    return
  }
  for (let folder = dirname(path); ; folder = dirname(folder)) {
    if (!canPass(owner, folder)) throw new Error(unreachable(folder))
    if (folder === dirname(folder)) return
  }
}

function canPass(owner: Owner, folder: string): boolean {
  const { uid, gid, mode } = statSync(folder)
  if (uid === owner.uid) return (mode & 0o100) !== 0
  if (gid === owner.gid) return (mode & 0o010) !== 0
  return (mode & 0o001) !== 0
}

function unreachable(folder: string): string {
  return (
    `以 root 运行时，内置 PostgreSQL 由普通用户运行，而该用户无法进入 ${folder}。` +
    `请执行 chmod o+x ${folder}，或以普通用户运行，或用 BEACON_DATA 指定其他文件夹。\n` +
    `Started as root, the embedded PostgreSQL runs as an ordinary user, who cannot pass through ${folder}. ` +
    `Run chmod o+x ${folder}, or start as an ordinary user, or set BEACON_DATA to another folder.`
  )
}
