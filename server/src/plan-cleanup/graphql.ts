import { may, permitted } from '../access/authorize.ts'
import type { Permission } from '../access/permissions.ts'
import { visibleCleanups, visibleVerdicts } from '../access/visible.ts'
import { PersonRef } from '../division/graphql.ts'
import { builder } from '../graphql/builder.ts'
import { PlanCategoryEnum } from '../graphql/enums.ts'
import { signedIn } from '../graphql/guard.ts'
import {
  CleanupItemStateEnum,
  CleanupKindEnum,
  CleanupStatusEnum,
  VerdictActEnum,
  VerdictKindEnum,
  VerdictStatusEnum,
} from '../graphql/plan-enums.ts'
import { PlanRef } from '../plan/graphql.ts'
import type { Figures } from './model.ts'

export const PlanVerdictRef = builder.prismaNode('PlanVerdict', {
  id: { field: 'id' },
  description: 'What is to become of a plan in force: proposed by one person, decided by another.',
  fields: (t) => ({
    plan: t.relation('plan', { description: 'Which plan.' }),
    version: t.relation('version', { description: 'The version in force that it is about.' }),
    kind: t.expose('kind', { type: VerdictKindEnum, description: 'What is proposed.' }),
    reason: t.exposeString('reason', { description: 'Why.' }),
    status: t.expose('status', { type: VerdictStatusEnum, description: 'How far it is.' }),
    proposedAt: t.expose('proposedAt', { type: 'DateTime', description: 'When it was proposed.' }),
    proposedBy: t.field({
      type: PersonRef,
      nullable: true,
      description: 'Who proposed it.',
      resolve: ({ proposedBy }, _, { loaders }) => loaders.people.load(proposedBy),
    }),
    decidedAt: t.expose('decidedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it was decided.',
    }),
    decidedBy: t.field({
      type: PersonRef,
      nullable: true,
      description: 'Who decided it: never who proposed it.',
      resolve: ({ decidedBy }, _, { loaders }) =>
        decidedBy === null ? null : loaders.people.load(decidedBy),
    }),
    words: t.exposeString('words', { nullable: true, description: 'What was said with the decision.' }),
    viewerCan: t.field({
      type: [VerdictActEnum],
      description: 'What the viewer may do about it now.',
      select: { plan: true },
      resolve: async ({ plan, status, proposedBy }, _, context) => {
        if (status !== 'proposed') return []
        const actor = signedIn(context)
        const scope = { division: plan.divisionCode }
        const approval = (await context.loaders.approvals()).get(plan.category)
        const decides = approval !== undefined && may(actor, approval, scope) && proposedBy !== actor.personId
        return [
          ...(decides ? (['approve', 'refuse'] as const) : []),
          ...(may(actor, 'plan.write', scope) ? (['withdraw'] as const) : []),
        ]
      },
    }),
  }),
})

const FiguresRef = builder.objectRef<Figures>('CleanupFigures').implement({
  description: 'How many documents of each outcome.',
  fields: (t) => ({
    cleaned: t.exposeInt('cleaned', { description: 'With an approved verdict (清理).' }),
    keep: t.exposeInt('keep', { description: 'Kept (继续有效).' }),
    revise: t.exposeInt('revise', { description: 'To be revised (修订).' }),
    repeal: t.exposeInt('repeal', { description: 'Repealed (废止).' }),
    lapse: t.exposeInt('lapse', { description: 'Declared lapsed (宣布失效).' }),
    takenOut: t.exposeInt('takenOut', { description: 'Taken out.' }),
    pending: t.exposeInt('pending', { description: 'Without an approved verdict yet.' }),
  }),
})

const CLEANUP_PERMISSIONS: readonly Permission[] = ['plan.write', 'plan.register']

export const CleanupRef = builder.prismaNode('Cleanup', {
  id: { field: 'id' },
  description: 'A clean-up of the library (清理): every document in its scope gets a verdict.',
  fields: (t) => ({
    kind: t.expose('kind', { type: CleanupKindEnum, description: 'Regular, or for an occasion.' }),
    title: t.exposeString('title', { description: 'Its title.' }),
    ground: t.exposeString('ground', { description: 'On what ground it is held.' }),
    division: t.relation('division', { description: 'Where: here and in everything below.' }),
    categories: t.expose('categories', {
      type: [PlanCategoryEnum],
      description: 'Only plans of these categories; of all when empty.',
    }),
    maker: t.relation('maker', {
      nullable: true,
      description: 'Only plans that this organization maintains.',
    }),
    organization: t.relation('organization', { description: 'Who holds it.' }),
    beginsOn: t.expose('beginsOn', { type: 'DateTime', description: 'Its first day.' }),
    endsOn: t.expose('endsOn', { type: 'DateTime', description: 'To be ended by this day.' }),
    status: t.expose('status', { type: CleanupStatusEnum, description: 'How far it is.' }),
    closedAt: t.expose('closedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it was closed.',
    }),
    figures: t.field({
      type: FiguresRef,
      nullable: true,
      complexity: 5,
      description: 'Its figures.',
      resolve: ({ id }, _, { loaders }) => loaders.figures.load(id),
    }),
    items: t.relatedConnection(
      'items',
      {
        cursor: 'id',
        description: 'Its list, as it was frozen when it began.',
        args: { state: t.arg({ type: CleanupItemStateEnum, description: 'Only in this state.' }) },
        query: ({ state }) => ({ ...(state && { where: { state } }), orderBy: { position: 'asc' } }),
      },
      { description: 'A page of a clean-up’s list.' },
      { description: 'A document in a clean-up’s list.' },
    ),
    viewerCan: t.stringList({
      description: 'Permissions that the viewer holds here.',
      resolve: ({ divisionCode }, _, context) =>
        permitted(signedIn(context), CLEANUP_PERMISSIONS, { division: divisionCode }),
    }),
  }),
})

builder.prismaNode('CleanupItem', {
  id: { field: 'id' },
  description: 'A document of a clean-up, as it stood when that began.',
  fields: (t) => ({
    plan: t.relation('plan', { description: 'Which plan.' }),
    titleZh: t.exposeString('titleZh', { description: 'Title in Chinese.' }),
    titleEn: t.exposeString('titleEn', { description: 'Title in English.' }),
    category: t.expose('category', { type: PlanCategoryEnum, description: 'Its category.' }),
    documentNumber: t.exposeString('documentNumber', {
      nullable: true,
      description: 'Document number (文号).',
    }),
    state: t.expose('state', { type: CleanupItemStateEnum, description: 'How far it is.' }),
    outcome: t.expose('outcome', {
      type: VerdictKindEnum,
      nullable: true,
      description: 'The approved verdict.',
    }),
    takenOutWhy: t.exposeString('takenOutWhy', { nullable: true, description: 'Why it was taken out.' }),
    verdicts: t.relation('verdicts', {
      complexity: { field: 1, multiplier: 5 },
      description: 'The verdicts on it that the viewer may see, newest first; 10 at most.',
      query: (_, context) => ({
        where: visibleVerdicts(signedIn(context)),
        orderBy: { id: 'desc' },
        take: 10,
      }),
    }),
    viewerMayTakeOut: t.boolean({
      description: 'May the viewer take it out?',
      select: { plan: true },
      resolve: async ({ plan, state }, _, context) => {
        const approval = (await context.loaders.approvals()).get(plan.category)
        if (state !== 'pending' || approval === undefined) return false
        return may(signedIn(context), approval, { division: plan.divisionCode })
      },
    }),
    viewerMayPropose: t.boolean({
      description: 'May the viewer propose a verdict on it?',
      select: { plan: { select: { divisionCode: true } } },
      resolve: ({ plan, state }, _, context) =>
        state === 'pending' && may(signedIn(context), 'plan.write', { division: plan.divisionCode }),
    }),
  }),
})

builder.queryField('cleanups', (t) =>
  t.prismaConnection(
    {
      type: 'Cleanup',
      cursor: 'id',
      description: 'Clean-ups that the viewer may see, newest first.',
      extensions: { permission: 'plan.read' },
      args: { status: t.arg({ type: CleanupStatusEnum, description: 'Only at this stage.' }) },
      resolve: (query, _, { status }, context) =>
        context.deps.db.prisma.cleanup.findMany({
          ...query,
          where: { AND: [visibleCleanups(signedIn(context)), status ? { status } : {}] },
          orderBy: { id: 'desc' },
        }),
    },
    { description: 'A page of clean-ups.' },
    { description: 'A clean-up in its list.' },
  ),
)

builder.prismaObjectFields(PlanRef, (t) => ({
  verdicts: t.relation('verdicts', {
    complexity: { field: 1, multiplier: 5 },
    description: 'Verdicts on it that the viewer may see, newest first; 10 at most.',
    query: (_, context) => ({
      where: visibleVerdicts(signedIn(context)),
      orderBy: { id: 'desc' },
      take: 10,
    }),
  }),
}))
