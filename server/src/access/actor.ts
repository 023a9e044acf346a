import type { Deps } from '../deps.ts'
import { divisionPrefix } from '../division/model.ts'
import { NIL } from '../ids.ts'
import { REALITY } from '../world/model.ts'

export interface ActorGrant {
  roleKey: string
  organizationId: string
  divisionCode: string
  permissions: ReadonlySet<string>
}

/** Who acts, in which world, with which rights. Read afresh for every request, so a revoked right ends at once. */
export interface Actor {
  personId: string
  /** The part of Beacon that acts by itself (`reaction`, `job`, `seed`), or null for a person. */
  system: string | null
  world: string
  grants: readonly ActorGrant[]
  /** Teams that the person leads as leader or deputy. */
  teams: readonly string[]
}

/** Somebody without any right: who asks before signing in. */
export const NOBODY: Actor = { personId: NIL, system: null, world: REALITY, grants: [], teams: [] }

/** Beacon itself, acting in a world through a reaction or a job. */
export function systemActor(part: string, world: string = REALITY): Actor {
  return { personId: NIL, system: part, world, grants: [], teams: [] }
}

/** Rooms that the actor's console listens to, and the filter of subscriptions and replays. */
export function roomsOf(actor: Actor): string[] {
  const readable = actor.grants.filter((grant) => grant.permissions.has('incident.read'))
  const making = actor.grants.filter((grant) => grant.permissions.has('plan.take_part'))
  const addressed = actor.grants.filter((grant) => grant.permissions.has('directive.answer'))
  const rooms = [
    `person:${actor.personId}`,
    ...readable.map((grant) => `area:${divisionPrefix(grant.divisionCode)}`),
    ...making.map((grant) => `plans:${divisionPrefix(grant.divisionCode)}`),
    ...addressed.map((grant) => `organization:${grant.organizationId}`),
    ...actor.teams.map((team) => `team:${team}`),
  ]
  return [...new Set(rooms)]
}

/** The actor behind a person, or null when there is none. One world at a time. */
export async function loadActor(
  deps: Pick<Deps, 'db'>,
  personId: string,
  world = REALITY,
): Promise<Actor | null> {
  const rows = await deps.db.pool.query<ActorRow>(ACTOR_SQL, [personId])
  const row = rows.rows[0]
  if (!row) return null
  const grants = row.grants.map((grant) => ({ ...grant, permissions: new Set(grant.permissions) }))
  return { personId, system: null, world, grants, teams: row.teams }
}

interface ActorRow {
  grants: { roleKey: string; organizationId: string; divisionCode: string; permissions: string[] }[]
  teams: string[]
}

// One statement: it stands in front of every request.
const ACTOR_SQL = `
  SELECT
    COALESCE((
      SELECT json_agg(json_build_object('roleKey', g.role_key, 'organizationId', g.organization_id,
                                        'divisionCode', g.division_code, 'permissions', r.permissions))
      FROM "grant" g JOIN role r ON r.key = g.role_key
      WHERE g.person_id = p.id AND g.revoked_at IS NULL), '[]') AS grants,
    COALESCE((
      SELECT json_agg(m.team_id) FROM team_member m
      WHERE m.person_id = p.id AND m.role IN ('leader', 'deputy')), '[]') AS teams
  FROM person p WHERE p.id = $1`
