import { createHash, randomUUID } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Client, escapeLiteral, type ClientConfig } from 'pg'
import type { Log } from '../log.ts'
import { takeLock } from './locks.ts'
import { DatabaseUnavailable } from './unavailable.ts'

/** Where the migrations stand: `<timestamp>_<verb>_<noun>/migration.sql`, forward only. */
export const MIGRATIONS_FOLDER = join(import.meta.dirname, '../../../schema/migrations')

interface Migration {
  name: string
  sql: string
  checksum: string
}

/** A migration that cannot be applied. Nothing of it was kept, and the message says what to do. */
export class MigrationError extends DatabaseUnavailable {}

/**
 * Applies what has not been applied yet, in order, each whole file in one transaction, under a lock. The book of
 * what was applied is Prisma's own table, so that its tools agree. (Its engine is not used to apply: it splits files
 * at semicolons, and loading it costs more than a start with nothing to do may take.)
 */
export async function migrate(
  connection: ClientConfig,
  log: Log,
  folder = MIGRATIONS_FOLDER,
): Promise<number> {
  const client = new Client(connection)
  client.on('error', (error) => log.error({ err: error }, 'the migrating connection was lost'))
  await client.connect()
  try {
    // A time without a zone in a migration means the same on every server.
    await client.query("SET TimeZone = 'UTC'")
    await takeLock(client, 'migrate')
    await client.query(BOOK)
    const waiting = await pending(client, await readMigrations(folder))
    for (const migration of waiting) {
      await apply(client, migration)
      log.info({ migration: migration.name }, 'migration applied')
    }
    return waiting.length
  } finally {
    await client.end()
  }
}

const BOOK = `
  CREATE TABLE IF NOT EXISTS _prisma_migrations (
    id varchar(36) PRIMARY KEY, checksum varchar(64) NOT NULL, finished_at timestamptz,
    migration_name varchar(255) NOT NULL, logs text, rolled_back_at timestamptz,
    started_at timestamptz NOT NULL DEFAULT now(), applied_steps_count integer NOT NULL DEFAULT 0)`

/** Migrations of a folder, oldest first. */
export async function readMigrations(folder = MIGRATIONS_FOLDER): Promise<Migration[]> {
  const entries = await readdir(folder, { withFileTypes: true })
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name)
  return Promise.all(
    names.toSorted().map(async (name) => {
      const sql = await readFile(join(folder, name, 'migration.sql'), 'utf8')
      return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') }
    }),
  )
}

async function pending(client: Client, migrations: readonly Migration[]): Promise<Migration[]> {
  const { rows } = await client.query<{ migration_name: string; checksum: string }>(
    'SELECT migration_name, checksum FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL',
  )
  const applied = new Map(rows.map((row) => [row.migration_name, row.checksum]))
  for (const { name, checksum } of migrations) {
    const before = applied.get(name)
    if (before !== undefined && before !== checksum) throw new MigrationError(changedMessage(name))
  }
  const known = new Set(migrations.map((migration) => migration.name))
  const unknown = [...applied.keys()].filter((name) => !known.has(name))
  if (unknown.length > 0) throw new MigrationError(newerMessage(unknown))
  return migrations.filter((migration) => !applied.has(migration.name))
}

async function apply(client: Client, { name, sql, checksum }: Migration): Promise<void> {
  try {
    await client.query('BEGIN')
    await client.query(asOneStatement(sql))
    await client.query(
      `INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at, applied_steps_count)
       VALUES ($1, $2, $3, now(), 1)`,
      [randomUUID(), checksum, name],
    )
    await client.query('COMMIT')
  } catch (error) {
    // The connection may be what failed: the server then rolls back by itself.
    await client.query('ROLLBACK').catch(() => undefined)
    const reason = error instanceof Error ? error.message : String(error)
    throw new MigrationError(failedMessage(name, reason), { cause: error })
  }
}

/** Inside a statement PostgreSQL refuses COMMIT: a file cannot keep its first half by one of its own. */
function asOneStatement(sql: string): string {
  const quote = `$migration_${randomUUID().replaceAll('-', '')}$`
  return `DO ${quote} BEGIN EXECUTE ${escapeLiteral(sql)}; END ${quote}`
}

function failedMessage(name: string, reason: string): string {
  return `数据库迁移 ${name} 失败，未留下任何改动：${reason}。请修正该迁移或恢复相应版本后重新启动。
Migration ${name} failed and left nothing behind: ${reason}. Mend it, or go back to the version that wrote it, and start again.`
}

function changedMessage(name: string): string {
  return `数据库迁移 ${name} 在应用之后被改动。请恢复原文件，另写新的迁移。
Migration ${name} was changed after it had been applied. Restore the file and write a new migration instead.`
}

function newerMessage(names: readonly string[]): string {
  return `数据库由更新版本的 Beacon 迁移过（${names.join(', ')}）。请使用该版本启动。
The database was migrated by a newer Beacon (${names.join(', ')}). Start that version.`
}
