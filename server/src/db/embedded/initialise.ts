import { spawnSync } from 'node:child_process'
import { chmodSync, existsSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Binaries } from './binaries.ts'
import { makePrivate } from './folders.ts'
import type { OsUser } from './os-user.ts'
import { DatabaseUnavailable } from '../unavailable.ts'

/** The database's own superuser and the one database, both named so. */
export const NAME = 'beacon'
/** Files of another major version of PostgreSQL cannot be opened. */
const MAJOR = '18'
const LOCALE = ['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8']
const ACCESS = ['--auth-local=trust', '--auth-host=reject', `--username=${NAME}`]

/**
 * Creates the files of the database if there are none: in a draft beside them that takes their place when it is whole,
 * so that an interrupted first start leaves nothing to mistake for a database.
 */
export function initialise(files: string, binaries: Binaries, user: OsUser | null): void {
  if (existsSync(files)) return requireVersion(files)
  const draft = `${files}.new`
  rmSync(draft, { recursive: true, force: true })
  makePrivate(draft, user)
  run(binaries.initdb, ['--pgdata', draft, ...LOCALE, ...ACCESS], draft, user)
  run(binaries.postgres, ['--single', '-D', draft, 'template1'], draft, user, `CREATE DATABASE ${NAME}\n`)
  renameSync(draft, files)
}

function requireVersion(files: string): void {
  // PostgreSQL refuses files that others may read, as a restored backup often is.
  chmodSync(files, 0o700)
  const version = readFileSync(join(files, 'PG_VERSION'), 'utf8').trim()
  if (version === MAJOR) return
  throw new DatabaseUnavailable(
    `${files} 由 PostgreSQL ${version} 建立，本程序使用 ${MAJOR}。请用旧版 Beacon 导出数据后再升级。\n` +
      `${files} was made by PostgreSQL ${version}; this is ${MAJOR}. Move the data with the Beacon that made it.`,
  )
}

function run(program: string, args: string[], cwd: string, user: OsUser | null, input = ''): void {
  const result = spawnSync(program, args, {
    cwd,
    input,
    encoding: 'utf8',
    env: { PATH: process.env['PATH'], LC_ALL: 'C', TZ: 'UTC' },
    ...(user === null ? {} : { uid: user.uid, gid: user.gid }),
  })
  if (result.status === 0) return
  const said = result.error?.message ?? `${result.stdout}${result.stderr}`.trim().slice(-2_000)
  throw new DatabaseUnavailable(
    `无法建立数据库文件。The files of the database could not be created.\n${said}`,
  )
}
