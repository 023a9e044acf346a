import {
  takingPart,
  visibleAlerts,
  visibleCalls,
  visibleDirectives,
  visibleCleanups,
  visibleDuties,
  visibleGrants,
  visibleIncidents,
  visibleVerdicts,
  visibleOpinions,
  visibleVersions,
  withIncidentInReach,
} from '../access/visible.ts'
import type { Actor } from '../access/actor.ts'
import type { Context } from './context.ts'
import { signedIn } from './guard.ts'

type Finder = (context: Context, actor: Actor, id: string) => Promise<object | null>

/** How each type is found by id, as far as the actor may see it: what is not listed cannot be fetched by id. */
const FINDERS: Readonly<Record<string, Finder>> = {
  Incident: ({ deps }, actor, id) =>
    deps.db.prisma.incident.findFirst({ where: { AND: [{ id }, visibleIncidents(actor)] } }),
  Directive: ({ deps }, actor, id) =>
    deps.db.prisma.directive.findFirst({ where: { AND: [{ id }, visibleDirectives(actor)] } }),
  DispatchCall: ({ deps }, actor, id) =>
    deps.db.prisma.dispatchCall.findFirst({ where: { AND: [{ id }, visibleCalls(actor)] } }),
  Alert: ({ deps }, actor, id) =>
    deps.db.prisma.alert.findFirst({ where: { AND: [{ id }, visibleAlerts(actor)] } }),
  Response: ({ deps }, actor, id) =>
    deps.db.prisma.response.findFirst({ where: { id, ...withIncidentInReach(actor) } }),
  Grant: ({ deps }, actor, id) =>
    deps.db.prisma.grant.findFirst({ where: { AND: [{ id }, visibleGrants(actor)] } }),
  Plan: ({ deps }, _, id) => deps.db.prisma.plan.findUnique({ where: { id } }),
  PlanVersion: ({ deps }, actor, id) =>
    deps.db.prisma.planVersion.findFirst({ where: { AND: [{ id }, visibleVersions(actor)] } }),
  PlanImport: ({ deps }, actor, id) =>
    deps.db.prisma.planImport.findFirst({ where: { id, by: actor.personId, version: takingPart(actor) } }),
  PlanVerdict: ({ deps }, actor, id) =>
    deps.db.prisma.planVerdict.findFirst({ where: { AND: [{ id }, visibleVerdicts(actor)] } }),
  Cleanup: ({ deps }, actor, id) =>
    deps.db.prisma.cleanup.findFirst({ where: { AND: [{ id }, visibleCleanups(actor)] } }),
  PlanDuty: ({ deps }, actor, id) =>
    deps.db.prisma.planDuty.findFirst({ where: { AND: [{ id }, visibleDuties(actor)] } }),
  PlanOpinion: ({ deps }, actor, id) =>
    deps.db.prisma.planOpinion.findFirst({ where: { AND: [{ id }, visibleOpinions(actor)] } }),
  Team: ({ deps }, _, id) => deps.db.prisma.team.findUnique({ where: { id } }),
  Organization: ({ deps }, _, id) => deps.db.prisma.organization.findUnique({ where: { id } }),
  Person: ({ deps }, _, id) => deps.db.prisma.person.findUnique({ where: { id } }),
}

/** A thing by its type and uuid; null when there is none for the viewer. */
export async function findVisible(context: Context, type: string, id: string): Promise<object | null> {
  const find = Object.hasOwn(FINDERS, type) ? FINDERS[type] : undefined
  return find ? find(context, signedIn(context), id) : null
}
