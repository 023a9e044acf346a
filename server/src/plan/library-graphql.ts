import type { EventKind, PlanCategory, Prisma } from '@beacon/schema/generated/prisma/client.ts'
import { dayInChina, daysAfter } from '../calendar/workdays.ts'
import { literally } from '../db/literally.ts'
import { builder } from '../graphql/builder.ts'
import type { Context } from '../graphql/context.ts'
import { EventKindEnum, PlanCategoryEnum } from '../graphql/enums.ts'
import { signedIn } from '../graphql/guard.ts'
import { PlanLevelEnum, PlanStandingEnum } from '../graphql/plan-enums.ts'
import { loadCoverage, whereDue, whereLevel, whereStanding, type CoverageCell } from './coverage.ts'
import { named } from '../division/graphql.ts'
import './graphql.ts'
import { uuidOf } from '../graphql/ids.ts'
import type { PlanLevel, PlanStanding } from './model.ts'

builder.queryField('plans', (t) =>
  t.prismaConnection(
    {
      type: 'Plan',
      cursor: 'id',
      description: 'Contingency plans, by code.',
      extensions: { permission: 'plan.read' },
      args: {
        search: t.arg.string({ description: 'Part of the title.' }),
        category: t.arg({ type: PlanCategoryEnum, description: 'Only of this category.' }),
        eventKind: t.arg({ type: EventKindEnum, description: 'Only for this kind of event.' }),
        level: t.arg({ type: PlanLevelEnum, description: 'Only of this level.' }),
        standing: t.arg({ type: PlanStandingEnum, description: 'Only what stands at this.' }),
        organizationId: t.arg.id({ description: 'Only those that this organization maintains.' }),
        dueWithin: t.arg.int({
          description:
            'Only with a duty that is due within so many days from today, overdue ones among them.',
        }),
        conditionCode: t.arg.string({ description: 'Only for this disease.' }),
        inForce: t.arg.boolean({ description: 'Only with (true) or without (false) a version in force.' }),
      },
      resolve: (query, _, wanted, context) =>
        context.deps.db.prisma.plan.findMany({
          ...query,
          where: { AND: [titled(wanted.search), whereWanted(wanted), ...whereStands(wanted, context)] },
          orderBy: { code: 'asc' },
        }),
    },
    { description: 'A page of plans.' },
    { description: 'A plan in its list.' },
  ),
)

interface Wanted {
  conditionCode?: string | null | undefined
  category?: PlanCategory | null | undefined
  eventKind?: EventKind | null | undefined
  level?: PlanLevel | null | undefined
  standing?: PlanStanding | null | undefined
  inForce?: boolean | null | undefined
  organizationId?: string | null | undefined
  dueWithin?: number | null | undefined
}

function whereWanted({ conditionCode, category, eventKind, organizationId }: Wanted): Prisma.PlanWhereInput {
  return {
    ...(conditionCode && { conditionCode }),
    ...(category && { category }),
    ...(eventKind && { eventKind }),
    ...(organizationId && { organizationId: uuidOf('Organization', organizationId) }),
  }
}

function whereStands(
  { level, standing, inForce, dueWithin }: Wanted,
  context: Context,
): Prisma.PlanWhereInput[] {
  const today = dayInChina(context.deps.clock.now())
  const due = dueBy(today, dueWithin)
  return [
    level ? whereLevel(level) : {},
    standing ? whereStanding(standing, signedIn(context), today) : {},
    inForceIs(inForce),
    due ? whereDue({ lte: due }, signedIn(context)) : {},
  ]
}

function dueBy(today: Date, days: number | null | undefined): Date | null {
  return typeof days === 'number' ? daysAfter(today, days) : null
}

function titled(search?: string | null): object {
  if (!search) return {}
  const contains = literally(search)
  return { OR: [{ titleZh: { contains } }, { titleEn: { contains, mode: 'insensitive' } }] }
}

function inForceIs(wanted?: boolean | null): object {
  if (wanted === null || wanted === undefined) return {}
  return { versions: wanted ? { some: { status: 'in_force' } } : { none: { status: 'in_force' } } }
}

const CoverageCellRef = builder.objectRef<CoverageCell>('PlanCoverageCell').implement({
  description: 'Plans for one kind of event at one level.',
  fields: (t) => ({
    eventKind: t.expose('eventKind', { type: EventKindEnum, description: 'Kind of event.' }),
    level: t.expose('level', { type: PlanLevelEnum, description: 'Level.' }),
    inForce: t.exposeInt('inForce', { description: 'How many are in force.' }),
    overdue: t.exposeInt('overdue', { description: 'How many are in force, but overdue for something.' }),
    underWay: t.exposeInt('underWay', { description: 'How many are being made.' }),
    none: t.exposeInt('none', { description: 'How many are neither.' }),
  }),
})

builder.queryField('planCoverage', (t) =>
  t.field({
    type: [CoverageCellRef],
    complexity: 500,
    description: 'The system of plans at a glance: cells that have any plan; what is not listed is missing.',
    extensions: { permission: 'plan.read' },
    args: {
      organizationId: t.arg.id({ description: 'Only those that this organization maintains.' }),
      dueWithin: t.arg.int({
        description: 'Only with a duty that is due within so many days from today, overdue ones among them.',
      }),
    },
    resolve: (_, { organizationId, dueWithin }, { deps, ...context }) => {
      const today = dayInChina(deps.clock.now())
      return loadCoverage(deps.db.pool, signedIn({ deps, ...context }), today, {
        organizationId: organizationId ? uuidOf('Organization', organizationId) : null,
        dueBy: dueBy(today, dueWithin),
      })
    },
  }),
)

builder.queryField('supplyItems', (t) =>
  t.prismaField({
    type: ['SupplyItem'],
    description: 'Items of the supply catalogue whose name or code contains the words, by code; 50 at most.',
    extensions: { permission: 'reference.read' },
    args: { search: t.arg.string({ description: 'Part of the name or the code.' }) },
    resolve: (query, _, { search }, { deps }) => {
      const contains = literally(search ?? '')
      return deps.db.prisma.supplyItem.findMany({
        ...query,
        where: search ? { OR: [...(named(search).OR ?? []), { code: { contains } }] } : {},
        orderBy: { code: 'asc' },
        take: 50,
      })
    },
  }),
)

builder.queryField('planMakers', (t) =>
  t.prismaField({
    type: ['Organization'],
    description: 'Organizations that maintain a plan, by code; 500 at most.',
    extensions: { permission: 'plan.read' },
    resolve: (query, _, __, { deps }) =>
      deps.db.prisma.organization.findMany({
        ...query,
        where: { plans: { some: {} } },
        orderBy: { code: 'asc' },
        take: 500,
      }),
  }),
)
