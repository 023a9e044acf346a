import { builder } from '../graphql/builder.ts'
import { commandField } from '../graphql/command-field.ts'
import type { Context } from '../graphql/context.ts'
import { EventKindEnum, PlanCategoryEnum } from '../graphql/enums.ts'
import { PlanPaperKindEnum, PlanStepKindEnum } from '../graphql/plan-enums.ts'
import { PlanRef, PlanVersionRef } from '../plan/graphql.ts'
import { enforceVersionCommand, withdrawVersionCommand } from './commands/closing.ts'
import { classifyPlanCommand, reviseCommand, startPlanCommand } from './commands/drafting.ts'
import { passStepCommand, sendBackCommand } from './commands/judging.ts'
import {
  addPaperCommand,
  answerCommentCommand,
  describeVersionCommand,
  submitVersionCommand,
  writeChapterCommand,
} from './commands/writing.ts'

const find = (id: string, { deps }: Context) =>
  deps.db.prisma.planVersion.findUniqueOrThrow({ where: { id } })
const type = PlanVersionRef

commandField('startPlan', {
  command: startPlanCommand,
  description:
    'Begins a plan with its first draft. Refused: NOT_FOUND, FORBIDDEN, INVALID_INPUT, CODE_TAKEN.',
  type,
  find,
  input: builder.inputType('StartPlanInput', {
    description: 'A plan to be begun.',
    fields: (t) => ({
      code: t.string({
        required: true,
        description: 'Short stable code: letters, digits, dots and hyphens.',
      }),
      titleZh: t.string({ required: true, description: 'Title in Chinese, 200 characters at most.' }),
      titleEn: t.string({
        required: true,
        description: 'Title in English, 200 characters at most; the Chinese one when empty.',
      }),
      category: t.field({ type: PlanCategoryEnum, required: true, description: 'Its category.' }),
      eventKind: t.field({
        type: EventKindEnum,
        required: true,
        description: 'The kind of event it is for.',
      }),
      conditionCode: t.string({ description: 'The disease it is for, if one.' }),
      divisionCode: t.string({ required: true, description: 'Where it will apply: 12 digits.' }),
      organizationId: t.id({ required: true, description: 'Who maintains it.' }),
      isSecret: t.boolean({
        required: true,
        defaultValue: false,
        description: 'Does it involve state secrets, so that nothing of it is published?',
      }),
    }),
  }),
})

commandField('classifyPlan', {
  command: classifyPlanCommand,
  description:
    'Says whether a plan involves state secrets: a secret one is published nowhere. Refused: NOT_FOUND, FORBIDDEN, WRONG_STATE.',
  type: PlanRef,
  find: (id, { deps }) => deps.db.prisma.plan.findUniqueOrThrow({ where: { id } }),
  input: builder.inputType('ClassifyPlanInput', {
    description: 'Whether a plan is secret.',
    fields: (t) => ({
      planId: t.id({ required: true, description: 'Which plan.' }),
      isSecret: t.boolean({ required: true, description: 'Is it secret?' }),
      reason: t.string({ required: true, description: 'Why, 2,000 characters at most.' }),
    }),
  }),
})

commandField('revisePlan', {
  command: reviseCommand,
  description: 'Begins the next version, as a copy. Refused: NOT_FOUND, FORBIDDEN, VERSION_UNDER_WAY.',
  type,
  find,
  input: builder.inputType('RevisePlanInput', {
    description: 'A plan to be revised.',
    fields: (t) => ({
      planId: t.id({ required: true, description: 'Which plan.' }),
      changeNote: t.string({ required: true, description: 'Why, 2,000 characters at most.' }),
    }),
  }),
})

const VERSION = 'Which version.'

commandField('writeChapter', {
  command: writeChapterCommand,
  description:
    'Writes a chapter of a draft; the writer becomes an author. Refused: NOT_FOUND, FORBIDDEN, WRONG_STATE, CHANGED_MEANWHILE.',
  type,
  find,
  input: builder.inputType('WriteChapterInput', {
    description: 'A chapter as it should read.',
    fields: (t) => ({
      versionId: t.id({ required: true, description: VERSION }),
      chapter: t.string({ required: true, description: 'Key of the chapter.' }),
      revision: t.int({
        required: true,
        description: 'The revision that the writer had before them; 0 for none.',
      }),
      textZh: t.string({
        required: true,
        description: 'Text in Chinese, Markdown, 60,000 characters at most.',
      }),
      textEn: t.string({ required: true, description: 'Text in English, Markdown; may be empty.' }),
      isPublic: t.boolean({ required: true, description: 'May the public read it?' }),
    }),
  }),
})

commandField('describeVersion', {
  command: describeVersionCommand,
  description: 'Says on what law a draft stands. Refused: NOT_FOUND, FORBIDDEN, WRONG_STATE.',
  type,
  find,
  input: builder.inputType('DescribeVersionInput', {
    description: 'What is said of a draft.',
    fields: (t) => ({
      versionId: t.id({ required: true, description: VERSION }),
      legalBasisZh: t.string({ required: true, description: 'Legal basis in Chinese.' }),
      legalBasisEn: t.string({ required: true, description: 'Legal basis in English; may be empty.' }),
      changeNote: t.string({ description: 'What this version changes, and why.' }),
    }),
  }),
})

commandField('addPlanPaper', {
  command: addPaperCommand,
  description:
    'Puts a paper on file, with its file if there is one. Refused: NOT_FOUND, FORBIDDEN, WRONG_STATE, OWN_WORK.',
  type,
  find,
  input: builder.inputType('AddPlanPaperInput', {
    description: 'A paper of the procedure.',
    fields: (t) => ({
      versionId: t.id({ required: true, description: VERSION }),
      kind: t.field({ type: PlanPaperKindEnum, required: true, description: 'What it is.' }),
      title: t.string({ required: true, description: 'Its title, 200 characters at most.' }),
      reference: t.string({ description: 'Its document or file number.' }),
      fileId: t.id({
        description: 'The paper itself: what the same person has uploaded to /api/versions/{id}/files.',
      }),
    }),
  }),
})

const VersionInputRef = builder.inputType('PlanVersionInput', {
  description: 'A version of a plan.',
  fields: (t) => ({ versionId: t.id({ required: true, description: VERSION }) }),
})

commandField('submitVersion', {
  command: submitVersionCommand,
  description:
    'Sends a draft on its way. Refused: NOT_FOUND, FORBIDDEN, WRONG_STATE, COMMENTS_OPEN, PLAN_INCOMPLETE.',
  type,
  find,
  input: VersionInputRef,
})

commandField('passStep', {
  command: passStepCommand,
  description:
    'Passes the open step. Refused: NOT_FOUND, FORBIDDEN, WRONG_STATE, OWN_WORK, PAPER_MISSING, INVALID_INPUT.',
  type,
  find,
  input: builder.inputType('PassStepInput', {
    description: 'A decision on a step.',
    fields: (t) => ({
      versionId: t.id({ required: true, description: VERSION }),
      step: t.field({ type: PlanStepKindEnum, required: true, description: 'Which step.' }),
      words: t.string({ description: 'What is said with it.' }),
      documentNumber: t.string({ description: 'With issuance: the document number (文号).' }),
      effectiveFrom: t.string({ description: 'With issuance: first day in force, YYYY-MM-DD.' }),
    }),
  }),
})

const CommentInput = builder.inputType('PlanCommentInput', {
  description: 'A comment.',
  fields: (t) => ({
    subject: t.string({ description: 'What it is about: a chapter or a card.' }),
    text: t.string({ required: true, description: 'What is wanted, 2,000 characters at most.' }),
  }),
})

commandField('sendBackVersion', {
  command: sendBackCommand,
  description:
    'Sends a version back to its authors with comments. Refused: NOT_FOUND, FORBIDDEN, WRONG_STATE, OWN_WORK.',
  type,
  find,
  input: builder.inputType('SendBackInput', {
    description: 'Why a version goes back.',
    fields: (t) => ({
      versionId: t.id({ required: true, description: VERSION }),
      step: t.field({ type: PlanStepKindEnum, required: true, description: 'At which step.' }),
      comments: t.field({ type: [CommentInput], required: true, description: 'At least one comment.' }),
    }),
  }),
})

commandField('answerPlanComment', {
  command: answerCommentCommand,
  description: 'Answers a comment. Refused: NOT_FOUND, FORBIDDEN, WRONG_STATE.',
  type,
  find,
  input: builder.inputType('AnswerPlanCommentInput', {
    description: 'What was done about a comment.',
    fields: (t) => ({
      versionId: t.id({ required: true, description: VERSION }),
      commentId: t.id({ required: true, description: 'Which comment.' }),
      answer: t.string({ required: true, description: 'What was done, or why not.' }),
    }),
  }),
})

commandField('withdrawVersion', {
  command: withdrawVersionCommand,
  description: 'Gives a version up before it is approved. Refused: NOT_FOUND, FORBIDDEN, WRONG_STATE.',
  type,
  find,
  input: builder.inputType('WithdrawVersionInput', {
    description: 'A version to be given up.',
    fields: (t) => ({
      versionId: t.id({ required: true, description: VERSION }),
      reason: t.string({ required: true, description: 'Why, 2,000 characters at most.' }),
    }),
  }),
})

commandField('enforceVersion', {
  command: enforceVersionCommand,
  description:
    'Puts an issued version into force; the one before it is superseded. Refused: NOT_FOUND, FORBIDDEN, WRONG_STATE, NOT_YET_EFFECTIVE.',
  type,
  find,
  input: VersionInputRef,
})
