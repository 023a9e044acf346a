import type { Prisma } from '@beacon/schema/generated/prisma/client.ts'
import { divisionPrefix } from '../division/model.ts'
import type { Actor } from './actor.ts'
import { addressedOrganizations } from './authorize.ts'
import type { Permission } from './permissions.ts'

/** Prefixes of the divisions in which the actor holds a permission. */
export function reachOf(actor: Actor, permission: Permission = 'incident.read'): string[] {
  return actor.grants
    .filter((grant) => grant.permissions.has(permission))
    .map((grant) => divisionPrefix(grant.divisionCode))
}

/** Incidents in the actor's jurisdiction. */
export function inReach(actor: Actor): Prisma.IncidentWhereInput {
  return { OR: reachOf(actor).map((prefix) => ({ divisionCode: { startsWith: prefix } })) }
}

/** Incidents that exist for the actor: in their jurisdiction, or with something in them addressed to them. */
export function visibleIncidents(actor: Actor): Prisma.IncidentWhereInput {
  return {
    worldId: actor.world,
    OR: [
      inReach(actor),
      { calls: { some: { teamId: { in: [...actor.teams] } } } },
      { directives: { some: { organizationId: { in: addressedOrganizations(actor) } } } },
      { alerts: { some: { recipients: { some: { personId: actor.personId } } } } },
    ],
  }
}

export function visibleDirectives(actor: Actor): Prisma.DirectiveWhereInput {
  return {
    worldId: actor.world,
    OR: [{ incident: inReach(actor) }, { organizationId: { in: addressedOrganizations(actor) } }],
  }
}

export function visibleCalls(actor: Actor): Prisma.DispatchCallWhereInput {
  return { worldId: actor.world, OR: [{ incident: inReach(actor) }, { teamId: { in: [...actor.teams] } }] }
}

export function visibleNeeds(actor: Actor): Prisma.DispatchNeedWhereInput {
  return {
    worldId: actor.world,
    OR: [{ incident: inReach(actor) }, { calls: { some: visibleCalls(actor) } }],
  }
}

export function visibleAlerts(actor: Actor): Prisma.AlertWhereInput {
  return {
    worldId: actor.world,
    OR: [{ incident: inReach(actor) }, { recipients: { some: { personId: actor.personId } } }],
  }
}

/** What only the command sees: responses, shortfalls, requisitions. */
export function withIncidentInReach(actor: Actor): { worldId: string; incident: Prisma.IncidentWhereInput } {
  return { worldId: actor.world, incident: inReach(actor) }
}

/**
 * Versions of plans that were published; those under way only for who takes part in making them, and for who was asked
 * for an opinion.
 */
export function visibleVersions(actor: Actor): Prisma.PlanVersionWhereInput {
  const asked: Prisma.PlanVersionWhereInput = {
    opinions: { some: askedOf(actor) },
    // Not what is written on after it was sent back, nor what was given up.
    status: { notIn: ['draft', 'withdrawn'] },
  }
  return { OR: [recordedFor(actor), asked] }
}

/** Versions whose papers and trail the actor may see, too: an opinion is asked for on the text alone. */
export function recordedFor(actor: Actor): Prisma.PlanVersionWhereInput {
  return { OR: [{ status: { in: ['in_force', 'superseded', 'repealed'] } }, takingPart(actor)] }
}

/** Opinions that the actor's own organizations are asked for. */
export function askedOf(actor: Actor): Prisma.PlanOpinionWhereInput {
  const organizations = actor.grants
    .filter((grant) => grant.permissions.has('plan.give_opinion'))
    .map((grant) => grant.organizationId)
  return { organizationId: { in: organizations } }
}

export function visibleOpinions(actor: Actor): Prisma.PlanOpinionWhereInput {
  return { OR: [{ version: takingPart(actor) }, askedOf(actor)] }
}

/** Versions in whose making the actor has a part. */
export function takingPart(actor: Actor): Prisma.PlanVersionWhereInput {
  return { plan: madeBy(actor) }
}

/** Plans in whose making the actor has a part. Said as "none" where there are none: an empty OR beside other fields is not heard. */
export function madeBy(actor: Actor): Prisma.PlanWhereInput {
  const prefixes = reachOf(actor, 'plan.take_part')
  if (prefixes.length === 0) return { id: { in: [] } }
  return { OR: prefixes.map((prefix) => ({ divisionCode: { startsWith: prefix } })) }
}

/**
 * Duties of plans that exist for the actor: where they take part in making plans or command, of their own
 * organization, or addressed to them. What is short is for the command and for who makes plans, as readiness is.
 */
export function visibleDuties(actor: Actor): Prisma.PlanDutyWhereInput {
  if (actor.system !== null) return {}
  const within = (permission: Permission): Prisma.PlanDutyWhereInput[] =>
    reachOf(actor, permission).map((prefix) => ({ plan: { divisionCode: { startsWith: prefix } } }))
  const { personId } = actor
  // What is being made is known to who makes it: not to everybody, by the day on which it must be filed.
  const ofPublished: Prisma.PlanDutyWhereInput = {
    OR: [{ versionId: null }, { version: { status: { in: ['in_force', 'superseded', 'repealed'] } } }],
  }
  const kept = actor.grants.filter((grant) => grant.permissions.has('plan.keep'))
  return {
    OR: [
      ...within('plan.take_part'),
      ...within('response.preview'),
      ...within('incident.read').map((where) => ({
        AND: [where, { kind: { not: 'shortfall' as const } }, ofPublished],
      })),
      { organizationId: { in: kept.map((grant) => grant.organizationId) } },
      { personId },
      { alerts: { some: { recipients: { some: { personId } } } } },
    ],
  }
}

/** Verdicts on plans in whose making the actor has a part, and those of clean-ups that were closed. */
export function visibleVerdicts(actor: Actor): Prisma.PlanVerdictWhereInput {
  return {
    OR: [{ plan: madeBy(actor) }, { status: 'approved', item: { cleanup: { status: 'closed' } } }],
  }
}

/** Clean-ups where the actor takes part in making plans or reads incidents, and all that were closed: they are public. */
export function visibleCleanups(actor: Actor): Prisma.CleanupWhereInput {
  const prefixes = [...reachOf(actor, 'plan.take_part'), ...reachOf(actor)]
  return {
    OR: [{ status: 'closed' }, ...prefixes.map((prefix) => ({ divisionCode: { startsWith: prefix } }))],
  }
}

/** Roles one holds, or may give and end. */
export function visibleGrants(actor: Actor): Prisma.GrantWhereInput {
  const managed = reachOf(actor, 'access.manage').map((prefix) => ({ divisionCode: { startsWith: prefix } }))
  return { OR: [{ personId: actor.personId }, ...managed] }
}

/** Is the division within the actor's jurisdiction? */
export function reaches(actor: Actor, division: string): boolean {
  return reachOf(actor).some((prefix) => division.startsWith(prefix))
}
