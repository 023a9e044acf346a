import type { Prisma } from '@beacon/schema/generated/prisma/client.ts'
import { builder } from '../graphql/builder.ts'
import { commandField } from '../graphql/command-field.ts'
import {
  activatePlanCommand,
  applyCardsCommand,
  endResponseCommand,
  lowerResponseCommand,
  raiseResponseCommand,
} from './commands.ts'
import { ResponseRef } from './graphql.ts'

type InputFields = Parameters<Parameters<typeof builder.inputType>[1]['fields']>[0]
const grounds = (t: InputFields) => ({
  legalGround: t.string({ required: true, description: 'Legal ground, 1,000 characters at most.' }),
  reason: t.string({ required: true, description: 'Reason, 2,000 characters at most.' }),
})
const leaveOut = (t: InputFields) =>
  t.idList({ description: 'Cards whose condition has not come true: they issue nothing. 400 at most.' })
const ActivatePlanInput = builder.inputType('ActivatePlanInput', {
  description: 'A plan to be activated.',
  fields: (t) => ({
    incidentId: t.id({ required: true, description: 'For which incident.' }),
    planId: t.id({ required: true, description: 'Which plan.' }),
    level: t.int({ required: true, description: 'Response level, 4 (lowest) to 1.' }),
    leaveOut: leaveOut(t),
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
const RaiseResponseInput = builder.inputType('RaiseResponseInput', {
  description: 'A higher level to be reached.',
  fields: (t) => ({
    responseId: t.id({ required: true, description: 'Which response.' }),
    level: t.int({ required: true, description: 'The new level, 4 (lowest) to 1.' }),
    leaveOut: leaveOut(t),
    ...grounds(t),
  }),
})
const ApplyCardsInput = builder.inputType('ApplyCardsInput', {
  description: 'Cards left out before whose condition has come true.',
  fields: (t) => ({
    responseId: t.id({ required: true, description: 'Which response.' }),
    cardIds: t.idList({ required: true, description: 'Which cards, 400 at most.' }),
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
    'Activates the version in force: its cards become orders, in one transaction. Refused: NOT_FOUND, FORBIDDEN, INCIDENT_ENDED, ALREADY_ACTIVE, PLAN_NOT_IN_FORCE, OUTSIDE_JURISDICTION, LEVEL_NOT_IN_PLAN, CARD_NOT_OFFERED, CARD_ALWAYS_APPLIES.',
  input: ActivatePlanInput,
  type,
  find,
})
commandField('raiseResponse', {
  command: raiseResponseCommand,
  description:
    'Raises the level: adds what it adds, and offers again what was left out. Refused: NOT_FOUND, FORBIDDEN, NOT_ACTIVE, LEVEL_NOT_HIGHER, LEVEL_NOT_IN_PLAN, CARD_NOT_OFFERED, CARD_ALWAYS_APPLIES.',
  input: RaiseResponseInput,
  type,
  find,
})
commandField('applyCards', {
  command: applyCardsCommand,
  description:
    'Issues cards left out before, as their condition has come true; deadlines count from now. Refused: NOT_FOUND, FORBIDDEN, NOT_ACTIVE, CARD_NOT_OFFERED.',
  input: ApplyCardsInput,
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
