import { named } from '../division/graphql.ts'
import { builder } from '../graphql/builder.ts'
import { MemberRoleEnum, TeamKindEnum, TeamLevelEnum, TeamStatusEnum } from '../graphql/enums.ts'

export const TeamRef = builder.prismaNode('Team', {
  id: { field: 'id' },
  description: 'A response team of the roster.',
  fields: (t) => ({
    code: t.exposeString('code', { description: 'Short stable code.' }),
    nameZh: t.exposeString('nameZh', { description: 'Name in Chinese.' }),
    nameEn: t.exposeString('nameEn', { description: 'Name in English.' }),
    kind: t.expose('kind', { type: TeamKindEnum, description: 'Which of the five kinds.' }),
    level: t.expose('level', { type: TeamLevelEnum, description: 'Level it belongs to.' }),
    organization: t.relation('organization', { description: 'Home organization.' }),
    division: t.relation('division', { description: 'Where it is based.' }),
    status: t.expose('status', { type: TeamStatusEnum, description: 'Could it leave now?' }),
    statusReason: t.exposeString('statusReason', {
      nullable: true,
      description: 'Why it is limited or not ready.',
    }),
    musterMinutes: t.exposeInt('musterMinutes', { description: 'Minutes from the order to leaving.' }),
    qualifications: t.exposeStringList('qualifications', { description: 'What it is able to do.' }),
    members: t.relation('members', {
      description: 'Who belongs to it.',
      query: { orderBy: { role: 'asc' } },
    }),
  }),
})

builder.prismaObject('TeamMember', {
  description: 'A person’s place in a team.',
  fields: (t) => ({
    person: t.relation('person', { description: 'Who.' }),
    role: t.expose('role', { type: MemberRoleEnum, description: 'As what.' }),
    qualifications: t.exposeStringList('qualifications', { description: 'What the person is able to do.' }),
  }),
})

builder.queryField('teams', (t) =>
  t.prismaConnection(
    {
      type: 'Team',
      cursor: 'id',
      description: 'Teams, by kind and code.',
      extensions: { permission: 'team.read' },
      args: {
        kind: t.arg({ type: TeamKindEnum, description: 'Only of this kind.' }),
        search: t.arg.string({ description: 'Part of the name.' }),
      },
      resolve: (query, _, { kind, search }, { deps }) =>
        deps.db.prisma.team.findMany({
          ...query,
          where: { AND: [named(search), kind ? { kind } : {}] },
          orderBy: [{ kind: 'asc' }, { code: 'asc' }],
        }),
    },
    { description: 'A page of teams.' },
    { description: 'A team in its list.' },
  ),
)
