import { readFileSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { DatabaseUnavailable } from '../unavailable.ts'

/** The OS user that PostgreSQL runs as. */
export interface OsUser {
  uid: number
  gid: number
  name: string
}

/**
 * Null when we are not root: PostgreSQL then runs as we do. It refuses to run as root, so root hands it to the owner
 * of its files, to `postgres` where there is such an account, else to `nobody`. No account is made.
 */
export function chooseOsUser(files: string): OsUser | null {
  if (process.getuid?.() !== 0) return null
  const owner = statSync(files, { throwIfNoEntry: false })?.uid
  const accounts = readAccounts().filter(({ uid }) => uid !== 0)
  const wanted = [
    (account: OsUser) => account.uid === owner,
    (account: OsUser) => account.name === 'postgres',
    (account: OsUser) => account.name === 'nobody',
  ]
  for (const isWanted of wanted) {
    const account = accounts.find(isWanted)
    if (account) return account
  }
  throw new DatabaseUnavailable(
    '内置 PostgreSQL 不能以 root 运行，系统也没有 postgres 或 nobody 账户。请以普通用户启动，或设置 DATABASE_URL。\n' +
      'The embedded PostgreSQL cannot run as root, and there is no OS account postgres or nobody. ' +
      'Start as an ordinary user, or set DATABASE_URL.',
  )
}

/** `/etc/passwd`: name:password:uid:gid:... */
function readAccounts(): OsUser[] {
  const lines = readFileSync('/etc/passwd', 'utf8').split('\n')
  return lines.flatMap((line) => {
    const [name, , uid, gid] = line.split(':')
    return name && uid && gid ? [{ name, uid: Number(uid), gid: Number(gid) }] : []
  })
}

/** The first folder or program on the way to `path` that the user may not pass; null when the way is free. */
export function findBarrier(path: string, user: OsUser): string | null {
  const above = dirname(path)
  const barrier = above === path ? null : findBarrier(above, user)
  if (barrier !== null) return barrier
  return mayPass(path, user) ? null : path
}

/** The execute permission: passing a folder, running a program. */
function mayPass(path: string, user: OsUser): boolean {
  const { uid, gid, mode } = statSync(path)
  if (uid === user.uid) return (mode & 0o100) !== 0
  if (gid === user.gid) return (mode & 0o010) !== 0
  return (mode & 0o001) !== 0
}
