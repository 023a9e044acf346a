import type { ActionCard } from '@beacon/schema/generated/prisma/client.ts'
import { PersonRef } from '../division/graphql.ts'
import { inReach, reaches } from '../access/visible.ts'
import { builder } from '../graphql/builder.ts'
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
import type { Loaders } from '../graphql/loaders.ts'
import { ActionCardRef } from '../plan/graphql.ts'
import type { ShortfallReason } from './model.ts'
import { teamKindWords } from './words.ts'

/** Cards by id, in that order: however many ask, one statement. */
export async function cardsOf(ids: readonly string[], { cards }: Loaders): Promise<ActionCard[]> {
  const found = await Promise.all(ids.map((id) => cards.load(id)))
  return found.filter((card) => card !== null)
}

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
    reachedLevel: t.exposeInt('reachedLevel', {
      description: 'Highest level whose cards have been issued, but for those left out.',
    }),
    activatedAt: t.expose('activatedAt', { type: 'DateTime', description: 'When it was activated.' }),
    endedAt: t.expose('endedAt', { type: 'DateTime', nullable: true, description: 'When it was ended.' }),
    version: t.exposeInt('version', { description: 'Grows with every change.' }),
    leftOut: t.field({
      type: [ActionCardRef],
      select: { leftOut: true, incident: { select: { divisionCode: true } } },
      description:
        'Cards of the levels reached that have issued nothing, as their condition had not come true; only in one’s jurisdiction.',
      resolve: ({ leftOut, incident }, _, context) =>
        reaches(signedIn(context), incident.divisionCode) ? cardsOf(leftOut, context.loaders) : [],
    }),
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
  description: 'One act of command about the response, with its legal ground.',
  fields: (t) => ({
    kind: t.expose('kind', { type: ResponseStepKindEnum, description: 'What was done.' }),
    fromLevel: t.exposeInt('fromLevel', { nullable: true, description: 'From which level.' }),
    toLevel: t.exposeInt('toLevel', { nullable: true, description: 'To which level.' }),
    legalGround: t.exposeString('legalGround', { description: 'Legal ground.' }),
    reason: t.exposeString('reason', { description: 'Reason.' }),
    at: t.expose('at', { type: 'DateTime', description: 'When.' }),
    leftOut: t.field({
      type: [ActionCardRef],
      select: { leftOut: true },
      description: 'Cards that it left out, as their condition had not come true.',
      resolve: ({ leftOut }, _, { loaders }) => cardsOf(leftOut, loaders),
    }),
    applied: t.field({
      type: [ActionCardRef],
      select: { applied: true },
      description: 'Cards left out before that it issued, as their condition had come true.',
      resolve: ({ applied }, _, { loaders }) => cardsOf(applied, loaders),
    }),
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
