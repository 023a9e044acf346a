import type { Person } from '@beacon/schema/generated/prisma/client.ts'
import { builder } from '../graphql/builder.ts'
import { ShortfallKindEnum, TeamKindEnum } from '../graphql/enums.ts'
import { signedIn } from '../graphql/guard.ts'
import { uuidOf } from '../graphql/ids.ts'
import { isRefusal, RefusalRef } from '../graphql/refusal.ts'
import { RoleRef } from '../access/graphql.ts'
import { PersonRef } from '../division/graphql.ts'
import { PassedOverRef, TeamChoiceRef } from '../dispatch/choice-graphql.ts'
import type { Context } from '../graphql/context.ts'
import { ActionCardRef, PlanRef, PlanVersionRef, SupplyItemRef } from '../plan/graphql.ts'
import type {
  Labels,
  OrderedAlert,
  OrderedDirective,
  OrderedDispatch,
  OrderedRequisition,
  OrderedShortfall,
} from './model.ts'
import { cardsOf, ShortfallReasonRef, toReasons } from './graphql.ts'
import { byTime, raisedAlerts } from './orders.ts'
import { previewActivation, type Preview } from './preview.ts'
import { shortfallSubject } from './words.ts'

/** Which card asks for an order. */
const byCard = {
  type: ActionCardRef,
  description: 'By which card.',
  resolve: (query: object, order: { card: { id: string } }, _: object, { deps }: Context) =>
    deps.db.prisma.actionCard.findUniqueOrThrow({ ...query, where: { id: order.card.id } }),
}

async function people(ids: readonly string[], { loaders }: Context): Promise<Person[]> {
  const found = await Promise.all(ids.map((id) => loaders.people.load(id)))
  return found.filter((person) => person !== null)
}

const PlannedDirectiveRef = builder.objectRef<OrderedDirective>('PlannedDirective').implement({
  description: 'A directive that would be issued.',
  fields: (t) => ({
    card: t.prismaField(byCard),
    organization: t.prismaField({
      type: 'Organization',
      description: 'To whom.',
      resolve: (query, { organizationId }, _, { deps }) =>
        deps.db.prisma.organization.findUniqueOrThrow({ ...query, where: { id: organizationId } }),
    }),
    recipients: t.field({
      type: [PersonRef],
      description: 'Who would be told.',
      resolve: ({ recipients }, _, context) => people(recipients, context),
    }),
    dueAt: t.expose('dueAt', { type: 'DateTime', description: 'Deadline, if activated now.' }),
  }),
})

const PlannedDispatchRef = builder.objectRef<OrderedDispatch>('PlannedDispatch').implement({
  description: 'Teams that would be called.',
  fields: (t) => ({
    card: t.prismaField(byCard),
    kind: t.expose('kind', { type: TeamKindEnum, description: 'Of which kind.' }),
    count: t.exposeInt('count', { description: 'How many.' }),
    arriveBy: t.expose('arriveBy', { type: 'DateTime', description: 'When they should be there.' }),
    picks: t.field({
      type: [TeamChoiceRef],
      description: 'Teams that would be called, and why.',
      resolve: ({ calls }) => calls.map((call) => call.choice),
    }),
    passedOver: t.field({
      type: [PassedOverRef],
      description: 'Teams of the kind that would not be, and why.',
      resolve: ({ passedOver }) => passedOver,
    }),
  }),
})

const PlannedRequisitionRef = builder.objectRef<OrderedRequisition>('PlannedRequisition').implement({
  description: 'Supplies that would be asked for.',
  fields: (t) => ({
    card: t.prismaField(byCard),
    item: t.prismaField({
      type: SupplyItemRef,
      description: 'Which item.',
      resolve: (query, { itemCode }, _, { deps }) =>
        deps.db.prisma.supplyItem.findUniqueOrThrow({ ...query, where: { code: itemCode } }),
    }),
    quantity: t.exposeInt('quantity', { description: 'How many units.' }),
    neededBy: t.expose('neededBy', { type: 'DateTime', description: 'When they are needed.' }),
  }),
})

const PlannedAlertRef = builder.objectRef<OrderedAlert>('PlannedAlert').implement({
  description: 'An alert that would be raised.',
  fields: (t) => ({
    card: t.prismaField(byCard),
    role: t.prismaField({
      type: RoleRef,
      description: 'To the holders of this role.',
      resolve: (query, { roleKey }, _, { deps }) =>
        deps.db.prisma.role.findUniqueOrThrow({ ...query, where: { key: roleKey } }),
    }),
    organization: t.prismaField({
      type: 'Organization',
      nullable: true,
      description: 'In this organization; wherever the plan applies when null.',
      resolve: (query, { organizationCode }, _, { deps }) =>
        organizationCode === null
          ? null
          : deps.db.prisma.organization.findUnique({ ...query, where: { code: organizationCode } }),
    }),
    recipients: t.field({
      type: [PersonRef],
      description: 'Who they are now.',
      resolve: ({ recipients }, _, context) => people(recipients, context),
    }),
    acknowledgeRequired: t.exposeBoolean('acknowledgeRequired', { description: 'Must they acknowledge?' }),
  }),
})

type NamedShortfall = OrderedShortfall & { labels: Labels }

const PlannedShortfallRef = builder.objectRef<NamedShortfall>('PlannedShortfall').implement({
  description: 'What could not be met today.',
  fields: (t) => ({
    card: t.prismaField(byCard),
    kind: t.expose('kind', { type: ShortfallKindEnum, description: 'Of what.' }),
    subjectZh: t.string({
      description: 'In Chinese.',
      resolve: (one) => shortfallSubject(one, one.labels).zh,
    }),
    subjectEn: t.string({
      description: 'In English.',
      resolve: (one) => shortfallSubject(one, one.labels).en,
    }),
    needed: t.exposeInt('needed', { description: 'How many are needed.' }),
    found: t.exposeInt('found', { description: 'How many there are.' }),
    reasons: t.field({
      type: [ShortfallReasonRef],
      description: 'Why the others do not fit.',
      resolve: ({ reasons }) => toReasons(reasons),
    }),
  }),
})

const ActivationPreviewRef = builder.objectRef<Preview>('ActivationPreview').implement({
  description: 'What activating or raising would do now. Nothing has happened yet.',
  fields: (t) => ({
    plan: t.prismaField({
      type: PlanRef,
      description: 'Which plan.',
      resolve: (query, { planId }, _, { deps }) =>
        deps.db.prisma.plan.findUniqueOrThrow({ ...query, where: { id: planId } }),
    }),
    version: t.prismaField({
      type: PlanVersionRef,
      description: 'Which version.',
      resolve: (query, { versionId }, _, { deps }) =>
        deps.db.prisma.planVersion.findUniqueOrThrow({ ...query, where: { id: versionId } }),
    }),
    level: t.exposeInt('level', { description: 'The level that was asked about.' }),
    levels: t.intList({
      description: 'Levels that the plan has, lowest first.',
      resolve: ({ levels }) => levels,
    }),
    refusal: t.field({
      type: RefusalRef,
      nullable: true,
      description: 'Why it would be refused now, if so.',
      resolve: ({ refusal }) => refusal,
    }),
    conditionalCards: t.field({
      type: [ActionCardRef],
      description:
        'Cards with a condition that it is about, whether they apply or are left out; lowest level first.',
      resolve: ({ conditional }, _, { loaders }) => cardsOf(conditional, loaders),
    }),
    recipientCount: t.int({
      description: 'How many people would be alerted.',
      resolve: ({ orders }) => new Set(raisedAlerts(orders).flatMap((alert) => alert.people)).size,
    }),
  }),
})

builder.objectFields(ActivationPreviewRef, (t) => ({
  directives: t.field({
    type: [PlannedDirectiveRef],
    description: 'Directives, the next due first.',
    resolve: (p) => byTime(p.orders.directives, (one) => [one.dueAt, one.card.titleZh]),
  }),
  dispatches: t.field({
    type: [PlannedDispatchRef],
    description: 'Calls to teams, the next due first.',
    resolve: (p) => byTime(p.orders.dispatches, (one) => [one.arriveBy, one.card.titleZh]),
  }),
  requisitions: t.field({
    type: [PlannedRequisitionRef],
    description: 'Supplies, the next due first.',
    resolve: ({ orders, labels }) =>
      byTime(orders.requisitions, (one) => [one.neededBy, labels.items.get(one.itemCode)?.name.zh ?? '']),
  }),
  alerts: t.field({
    type: [PlannedAlertRef],
    description: 'Further alerts.',
    resolve: (p) => p.orders.alerts,
  }),
  shortfalls: t.field({
    type: [PlannedShortfallRef],
    description: 'What cannot be met today.',
    resolve: ({ orders, labels }) => orders.shortfalls.map((shortfall) => ({ ...shortfall, labels })),
  }),
}))

const ActivationPreviewResult = builder.unionType('ActivationPreviewResult', {
  description: 'The preview, or why there is none.',
  types: [ActivationPreviewRef, RefusalRef],
  resolveType: (value) => (isRefusal(value) ? 'Refusal' : 'ActivationPreview'),
})

builder.queryField('activationPreview', (t) =>
  t.field({
    type: ActivationPreviewResult,
    description:
      'What activating a plan at a level, or raising to it, would do now. Refused: NOT_FOUND, FORBIDDEN, INVALID_INPUT, PLAN_NOT_IN_FORCE.',
    extensions: { permission: 'response.preview' },
    // It reads all rosters of the jurisdiction: a request has room for a few.
    complexity: 5_000,
    args: {
      incidentId: t.arg.id({ required: true, description: 'For which incident.' }),
      planId: t.arg.id({ required: true, description: 'Which plan.' }),
      level: t.arg.int({ required: true, description: 'Response level, 4 (lowest) to 1.' }),
      leaveOut: t.arg.idList({
        description: 'Cards that do not apply now, as their condition has not come true: 400 at most.',
      }),
    },
    resolve: (_, { incidentId, planId, level, leaveOut }, context) =>
      previewActivation(context.deps, signedIn(context), {
        incidentId: uuidOf('Incident', incidentId),
        planId: uuidOf('Plan', planId),
        level,
        leaveOut: (leaveOut ?? []).map((id) => uuidOf('ActionCard', id)),
      }),
  }),
)
