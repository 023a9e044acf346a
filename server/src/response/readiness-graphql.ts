import type { Prisma } from '@beacon/schema/generated/prisma/client.ts'
import { reaches, visibleVersions } from '../access/visible.ts'
import { covers } from '../division/model.ts'
import { may } from '../access/authorize.ts'
import { builder } from '../graphql/builder.ts'
import { ShortfallKindEnum } from '../graphql/enums.ts'
import { signedIn } from '../graphql/guard.ts'
import { uuidOf } from '../graphql/ids.ts'
import type { Context } from '../graphql/context.ts'
import { ActionCardRef, PlanVersionRef } from '../plan/graphql.ts'
import { loadVersionToRun } from '../plan/queries.ts'
import { dryRun } from './dry-run.ts'
import { ShortfallReasonRef, toReasons } from './graphql.ts'
import { scoreOf, type Loss, type Readiness } from './readiness.ts'

const LossRef = builder.objectRef<Loss>('ReadinessLoss').implement({
  description: 'A requirement that could not be met today: what it costs, and why.',
  fields: (t) => ({
    kind: t.expose('kind', { type: ShortfallKindEnum, description: 'Of what.' }),
    card: t.prismaField({
      type: ActionCardRef,
      description: 'Which card asks for it.',
      resolve: (query, { cardId }, _, { deps }) =>
        deps.db.prisma.actionCard.findUniqueOrThrow({ ...query, where: { id: cardId } }),
    }),
    subjectZh: t.string({ description: 'What is short, in Chinese.', resolve: ({ subject }) => subject.zh }),
    subjectEn: t.string({ description: 'What is short, in English.', resolve: ({ subject }) => subject.en }),
    needed: t.exposeInt('needed', { description: 'How many are needed.' }),
    found: t.exposeInt('found', { description: 'How many were found.' }),
    reasons: t.field({
      type: [ShortfallReasonRef],
      description: 'Why the others did not fit.',
      resolve: ({ reasons }) => toReasons(reasons as Record<string, number>),
    }),
  }),
})

const ReadinessRef = builder.objectRef<Readiness>('Readiness').implement({
  description:
    'How far a plan could be carried out now at one level, with everything that lower levels ask for.',
  fields: (t) => ({
    level: t.exposeInt('level', { description: 'Response level, 4 (lowest) to 1.' }),
    score: t.int({
      description:
        'floor(100 × met / needed): each team, each position and each item that the cards ask for counts one. Cards with a condition count as applying.',
      resolve: scoreOf,
    }),
    needed: t.exposeInt('needed', { description: 'How many requirements there are.' }),
    met: t.exposeInt('met', { description: 'How many of them can be met today.' }),
    losses: t.field({
      type: [LossRef],
      description: 'Every requirement that cannot be met, with its cause.',
      resolve: ({ losses }) => losses,
    }),
  }),
})

builder.queryField('readiness', (t) =>
  t.field({
    type: [ReadinessRef],
    // A whole dry run: as dear as a preview.
    complexity: 5_000,
    nullable: true,
    description:
      'A dry run of a version at every level, at a place, against today’s rosters. Nothing is written. Null for who may not preview there.',
    extensions: { permission: 'plan.read' },
    args: {
      versionId: t.arg.id({ required: true, description: 'Which version.' }),
      divisionCode: t.arg.string({
        description: 'Where it would happen; the plan’s own division unless given.',
      }),
    },
    resolve: async (_, { versionId, divisionCode }, context) => {
      const actor = signedIn(context)
      const id = uuidOf('PlanVersion', versionId)
      const where = { AND: [{ id }, visibleVersions(actor)] }
      const version = await loadVersionToRun(context.deps.db.prisma, where)
      if (!version) return null
      const place = divisionCode ?? version.divisionCode
      // Whose rosters are read is said by the plan, not by the place.
      const isHere = covers(version.divisionCode, place) && isLooked(context, version.divisionCode)
      return isHere ? dryRun(context.deps, version, place) : null
    },
  }),
)

/** Who is missing where is for the command and for who makes plans. */
function isLooked(context: Context, division: string): boolean {
  const actor = signedIn(context)
  return (
    (reaches(actor, division) && may(actor, 'response.preview', { division })) ||
    may(actor, 'plan.take_part', { division })
  )
}

const TrendRef = builder.objectRef<Prisma.PlanReadinessGetPayload<object>>('ReadinessDay').implement({
  description: 'What the nightly dry run of a day came to.',
  fields: (t) => ({
    on: t.expose('on', { type: 'DateTime', description: 'The day.' }),
    level: t.exposeInt('level', { description: 'Response level.' }),
    score: t.int({ description: 'Points of 100.', resolve: scoreOf }),
  }),
})

builder.prismaObjectField(PlanVersionRef, 'readinessTrend', (t) =>
  t.field({
    type: [TrendRef],
    select: { plan: { select: { divisionCode: true } }, readiness: { orderBy: { on: 'desc' }, take: 360 } },
    description: 'The nightly dry runs, newest first: 90 days of four levels; for who may preview.',
    resolve: ({ readiness, plan }, _, context) => (isLooked(context, plan.divisionCode) ? readiness : []),
  }),
)
