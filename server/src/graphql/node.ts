import { isUuid } from '../ids.ts'
import {
  visibleAlerts,
  visibleCalls,
  visibleDirectives,
  visibleIncidents,
  withIncidentInReach,
} from '../access/visible.ts'
import type { Actor } from '../access/actor.ts'
import { builder } from './builder.ts'
import type { Context } from './context.ts'
import { signedIn } from './guard.ts'
import { parseGlobalId } from './ids.ts'

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
  Plan: ({ deps }, _, id) => deps.db.prisma.plan.findUnique({ where: { id } }),
  PlanVersion: ({ deps }, _, id) => deps.db.prisma.planVersion.findUnique({ where: { id } }),
  Team: ({ deps }, _, id) => deps.db.prisma.team.findUnique({ where: { id } }),
  Organization: ({ deps }, _, id) => deps.db.prisma.organization.findUnique({ where: { id } }),
  Person: ({ deps }, _, id) => deps.db.prisma.person.findUnique({ where: { id } }),
}

builder.queryField('node', (t) =>
  t.field({
    type: builder.nodeInterfaceRef(),
    nullable: true,
    description: 'What a global id names; null when there is no such thing for the viewer.',
    extensions: { permission: 'reference.read' },
    args: { id: t.arg.id({ required: true, description: 'Global id.' }) },
    resolve: async (_, { id }, context) => {
      const parsed = parseGlobalId(id)
      const find = parsed && Object.hasOwn(FINDERS, parsed.type) ? FINDERS[parsed.type] : undefined
      if (!parsed || !find || !isUuid(parsed.id)) return null
      const found = await find(context, signedIn(context), parsed.id)
      return found && { ...found, __typename: parsed.type }
    },
  }),
)
