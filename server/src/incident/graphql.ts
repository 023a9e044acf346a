import type { Prisma } from '@beacon/schema/generated/prisma/client.ts'
import { resolveCursorConnection, type ResolveCursorConnectionArgs as Window } from '@pothos/plugin-relay'
import { literally } from '../db/literally.ts'
import { permitted } from '../access/authorize.ts'
import type { Permission } from '../access/permissions.ts'
import {
  inReach,
  reaches,
  visibleAlerts,
  visibleDirectives,
  visibleIncidents,
  visibleNeeds,
} from '../access/visible.ts'
import { PersonRef } from '../division/graphql.ts'
import { divisionPrefix } from '../division/model.ts'
import { EventRef } from '../event-log/graphql.ts'
import type { LoggedEvent } from '../event-log/read.ts'
import { readTimeline } from '../event-log/timeline.ts'
import { builder } from '../graphql/builder.ts'
import { commandField } from '../graphql/command-field.ts'
import { EventKindEnum, IncidentStatusEnum, RiskLevelEnum, WarningLevelEnum } from '../graphql/enums.ts'
import { signedIn } from '../graphql/guard.ts'
import { assessIncidentCommand, endIncidentCommand, openIncidentCommand } from './commands.ts'
import type { IncidentCounts } from './counts.ts'
import { AssessIncidentInput, EndIncidentInput, OpenIncidentInput } from './inputs.ts'

/** What an incident's page may offer. */
const INCIDENT_PERMISSIONS: readonly Permission[] = [
  'incident.assess',
  'incident.end',
  'response.preview',
  'response.activate',
  'response.change',
  'response.end',
  'dispatch.recall',
  'alert.raise',
]

const COUNT_WORDS: Record<keyof IncidentCounts, string> = {
  overdueDirectives: 'Directives past their deadline and not done, while their response goes on.',
  openDirectives: 'Directives not done.',
  doneDirectives: 'Directives done.',
  silentCalls: 'Calls that nobody has answered.',
  acceptedCalls: 'Teams that have accepted and not left.',
  enRouteCalls: 'Teams on the way.',
  onSiteCalls: 'Teams on site.',
  declinedCalls: 'Calls that were declined.',
  shortNeeds: 'Needs for which too few teams fit.',
  unacknowledgedAlerts: 'People who have not acknowledged an active alert.',
  openRequisitions: 'Needs for supplies not met.',
  endedResponses: 'Responses that have ended.',
}

const IncidentCountsRef = builder.objectRef<IncidentCounts>('IncidentCounts').implement({
  description: 'What is late, who is silent, what is short.',
  fields: (t) =>
    Object.fromEntries(
      Object.entries(COUNT_WORDS).map(([name, description]) => [
        name,
        t.exposeInt(name as keyof IncidentCounts, { description }),
      ]),
    ),
})

export const IncidentRef = builder.prismaNode('Incident', {
  id: { field: 'id' },
  description: 'A public-health emergency. Grade, warning, risk and response level are four separate facts.',
  fields: (t) => ({
    number: t.exposeString('number', { description: 'Running number of the year, such as 2026-0001.' }),
    title: t.exposeString('title', { description: 'Title.' }),
    eventKind: t.expose('eventKind', { type: EventKindEnum, description: 'Kind of event.' }),
    condition: t.relation('condition', { nullable: true, description: 'The disease, if known.' }),
    division: t.relation('division', { description: 'Where it happens.' }),
    place: t.exposeString('place', { nullable: true, description: 'The place more closely.' }),
    grade: t.exposeInt('grade', {
      nullable: true,
      description: 'Event grade, 1 (特别重大) to 4 (一般); null until assessed.',
    }),
    warningLevel: t.expose('warningLevel', {
      type: WarningLevelEnum,
      nullable: true,
      description: 'The government’s warning, if issued.',
    }),
    riskLevel: t.expose('riskLevel', { type: RiskLevelEnum, description: 'Epidemic risk.' }),
    firstFacts: t.exposeString('firstFacts', { description: 'What was known at first.' }),
    status: t.expose('status', { type: IncidentStatusEnum, description: 'Does it go on?' }),
    openedAt: t.expose('openedAt', { type: 'DateTime', description: 'When it was opened.' }),
    openedBy: t.field({
      type: PersonRef,
      nullable: true,
      select: { openedBy: true },
      description: 'Who opened it; null when Beacon did.',
      resolve: ({ openedBy }, _, { loaders }) => loaders.people.load(openedBy),
    }),
    endedAt: t.expose('endedAt', { type: 'DateTime', nullable: true, description: 'When it ended.' }),
    endReason: t.exposeString('endReason', { nullable: true, description: 'Why it ended.' }),
    version: t.exposeInt('version', { description: 'Grows with every change of the head facts.' }),
    response: t.prismaField({
      type: 'Response',
      nullable: true,
      select: (_, __, nested) => ({ responses: nested({ where: { status: 'active' }, take: 1 }) }),
      description: 'The active response.',
      resolve: (_, incident) => incident.responses[0] ?? null,
    }),
    responses: t.relation('responses', {
      description: 'All responses, newest first.',
      query: { orderBy: { activatedAt: 'desc' } },
    }),
    directives: t.relation('directives', {
      description: 'Directives that the viewer may see, the next due first.',
      query: (_, context) => ({
        where: visibleDirectives(signedIn(context)),
        orderBy: [{ dueAt: 'asc' }, { titleZh: 'asc' }, { id: 'asc' }],
      }),
    }),
    dispatchNeeds: t.relation('dispatchNeeds', {
      description: 'Needs for teams, the next due first.',
      query: (_, context) => ({
        where: visibleNeeds(signedIn(context)),
        orderBy: [{ arriveBy: 'asc' }, { titleZh: 'asc' }, { id: 'asc' }],
      }),
    }),
    requisitions: t.relation('requisitions', {
      description: 'Needs for supplies, the next due first; only in one’s jurisdiction.',
      query: (_, context) => ({
        where: { incident: inReach(signedIn(context)) },
        orderBy: [{ neededBy: 'asc' }, { item: { nameZh: 'asc' } }, { id: 'asc' }],
      }),
    }),
    alerts: t.relation('alerts', {
      description: 'Alerts that the viewer may see.',
      query: (_, context) => ({
        where: visibleAlerts(signedIn(context)),
        orderBy: [{ raisedAt: 'desc' }, { id: 'asc' }],
      }),
    }),
    counts: t.field({
      type: IncidentCountsRef,
      select: { id: true },
      description: 'What is late, who is silent, what is short.',
      resolve: ({ id }, _, { loaders }) => loaders.counts.load(id),
    }),
    timeline: t.connection(
      {
        type: EventRef,
        select: { id: true },
        description: 'Every act, in order: the event log as far as the viewer may hear it.',
        args: { names: t.arg.stringList({ description: 'Only events of these names.' }) },
        resolve: ({ id }, args, context) =>
          resolveCursorConnection<Promise<LoggedEvent[]>>(
            { args, defaultSize: 50, maxSize: 200, toCursor: (event: LoggedEvent) => String(event.position) },
            (page: Window): Promise<LoggedEvent[]> =>
              readTimeline(context.deps.db.pool, signedIn(context), id, {
                ...page,
                names: args.names ?? null,
              }),
          ),
      },
      { name: 'IncidentTimelineConnection', description: 'A page of the timeline.' },
      { name: 'IncidentTimelineEdge', description: 'An event in the timeline.' },
    ),
    viewerCan: t.stringList({
      select: { divisionCode: true },
      description: 'Permissions that the viewer holds here: the same judgement as the commands’ own.',
      resolve: ({ divisionCode }, _, context) =>
        permitted(signedIn(context), INCIDENT_PERMISSIONS, { division: divisionCode }),
    }),
    viewerCommands: t.boolean({
      select: { divisionCode: true },
      description: 'Does the incident lie in the viewer’s jurisdiction, so that all of it is shown?',
      resolve: ({ divisionCode }, _, context) => reaches(signedIn(context), divisionCode),
    }),
  }),
})

builder.queryField('incidents', (t) =>
  t.prismaConnection(
    {
      type: 'Incident',
      cursor: 'id',
      description: 'Incidents that the viewer may see, newest first.',
      extensions: { permission: 'reference.read' },
      args: {
        status: t.arg({ type: IncidentStatusEnum, description: 'Only with this status.' }),
        search: t.arg.string({ description: 'Part of the title, number or place.' }),
        divisionCode: t.arg.string({ description: 'Only in this division and below.' }),
      },
      resolve: (query, _, { status, search, divisionCode }, context) =>
        context.deps.db.prisma.incident.findMany({
          ...query,
          where: {
            AND: [
              visibleIncidents(signedIn(context)),
              (status ? { status } : {}) as object,
              divisionCode ? { divisionCode: { startsWith: divisionPrefix(divisionCode) } } : {},
              searched(search),
            ],
          },
          orderBy: [{ openedAt: 'desc' }, { id: 'desc' }],
        }),
    },
    { description: 'A page of incidents.' },
    { description: 'An incident in its list.' },
  ),
)

function searched(search?: string | null): Prisma.IncidentWhereInput {
  if (!search) return {}
  const contains = { contains: literally(search), mode: 'insensitive' } as const
  return { OR: [{ title: contains }, { number: contains }, { place: contains }] }
}

const find = (id: string, { deps }: { deps: { db: { prisma: Prisma.TransactionClient } } }) =>
  deps.db.prisma.incident.findUniqueOrThrow({ where: { id } })

commandField('openIncident', {
  command: openIncidentCommand,
  description: 'Opens an incident. Refused: INVALID_INPUT, NOT_FOUND (division, disease), FORBIDDEN.',
  input: OpenIncidentInput,
  type: IncidentRef,
  find,
})
commandField('assessIncident', {
  command: assessIncidentCommand,
  description:
    'Sets grade, warning and risk anew. Refused: NOT_FOUND, FORBIDDEN, INCIDENT_ENDED, CHANGED_MEANWHILE.',
  input: AssessIncidentInput,
  type: IncidentRef,
  find,
})
commandField('endIncident', {
  command: endIncidentCommand,
  description:
    'Ends an incident whose response has ended. Refused: NOT_FOUND, FORBIDDEN, INCIDENT_ENDED, RESPONSE_ACTIVE.',
  input: EndIncidentInput,
  type: IncidentRef,
  find,
})
