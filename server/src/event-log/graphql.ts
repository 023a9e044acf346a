import { GraphQLError } from 'graphql'
import { PersonRef } from '../division/graphql.ts'
import { builder } from '../graphql/builder.ts'
import { globalId, uuidOf } from '../graphql/ids.ts'
import { signedIn } from '../graphql/guard.ts'
import { TOO_MANY_SUBSCRIPTIONS } from '../http/answers.ts'
import { eventText } from './define.ts'
import { follow } from './follow.ts'
import type { LoggedEvent } from './read.ts'

export const EventRef = builder.objectRef<LoggedEvent>('Event').implement({
  description: 'Something that happened, from the event log.',
  fields: (t) => ({
    position: t.string({
      description: 'Position in the log: gapless, in order.',
      resolve: (e) => String(e.position),
    }),
    at: t.expose('at', { type: 'DateTime', description: 'When, by the clock of its world.' }),
    name: t.exposeString('name', { description: 'What, in the past tense, such as `dispatch.accepted`.' }),
    actor: t.field({
      type: PersonRef,
      nullable: true,
      description: 'Who; null when Beacon did it by itself.',
      resolve: ({ actorId }, _, { loaders }) => (actorId === null ? null : loaders.people.load(actorId)),
    }),
    command: t.exposeString('command', { description: 'The command that did it.' }),
    subjectType: t.string({
      description: 'Type of what it happened to.',
      resolve: ({ subject }) => subject.type,
    }),
    subjectId: t.id({
      description: 'Global id of what it happened to.',
      resolve: ({ subject }) => globalId(subject.type, subject.id),
    }),
    payload: t.field({
      type: 'JSON',
      description: 'The facts, as recorded.',
      resolve: (event) => event.payload,
    }),
    textZh: t.string({
      description: 'In words, in Chinese.',
      resolve: (e) => eventText(e.name, e.payload).zh,
    }),
    textEn: t.string({
      description: 'In words, in English.',
      resolve: (e) => eventText(e.name, e.payload).en,
    }),
  }),
})

builder.subscriptionField('events', (t) =>
  t.field({
    type: EventRef,
    description:
      'Events that the viewer may hear, in order and without a gap, from a position on. Up to 5 at once run for one person.',
    extensions: { permission: 'reference.read' },
    args: {
      incidentId: t.arg.id({ description: 'Only of this incident.' }),
      after: t.arg.string({ description: 'Position to go on from; only new ones when left out.' }),
    },
    subscribe: (_, { incidentId, after }, context) =>
      orTooMany(
        follow(
          context.deps,
          { ...signedIn(context), request: context.request },
          {
            incident: incidentId ? uuidOf('Incident', incidentId) : null,
            after: after && /^\d{1,18}$/.test(after) ? BigInt(after) : null,
          },
        ),
      ),
    resolve: (event) => event,
  }),
)

function orTooMany<Events>(events: Events | null): Events {
  if (events !== null) return events
  throw new GraphQLError(TOO_MANY_SUBSCRIPTIONS.messageEn, {
    extensions: { ...TOO_MANY_SUBSCRIPTIONS, http: { status: 429 } },
  })
}
