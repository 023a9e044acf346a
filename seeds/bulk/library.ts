import type { Deps } from '@beacon/server/deps.ts'
import { BANNER } from '../reference/data/organizations.ts'

export interface LibrarySize {
  plans: number
  /** Of each plan; the newest is in force. */
  versions: number
  /** Of each version at each of the four levels. */
  cards: number
}

/**
 * A library of plans for benchmarks: kinds, categories and places in turn, every version with a chapter and its
 * cards, every tenth plan with 鼠疫 inside a sentence, half of the cards with a team to call. Written by the database itself: millions of rows would take minutes
 * to send. Needs `reference`.
 */
export async function addLibrary({ db }: Pick<Deps, 'db'>, size: LibrarySize): Promise<void> {
  const { plans, versions, cards } = size
  const client = await db.pool.connect()
  try {
    // A connection of its own, without the time limit that guards everyday statements.
    await client.query('SET statement_timeout = 0')
    await client.query(PLANS, [plans, BANNER.slice(0, 6)])
    await client.query(VERSIONS, [versions])
    await client.query(CHAPTERS)
    await client.query(CARDS, [cards])
    await client.query(NEEDS)
    await client.query('VACUUM ANALYZE')
  } finally {
    client.release(true)
  }
}

const PLANS = `
  INSERT INTO plan (id, code, title_zh, title_en, category, event_kind, division_code, organization_id)
  SELECT gen_random_uuid(), 'library-' || n, '第' || n || '号预案', 'Plan ' || n,
    (ARRAY['special', 'department', 'township', 'village', 'unit'])[1 + n % 5]::plan_category,
    (ARRAY['infectious_disease', 'unexplained_cluster', 'poisoning', 'other'])[1 + n % 4]::event_kind,
    d.codes[1 + n % cardinality(d.codes)], (SELECT id FROM organization WHERE code = 'hb')
  FROM generate_series(1, $1::int) AS n,
    (SELECT array_agg(code ORDER BY code) AS codes FROM division WHERE code LIKE $2 || '%') AS d`

const VERSIONS = `
  INSERT INTO plan_version (id, plan_id, number, status, legal_basis_zh, legal_basis_en, effective_from)
  SELECT gen_random_uuid(), p.id, n,
    CASE WHEN n = $1 THEN 'in_force' ELSE 'superseded' END::plan_version_status, '-', '-',
    CASE WHEN n = $1 THEN DATE '2025-01-01' ELSE DATE '2020-01-01' END
  FROM plan p, generate_series(1, $1::int) AS n WHERE p.code LIKE 'library-%'`

const CHAPTERS = `
  INSERT INTO plan_chapter (version_id, key, position, title_zh, title_en, text_zh, text_en)
  SELECT v.id, 'general', 1, '总则', 'General', repeat('发现疑似病例应当立即报告。', 40)
    || CASE WHEN p.code LIKE '%7' THEN '动物间鼠疫疫情亦同。' ELSE '' END, ''
  FROM plan_version v JOIN plan p ON p.id = v.plan_id WHERE p.code LIKE 'library-%'`

const CARDS = `
  INSERT INTO action_card (id, plan_version_id, level, position, phase, title_zh, title_en, text_zh, text_en,
    organization_id, role_key, deadline_minutes, supporting_codes)
  SELECT gen_random_uuid(), v.id, level, n, 'control', '处置', 'Act', '立即处置。', 'Act at once.',
    p.organization_id, 'bureau_head', 60, '{}'
  FROM plan_version v JOIN plan p ON p.id = v.plan_id, generate_series(1, 4) AS level, generate_series(1, $1::int) AS n
  WHERE p.code LIKE 'library-%'`

const NEEDS = `
  INSERT INTO card_team_need (id, card_id, kind, count, qualifications)
  SELECT gen_random_uuid(), c.id, 'epidemiology', 1, '{}'
  FROM action_card c JOIN plan_version v ON v.id = c.plan_version_id JOIN plan p ON p.id = v.plan_id
  WHERE p.code LIKE 'library-%' AND v.status = 'in_force' AND c.position % 2 = 0`
