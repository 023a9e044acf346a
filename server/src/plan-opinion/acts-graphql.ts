import { builder } from '../graphql/builder.ts'
import { commandField } from '../graphql/command-field.ts'
import type { Context } from '../graphql/context.ts'
import { OpinionAnswerEnum, OpinionOutcomeEnum } from '../graphql/plan-enums.ts'
import { PlanVersionRef } from '../plan/graphql.ts'
import { askOpinionsCommand, giveOpinionCommand, settleOpinionCommand } from './commands.ts'
import { PlanOpinionRef } from './graphql.ts'

const find = (id: string, { deps }: Context) =>
  deps.db.prisma.planOpinion.findUniqueOrThrow({
    where: { id },
    include: {
      version: { select: { status: true, steps: { where: { kind: 'consultation' } }, plan: true } },
    },
  })
const OPINION = 'Which opinion.'

commandField('askOpinions', {
  command: askOpinionsCommand,
  description:
    'Asks organizations for their written opinion during the consultation. Refused: NOT_FOUND, FORBIDDEN, WRONG_STATE, ALREADY_ASKED, INVALID_INPUT.',
  type: PlanVersionRef,
  find: (id, { deps }) => deps.db.prisma.planVersion.findUniqueOrThrow({ where: { id } }),
  input: builder.inputType('AskOpinionsInput', {
    description: 'Whom to ask, and until when.',
    fields: (t) => ({
      versionId: t.id({ required: true, description: 'Which version.' }),
      organizationIds: t.idList({ required: true, description: 'Which organizations, 50 at most.' }),
      dueOn: t.string({
        required: true,
        description: 'The last day to answer, YYYY-MM-DD: 3 working days at least, 60 days at most.',
      }),
    }),
  }),
})

commandField('giveOpinion', {
  command: giveOpinionCommand,
  description:
    'Gives an opinion, or changes it until its last day. Refused: NOT_FOUND, FORBIDDEN, WRONG_STATE, OWN_WORK, INVALID_INPUT.',
  type: PlanOpinionRef,
  find,
  input: builder.inputType('GiveOpinionInput', {
    description: 'An opinion.',
    fields: (t) => ({
      opinionId: t.id({ required: true, description: OPINION }),
      answer: t.field({ type: OpinionAnswerEnum, required: true, description: 'What it says.' }),
      text: t.string({ description: 'In words, 5,000 characters at most; required unless it agrees.' }),
    }),
  }),
})

commandField('settleOpinion', {
  command: settleOpinionCommand,
  description:
    'Says what was made of an opinion and why. Refused: NOT_FOUND, FORBIDDEN, WRONG_STATE, OWN_WORK, INVALID_INPUT.',
  type: PlanOpinionRef,
  find,
  input: builder.inputType('SettleOpinionInput', {
    description: 'What was made of an opinion.',
    fields: (t) => ({
      opinionId: t.id({ required: true, description: OPINION }),
      outcome: t.field({ type: OpinionOutcomeEnum, required: true, description: 'What was made of it.' }),
      reason: t.string({ required: true, description: 'Why, 2,000 characters at most.' }),
    }),
  }),
})
