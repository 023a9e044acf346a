import type { Prisma } from '@beacon/schema/generated/prisma/client.ts'
import { may } from '../access/authorize.ts'
import { PersonRef } from '../division/graphql.ts'
import { builder } from '../graphql/builder.ts'
import { commandField } from '../graphql/command-field.ts'
import { CallStatusEnum, DeclineCodeEnum } from '../graphql/enums.ts'
import { signedIn } from '../graphql/guard.ts'
import { TeamRef } from '../team/graphql.ts'
import { TeamChoiceRef } from './choice-graphql.ts'
import {
  acceptDispatchCommand,
  declineDispatchCommand,
  recallDispatchCommand,
  releaseTeamCommand,
  reportArrivalCommand,
  reportDepartureCommand,
} from './commands.ts'
import { LIVE_CALLS, type Choice } from './model.ts'
import './need-graphql.ts'

export const DispatchCallRef = builder.prismaNode('DispatchCall', {
  id: { field: 'id' },
  description: 'One team asked to go.',
  fields: (t) => ({
    team: t.relation('team', { description: 'Which team.' }),
    need: t.relation('need', { description: 'The need it is for.' }),
    incident: t.relation('incident', { description: 'The incident it belongs to.' }),
    status: t.expose('status', { type: CallStatusEnum, description: 'Its standing.' }),
    rank: t.exposeInt('rank', { description: '1 for the first team asked for the need.' }),
    choice: t.field({
      type: TeamChoiceRef,
      select: { reason: true },
      description: 'Why this team was picked.',
      resolve: ({ reason }) => reason as unknown as Choice,
    }),
    requestedAt: t.expose('requestedAt', { type: 'DateTime', description: 'When it was asked.' }),
    orderedBy: t.field({
      type: PersonRef,
      nullable: true,
      select: {
        need: {
          select: {
            requestedAt: true,
            response: { select: { steps: { select: { at: true, actorId: true }, orderBy: { at: 'desc' } } } },
          },
        },
      },
      description:
        'Who gave the order: by activating the response, by raising it, or by having a card carried out that was left out.',
      resolve: ({ need }, _, { loaders }) => {
        const step = need.response?.steps.find(({ at }) => at <= need.requestedAt)
        return step ? loaders.people.load(step.actorId) : null
      },
    }),
    answerBy: t.expose('answerBy', { type: 'DateTime', description: 'When an answer is wanted by.' }),
    answeredAt: t.expose('answeredAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it answered.',
    }),
    answeredBy: t.field({
      type: PersonRef,
      nullable: true,
      select: { answeredBy: true },
      description: 'Who answered.',
      resolve: ({ answeredBy }, _, { loaders }) =>
        answeredBy === null ? null : loaders.people.load(answeredBy),
    }),
    minutesToArrive: t.exposeInt('minutesToArrive', {
      nullable: true,
      description: 'Minutes to arrive, as the leader said.',
    }),
    expectedAt: t.expose('expectedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it is expected.',
    }),
    declineCode: t.expose('declineCode', {
      type: DeclineCodeEnum,
      nullable: true,
      description: 'Why it declined.',
    }),
    declineText: t.exposeString('declineText', { nullable: true, description: 'Why, in words.' }),
    departedAt: t.expose('departedAt', { type: 'DateTime', nullable: true, description: 'When it left.' }),
    arrivedAt: t.expose('arrivedAt', { type: 'DateTime', nullable: true, description: 'When it arrived.' }),
    releasedAt: t.expose('releasedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it was released.',
    }),
    recalledAt: t.expose('recalledAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it was taken back.',
    }),
    isOverdue: t.boolean({
      select: { status: true, answerBy: true, expectedAt: true },
      description: 'Is the answer or the arrival late?',
      resolve: (call, _, { deps }) => isLate(call, deps.clock.now()),
    }),
    version: t.exposeInt('version', { description: 'Grows with every change.' }),
    alert: t.prismaField({
      type: 'Alert',
      nullable: true,
      select: (_, __, nested) => ({ alerts: nested({ take: 1 }) }),
      description: 'The alert that carries it to the leaders.',
      resolve: (_, call) => call.alerts[0] ?? null,
    }),
    viewerCan: t.stringList({
      select: { teamId: true, incident: { select: { divisionCode: true } } },
      description: 'Permissions that the viewer holds here.',
      resolve: ({ teamId, incident }, _, context) => {
        const scope = { division: incident.divisionCode, teams: [teamId] }
        const wanted = ['dispatch.answer', 'dispatch.report', 'dispatch.recall'] as const
        return wanted.filter((permission) => may(signedIn(context), permission, scope))
      },
    }),
  }),
})

builder.prismaObjectField(TeamRef, 'activeCall', (t) =>
  t.field({
    type: DispatchCallRef,
    nullable: true,
    select: { id: true },
    // Its relations are read call by call; the call itself is one statement for all teams.
    complexity: 20,
    description: 'The call that it is out on, where the viewer may see it.',
    resolve: ({ id }, _, { loaders }) => loaders.activeCalls.load(id),
  }),
)

function isLate(call: { status: string; answerBy: Date; expectedAt: Date | null }, now: Date): boolean {
  if (call.status === 'requested') return call.answerBy <= now
  const underway = call.status === 'accepted' || call.status === 'en_route'
  return underway && call.expectedAt !== null && call.expectedAt <= now
}

builder.queryField('myCalls', (t) =>
  t.prismaConnection(
    {
      type: 'DispatchCall',
      cursor: 'id',
      description: 'Calls to teams that the viewer leads or deputises, newest first.',
      extensions: { permission: 'viewer.read' },
      args: { all: t.arg.boolean({ description: 'Past ones too.' }) },
      resolve: (query, _, { all }, context) => {
        const { world, teams } = signedIn(context)
        return context.deps.db.prisma.dispatchCall.findMany({
          ...query,
          where: {
            worldId: world,
            teamId: { in: [...teams] },
            ...(all ? {} : { status: { in: [...LIVE_CALLS] } }),
          },
          orderBy: [{ requestedAt: 'desc' }, { id: 'desc' }],
        })
      },
    },
    { description: 'A page of calls.' },
    { description: 'A call in its list.' },
  ),
)

const CallInput = builder.inputType('CallInput', {
  description: 'A call to a team.',
  fields: (t) => ({ callId: t.id({ required: true, description: 'Which call.' }) }),
})
const AcceptDispatchInput = builder.inputType('AcceptDispatchInput', {
  description: 'A call to be accepted.',
  fields: (t) => ({
    callId: t.id({ required: true, description: 'Which call.' }),
    minutesToArrive: t.int({ required: true, description: 'Minutes from now to the place, 1 to 1440.' }),
  }),
})
const DeclineDispatchInput = builder.inputType('DeclineDispatchInput', {
  description: 'A call to be declined.',
  fields: (t) => ({
    callId: t.id({ required: true, description: 'Which call.' }),
    code: t.field({ type: DeclineCodeEnum, required: true, description: 'Why.' }),
    text: t.string({ description: 'Why, in words, 500 characters at most; required with `other`.' }),
  }),
})
const RecallDispatchInput = builder.inputType('RecallDispatchInput', {
  description: 'A call to be taken back.',
  fields: (t) => ({
    callId: t.id({ required: true, description: 'Which call.' }),
    reason: t.string({ required: true, description: 'Why, 500 characters at most.' }),
  }),
})

const find = (id: string, { deps }: { deps: { db: { prisma: Prisma.TransactionClient } } }) =>
  deps.db.prisma.dispatchCall.findUniqueOrThrow({ where: { id } })
const type = DispatchCallRef

commandField('acceptDispatch', {
  command: acceptDispatchCommand,
  description:
    'Accepts a call; its alert is acknowledged with it. Refused: NOT_FOUND, FORBIDDEN, ALREADY_ANSWERED, RECALLED.',
  input: AcceptDispatchInput,
  type,
  find,
})
commandField('declineDispatch', {
  command: declineDispatchCommand,
  description:
    'Declines a call; the next fitting team is asked by itself. Refused: NOT_FOUND, FORBIDDEN, ALREADY_ANSWERED, RECALLED.',
  input: DeclineDispatchInput,
  type,
  find,
})
commandField('reportDeparture', {
  command: reportDepartureCommand,
  description: 'The team has left. Refused: NOT_FOUND, FORBIDDEN, WRONG_STATE, RECALLED.',
  input: CallInput,
  type,
  find,
})
commandField('reportArrival', {
  command: reportArrivalCommand,
  description: 'The team is on site. Refused: NOT_FOUND, FORBIDDEN, WRONG_STATE, RECALLED.',
  input: CallInput,
  type,
  find,
})
commandField('releaseTeam', {
  command: releaseTeamCommand,
  description: 'Lets a team go home. Refused: NOT_FOUND, FORBIDDEN, WRONG_STATE, RECALLED.',
  input: CallInput,
  type,
  find,
})
commandField('recallDispatch', {
  command: recallDispatchCommand,
  description: 'Takes a call back before the team is on site. Refused: NOT_FOUND, FORBIDDEN, WRONG_STATE.',
  input: RecallDispatchInput,
  type,
  find,
})
