import type { Prisma } from '@beacon/schema/generated/prisma/client.ts'
import { permitted } from '../access/authorize.ts'
import { askedOf, visibleOpinions } from '../access/visible.ts'
import { dayInChina } from '../calendar/workdays.ts'
import { PersonRef } from '../division/graphql.ts'
import { builder } from '../graphql/builder.ts'
import { signedIn } from '../graphql/guard.ts'
import { OpinionAnswerEnum, OpinionOutcomeEnum } from '../graphql/plan-enums.ts'
import { PlanVersionRef } from '../plan/graphql.ts'

const ROUND = {
  version: { select: { status: true, steps: { where: { kind: 'consultation' } }, plan: true } },
} satisfies Prisma.PlanOpinionInclude

type WithRound = Prisma.PlanOpinionGetPayload<{ include: typeof ROUND }>

/** Does it belong to a consultation that is under way? */
function isUnderWay({ askedAt, version }: WithRound): boolean {
  const [step] = version.steps
  const isOpen = version.status === 'in_review' && step?.status === 'open'
  return isOpen && (step.since === null || askedAt > step.since)
}

export const PlanOpinionRef = builder.prismaNode('PlanOpinion', {
  id: { field: 'id' },
  include: ROUND,
  description: 'A written opinion that an organization is asked for about a draft.',
  fields: (t) => ({
    version: t.relation('version', { description: 'The version that it is about.' }),
    organization: t.relation('organization', { description: 'Who is asked.' }),
    round: t.exposeInt('round', { description: '1 for the first consultation on this version.' }),
    isUnderWay: t.boolean({
      description: 'Is its consultation under way? Those of earlier rounds stay on file.',
      resolve: isUnderWay,
    }),
    isOpen: t.boolean({
      description: 'May it be given or changed today?',
      resolve: (opinion, _, { deps }) =>
        isUnderWay(opinion) && opinion.lapsedAt === null && opinion.dueOn >= dayInChina(deps.clock.now()),
    }),
    askedBy: t.field({
      type: PersonRef,
      nullable: true,
      description: 'Who asked.',
      resolve: ({ askedBy }, _, { loaders }) => loaders.people.load(askedBy),
    }),
    askedAt: t.expose('askedAt', { type: 'DateTime', description: 'When it was asked for.' }),
    dueOn: t.expose('dueOn', { type: 'DateTime', description: 'The last day to answer.' }),
    answer: t.expose('answer', {
      type: OpinionAnswerEnum,
      nullable: true,
      description: 'What it says; null while it has not been given.',
    }),
    text: t.exposeString('text', { nullable: true, description: 'The opinion in words.' }),
    answeredBy: t.field({
      type: PersonRef,
      nullable: true,
      description: 'Who answered.',
      resolve: ({ answeredBy }, _, { loaders }) =>
        answeredBy === null ? null : loaders.people.load(answeredBy),
    }),
    answeredAt: t.expose('answeredAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it was answered, or changed last.',
    }),
    lapsedAt: t.expose('lapsedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it was noted that nobody had answered in time: silence, and not agreement.',
    }),
    outcome: t.expose('outcome', {
      type: OpinionOutcomeEnum,
      nullable: true,
      description: 'What the authors made of it.',
    }),
    outcomeReason: t.exposeString('outcomeReason', { nullable: true, description: 'Why.' }),
    viewerCan: t.stringList({
      description: 'Permissions that the viewer holds here.',
      resolve: ({ organizationId, version }, _, context) =>
        permitted(signedIn(context), ['plan.give_opinion', 'plan.write'], {
          division: version.plan.divisionCode,
          organizations: [organizationId],
        }),
    }),
  }),
})

builder.prismaObjectField(PlanVersionRef, 'opinions', (t) =>
  t.relation('opinions', {
    description:
      'Opinions that were asked for, newest round first: all for who takes part in the procedure, their own for who was asked.',
    query: (_, context) => ({
      where: visibleOpinions(signedIn(context)),
      orderBy: [{ round: 'desc' }, { askedAt: 'asc' }, { id: 'asc' }],
    }),
  }),
)

builder.queryField('opinions', (t) =>
  t.prismaConnection(
    {
      type: 'PlanOpinion',
      cursor: 'id',
      description: 'Opinions that the viewer’s own organizations are asked for, newest first.',
      extensions: { permission: 'plan.read' },
      resolve: (query, _, __, context) =>
        context.deps.db.prisma.planOpinion.findMany({
          ...query,
          where: askedOf(signedIn(context)),
          orderBy: [{ askedAt: 'desc' }, { id: 'desc' }],
        }),
    },
    { description: 'A page of opinions.' },
    { description: 'An opinion in its list.' },
  ),
)
