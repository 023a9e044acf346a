import type { Actor } from '@beacon/server/access/actor.ts'
import { systemActor } from '@beacon/server/access/actor.ts'
import { createYoga } from '@beacon/server/graphql/yoga.ts'
import { keepDuties } from '@beacon/server/plan-duty/commands/jobs.ts'
import { listPublished } from '@beacon/server/plan/published.ts'
import { dryRunAll } from '@beacon/server/response/dry-run.ts'
import { addLibrary, type LibrarySize } from '@beacon/seeds/bulk/library.ts'
import { against, limited, percentile, type Figure } from './figure.ts'
import { record } from './record.ts'
import { openStage, type Stage } from './stage.ts'

const COVERAGE = '{ planCoverage { eventKind level inForce overdue underWay none } }'
/** The list as the console asks it, filtered as a cell of the matrix filters it. */
const LIST = `{ plans(first: 25, eventKind: poisoning, level: village, standing: in_force) {
  pageInfo { hasNextPage endCursor }
  edges { node { id code titleZh titleEn category eventKind condition { nameZh nameEn }
    organization { id code nameZh nameEn }
    versionInForce { id number documentNumber effectiveFrom effectiveTo cardCount } } } } }`

/** The page of hits as the console asks it. */
const searchFor = (query: string) => `{ searchPlans(query: "${query}", first: 24) {
  pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
  edges { node { placeCount places { kind key titleZh titleEn excerpt { text isHit } }
    version { id number status documentNumber
      plan { id titleZh titleEn category organization { id code nameZh nameEn } } } } } } }`

/** The library of plans: the matrix and its list against hand-written SQL, and the nightly dry run of every plan. */
export async function benchPlans({ quick }: { quick: boolean }): Promise<Figure[]> {
  const size: LibrarySize = quick
    ? { plans: 100, versions: 2, cards: 10 }
    : { plans: 2_000, versions: 5, cards: 60 }
  const stage = await openStage()
  try {
    await addLibrary(stage.deps, size)
    await keepDuties(stage.deps, { reminding: false })
    await stage.deps.db.pool.query('ANALYZE plan_duty')
    const rounds = quick ? 10 : 60
    return [
      ...(await compare(stage, rounds, 'plans matrix', COVERAGE, MATRIX_SQL)),
      ...(await compare(stage, rounds, 'plans list', LIST, LIST_SQL)),
      ...(await compare(stage, rounds, 'plans search', searchFor('鼠疫'), SEARCH_SQL('鼠疫'))),
      ...(await compare(stage, rounds, 'plans search common', searchFor('疑似病例'), SEARCH_SQL('疑似病例'))),
      ...(await publicPages(stage, rounds)),
      ...(await nightly(stage, quick ? 25 : 500)),
    ]
  } finally {
    await stage.close()
  }
}

async function compare(
  { deps }: Stage,
  rounds: number,
  name: string,
  query: string,
  sql: string,
): Promise<Figure[]> {
  const yoga = createYoga(deps)
  const ask = async () => {
    const request = new Request('http://localhost/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query }),
    })
    const { errors } = (await (await yoga(request, { actor: OBSERVER, requestId: '' })).json()) as {
      errors?: unknown
    }
    if (errors) throw new Error(JSON.stringify(errors))
  }
  const bare = async () => {
    const { rows } = await deps.db.pool.query<{ json: unknown }>(sql)
    JSON.stringify(rows[0]?.json)
  }
  const [ours, theirs] = [await time(rounds, ask), await time(rounds, bare)]
  const baseline = { what: 'one SQL statement returning JSON', value: percentile(theirs, 0.5) }
  return [
    against(name, percentile(ours, 0.5), 'ms', baseline, { atMost: 3 }),
    limited(`${name} p99`, percentile(ours, 0.99), 'ms', 100),
  ]
}

const OBSERVER: Actor = {
  ...systemActor('bench'),
  system: null,
  grants: [
    {
      roleKey: 'observer',
      organizationId: '',
      divisionCode: '150625000000',
      permissions: new Set(['incident.read']),
    },
  ],
}

async function time(rounds: number, work: () => Promise<void>): Promise<number[]> {
  for (let i = 0; i < 5; i++) await work()
  const samples: number[] = []
  for (let i = 0; i < rounds; i++) {
    const started = performance.now()
    await work()
    samples.push(performance.now() - started)
  }
  return samples
}

/** The public list as it is built when nothing is kept, and searched for what is in every plan. */
async function publicPages({ deps }: Stage, rounds: number): Promise<Figure[]> {
  const wish = { category: null, eventKind: null, page: 1 }
  const build = (query: string) => async () => {
    await listPublished(deps.db.pool, '2026-11-24', { ...wish, query })
  }
  const [list, search] = [await time(rounds, build('')), await time(rounds, build('疑似病例'))]
  return [
    limited('public list p99', percentile(list, 0.99), 'ms', 100),
    limited('public search p99', percentile(search, 0.99), 'ms', 100),
  ]
}

/** Every night: as many plans in force as asked, at all four levels. */
async function nightly({ deps }: Stage, plans: number): Promise<Figure[]> {
  await deps.db.pool.query(
    `UPDATE plan_version SET status = 'superseded' WHERE status = 'in_force' AND plan_id NOT IN (
       SELECT id FROM plan WHERE code LIKE 'library-%' ORDER BY code LIMIT $1)`,
    [plans],
  )
  const started = performance.now()
  let levels = 0
  const statements = await record(async () => {
    levels = await dryRunAll(deps)
  })
  const seconds = (performance.now() - started) / 1000
  if (levels !== plans * 4) throw new Error(`Only ${levels} levels were run.`)
  return [
    limited(`dry run of ${plans} plans`, seconds, 's', 60),
    limited('dry run statements for each plan', statements.length / plans, 'SQL', 10),
  ]
}

const MATRIX_SQL = `
  SELECT json_agg(c) AS json FROM (
    SELECT p.event_kind, CASE WHEN p.category IN ('unit', 'site_disposal') THEN 'unit'
        WHEN d.level IN ('township', 'village') THEN d.level::text ELSE 'banner' END AS level,
      count(*) FILTER (WHERE v.id IS NOT NULL AND t.plan_id IS NULL) AS in_force,
      count(*) FILTER (WHERE v.id IS NOT NULL AND t.plan_id IS NOT NULL) AS overdue,
      count(*) FILTER (WHERE v.id IS NULL) AS none
    FROM plan p JOIN division d ON d.code = p.division_code
    LEFT JOIN plan_version v ON v.plan_id = p.id AND v.status = 'in_force'
    LEFT JOIN (SELECT DISTINCT plan_id FROM plan_duty WHERE state = 'open' AND due_on < CURRENT_DATE) t
      ON t.plan_id = p.id
    GROUP BY 1, 2) c`

const LIST_SQL = `
  SELECT json_agg(row_to_json(r)) AS json FROM (
    SELECT p.id, p.code, p.title_zh, p.title_en, p.category, p.event_kind, c.name_zh, c.name_en,
      o.id AS organization, o.code AS organization_code, o.name_zh AS organization_zh, o.name_en AS organization_en,
      v.id AS version, v.number, v.document_number, v.effective_from, v.effective_to,
      (SELECT count(*) FROM action_card a WHERE a.plan_version_id = v.id) AS cards
    FROM plan p JOIN division d ON d.code = p.division_code JOIN organization o ON o.id = p.organization_id
    LEFT JOIN condition c ON c.code = p.condition_code
    JOIN plan_version v ON v.plan_id = p.id AND v.status = 'in_force'
    WHERE p.event_kind = 'poisoning' AND p.category NOT IN ('unit', 'site_disposal') AND d.level = 'village'
      AND NOT EXISTS (SELECT FROM plan_duty t WHERE t.plan_id = p.id AND t.state = 'open' AND t.due_on < CURRENT_DATE)
    ORDER BY p.code LIMIT 25) r`

/** Without folding, ranking or excerpts: the pairs by the index, the word in the text, and the places. */
const SEARCH_SQL = (word: string) => `
  WITH page AS (
    SELECT p.id, p.code, p.title_zh, p.title_en, p.category, o.code AS organization, o.name_zh, o.name_en, v.id AS version, v.number
    FROM plan_version v JOIN plan p ON p.id = v.plan_id JOIN organization o ON o.id = p.organization_id
    WHERE v.status = 'in_force' AND EXISTS (SELECT FROM plan_search s WHERE s.version_id = v.id
      AND s.grams @> search_wanted('${word}') AND strpos(s.body, '${word}') > 0)
    ORDER BY p.code LIMIT 25)
  SELECT json_agg(row_to_json(r)) AS json FROM (
    SELECT page.*, (SELECT json_agg(c) FROM (
        SELECT key, title_zh, title_en, substr(text_zh, greatest(1, strpos(text_zh, '${word}') - 24), 120) AS excerpt
        FROM plan_chapter WHERE version_id = page.version AND strpos(text_zh, '${word}') > 0 LIMIT 3) c) AS chapters,
      (SELECT count(*) FROM action_card a WHERE a.plan_version_id = page.version AND strpos(a.text_zh, '${word}') > 0) AS cards
    FROM page) r`
