import type { Tx } from '../db/transaction.ts'
import { divisionPrefix } from '../division/model.ts'
import { loadTeamStates } from '../dispatch/queries.ts'
import type { IncidentState } from '../incident/model.ts'
import type { CardSpec } from '../plan/model.ts'
import type { Labels, ResponseState, RoleHolder, Situation } from './model.ts'

/** What reading a situation needs: the client outside a transaction (preview), or a transaction. */
export type SituationReader = Pick<Tx, '$queryRaw' | 'role' | 'supplyItem'>

/** Rosters, roles and names as they are now, for the cards that may be issued. */
export async function loadSituation(
  reader: SituationReader,
  wanted: {
    world: string
    jurisdiction: string
    incident: IncidentState
    cards: readonly CardSpec[]
    now: Date
  },
): Promise<Situation> {
  const { world, jurisdiction, incident, cards, now } = wanted
  const where = { incidentId: incident.id, place: incident.divisionCode }
  const teams = await loadTeamStates(reader, { world, jurisdiction, ...where, now })
  const holders = await loadHolders(reader, jurisdiction, rolesOf(cards))
  const labels = await loadLabels(reader, cards)
  return { incident, teams, holders, labels }
}

function rolesOf(cards: readonly CardSpec[]): string[] {
  const roles = cards.flatMap((card) =>
    [card.roleKey ?? [], ...card.alerts.map((alert) => alert.roleKey)].flat(),
  )
  return [...new Set(roles)]
}

async function loadHolders(
  reader: SituationReader,
  jurisdiction: string,
  roles: string[],
): Promise<RoleHolder[]> {
  const under = `${divisionPrefix(jurisdiction)}%`
  return reader.$queryRaw<RoleHolder[]>`
    SELECT g.role_key AS "roleKey", g.organization_id AS "organizationId", o.code AS "organizationCode",
      g.person_id AS "personId"
    FROM "grant" g JOIN organization o ON o.id = g.organization_id
    WHERE g.revoked_at IS NULL AND g.role_key = ANY(${roles}) AND o.division_code LIKE ${under}`
}

async function loadLabels(reader: SituationReader, cards: readonly CardSpec[]): Promise<Labels> {
  const codes = [...new Set(cards.flatMap((card) => card.supplyNeeds.map((need) => need.itemCode)))]
  const roles = await reader.role.findMany({ where: { key: { in: rolesOf(cards) } } })
  const items = await reader.supplyItem.findMany({ where: { code: { in: codes } } })
  return {
    roles: new Map(roles.map((role) => [role.key, { zh: role.nameZh, en: role.nameEn }])),
    items: new Map(
      items.map((item) => [
        item.code,
        { name: { zh: item.nameZh, en: item.nameEn }, unit: { zh: item.unitZh, en: item.unitEn } },
      ]),
    ),
  }
}

/** A response with the lock of its incident and its own taken, in that order; null in another world. */
export async function lockResponse(tx: Tx, world: string, responseId: string): Promise<ResponseState | null> {
  await tx.$queryRaw`
    SELECT i.id FROM incident i JOIN response r ON r.world_id = i.world_id AND r.incident_id = i.id
    WHERE r.world_id = ${world}::uuid AND r.id = ${responseId}::uuid FOR UPDATE OF i`
  const rows = await tx.$queryRaw<ResponseState[]>`
    SELECT id, incident_id AS "incidentId", plan_id AS "planId", plan_version_id AS "planVersionId", status, level,
      reached_level AS "reachedLevel", left_out AS "leftOut"
    FROM response WHERE world_id = ${world}::uuid AND id = ${responseId}::uuid FOR UPDATE`
  return rows[0] ?? null
}
