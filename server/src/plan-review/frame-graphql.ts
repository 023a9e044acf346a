import { RoleRef } from '../access/graphql.ts'
import { builder } from '../graphql/builder.ts'
import { commandField } from '../graphql/command-field.ts'
import { PlanCriterionKindEnum } from '../graphql/plan-enums.ts'
import { PlanVersionRef } from '../plan/graphql.ts'
import { writeFrameCommand } from './commands/frame.ts'

builder.prismaObject('PlanPost', {
  description: 'A post of the command that a plan sets up.',
  fields: (t) => ({
    position: t.exposeInt('position', { description: '1 for the first.' }),
    parent: t.exposeInt('parent', { nullable: true, description: 'Position of the post above it.' }),
    titleZh: t.exposeString('titleZh', { description: 'What it is called, in Chinese.' }),
    titleEn: t.exposeString('titleEn', { description: 'What it is called, in English.' }),
    organization: t.relation('organization', {
      nullable: true,
      description: 'Which organization sits in it.',
    }),
    role: t.prismaField({
      type: RoleRef,
      nullable: true,
      select: { roleKey: true },
      description: 'The role in that organization.',
      resolve: (query, { roleKey }, _, { deps }) =>
        roleKey === null ? null : deps.db.prisma.role.findUnique({ ...query, where: { key: roleKey } }),
    }),
    dutiesZh: t.exposeString('dutiesZh', { description: 'What it does, in Chinese; may be empty.' }),
    dutiesEn: t.exposeString('dutiesEn', { description: 'What it does, in English.' }),
  }),
})

builder.prismaObject('PlanCriterion', {
  description: 'When an event is of a grade, or when a response level is activated.',
  fields: (t) => ({
    kind: t.expose('kind', { type: PlanCriterionKindEnum, description: 'Of what.' }),
    level: t.exposeInt('level', { description: 'Grade or level, 1 (highest) to 4.' }),
    textZh: t.exposeString('textZh', { description: 'The condition, in Chinese.' }),
    textEn: t.exposeString('textEn', { description: 'The condition, in English.' }),
  }),
})

builder.prismaObjectFields(PlanVersionRef, (t) => ({
  frameRevision: t.exposeInt('frameRevision', {
    description: 'Grows with every edit of the command or the criteria.',
  }),
  posts: t.relation('posts', {
    description: 'The command that it sets up, who leads first.',
    query: { orderBy: { position: 'asc' } },
  }),
  criteria: t.relation('criteria', {
    description: 'When an event is of a grade and when a level is activated, highest first.',
    query: { orderBy: [{ kind: 'asc' }, { level: 'asc' }] },
  }),
}))

const PostInput = builder.inputType('PlanPostInput', {
  description: 'A post of the command.',
  fields: (t) => ({
    parent: t.int({
      description: 'Place of the post above it in the list, from 1; it comes before this one.',
    }),
    titleZh: t.string({ required: true, description: 'What it is called, in Chinese.' }),
    titleEn: t.string({ required: true, description: 'In English; the Chinese one when empty.' }),
    organizationCode: t.string({ description: 'Which organization sits in it.' }),
    roleKey: t.string({ description: 'The role in that organization.' }),
    dutiesZh: t.string({ required: true, description: 'What it does, in Chinese; may be empty.' }),
    dutiesEn: t.string({ required: true, description: 'In English.' }),
  }),
})
const CriterionInput = builder.inputType('PlanCriterionInput', {
  description: 'A condition of a grade or a level.',
  fields: (t) => ({
    kind: t.field({ type: PlanCriterionKindEnum, required: true, description: 'Of what.' }),
    level: t.int({ required: true, description: 'Grade or level, 1 (highest) to 4.' }),
    textZh: t.string({ required: true, description: 'The condition, in Chinese.' }),
    textEn: t.string({ required: true, description: 'In English; the Chinese one when empty.' }),
  }),
})

commandField('writeFrame', {
  command: writeFrameCommand,
  description:
    'Writes the command and the criteria of a draft as a whole; every step passed before is void. Refused: NOT_FOUND, FORBIDDEN, WRONG_STATE, CHANGED_MEANWHILE, INVALID_INPUT.',
  type: PlanVersionRef,
  find: (id, { deps }) => deps.db.prisma.planVersion.findUniqueOrThrow({ where: { id } }),
  input: builder.inputType('WriteFrameInput', {
    description: 'Who commands, and when: what is left out is gone.',
    fields: (t) => ({
      versionId: t.id({ required: true, description: 'Which version.' }),
      revision: t.int({ required: true, description: 'The revision that the writer had before them.' }),
      posts: t.field({
        type: [PostInput],
        required: true,
        description: 'The posts, who leads first; 100 at most.',
      }),
      criteria: t.field({
        type: [CriterionInput],
        required: true,
        description: 'One for each grade and level.',
      }),
    }),
  }),
})
