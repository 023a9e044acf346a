import { builder } from '../graphql/builder.ts'
import { commandField } from '../graphql/command-field.ts'
import type { Context } from '../graphql/context.ts'
import { RevisionCauseEnum } from '../graphql/plan-enums.ts'
import {
  doDutyCommand,
  giveBackDutyCommand,
  openDutyCommand,
  reopenDutyCommand,
  takeDutyCommand,
  waiveDutyCommand,
} from './commands/acts.ts'
import { PlanDutyRef } from './graphql.ts'

const find = (id: string, { deps }: Context) => deps.db.prisma.planDuty.findUniqueOrThrow({ where: { id } })
const type = PlanDutyRef

const DUTY = 'Which duty.'

commandField('openPlanDuty', {
  command: openDutyCommand,
  description:
    'Opens a duty to revise a plan. Refused: NOT_FOUND, FORBIDDEN, PLAN_NOT_IN_FORCE, ALREADY_OPEN, INVALID_INPUT.',
  type,
  find,
  input: builder.inputType('OpenPlanDutyInput', {
    description: 'Why a plan has to be revised.',
    fields: (t) => ({
      planId: t.id({ required: true, description: 'Which plan.' }),
      cause: t.field({ type: RevisionCauseEnum, required: true, description: 'What has changed.' }),
      reason: t.string({ required: true, description: 'What exactly, 2,000 characters at most.' }),
      dueOn: t.string({ description: 'By when, YYYY-MM-DD; as the rule says when left out.' }),
    }),
  }),
})

const DutyInputRef = builder.inputType('PlanDutyInput', {
  description: 'A duty about a plan.',
  fields: (t) => ({ dutyId: t.id({ required: true, description: DUTY }) }),
})

commandField('takePlanDuty', {
  command: takeDutyCommand,
  description: 'Takes a duty on in person. Refused: NOT_FOUND, FORBIDDEN, WRONG_STATE, ALREADY_TAKEN.',
  type,
  find,
  input: DutyInputRef,
})

commandField('giveBackPlanDuty', {
  command: giveBackDutyCommand,
  description: 'Gives a duty back to its organization. Refused: NOT_FOUND, FORBIDDEN, WRONG_STATE.',
  type,
  find,
  input: DutyInputRef,
})

commandField('doPlanDuty', {
  command: doDutyCommand,
  description:
    'Says that a duty is done. Refused: NOT_FOUND, FORBIDDEN, WRONG_STATE, CLOSES_BY_ITSELF, INVALID_INPUT.',
  type,
  find,
  input: builder.inputType('DoPlanDutyInput', {
    description: 'How a duty was done.',
    fields: (t) => ({
      dutyId: t.id({ required: true, description: DUTY }),
      doneOn: t.string({ required: true, description: 'The day, YYYY-MM-DD: its next period begins then.' }),
      evidence: t.string({ required: true, description: 'What shows it, 2,000 characters at most.' }),
      reference: t.string({ description: 'Document or file number of the evidence.' }),
    }),
  }),
})

const ReasonInput = builder.inputType('PlanDutyReasonInput', {
  description: 'A duty, and a reason.',
  fields: (t) => ({
    dutyId: t.id({ required: true, description: DUTY }),
    reason: t.string({ required: true, description: 'Why, 2,000 characters at most.' }),
  }),
})

commandField('waivePlanDuty', {
  command: waiveDutyCommand,
  description: 'Waives a duty. Refused: NOT_FOUND, FORBIDDEN, WRONG_STATE, CLOSES_BY_ITSELF.',
  type,
  find,
  input: ReasonInput,
})

commandField('reopenPlanDuty', {
  command: reopenDutyCommand,
  description:
    'Takes the closing of a duty back. Refused: NOT_FOUND, FORBIDDEN, WRONG_STATE, CLOSES_BY_ITSELF, ALREADY_OPEN.',
  type,
  find,
  input: ReasonInput,
})
