import { may } from '../access/authorize.ts'
import { visibleDuties } from '../access/visible.ts'
import { dayInChina } from '../calendar/workdays.ts'
import { PersonRef } from '../division/graphql.ts'
import { builder } from '../graphql/builder.ts'
import type { Context } from '../graphql/context.ts'
import { signedIn } from '../graphql/guard.ts'
import { uuidOf } from '../graphql/ids.ts'
import { DutyActEnum, DutyCauseEnum, DutyKindEnum, DutyStateEnum } from '../graphql/plan-enums.ts'
import { PlanRef } from '../plan/graphql.ts'
import { whereDuties } from './queries/acts.ts'
import { actsOn } from './rules/acts.ts'

const today = ({ deps }: Context): Date => dayInChina(deps.clock.now())

const PUBLISHED: ReadonlySet<string> = new Set(['in_force', 'superseded', 'repealed'])

/** Published versions are everybody's; those under way are for who takes part in making them. */
function showsVersion({ status }: { status: string }, division: string, context: Context): boolean {
  return PUBLISHED.has(status) || may(signedIn(context), 'plan.take_part', { division })
}

export const PlanDutyRef = builder.prismaNode('PlanDuty', {
  id: { field: 'id' },
  description: 'Something that must be done about a plan by a day.',
  fields: (t) => ({
    plan: t.relation('plan', { description: 'Which plan.' }),
    kind: t.expose('kind', { type: DutyKindEnum, description: 'What is to be done.' }),
    cause: t.expose('cause', { type: DutyCauseEnum, description: 'Why it was opened.' }),
    subjectZh: t.exposeString('subjectZh', { nullable: true, description: 'What is short, in Chinese.' }),
    subjectEn: t.exposeString('subjectEn', { nullable: true, description: 'What is short, in English.' }),
    reason: t.exposeString('reason', {
      nullable: true,
      description: 'What was said by whoever opened it; null when Beacon did.',
    }),
    version: t.prismaField({
      type: 'PlanVersion',
      nullable: true,
      select: (_, __, nested) => ({
        version: nested(true),
        plan: { select: { divisionCode: true } },
      }),
      description:
        'The version in force when it was opened; with `file` the one to be filed. Null for who may not see it.',
      resolve: (_, { version, plan }, __, context) =>
        version && showsVersion(version, plan.divisionCode, context) ? version : null,
    }),
    organization: t.relation('organization', { description: 'Whose duty it is: who maintains the plan.' }),
    person: t.relation('person', { nullable: true, description: 'Who has taken it on.' }),
    dueOn: t.expose('dueOn', { type: 'DateTime', description: 'To be done by this day.' }),
    isOverdue: t.boolean({
      description: 'Is it open, and its day over?',
      resolve: ({ dueOn, state }, _, context) => state === 'open' && dueOn < today(context),
    }),
    state: t.expose('state', { type: DutyStateEnum, description: 'How far it is.' }),
    openedAt: t.expose('openedAt', { type: 'DateTime', description: 'When it was opened.' }),
    openedBy: t.field({
      type: PersonRef,
      nullable: true,
      description: 'Who opened it; null when Beacon did.',
      resolve: ({ openedBy }, _, { loaders }) => (openedBy === null ? null : loaders.people.load(openedBy)),
    }),
    doneOn: t.expose('doneOn', { type: 'DateTime', nullable: true, description: 'The day it was done.' }),
    closedAt: t.expose('closedAt', { type: 'DateTime', nullable: true, description: 'When it was closed.' }),
    closedBy: t.field({
      type: PersonRef,
      nullable: true,
      description: 'Who closed it; null when the facts did.',
      resolve: ({ closedBy }, _, { loaders }) => (closedBy === null ? null : loaders.people.load(closedBy)),
    }),
    closing: t.exposeString('closing', {
      nullable: true,
      description: 'The evidence, or why it was waived.',
    }),
    reference: t.exposeString('reference', {
      nullable: true,
      description: 'Document or file number of the evidence.',
    }),
    reminders: t.int({
      description: 'How many reminders have been sent for the day on which it is due now.',
      select: { reminders: { select: { dueOn: true } } },
      resolve: ({ dueOn, reminders }) =>
        reminders.filter((one) => one.dueOn.getTime() === dueOn.getTime()).length,
    }),
    viewerCan: t.field({
      type: [DutyActEnum],
      description: 'What the viewer may do about it now.',
      select: { plan: true },
      resolve: async ({ plan, ...duty }, _, context) => {
        const approval = (await context.loaders.approvals()).get(plan.category) ?? null
        const { titleZh, titleEn, divisionCode: division } = plan
        return actsOn(
          { ...duty, titleZh, titleEn, division, approval },
          { actor: signedIn(context), now: context.deps.clock.now(), ids: context.deps.ids },
        )
      },
    }),
  }),
})

/** Which duties are listed or counted. */
const FILTERS = builder.args((t) => ({
  kind: t.field({ type: DutyKindEnum, description: 'Only of this kind.' }),
  state: t.field({ type: DutyStateEnum, description: 'Only in this state.' }),
  organizationId: t.id({ description: 'Only of this organization.' }),
  planId: t.id({ description: 'Only about this plan.' }),
  dueWithin: t.int({ description: 'Only due within so many days from today, overdue ones among them.' }),
  overdue: t.boolean({ description: 'Only those whose day is over.' }),
  mine: t.boolean({ description: 'Only those that the viewer has taken on.' }),
}))

builder.queryField('planDuties', (t) =>
  t.prismaConnection(
    {
      type: 'PlanDuty',
      cursor: 'id',
      description: 'Duties about plans that the viewer may see, the earliest due first.',
      extensions: { permission: 'plan.read' },
      args: FILTERS,
      resolve: (query, _, args, context) =>
        context.deps.db.prisma.planDuty.findMany({
          ...query,
          where: wanted(args, context),
          orderBy: [{ dueOn: 'asc' }, { id: 'asc' }],
        }),
    },
    { description: 'A page of duties.' },
    { description: 'A duty in its list.' },
  ),
)

builder.queryField('planDutyCount', (t) =>
  t.int({
    complexity: 20,
    description: 'How many duties `planDuties` lists under the same filter.',
    extensions: { permission: 'plan.read' },
    args: FILTERS,
    resolve: (_, args, context) => context.deps.db.prisma.planDuty.count({ where: wanted(args, context) }),
  }),
)

type Asked = Omit<Parameters<typeof whereDuties>[0], 'organizationId' | 'planId'> & {
  organizationId?: string | null | undefined
  planId?: string | null | undefined
}

function wanted({ organizationId, planId, ...rest }: Asked, context: Context) {
  const filter = {
    ...rest,
    organizationId: organizationId ? uuidOf('Organization', organizationId) : null,
    planId: planId ? uuidOf('Plan', planId) : null,
  }
  return whereDuties(filter, signedIn(context), today(context))
}

builder.prismaObjectFields(PlanRef, (t) => ({
  duties: t.relation('duties', {
    complexity: { field: 1, multiplier: 20 },
    description: 'Open duties about it that the viewer may see, the earliest due first; 50 at most.',
    query: (_, context) => ({
      where: { AND: [{ state: 'open' }, visibleDuties(signedIn(context))] },
      orderBy: [{ dueOn: 'asc' }, { id: 'asc' }],
      take: 50,
    }),
  }),
}))
