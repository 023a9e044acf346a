import type { Prisma } from '@beacon/schema/generated/prisma/client.ts'
import { reaches } from '../access/visible.ts'
import { builder } from '../graphql/builder.ts'
import { commandField } from '../graphql/command-field.ts'
import { AlertKindEnum, AlertStatusEnum } from '../graphql/enums.ts'
import { signedIn } from '../graphql/guard.ts'
import { acknowledgeAlertCommand, raiseNoticeCommand, seeAlertCommand } from './commands.ts'

export const AlertRef = builder.prismaNode('Alert', {
  id: { field: 'id' },
  description: 'Something that must reach people.',
  fields: (t) => ({
    kind: t.expose('kind', { type: AlertKindEnum, description: 'What it is about.' }),
    titleZh: t.exposeString('titleZh', { description: 'Title in Chinese.' }),
    titleEn: t.exposeString('titleEn', { description: 'Title in English.' }),
    bodyZh: t.exposeString('bodyZh', { description: 'Text in Chinese.' }),
    bodyEn: t.exposeString('bodyEn', { description: 'Text in English.' }),
    acknowledgeRequired: t.exposeBoolean('acknowledgeRequired', { description: 'Must it be acknowledged?' }),
    raisedAt: t.expose('raisedAt', { type: 'DateTime', description: 'When it was raised.' }),
    acknowledgeBy: t.expose('acknowledgeBy', {
      type: 'DateTime',
      nullable: true,
      description: 'When an acknowledgement is wanted by.',
    }),
    status: t.expose('status', { type: AlertStatusEnum, description: 'Does it still ask?' }),
    closedAt: t.expose('closedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it stopped asking.',
    }),
    incident: t.relation('incident', {
      nullable: true,
      description: 'The incident it belongs to; null when it is about a duty of a plan.',
    }),
    duty: t.relation('duty', { nullable: true, description: 'The duty it is about.' }),
    call: t.relation('call', { nullable: true, description: 'The call it is about.' }),
    directive: t.prismaField({
      type: 'Directive',
      nullable: true,
      select: { directiveId: true },
      description: 'The directive it is about.',
      resolve: (query, { directiveId }, _, { deps }) =>
        directiveId === null
          ? null
          : deps.db.prisma.directive.findUnique({ ...query, where: { id: directiveId } }),
    }),
    recipients: t.prismaField({
      type: ['AlertRecipient'],
      select: (_, __, nested) => ({
        incident: { select: { divisionCode: true } },
        duty: { select: { plan: { select: { divisionCode: true } } } },
        recipients: nested({ orderBy: { personId: 'asc' }, take: 500 }),
      }),
      description:
        'Who has received, seen and acknowledged it, 500 at most; only oneself outside one’s jurisdiction.',
      resolve: (_, { incident, duty, recipients }, __, context) => {
        const actor = signedIn(context)
        const division = incident?.divisionCode ?? duty?.plan.divisionCode
        if (division !== undefined && reaches(actor, division)) return recipients
        return recipients.filter((recipient) => recipient.personId === actor.personId)
      },
    }),
    mine: t.prismaField({
      type: 'AlertRecipient',
      nullable: true,
      select: { id: true },
      description: 'The viewer’s own copy.',
      resolve: (query, { id }, _, context) =>
        context.deps.db.prisma.alertRecipient.findFirst({
          ...query,
          where: { alertId: id, personId: signedIn(context).personId },
        }),
    }),
  }),
})

builder.prismaObject('AlertRecipient', {
  description: 'One person’s copy of an alert.',
  fields: (t) => ({
    person: t.relation('person', { description: 'Who.' }),
    sentAt: t.expose('sentAt', { type: 'DateTime', description: 'When it was sent.' }),
    deliveredAt: t.expose('deliveredAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When a device had it.',
    }),
    seenAt: t.expose('seenAt', { type: 'DateTime', nullable: true, description: 'When it was seen.' }),
    acknowledgedAt: t.expose('acknowledgedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it was acknowledged.',
    }),
  }),
})

builder.queryField('myAlerts', (t) =>
  t.prismaConnection(
    {
      type: 'Alert',
      cursor: 'id',
      description: 'Alerts addressed to the viewer, newest first.',
      extensions: { permission: 'viewer.read' },
      args: {
        unacknowledged: t.arg.boolean({
          description: 'Only active ones that still want an acknowledgement.',
        }),
      },
      resolve: (query, _, { unacknowledged }, context) => {
        const { world, personId } = signedIn(context)
        const waiting: Prisma.AlertWhereInput = {
          status: 'active',
          acknowledgeRequired: true,
          recipients: { some: { personId, acknowledgedAt: null } },
        }
        return context.deps.db.prisma.alert.findMany({
          ...query,
          where: {
            AND: [{ worldId: world, recipients: { some: { personId } } }, unacknowledged ? waiting : {}],
          },
          orderBy: [{ raisedAt: 'desc' }, { id: 'desc' }],
        })
      },
    },
    { description: 'A page of alerts.' },
    { description: 'An alert in its list.' },
  ),
)

const AlertInput = builder.inputType('AlertInput', {
  description: 'An alert addressed to the viewer.',
  fields: (t) => ({ alertId: t.id({ required: true, description: 'Which alert.' }) }),
})
const RaiseNoticeInput = builder.inputType('RaiseNoticeInput', {
  description: 'A notice to be sent to people.',
  fields: (t) => ({
    incidentId: t.id({ required: true, description: 'The incident it belongs to.' }),
    title: t.string({ required: true, description: 'Title, 200 characters at most.' }),
    body: t.string({ required: true, description: 'Text, 2,000 characters at most.' }),
    acknowledgeRequired: t.boolean({ required: true, description: 'Must they acknowledge?' }),
    personIds: t.idList({ required: true, description: 'To whom, 10,000 people at most.' }),
  }),
})

const find = (id: string, { deps }: { deps: { db: { prisma: Prisma.TransactionClient } } }) =>
  deps.db.prisma.alert.findUniqueOrThrow({ where: { id } })

commandField('seeAlert', {
  command: seeAlertCommand,
  description: 'Notes that the viewer has seen an alert. Refused: NOT_FOUND.',
  input: AlertInput,
  type: AlertRef,
  find,
})
commandField('acknowledgeAlert', {
  command: acknowledgeAlertCommand,
  description: 'Acknowledges an alert; it stops ringing on all the viewer’s devices. Refused: NOT_FOUND.',
  input: AlertInput,
  type: AlertRef,
  find,
})
commandField('raiseNotice', {
  command: raiseNoticeCommand,
  description: 'Sends a notice to people by name. Refused: NOT_FOUND, FORBIDDEN, INCIDENT_ENDED.',
  input: RaiseNoticeInput,
  type: AlertRef,
  find,
})
