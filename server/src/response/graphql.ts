import type { Prisma } from '@beacon/schema/generated/prisma/client.ts'
import { PersonRef } from '../division/graphql.ts'
import { inReach } from '../access/visible.ts'
import { builder } from '../graphql/builder.ts'
import { commandField } from '../graphql/command-field.ts'
import {
  ReasonEnum,
  RequisitionStatusEnum,
  ResponseStatusEnum,
  ResponseStepKindEnum,
  ShortfallKindEnum,
} from '../graphql/enums.ts'
import { signedIn } from '../graphql/guard.ts'
import type { Words } from '../command/refusal.ts'
import type { Context } from '../graphql/context.ts'
import {
  activatePlanCommand,
  endResponseCommand,
  lowerResponseCommand,
  raiseResponseCommand,
} from './commands.ts'
import type { ShortfallReason } from './model.ts'
import { teamKindWords } from './words.ts'

export const ResponseRef = builder.prismaNode('Response', {
  id: { field: 'id' },
  description: 'An activated plan at its present level.',
  fields: (t) => ({
    plan: t.relation('plan', { description: 'Which plan.' }),
    planVersion: t.relation('planVersion', {
      description: 'The version that was in force when it was activated.',
    }),
    status: t.expose('status', { type: ResponseStatusEnum, description: 'Does it go on?' }),
    level: t.exposeInt('level', { description: 'Present level, 4 (lowest) to 1.' }),
    reachedLevel: t.exposeInt('reachedLevel', { description: 'Highest level whose cards have been issued.' }),
    activatedAt: t.expose('activatedAt', { type: 'DateTime', description: 'When it was activated.' }),
    endedAt: t.expose('endedAt', { type: 'DateTime', nullable: true, description: 'When it was ended.' }),
    version: t.exposeInt('version', { description: 'Grows with every change.' }),
    steps: t.relation('steps', {
      description: 'How the level moved, in order; only in one’s jurisdiction.',
      query: (_, context) => ({
        where: { response: { incident: inReach(signedIn(context)) } },
        orderBy: { at: 'asc' },
      }),
    }),
    shortfalls: t.relation('shortfalls', {
      description: 'What could not be met; only in one’s jurisdiction.',
      query: (_, context) => ({
        where: { response: { incident: inReach(signedIn(context)) } },
        orderBy: { id: 'asc' },
      }),
    }),
  }),
})

builder.prismaNode('ResponseStep', {
  id: { field: 'id' },
  description: 'One movement of the level, with its legal ground.',
  fields: (t) => ({
    kind: t.expose('kind', { type: ResponseStepKindEnum, description: 'What was done.' }),
    fromLevel: t.exposeInt('fromLevel', { nullable: true, description: 'From which level.' }),
    toLevel: t.exposeInt('toLevel', { nullable: true, description: 'To which level.' }),
    legalGround: t.exposeString('legalGround', { description: 'Legal ground.' }),
    reason: t.exposeString('reason', { description: 'Reason.' }),
    at: t.expose('at', { type: 'DateTime', description: 'When.' }),
    actor: t.field({
      type: PersonRef,
      nullable: true,
      select: { actorId: true },
      description: 'Who did it.',
      resolve: ({ actorId }, _, { loaders }) => loaders.people.load(actorId),
    }),
  }),
})

export const ShortfallReasonRef = builder
  .objectRef<{ reason: ShortfallReason; count: number }>('ShortfallReason')
  .implement({
    description: 'Why something was short, and how often.',
    fields: (t) => ({
      reason: t.expose('reason', { type: ReasonEnum, description: 'Why.' }),
      count: t.exposeInt('count', { description: 'How many teams or roles.' }),
    }),
  })

builder.prismaNode('Shortfall', {
  id: { field: 'id' },
  description: 'A need that could not be met when the level was reached.',
  fields: (t) => ({
    kind: t.expose('kind', { type: ShortfallKindEnum, description: 'Of what.' }),
    subjectZh: t.string({
      select: { kind: true, subject: true },
      description: 'What was short, in Chinese.',
      resolve: async (shortfall, _, context) => (await subjectWords(shortfall, context)).zh,
    }),
    subjectEn: t.string({
      select: { kind: true, subject: true },
      description: 'What was short, in English.',
      resolve: async (shortfall, _, context) => (await subjectWords(shortfall, context)).en,
    }),
    needed: t.exposeInt('needed', { description: 'How many were needed.' }),
    found: t.exposeInt('found', { description: 'How many were found.' }),
    reasons: t.field({
      type: [ShortfallReasonRef],
      select: { reasons: true },
      description: 'Why the others did not fit.',
      resolve: ({ reasons }) => toReasons(reasons as Record<string, number>),
    }),
    at: t.expose('at', { type: 'DateTime', description: 'When it was found.' }),
  }),
})

async function subjectWords(
  { kind, subject }: { kind: string; subject: string },
  { deps }: Context,
): Promise<Words> {
  if (kind === 'team') return teamKindWords(subject)
  const role = await deps.db.prisma.role.findUnique({ where: { key: subject } })
  return role ? { zh: role.nameZh, en: role.nameEn } : { zh: subject, en: subject }
}

/** Coded reasons with their counts, as a list. */
export function toReasons(
  reasons: Partial<Record<string, number>>,
): { reason: ShortfallReason; count: number }[] {
  return Object.entries(reasons).map(([reason, count]) => ({
    reason: reason as ShortfallReason,
    count: count ?? 0,
  }))
}

builder.prismaNode('Requisition', {
  id: { field: 'id' },
  description: 'A recorded need for supplies.',
  fields: (t) => ({
    item: t.relation('item', { description: 'Which item.' }),
    quantity: t.exposeInt('quantity', { description: 'How many units.' }),
    requestedAt: t.expose('requestedAt', { type: 'DateTime', description: 'When it arose.' }),
    neededBy: t.expose('neededBy', { type: 'DateTime', description: 'When it is needed.' }),
    status: t.expose('status', { type: RequisitionStatusEnum, description: 'Its standing.' }),
  }),
})

const grounds = (t: Parameters<Parameters<typeof builder.inputType>[1]['fields']>[0]) => ({
  legalGround: t.string({ required: true, description: 'Legal ground, 1,000 characters at most.' }),
  reason: t.string({ required: true, description: 'Reason, 2,000 characters at most.' }),
})
const ActivatePlanInput = builder.inputType('ActivatePlanInput', {
  description: 'A plan to be activated.',
  fields: (t) => ({
    incidentId: t.id({ required: true, description: 'For which incident.' }),
    planId: t.id({ required: true, description: 'Which plan.' }),
    level: t.int({ required: true, description: 'Response level, 4 (lowest) to 1.' }),
    ...grounds(t),
  }),
})
const ChangeLevelInput = builder.inputType('ChangeLevelInput', {
  description: 'A level to be reached.',
  fields: (t) => ({
    responseId: t.id({ required: true, description: 'Which response.' }),
    level: t.int({ required: true, description: 'The new level, 4 (lowest) to 1.' }),
    ...grounds(t),
  }),
})
const EndResponseInput = builder.inputType('EndResponseInput', {
  description: 'A response to be ended.',
  fields: (t) => ({
    responseId: t.id({ required: true, description: 'Which response.' }),
    ...grounds(t),
  }),
})

const find = (id: string, { deps }: { deps: { db: { prisma: Prisma.TransactionClient } } }) =>
  deps.db.prisma.response.findUniqueOrThrow({ where: { id } })
const type = ResponseRef

commandField('activatePlan', {
  command: activatePlanCommand,
  description:
    'Activates the version in force: its cards become orders, in one transaction. Refused: NOT_FOUND, FORBIDDEN, INCIDENT_ENDED, ALREADY_ACTIVE, PLAN_NOT_IN_FORCE, OUTSIDE_JURISDICTION, LEVEL_NOT_IN_PLAN.',
  input: ActivatePlanInput,
  type,
  find,
})
commandField('raiseResponse', {
  command: raiseResponseCommand,
  description:
    'Raises the level: adds what it adds. Refused: NOT_FOUND, FORBIDDEN, NOT_ACTIVE, LEVEL_NOT_HIGHER, LEVEL_NOT_IN_PLAN.',
  input: ChangeLevelInput,
  type,
  find,
})
commandField('lowerResponse', {
  command: lowerResponseCommand,
  description:
    'Lowers the level. Refused: NOT_FOUND, FORBIDDEN, NOT_ACTIVE, LEVEL_NOT_LOWER, LEVEL_NOT_IN_PLAN.',
  input: ChangeLevelInput,
  type,
  find,
})
commandField('endResponse', {
  command: endResponseCommand,
  description:
    'Ends the response; calls that nobody has answered are taken back. Refused: NOT_FOUND, FORBIDDEN, NOT_ACTIVE.',
  input: EndResponseInput,
  type,
  find,
})
