import type { Tx } from '../db/transaction.ts'
import type { IncidentState } from './model.ts'
import type { OpeningState } from './rules.ts'
import { yearOf } from './rules.ts'

/**
 * The incident with its lock taken, or null in another world. Locked before anything below it. The lock and the reading
 * are two statements: one alone would have looked for a response before it waited for who was just activating it.
 */
export async function lockIncident(tx: Tx, world: string, incidentId: string): Promise<IncidentState | null> {
  await tx.$executeRaw`
    SELECT FROM incident WHERE world_id = ${world}::uuid AND id = ${incidentId}::uuid FOR UPDATE`
  return readIncident(tx, world, incidentId)
}

/** The incident as it stands, for those who only look; null in another world. */
export async function readIncident(
  tx: Pick<Tx, '$queryRaw'>,
  world: string,
  incidentId: string,
): Promise<IncidentState | null> {
  const rows = await tx.$queryRaw<IncidentState[]>`
    SELECT i.id, i.number, i.title, i.division_code AS "divisionCode", i.status, i.version,
      EXISTS (SELECT FROM response r
        WHERE r.world_id = i.world_id AND r.incident_id = i.id AND r.status = 'active') AS "hasActiveResponse"
    FROM incident i WHERE i.world_id = ${world}::uuid AND i.id = ${incidentId}::uuid`
  return rows[0] ?? null
}

/** What opening needs to know. Takes the lock of the running number, held until the commit. */
export async function loadOpening(
  tx: Tx,
  world: string,
  now: Date,
  wish: { divisionCode: string; conditionCode?: string | null | undefined },
): Promise<OpeningState> {
  const year = String(yearOf(now))
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`incident-number:${world}:${year}`}, 0))`
  const [state] = await tx.$queryRaw<OpeningState[]>`
    SELECT EXISTS (SELECT FROM division WHERE code = ${wish.divisionCode}) AS "divisionExists",
      (${wish.conditionCode ?? null}::text IS NULL
        OR EXISTS (SELECT FROM condition WHERE code = ${wish.conditionCode ?? null}::text)) AS "conditionExists",
      COALESCE((SELECT max(split_part(number, '-', 2)::int) FROM incident
        WHERE world_id = ${world}::uuid AND number LIKE ${`${year}-%`}), 0)::int AS "countThisYear"`
  return state ?? { divisionExists: false, conditionExists: false, countThisYear: 0 }
}
