import type { TeamKind, TeamStatus } from '@beacon/schema/generated/prisma/client.ts'
import type { Tx } from '../db/transaction.ts'
import { distanceKm, divisionPrefix, type Point } from '../division/model.ts'
import { placeOf, type Reader } from '../division/queries.ts'
import type { CallNames, CallState, TeamState } from './model.ts'

interface TeamRow {
  id: string
  name_zh: string
  name_en: string
  kind: TeamKind
  status: TeamStatus
  status_reason: string | null
  qualifications: string[]
  muster_minutes: number
  latitude: number | null
  longitude: number | null
  is_out: boolean
  has_declined: boolean
  leader_ids: string[]
  calls_this_year: number
}

/** Teams based in a jurisdiction as they stand now in a world, with their distance to a place. */
export async function loadTeamStates(
  reader: Reader,
  wanted: { world: string; jurisdiction: string; incidentId: string; place: string; now: Date },
): Promise<TeamState[]> {
  const place = await placeOf(reader, wanted.place)
  const under = `${divisionPrefix(wanted.jurisdiction)}%`
  const yearStart = new Date(Date.UTC(wanted.now.getUTCFullYear(), 0, 1))
  const rows = await reader.$queryRaw<TeamRow[]>`
    SELECT t.id, t.name_zh, t.name_en, t.kind, t.status, t.status_reason, t.qualifications, t.muster_minutes,
      COALESCE(d.latitude, p.latitude, pp.latitude) AS latitude,
      COALESCE(d.longitude, p.longitude, pp.longitude) AS longitude,
      COALESCE(c.is_out, false) AS is_out, COALESCE(c.has_declined, false) AS has_declined, COALESCE(c.this_year, 0)::int AS calls_this_year,
      COALESCE(l.ids, '{}') AS leader_ids
    FROM team t
    JOIN division d ON d.code = t.division_code
    LEFT JOIN division p ON p.code = d.parent_code
    LEFT JOIN division pp ON pp.code = p.parent_code
    LEFT JOIN LATERAL (
      SELECT bool_or(status IN ('requested', 'accepted', 'en_route', 'on_site')) AS is_out,
        bool_or(status = 'declined' AND incident_id = ${wanted.incidentId}::uuid) AS has_declined,
        count(*) FILTER (WHERE answered_at >= ${yearStart} AND status <> 'declined') AS this_year
      FROM dispatch_call WHERE team_id = t.id AND world_id = ${wanted.world}::uuid) c ON true
    LEFT JOIN LATERAL (
      SELECT array_agg(person_id ORDER BY role, id) AS ids
      FROM team_member WHERE team_id = t.id AND role IN ('leader', 'deputy')) l ON true
    WHERE t.division_code LIKE ${under}
    ORDER BY t.id`
  return rows.map((row) => toTeamState(row, place))
}

function toTeamState(row: TeamRow, place: Point | null): TeamState {
  const { latitude, longitude } = row
  const base = latitude === null || longitude === null ? null : { latitude, longitude }
  return {
    id: row.id,
    nameZh: row.name_zh,
    nameEn: row.name_en,
    kind: row.kind,
    status: row.status,
    statusReason: row.status_reason,
    qualifications: row.qualifications,
    musterMinutes: row.muster_minutes,
    distanceKm: base && place ? distanceKm(base, place) : null,
    isOut: row.is_out,
    hasDeclined: row.has_declined,
    leaderIds: row.leader_ids,
    callsThisYear: row.calls_this_year,
  }
}

/** One picker at a time in a world, so that no team is promised twice. Held until the commit. */
export async function lockChoosing(tx: Tx, world: string): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`choose-teams:${world}`}, 0))`
}

/**
 * The call with its lock taken, or null in another world. The lock and the reading are two statements: one alone would
 * not know who has answered while it waited.
 */
export async function lockCall(tx: Tx, world: string, callId: string): Promise<CallState | null> {
  await tx.$executeRaw`
    SELECT FROM dispatch_call WHERE world_id = ${world}::uuid AND id = ${callId}::uuid FOR UPDATE`
  const rows = await tx.$queryRaw<CallState[]>`
    SELECT c.id, c.need_id AS "needId", c.incident_id AS "incidentId", i.division_code AS division,
      c.team_id AS "teamId", t.name_zh AS "teamZh", t.name_en AS "teamEn", c.status, c.rank,
      c.requested_at AS "requestedAt", c.answered_at AS "answeredAt",
      p.name_zh AS "answeredByZh", p.name_en AS "answeredByEn",
      ARRAY(SELECT a.id FROM alert a WHERE a.world_id = c.world_id AND a.call_id = c.id AND a.status = 'active')
        AS "alertIds",
      ARRAY(SELECT r.person_id FROM alert a JOIN alert_recipient r ON r.world_id = a.world_id AND r.alert_id = a.id
        WHERE a.world_id = c.world_id AND a.call_id = c.id AND a.status = 'active') AS alerted
    FROM dispatch_call c
    JOIN incident i ON i.world_id = c.world_id AND i.id = c.incident_id
    JOIN team t ON t.id = c.team_id
    LEFT JOIN person p ON p.id = c.answered_by
    WHERE c.world_id = ${world}::uuid AND c.id = ${callId}::uuid`
  return rows[0] ?? null
}

/** Calls of an incident that should have been answered by now, not noted yet, with their locks taken. */
export async function lockUnanswered(
  tx: Tx,
  world: string,
  incidentId: string,
  now: Date,
): Promise<(CallNames & { id: string; needId: string; incidentId: string; division: string })[]> {
  return tx.$queryRaw`
    SELECT c.id, c.need_id AS "needId", c.incident_id AS "incidentId", i.division_code AS division,
      c.team_id AS "teamId", t.name_zh AS "teamZh", t.name_en AS "teamEn"
    FROM dispatch_call c
    JOIN incident i ON i.world_id = c.world_id AND i.id = c.incident_id
    JOIN team t ON t.id = c.team_id
    WHERE c.world_id = ${world}::uuid AND c.incident_id = ${incidentId}::uuid AND c.status = 'requested'
      AND c.overdue_at IS NULL AND c.answer_by <= ${now}
    ORDER BY c.id FOR UPDATE OF c`
}
