import type { Client } from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { connectTestDatabase } from '../support/connect.ts'
import { foreignKeysOf, tablesOf, type ForeignKey } from './catalogue.ts'

/** Reference data and machinery: shared by all worlds. Every other table is operational. */
const SHARED = new Set([
  'account',
  'calendar_day',
  'chapter_rule',
  'action_card',
  'plan_criterion',
  'plan_post',
  'card_alert',
  'card_supply_need',
  'card_team_need',
  'cleanup',
  'cleanup_item',
  'command_receipt',
  'condition',
  'division',
  'duty_reminder',
  'duty_rule',
  'duty_rung',
  'event_cursor',
  'event_head',
  'grant',
  'organization',
  'person',
  'plan',
  'plan_author',
  'plan_chapter',
  'plan_comment',
  'plan_decision',
  'plan_import',
  'plan_duty',
  'plan_opinion',
  'plan_paper',
  'plan_readiness',
  'plan_search',
  'plan_step',
  'plan_verdict',
  'plan_version',
  'procedure_step',
  'role',
  'session',
  'sign_in_failure',
  'standard',
  'stored_file',
  'stored_file_part',
  'supply_item',
  'team',
  'team_member',
  'user',
  'verification',
  'world',
])

let client: Client
beforeAll(async () => {
  client = await connectTestDatabase()
})
afterAll(() => client.end())

test('every operational table has a world, always', async () => {
  const tables = (await tablesOf(client)).filter(({ name }) => !SHARED.has(name))
  expect(tables.length).toBeGreaterThan(8)
  expect(tables.filter(({ worldId }) => worldId !== 'required')).toEqual([])
})

test('no shared table belongs to a world, and the list of them has no leftovers', async () => {
  const tables = await tablesOf(client)
  expect(tables.filter(({ name, worldId }) => SHARED.has(name) && worldId !== null)).toEqual([])
  const names = tables.map(({ name }) => name)
  expect([...SHARED].filter((name) => !names.includes(name))).toEqual([])
})

test('no operational row can point into another world', async () => {
  const keys = await foreignKeysOf(client)
  const crossing = keys.filter((key) => isOperational(key) && !carriesWorld(key))
  expect(
    crossing.map(({ table, columns, target }) => `${table}(${columns.join(', ')}) -> ${target}`),
  ).toEqual([])
})

test('shared data does not point at operational rows', async () => {
  const keys = await foreignKeysOf(client)
  expect(keys.filter(({ table, target }) => SHARED.has(table) && !SHARED.has(target))).toEqual([])
})

test('the database itself refuses such a row', async () => {
  await client.query('BEGIN')
  const { rows } = await client.query<{ id: string }>('SELECT id FROM incident LIMIT 1')
  const incident = rows[0]?.id
  await client.query(
    `INSERT INTO world (id, kind, name_zh, name_en, clock_started_at, clock_origin)
     VALUES ('00000000-0000-7000-8000-0000000000ee', 'exercise', '演练', 'Exercise', now(), now())`,
  )
  const crossing = client.query(
    `INSERT INTO shortfall SELECT (jsonb_populate_record(s, jsonb_build_object('world_id', w.id,
       'id', '00000000-0000-7000-8000-0000000000ef'))).*
     FROM shortfall s, world w WHERE w.kind = 'exercise' LIMIT 1`,
  )
  await expect(crossing).rejects.toMatchObject({ code: '23503' })
  await client.query('ROLLBACK')
  expect(incident).toBeDefined()
})

function isOperational({ table, target }: ForeignKey): boolean {
  return !SHARED.has(table) && !SHARED.has(target)
}

function carriesWorld({ columns, targetColumns }: ForeignKey): boolean {
  return columns.some((column, index) => column === 'world_id' && targetColumns[index] === 'world_id')
}
