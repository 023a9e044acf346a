import type { Prisma } from '@beacon/schema/generated/prisma/client.ts'
import { addressedOrganizations, may } from '../access/authorize.ts'
import { visibleDirectives } from '../access/visible.ts'
import { PersonRef } from '../division/graphql.ts'
import { builder } from '../graphql/builder.ts'
import { commandField } from '../graphql/command-field.ts'
import { DirectiveStatusEnum } from '../graphql/enums.ts'
import { signedIn } from '../graphql/guard.ts'
import { completeDirectiveCommand, receiveDirectiveCommand } from './commands.ts'
import { isOverdue } from './rules.ts'

export const DirectiveRef = builder.prismaNode('Directive', {
  id: { field: 'id' },
  description: 'An order to one organization with a deadline.',
  fields: (t) => ({
    organization: t.relation('organization', { description: 'Who must do it.' }),
    titleZh: t.exposeString('titleZh', { description: 'Title in Chinese.' }),
    titleEn: t.exposeString('titleEn', { description: 'Title in English.' }),
    textZh: t.exposeString('textZh', { description: 'What to do, in Chinese.' }),
    textEn: t.exposeString('textEn', { description: 'What to do, in English.' }),
    status: t.expose('status', { type: DirectiveStatusEnum, description: 'Its standing.' }),
    issuedAt: t.expose('issuedAt', { type: 'DateTime', description: 'When it was issued.' }),
    dueAt: t.expose('dueAt', { type: 'DateTime', description: 'Deadline.' }),
    receivedAt: t.expose('receivedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it was signed for.',
    }),
    receivedBy: t.field({
      type: PersonRef,
      nullable: true,
      select: { receivedBy: true },
      description: 'Who signed for it.',
      resolve: ({ receivedBy }, _, { loaders }) =>
        receivedBy === null ? null : loaders.people.load(receivedBy),
    }),
    doneAt: t.expose('doneAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it was reported done.',
    }),
    doneBy: t.field({
      type: PersonRef,
      nullable: true,
      select: { doneBy: true },
      description: 'Who reported it done.',
      resolve: ({ doneBy }, _, { loaders }) => (doneBy === null ? null : loaders.people.load(doneBy)),
    }),
    report: t.exposeString('report', { nullable: true, description: 'The report of what was done.' }),
    isOverdue: t.boolean({
      select: {
        status: true,
        dueAt: true,
        incident: { select: { status: true } },
        response: { select: { status: true } },
      },
      description: 'Is the deadline past and the work not done, while the response goes on?',
      resolve: (directive, _, { deps }) => isOverdue(directive, deps.clock.now()),
    }),
    version: t.exposeInt('version', { description: 'Grows with every change.' }),
    incident: t.relation('incident', { description: 'The incident it belongs to.' }),
    viewerCan: t.stringList({
      select: { organizationId: true },
      description: 'Permissions that the viewer holds here.',
      resolve: ({ organizationId }, _, context) => {
        const scope = { division: null, organizations: [organizationId] }
        return may(signedIn(context), 'directive.answer', scope) ? ['directive.answer'] : []
      },
    }),
  }),
})

builder.queryField('directives', (t) =>
  t.prismaConnection(
    {
      type: 'Directive',
      cursor: 'id',
      description: 'Directives that the viewer may see, the next due first.',
      extensions: { permission: 'reference.read' },
      args: {
        status: t.arg({ type: DirectiveStatusEnum, description: 'Only with this status.' }),
        mine: t.arg.boolean({ description: 'Only those addressed to the viewer’s organizations.' }),
      },
      resolve: (query, _, { status, mine }, context) => {
        const actor = signedIn(context)
        return context.deps.db.prisma.directive.findMany({
          ...query,
          where: {
            AND: [
              visibleDirectives(actor),
              (status ? { status } : {}) as object,
              mine ? { organizationId: { in: addressedOrganizations(actor) } } : {},
            ],
          },
          orderBy: [{ dueAt: 'asc' }, { id: 'asc' }],
        })
      },
    },
    { description: 'A page of directives.' },
    { description: 'A directive in its list.' },
  ),
)

const DirectiveInput = builder.inputType('DirectiveInput', {
  description: 'A directive to be signed for.',
  fields: (t) => ({ directiveId: t.id({ required: true, description: 'Which directive.' }) }),
})
const CompleteDirectiveInput = builder.inputType('CompleteDirectiveInput', {
  description: 'A directive to be reported done.',
  fields: (t) => ({
    directiveId: t.id({ required: true, description: 'Which directive.' }),
    report: t.string({ required: true, description: 'What was done, 10,000 characters at most.' }),
  }),
})

const find = (id: string, { deps }: { deps: { db: { prisma: Prisma.TransactionClient } } }) =>
  deps.db.prisma.directive.findUniqueOrThrow({ where: { id } })

commandField('receiveDirective', {
  command: receiveDirectiveCommand,
  description: 'Signs for a directive (签收). Refused: NOT_FOUND, FORBIDDEN, WRONG_STATE.',
  input: DirectiveInput,
  type: DirectiveRef,
  find,
})
commandField('completeDirective', {
  command: completeDirectiveCommand,
  description: 'Reports a directive done (办结). Refused: NOT_FOUND, FORBIDDEN, WRONG_STATE.',
  input: CompleteDirectiveInput,
  type: DirectiveRef,
  find,
})
