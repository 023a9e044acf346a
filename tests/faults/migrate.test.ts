import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { migrate, MigrationError, MIGRATIONS_FOLDER, readMigrations } from '@beacon/server/db/migrate.ts'
import { createLog } from '@beacon/server/log.ts'
import type { ClientConfig } from 'pg'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createTestDatabase } from '../support/postgres.ts'
import { withClient } from './holder.ts'

const log = createLog('silent')
const FIRST = '20990101000000_create_shelter'
const SECOND = '20990102000000_fill_shelter'

/** The two files of an application that has just been installed. */
const FILES = {
  [FIRST]: 'CREATE TABLE shelter (name text PRIMARY KEY, opened timestamptz);',
  [SECOND]: "INSERT INTO shelter VALUES ('gymnasium', '2026-01-01 08:00');",
}

let folder: string
let connection: ClientConfig

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'beacon-migrations-'))
  connection = await createTestDatabase('template0')
})
afterEach(() => rm(folder, { recursive: true }))

async function write(files: Record<string, string>): Promise<void> {
  for (const [name, sql] of Object.entries(files)) {
    await mkdir(join(folder, name), { recursive: true })
    await writeFile(join(folder, name, 'migration.sql'), sql)
  }
}

const run = () => migrate(connection, log, folder)

/** What the operator reads when the start is stopped. */
async function refusal(): Promise<string> {
  try {
    await run()
  } catch (error) {
    if (error instanceof MigrationError) return error.message
    throw error
  }
  throw new Error('It was not refused.')
}

async function read(sql: string): Promise<unknown[]> {
  return withClient(connection, async (client) => {
    const { rows } = await client.query<{ value: unknown }>(sql)
    return rows.map(({ value }) => value)
  })
}
const tables = () => read("SELECT tablename AS value FROM pg_tables WHERE schemaname = 'public' ORDER BY 1")
const applied = () => read('SELECT migration_name AS value FROM _prisma_migrations ORDER BY started_at')

describe('migrations are applied', () => {
  test('in the order of their names, once', async () => {
    await write(FILES)
    expect(await run()).toBe(2)
    expect(await run()).toBe(0)
    expect(await applied()).toEqual([FIRST, SECOND])
    expect(await read('SELECT name AS value FROM shelter')).toEqual(['gymnasium'])
  })

  test('once, by one of the processes that start together', async () => {
    await write(FILES)
    const counts = await Promise.all([run(), run(), run(), run()])
    expect(counts.toSorted((a, b) => a - b)).toEqual([0, 0, 0, 2])
    expect(await applied()).toHaveLength(2)
  })

  test('in UTC, whatever the server prefers', async () => {
    await withClient(connection, (client) =>
      client.query(`ALTER DATABASE ${connection.database} SET TimeZone = 'Asia/Shanghai'`),
    )
    await write(FILES)
    await run()
    expect(await read('SELECT opened AS value FROM shelter')).toEqual([new Date('2026-01-01T08:00:00Z')])
  })

  test('whole, functions with semicolons in them too', async () => {
    await write({
      [FIRST]: `CREATE FUNCTION one() RETURNS int LANGUAGE plpgsql AS $$ BEGIN PERFORM 1; RETURN 1; END $$;
                SELECT one();`,
    })
    await run()
    expect(await read('SELECT one() AS value')).toEqual([1])
  })

  test('all of our own, on an empty database', async () => {
    await cp(MIGRATIONS_FOLDER, folder, { recursive: true })
    expect(await run()).toBe((await readMigrations()).length)
  })
})

describe('a migration that fails', () => {
  test('leaves nothing behind, stops the start, says why and what to do; mended, it is applied', async () => {
    await write({ ...FILES, [SECOND]: 'CREATE TABLE half (n int); INSERT INTO no_such_table VALUES (1);' })
    const message = await refusal()
    expect(message).toContain(SECOND)
    expect(message).toContain('no_such_table')
    expect(message).toMatch(/请修正该迁移.*Mend it/s)
    expect(await tables()).toEqual(['_prisma_migrations', 'shelter'])
    expect(await applied()).toEqual([FIRST])

    await write(FILES)
    expect(await run()).toBe(1)
  })

  test('cannot commit its first half by a COMMIT of its own', async () => {
    await write({ [FIRST]: 'CREATE TABLE half (n int); COMMIT; SELECT 1/0;' })
    expect(await refusal()).toContain(FIRST)
    expect(await tables()).toEqual(['_prisma_migrations'])
  })

  test('does not hide its reason when the connection breaks with it', async () => {
    await write({ [FIRST]: 'SELECT pg_terminate_backend(pg_backend_pid());' })
    expect(await refusal()).toContain('terminating connection')
    await write({ [FIRST]: FILES[FIRST] })
    expect(await run()).toBe(1)
  })
})

describe('a database that does not fit the files is left alone', () => {
  test('when an applied migration was changed', async () => {
    await write(FILES)
    await run()
    await write({ [FIRST]: `${FILES[FIRST]} -- and a little more` })
    expect(await refusal()).toMatch(new RegExp(`${FIRST} was changed`))
  })

  test('when a newer Beacon migrated it', async () => {
    await write(FILES)
    await run()
    await rm(join(folder, SECOND), { recursive: true })
    expect(await refusal()).toMatch(new RegExp(`newer Beacon.*${SECOND}`))
  })
})
