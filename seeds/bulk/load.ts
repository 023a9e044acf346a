import type { Deps } from '@beacon/server/deps.ts'
import { REALITY } from '@beacon/server/world/model.ts'
import { BANNER } from '../reference/data/organizations.ts'
import type { SeedReport } from '../report.ts'
import { incidentRows } from './incidents.ts'
import { insertRows } from './insert.ts'
import { bulkPlan } from './plan.ts'
import { createRandom } from './random.ts'
import { responseRows } from './responses.ts'
import { memberRows, peopleRows, teamRows, type Ground } from './roster.ts'
import type { ResponseRows } from './scene.ts'

export interface BulkSize {
  incidents?: number
  open?: number
  people?: number
  teams?: number
}

const SEED = 150_625
const UNDER_BANNER = BANNER.slice(0, 6)

/**
 * Rows in quantity for benchmarks, the same for the same size. They are written directly, not told through commands:
 * the event log knows nothing of them. Needs `reference`. A second run adds nothing.
 */
export async function load(
  deps: Pick<Deps, 'db' | 'clock' | 'log'>,
  { incidents = 10_000, open = 1_000, people = 5_000, teams = 400 }: BulkSize = {},
): Promise<SeedReport> {
  const random = createRandom(SEED)
  const ground = await loadGround(deps)
  const now = deps.clock.now()
  const added: Record<string, number> = {
    people: await insertRows(deps.db, 'person', peopleRows(people, ground, random)),
    teams: await insertRows(deps.db, 'team', teamRows(teams, ground, random)),
    members: await insertRows(deps.db, 'team_member', memberRows(teams, people)),
  }
  const plan = await bulkPlan(deps, { name: 'bulk', cards: 8, teams: 0, recipients: 0 })
  const wanted = { incidents, open, people, now }
  const list = incidentRows(wanted, ground, await highestNumbers(deps), random)
  added['incidents'] = await insertRows(
    deps.db,
    'incident',
    list.map(({ row }) => row),
  )
  const freeTeams = Array.from({ length: teams }, (_, index) => index)
  const rows = responseRows(list, { ...plan, people, freeTeams, now }, ground, random)
  Object.assign(added, await addResponses(deps, rows))
  deps.log.info({ added }, 'bulk data')
  return { name: 'bulk', added }
}

async function loadGround({ db }: Pick<Deps, 'db'>): Promise<Ground> {
  const inBanner = { startsWith: UNDER_BANNER }
  const organizations = await db.prisma.organization.findMany({
    where: { divisionCode: inBanner, NOT: { code: { startsWith: 'bulk-' } } },
    select: { id: true },
    orderBy: { code: 'asc' },
  })
  const divisions = await db.prisma.division.findMany({
    where: { code: inBanner, level: { in: ['township', 'village'] } },
    select: { code: true },
    orderBy: { code: 'asc' },
  })
  if (organizations.length === 0) throw new Error('Load the reference data first.')
  return {
    organizationIds: organizations.map(({ id }) => id),
    divisionCodes: divisions.map(({ code }) => code),
  }
}

/** The highest running number of each year so far. */
async function highestNumbers({ db }: Pick<Deps, 'db'>): Promise<Map<number, number>> {
  const rows = await db.prisma.$queryRaw<{ year: number; highest: number }[]>`
    SELECT split_part(number, '-', 1)::int AS year, max(split_part(number, '-', 2)::int) AS highest
    FROM incident WHERE world_id = ${REALITY}::uuid GROUP BY 1`
  return new Map(rows.map(({ year, highest }) => [year, highest]))
}

async function addResponses({ db }: Pick<Deps, 'db'>, rows: ResponseRows): Promise<Record<string, number>> {
  return {
    responses: await insertRows(db, 'response', rows.responses),
    steps: await insertRows(db, 'response_step', rows.steps),
    directives: await insertRows(db, 'directive', rows.directives),
    needs: await insertRows(db, 'dispatch_need', rows.needs),
    calls: await insertRows(db, 'dispatch_call', rows.calls),
    alerts: await insertRows(db, 'alert', rows.alerts),
    recipients: await insertRows(db, 'alert_recipient', rows.recipients),
  }
}
