import { readdir, readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'
import {
  bindMigrationAwareSqlAdapterFactory,
  type SqlMigrationAwareDriverAdapterFactory,
} from '@prisma/driver-adapter-utils'
import type { MigrationList, SchemaContainer, SchemaEngine } from '@prisma/schema-engine-wasm'
import type { ClientConfig } from 'pg'
import { MIGRATIONS_FOLDER, readMigrations } from './migrate.ts'
import { createScratchFactory } from './scratch.ts'

const SCHEMA_FOLDER = join(MIGRATIONS_FOLDER, '../prisma')
/** No table and no enum is left to others. */
const FILTERS = { externalTables: [], externalEnums: [] }

/**
 * The SQL that would bring the migrations up to `schema/prisma`; empty when they agree. Replays the migrations in a
 * scratch database of the given server. Only for developing and checking: loading the engine costs 80 ms.
 */
export async function drift(connection: ClientConfig): Promise<string> {
  const files = await readSchema()
  const engine = await openEngine(files, createScratchFactory(connection))
  try {
    const result = await engine.diff({
      from: { tag: 'migrations', ...(await migrationList()) },
      to: { tag: 'schemaDatamodel', files },
      script: true,
      exitCode: null,
      filters: FILTERS,
    })
    const sql = (result.stdout ?? '').trim()
    return sql === '-- This is an empty migration.' ? '' : sql
  } finally {
    engine.free()
  }
}

async function readSchema(): Promise<SchemaContainer[]> {
  const names = (await readdir(SCHEMA_FOLDER)).filter((name) => name.endsWith('.prisma'))
  return Promise.all(
    names.toSorted().map(async (name) => {
      const path = join(SCHEMA_FOLDER, name)
      return { path, content: await readFile(path, 'utf8') }
    }),
  )
}

async function migrationList(): Promise<MigrationList> {
  const migrations = await readMigrations()
  const lockfile = 'migration_lock.toml'
  return {
    baseDir: MIGRATIONS_FOLDER,
    lockfile: { path: lockfile, content: await readFile(join(MIGRATIONS_FOLDER, lockfile), 'utf8') },
    shadowDbInitScript: '',
    migrationDirectories: migrations.map(({ name, sql }) => ({
      path: name,
      migrationFile: { path: 'migration.sql', content: { tag: 'ok', value: sql } },
    })),
  }
}

type Bindings = typeof import('@prisma/schema-engine-wasm') & { __wbg_set_wasm: (exports: unknown) => void }

/** Instantiated by hand: importing a .wasm file is still an experiment of Node's. */
async function openEngine(
  files: readonly SchemaContainer[],
  factory: SqlMigrationAwareDriverAdapterFactory,
): Promise<SchemaEngine> {
  // Without it a panic of the engine says only "Cannot read properties of undefined (reading 'set_message')".
  Reflect.set(globalThis, 'PRISMA_WASM_PANIC_REGISTRY', {
    set_message: (message: string) => {
      throw new Error(`Prisma's schema engine: ${message}`)
    },
  })
  const script = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm/schema_engine_bg')
  const bindings = (await import('@prisma/schema-engine-wasm/schema_engine_bg')) as unknown as Bindings
  const bytes = await readFile(join(dirname(script), 'schema_engine_bg.wasm'))
  const imports = { [`./${basename(script)}`]: bindings } as unknown as WebAssembly.Imports
  const { instance } = await WebAssembly.instantiate(bytes, imports)
  bindings.__wbg_set_wasm(instance.exports)
  ;(instance.exports['__wbindgen_start'] as () => void)()
  const datamodels = files.map(({ path, content }): [string, string] => [path, content])
  return bindings.SchemaEngine.new(
    { datamodels },
    () => undefined,
    bindMigrationAwareSqlAdapterFactory(factory),
  )
}
