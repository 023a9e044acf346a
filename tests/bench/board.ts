import { systemActor, type Actor } from '@beacon/server/access/actor.ts'
import { createYoga } from '@beacon/server/graphql/yoga.ts'
import { REALITY } from '@beacon/server/world/model.ts'
import { load as loadBulk } from '@beacon/seeds/bulk/load.ts'
import { against, limited, percentile, type Figure } from './figure.ts'
import { record } from './record.ts'
import { openStage, type Stage } from './stage.ts'

/** The board's own query: what is late, who is silent, what is short, for a page of open incidents. */
const BOARD = `query Board {
  incidents(first: 25, status: open) {
    pageInfo { hasNextPage endCursor }
    edges { cursor node {
      id number title status grade warningLevel riskLevel openedAt place
      division { pathZh pathEn } condition { nameZh nameEn }
      response { id level activatedAt plan { titleZh titleEn } }
      counts { overdueDirectives openDirectives doneDirectives silentCalls acceptedCalls enRouteCalls onSiteCalls
        declinedCalls shortNeeds unacknowledgedAlerts openRequisitions }
    } }
  }
}`

/** The incident board on 10,000 incidents, 1,000 of them open, against one hand-written statement returning JSON. */
export async function benchBoard({ quick }: { quick: boolean }): Promise<Figure[]> {
  const stage = await openStage()
  try {
    const size = quick ? { incidents: 500, open: 50, people: 200, teams: 20 } : {}
    await loadBulk(stage.deps, size)
    await stage.deps.db.pool.query('VACUUM ANALYZE')
    const ask = boardOf(stage)
    const statements = await record(ask)
    const rounds = quick ? 10 : 80
    const ours = await time(rounds, ask)
    const bare = await time(rounds, bareOf(stage))
    const baseline = { what: 'one SQL statement returning JSON', value: percentile(bare, 0.5) }
    return [
      against('board', percentile(ours, 0.5), 'ms', baseline, { atMost: 3 }),
      limited('board statements', statements.length, 'SQL', 4),
    ]
  } finally {
    await stage.close()
  }
}

function boardOf({ deps }: Stage): () => Promise<void> {
  const yoga = createYoga(deps)
  const actor: Actor = {
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
  return async () => {
    const request = new Request('http://localhost/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: BOARD }),
    })
    const response = await yoga(request, { actor, requestId: 'bench' })
    const { data, errors } = (await response.json()) as {
      data?: { incidents: { edges: unknown[] } }
      errors?: unknown
    }
    if (errors || data?.incidents.edges.length !== 25)
      throw new Error(`The board failed: ${JSON.stringify(errors)}`)
  }
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

function bareOf({ deps }: Stage): () => Promise<void> {
  return async () => {
    const { rows } = await deps.db.pool.query<{ board: unknown[] }>(HAND_WRITTEN, [REALITY, '150625%'])
    if (rows[0]?.board.length !== 25) throw new Error('The hand-written board failed.')
    JSON.stringify(rows[0].board)
  }
}

const HAND_WRITTEN = `
  SELECT json_agg(row_to_json(b)) AS board FROM (
    SELECT i.id, i.number, i.title, i.status, i.grade, i.warning_level, i.risk_level, i.opened_at, i.place,
      d.name_zh, p.name_zh AS township_zh, pp.name_zh AS county_zh, d.name_en, p.name_en AS township_en, c.name_zh AS condition_zh, c.name_en AS condition_en,
      r.id AS response_id, r.level, r.activated_at, l.title_zh, l.title_en,
      (SELECT json_build_object(
        'overdue', count(*) FILTER (WHERE status IN ('issued', 'received') AND due_at <= now()),
        'open', count(*) FILTER (WHERE status IN ('issued', 'received')),
        'done', count(*) FILTER (WHERE status = 'done')) FROM directive WHERE incident_id = i.id) AS directives,
      (SELECT json_build_object(
        'silent', count(*) FILTER (WHERE status = 'requested'), 'accepted', count(*) FILTER (WHERE status = 'accepted'),
        'en_route', count(*) FILTER (WHERE status = 'en_route'), 'on_site', count(*) FILTER (WHERE status = 'on_site'),
        'declined', count(*) FILTER (WHERE status = 'declined')) FROM dispatch_call WHERE incident_id = i.id) AS calls,
      (SELECT count(*) FROM dispatch_need WHERE incident_id = i.id AND status = 'short') AS short,
      (SELECT count(*) FROM alert a JOIN alert_recipient ar ON ar.world_id = a.world_id AND ar.alert_id = a.id
        WHERE a.incident_id = i.id AND a.status = 'active' AND a.acknowledge_required AND ar.acknowledged_at IS NULL) AS silent,
      (SELECT count(*) FROM requisition WHERE incident_id = i.id AND status = 'open') AS requisitions
    FROM incident i
    JOIN division d ON d.code = i.division_code
    LEFT JOIN division p ON p.code = d.parent_code
    LEFT JOIN division pp ON pp.code = p.parent_code
    LEFT JOIN condition c ON c.code = i.condition_code
    LEFT JOIN response r ON r.world_id = i.world_id AND r.incident_id = i.id AND r.status = 'active'
    LEFT JOIN plan l ON l.id = r.plan_id
    WHERE i.world_id = $1 AND i.status = 'open' AND i.division_code LIKE $2
    ORDER BY i.opened_at DESC, i.id DESC LIMIT 25) b`
