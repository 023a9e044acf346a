import { defineCommand } from '../command/define.ts'
import { covers } from '../division/model.ts'
import type { Actor } from './actor.ts'
import { may } from './authorize.ts'
import { accept, refuse } from '../command/refusal.ts'
import type { Tx } from '../db/transaction.ts'
import { accessGranted, accessRevoked } from './events.ts'
import { GrantRoleInput, RevokeGrantInput, type GrantState } from './model.ts'

type Naming = Omit<GrantState, 'id' | 'revoked' | 'administers' | 'otherAdministrators'> & { held: boolean }

/** Being made head of a body opens what is addressed to it: its own division must be managed, too. */
function manages(actor: Actor, { organizationDivision }: Pick<GrantState, 'organizationDivision'>): boolean {
  return may(actor, 'access.manage', { division: organizationDivision })
}

/** Gives a person a role in an organization over a division. */
export const grantRoleCommand = defineCommand({
  name: 'access.grant',
  input: GrantRoleInput,
  permission: 'access.manage',
  load: async ({ tx }, wish): Promise<Naming | null> => {
    const rows = await tx.$queryRaw<Naming[]>`
      SELECT p.id AS "personId", r.key AS "roleKey", d.code AS "divisionCode", r.name_zh AS "roleZh",
        r.name_en AS "roleEn", p.name_zh AS "personZh", p.name_en AS "personEn",
        o.division_code AS "organizationDivision",
        EXISTS (SELECT FROM "grant" g WHERE g.person_id = p.id AND g.role_key = r.key AND g.revoked_at IS NULL
          AND g.organization_id = o.id AND g.division_code = d.code) AS held
      FROM person p, role r, organization o, division d
      WHERE p.id = ${wish.personId}::uuid AND r.key = ${wish.roleKey} AND o.id = ${wish.organizationId}::uuid
        AND d.code = ${wish.divisionCode}
      FOR UPDATE OF p`
    return rows[0] ?? null
  },
  scope: (_, wish) => ({ division: wish.divisionCode }),
  decide: (naming, wish, { ids, now, actor }) => {
    if (!manages(actor, naming)) return refuse('NOT_FOUND')
    // Nobody appoints themselves: it takes a second person.
    if (wish.personId === actor.personId) return refuse('FORBIDDEN')
    if (naming.held) return refuse('ALREADY_GRANTED')
    const by = actor.system === null ? actor.personId : null
    return accept({ id: ids.next(), naming, wish, at: now, by })
  },
  write: async ({ tx }, { id, wish, at, by }) => {
    await tx.grant.create({ data: { id, ...wish, grantedAt: at, grantedBy: by } })
  },
  record: ({ id, naming }) => [
    accessGranted({ subject: id, division: naming.divisionCode, incident: null }, naming),
  ],
  answer: ({ id }) => ({ id }),
  races: { grant_once: 'ALREADY_GRANTED' },
})

/** Ends a grant; the person's consoles leave its rooms at once. */
export const revokeGrantCommand = defineCommand({
  name: 'access.revoke',
  input: RevokeGrantInput,
  permission: 'access.manage',
  load: ({ tx }, wish) => lockGrant(tx, wish.grantId),
  scope: (grant) => ({ division: grant.divisionCode }),
  decide: (grant, _, { now, actor }) => {
    if (!manages(actor, grant)) return refuse('NOT_FOUND')
    if (grant.revoked) return refuse('WRONG_STATE')
    if (isLastAdministrator(grant)) return refuse('LAST_ADMINISTRATOR')
    return accept({ grant, at: now })
  },
  write: async ({ tx }, { grant, at }) => {
    await tx.grant.update({ where: { id: grant.id }, data: { revokedAt: at } })
  },
  record: ({ grant }) => [
    accessRevoked({ subject: grant.id, division: grant.divisionCode, incident: null }, grant),
  ],
  answer: ({ grant }) => ({ id: grant.id }),
})

/** An area without an administrator could never get one again from within. */
function isLastAdministrator({ administers, divisionCode, otherAdministrators }: GrantState): boolean {
  return administers && !otherAdministrators.some((division) => covers(division, divisionCode))
}

async function lockGrant(tx: Tx, grantId: string): Promise<GrantState | null> {
  // Two administrators who end each other's role at once: the second waits, and then is the last.
  await tx.$queryRaw`
    SELECT g.id FROM "grant" g JOIN role r ON r.key = g.role_key
    WHERE g.revoked_at IS NULL AND 'access.manage' = ANY(r.permissions) ORDER BY g.id FOR UPDATE OF g`
  const rows = await tx.$queryRaw<GrantState[]>`
    SELECT g.id, g.person_id AS "personId", g.role_key AS "roleKey", g.division_code AS "divisionCode",
      g.revoked_at IS NOT NULL AS revoked, r.name_zh AS "roleZh", r.name_en AS "roleEn", p.name_zh AS "personZh",
      p.name_en AS "personEn", o.division_code AS "organizationDivision",
      'access.manage' = ANY(r.permissions) AS administers,
      ARRAY(SELECT a.division_code FROM "grant" a JOIN role ar ON ar.key = a.role_key
        JOIN "user" u ON u.person_id = a.person_id AND u.disabled_at IS NULL
        WHERE a.id <> g.id AND a.person_id <> g.person_id AND a.revoked_at IS NULL
          AND 'access.manage' = ANY(ar.permissions)) AS "otherAdministrators"
    FROM "grant" g JOIN role r ON r.key = g.role_key JOIN person p ON p.id = g.person_id
    JOIN organization o ON o.id = g.organization_id
    WHERE g.id = ${grantId}::uuid FOR UPDATE OF g`
  return rows[0] ?? null
}
