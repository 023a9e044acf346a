import { PersonRef } from '../division/graphql.ts'
import { builder } from '../graphql/builder.ts'
import { ReasonEnum } from '../graphql/enums.ts'
import type { Choice, PassedOver } from './model.ts'
import { choiceReasons } from './words.ts'

/** A fitting team and why it was picked. */
export const TeamChoiceRef = builder.objectRef<Choice>('TeamChoice').implement({
  description: 'A fitting team and why it was picked.',
  fields: (t) => ({
    team: t.prismaField({
      type: 'Team',
      description: 'Which team.',
      resolve: (query, { teamId }, _, { deps }) =>
        deps.db.prisma.team.findUniqueOrThrow({ ...query, where: { id: teamId } }),
    }),
    leader: t.field({
      type: PersonRef,
      nullable: true,
      description: 'Its leader, or the deputy where there is none.',
      resolve: ({ teamId }, _, { loaders }) => loaders.leaders.load(teamId),
    }),
    rank: t.exposeInt('rank', { description: '1 for the best.' }),
    distanceKm: t.exposeFloat('distanceKm', {
      nullable: true,
      description: 'Straight line in kilometres; null where a point is missing.',
    }),
    travelMinutes: t.exposeInt('travelMinutes', {
      nullable: true,
      description: 'Estimated minutes on the road.',
    }),
    musterMinutes: t.exposeInt('musterMinutes', { description: 'Minutes from the order to leaving.' }),
    expectedAt: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'Estimated arrival.',
      resolve: ({ expectedAt }) => (expectedAt === null ? null : new Date(expectedAt)),
    }),
    callsThisYear: t.exposeInt('callsThisYear', { description: 'Calls it has accepted this year.' }),
  }),
})

builder.objectFields(TeamChoiceRef, (t) => ({
  reasonsZh: t.stringList({
    description: 'Why, in Chinese.',
    resolve: (choice) => choiceReasons(choice).map((w) => w.zh),
  }),
  reasonsEn: t.stringList({
    description: 'Why, in English.',
    resolve: (choice) => choiceReasons(choice).map((w) => w.en),
  }),
}))

export const PassedOverRef = builder.objectRef<PassedOver>('PassedOver').implement({
  description: 'A team of the kind that was not picked, and why.',
  fields: (t) => ({
    team: t.prismaField({
      type: 'Team',
      description: 'Which team.',
      resolve: (query, { teamId }, _, { deps }) =>
        deps.db.prisma.team.findUniqueOrThrow({ ...query, where: { id: teamId } }),
    }),
    reason: t.expose('reason', { type: ReasonEnum, description: 'Why not.' }),
  }),
})
