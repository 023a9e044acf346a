import { covers } from '../division/model.ts'
import type { Actor } from './actor.ts'
import { PERMISSIONS, type Permission } from './permissions.ts'

/** Where a subject lies and whom it is addressed to: all that deciding needs to know of it. */
export interface Scope {
  /** 12-digit division code; null for what lies nowhere. */
  division: string | null
  organizations?: readonly string[]
  teams?: readonly string[]
  persons?: readonly string[]
}

/** May the actor do this here? The one function asked by commands, queries and `viewerCan` alike. */
export function may(actor: Actor, permission: Permission, scope: Scope): boolean {
  if (actor.system !== null) return true
  const judge = JUDGES[PERMISSIONS[permission]]
  return judge(actor, permission, scope)
}

/** Does this exist for the actor: by jurisdiction, or because it is addressed to them? */
export function sees(actor: Actor, scope: Scope): boolean {
  return (
    actor.system !== null ||
    may(actor, 'incident.read', scope) ||
    intersects(scope.organizations, addressedOrganizations(actor)) ||
    intersects(scope.teams, actor.teams) ||
    intersects(scope.persons, [actor.personId])
  )
}

/** Which of these may the actor do here? */
export function permitted(actor: Actor, permissions: readonly Permission[], scope: Scope): Permission[] {
  return permissions.filter((permission) => may(actor, permission, scope))
}

/** Organizations whose directives the actor may answer. */
export function addressedOrganizations(actor: Actor): string[] {
  return actor.grants
    .filter((grant) => grant.permissions.has('directive.answer'))
    .map((grant) => grant.organizationId)
}

type Judge = (actor: Actor, permission: Permission, scope: Scope) => boolean

const byDivision: Judge = (actor, permission, { division }) =>
  division !== null &&
  actor.grants.some((grant) => grant.permissions.has(permission) && covers(grant.divisionCode, division))

const byOrganization: Judge = (actor, permission, { organizations }) =>
  actor.grants.some(
    (grant) => grant.permissions.has(permission) && (organizations ?? []).includes(grant.organizationId),
  )

/** Beside who belongs to it: whoever writes or approves plans there. */
const OVER_PLANS = ['plan.write', 'plan.approve', 'plan.approve_government'] as const

const JUDGES: Record<(typeof PERMISSIONS)[Permission], Judge> = {
  division: byDivision,
  organization: byOrganization,
  keeper: (actor, permission, scope) =>
    byOrganization(actor, permission, scope) || OVER_PLANS.some((one) => byDivision(actor, one, scope)),
  team: (actor, permission, scope) =>
    intersects(scope.teams, actor.teams) || byDivision(actor, permission, scope),
  person: (actor, _, { persons }) => intersects(persons, [actor.personId]),
  'signed-in': () => true,
  system: () => false,
}

function intersects(some: readonly string[] | undefined, others: readonly string[]): boolean {
  return some?.some((one) => others.includes(one)) ?? false
}
