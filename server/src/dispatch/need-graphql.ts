import { visibleCalls } from '../access/visible.ts'
import { builder } from '../graphql/builder.ts'
import { DispatchNeedStatusEnum, TeamKindEnum } from '../graphql/enums.ts'
import { signedIn } from '../graphql/guard.ts'

builder.prismaNode('DispatchNeed', {
  id: { field: 'id' },
  description: 'So many teams of this kind at this place by then.',
  fields: (t) => ({
    titleZh: t.exposeString('titleZh', { description: 'Title in Chinese.' }),
    titleEn: t.exposeString('titleEn', { description: 'Title in English.' }),
    kind: t.expose('kind', { type: TeamKindEnum, description: 'Of which kind.' }),
    count: t.exposeInt('count', { description: 'How many teams.' }),
    qualifications: t.exposeStringList('qualifications', { description: 'What each must be able to do.' }),
    division: t.relation('division', { description: 'Where.' }),
    requestedAt: t.expose('requestedAt', { type: 'DateTime', description: 'When it arose.' }),
    arriveBy: t.expose('arriveBy', { type: 'DateTime', description: 'When they should be there.' }),
    status: t.expose('status', { type: DispatchNeedStatusEnum, description: 'Its standing.' }),
    calls: t.relation('calls', {
      description: 'Calls made for it, in order.',
      query: (_, context) => ({
        where: visibleCalls(signedIn(context)),
        orderBy: [{ requestedAt: 'asc' }, { rank: 'asc' }],
      }),
    }),
  }),
})
