import { builder } from '../graphql/builder.ts'
import { commandField } from '../graphql/command-field.ts'
import type { Context } from '../graphql/context.ts'
import { PlanCategoryEnum } from '../graphql/enums.ts'
import { CleanupKindEnum, VerdictKindEnum } from '../graphql/plan-enums.ts'
import { closeCleanupCommand, startCleanupCommand, takeOutCommand } from './commands/cleanup.ts'
import {
  approveVerdictCommand,
  proposeVerdictCommand,
  refuseVerdictCommand,
  withdrawVerdictCommand,
} from './commands/verdict.ts'
import { CleanupRef, PlanVerdictRef } from './graphql.ts'

const findVerdict = (id: string, { deps }: Context) =>
  deps.db.prisma.planVerdict.findUniqueOrThrow({ where: { id } })
const findCleanup = (id: string, { deps }: Context) =>
  deps.db.prisma.cleanup.findUniqueOrThrow({ where: { id } })
const verdict = { type: PlanVerdictRef, find: findVerdict }
const cleanup = { type: CleanupRef, find: findCleanup }

const VERDICT = 'Which verdict.'

commandField('proposeVerdict', {
  ...verdict,
  command: proposeVerdictCommand,
  description:
    'Proposes what is to become of a plan in force. Refused: NOT_FOUND, FORBIDDEN, PLAN_NOT_IN_FORCE, VERDICT_PENDING, WRONG_STATE.',
  input: builder.inputType('ProposeVerdictInput', {
    description: 'A verdict to be proposed.',
    fields: (t) => ({
      planId: t.id({ required: true, description: 'Which plan.' }),
      kind: t.field({ type: VerdictKindEnum, required: true, description: 'What is to become of it.' }),
      reason: t.string({ required: true, description: 'Why, 2,000 characters at most.' }),
      itemId: t.id({ description: 'The entry of a clean-up that it is for.' }),
    }),
  }),
})

commandField('approveVerdict', {
  ...verdict,
  command: approveVerdictCommand,
  description:
    'Approves a verdict; it takes effect at once. Refused: NOT_FOUND, FORBIDDEN, OWN_WORK, WRONG_STATE, CHANGED_MEANWHILE, VERSION_UNDER_WAY.',
  input: builder.inputType('ApproveVerdictInput', {
    description: 'A verdict to be approved.',
    fields: (t) => ({
      verdictId: t.id({ required: true, description: VERDICT }),
      words: t.string({ description: 'What is said with it.' }),
    }),
  }),
})

commandField('refuseVerdict', {
  ...verdict,
  command: refuseVerdictCommand,
  description: 'Refuses a verdict. Refused itself: NOT_FOUND, FORBIDDEN, OWN_WORK, WRONG_STATE.',
  input: builder.inputType('RefuseVerdictInput', {
    description: 'A verdict to be refused.',
    fields: (t) => ({
      verdictId: t.id({ required: true, description: VERDICT }),
      words: t.string({ required: true, description: 'Why, 2,000 characters at most.' }),
    }),
  }),
})

commandField('withdrawVerdict', {
  ...verdict,
  command: withdrawVerdictCommand,
  description: 'Takes a proposal back. Refused: NOT_FOUND, FORBIDDEN, WRONG_STATE.',
  input: builder.inputType('WithdrawVerdictInput', {
    description: 'A verdict to be taken back.',
    fields: (t) => ({ verdictId: t.id({ required: true, description: VERDICT }) }),
  }),
})

commandField('startCleanup', {
  ...cleanup,
  command: startCleanupCommand,
  description:
    'Starts a clean-up over what is in force in its scope now. Refused: NOT_FOUND, FORBIDDEN, INVALID_INPUT, NOTHING_IN_SCOPE.',
  input: builder.inputType('StartCleanupInput', {
    description: 'A clean-up to be started today.',
    fields: (t) => ({
      kind: t.field({ type: CleanupKindEnum, required: true, description: 'Regular, or for an occasion.' }),
      title: t.string({ required: true, description: 'Its title, 200 characters at most.' }),
      ground: t.string({ required: true, description: 'On what ground, 2,000 characters at most.' }),
      divisionCode: t.string({ required: true, description: 'Where: 12 digits.' }),
      organizationId: t.id({ required: true, description: 'Who holds it.' }),
      categories: t.field({
        type: [PlanCategoryEnum],
        description: 'Only plans of these categories; of all when left out.',
      }),
      makerId: t.id({ description: 'Only plans that this organization maintains.' }),
      endsOn: t.string({ required: true, description: 'To be ended by this day, YYYY-MM-DD.' }),
    }),
  }),
})

commandField('takeOutOfCleanup', {
  ...cleanup,
  command: takeOutCommand,
  description:
    'Takes a document out of a clean-up. Refused: NOT_FOUND, FORBIDDEN, WRONG_STATE, VERDICT_PENDING.',
  input: builder.inputType('TakeOutOfCleanupInput', {
    description: 'A document to be taken out.',
    fields: (t) => ({
      itemId: t.id({ required: true, description: 'Which entry.' }),
      reason: t.string({ required: true, description: 'Why, 2,000 characters at most.' }),
    }),
  }),
})

commandField('closeCleanup', {
  ...cleanup,
  command: closeCleanupCommand,
  description:
    'Closes a clean-up; its figures are published and it never changes any more. Refused: NOT_FOUND, FORBIDDEN, WRONG_STATE, CLEANUP_INCOMPLETE.',
  input: builder.inputType('CloseCleanupInput', {
    description: 'A clean-up to be closed.',
    fields: (t) => ({ cleanupId: t.id({ required: true, description: 'Which clean-up.' }) }),
  }),
})
