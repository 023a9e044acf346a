import type { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readMigrations } from '@beacon/server/db/migrate.ts'
import { drift } from '@beacon/server/db/schema-engine.ts'
import { connectTestDatabase } from '../support/connect.ts'
import { createTestDatabase } from '../support/postgres.ts'

let client: Client
beforeAll(async () => {
  client = await connectTestDatabase()
})
afterAll(() => client.end())

test('folders are named by time, verb and noun, and go forward only', async () => {
  const names = (await readMigrations()).map(({ name }) => name)
  expect(names.length).toBeGreaterThan(0)
  for (const name of names) expect(name).toMatch(/^\d{14}_[a-z]+(_[a-z0-9]+)+$/)
  for (const { sql } of await readMigrations()) expect(sql).not.toMatch(/^\s*--\s*down/im)
})

test('all of them are applied', async () => {
  const { rows } = await client.query<{ name: string }>(
    'SELECT migration_name AS name FROM _prisma_migrations WHERE finished_at IS NOT NULL ORDER BY 1',
  )
  expect(rows.map(({ name }) => name)).toEqual((await readMigrations()).map(({ name }) => name))
})

test('together they give what schema/prisma describes', async () => {
  expect(await drift(await createTestDatabase())).toBe('')
})

describe('the event log is append-only', () => {
  const APPEND_ONLY = /append|only/i

  test.each([
    ['an UPDATE', "UPDATE event_log SET name = 'nothing.happened'"],
    ['a DELETE', 'DELETE FROM event_log'],
    ['a TRUNCATE', 'TRUNCATE event_log'],
    ['a TRUNCATE that cascades', 'TRUNCATE event_log CASCADE'],
  ])('%s is refused', async (_, sql) => {
    const before = await count()
    expect(before).toBeGreaterThan(0)
    await expect(client.query(sql)).rejects.toThrow(APPEND_ONLY)
    expect(await count()).toBe(before)
  })

  async function count(): Promise<number> {
    const { rows } = await client.query<{ count: number }>('SELECT count(*)::int AS count FROM event_log')
    return rows[0]?.count ?? 0
  }
})

/** What Prisma cannot say, and what settles races: the commands map these names to refusals. */
test('the named constraints exist', async () => {
  const { rows } = await client.query<{ name: string }>(`
    SELECT conname AS name FROM pg_constraint k JOIN pg_namespace n ON n.oid = k.connamespace AND n.nspname = 'public'
    UNION SELECT indexname FROM pg_indexes WHERE schemaname = 'public'`)
  const names = rows.map(({ name }) => name)
  expect(names).toEqual(
    expect.arrayContaining([
      'response_one_active',
      'dispatch_call_live_team',
      'plan_version_one_in_force',
      'grant_once',
      'response_levels',
      'action_card_level',
      'action_card_deadline',
      'incident_grade',
      'dispatch_need_count',
      'card_team_need_count',
      'card_supply_need_quantity',
      'requisition_quantity',
      'dispatch_call_answered',
      'event_head_single',
    ]),
  )
})

test('every timestamp knows its zone', async () => {
  const { rows } = await client.query<{ column: string }>(`
    SELECT table_name || '.' || column_name AS column FROM information_schema.columns
    WHERE table_schema = 'public' AND data_type = 'timestamp without time zone'`)
  expect(rows).toEqual([])
})
