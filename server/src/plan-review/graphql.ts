import { permitted } from '../access/authorize.ts'
import type { Permission } from '../access/permissions.ts'
import { PersonRef } from '../division/graphql.ts'
import '../file/graphql.ts'
import { builder } from '../graphql/builder.ts'
import {
  PlanDecisionKindEnum,
  PlanPaperKindEnum,
  PlanStepKindEnum,
  PlanStepStatusEnum,
} from '../graphql/plan-enums.ts'
import { signedIn } from '../graphql/guard.ts'
import { recordedFor, takingPart } from '../access/visible.ts'
import { isOnFile } from './rules/judging.ts'
import { PlanVersionRef } from '../plan/graphql.ts'

/** What a version's page may offer. */
const VERSION_PERMISSIONS: readonly Permission[] = [
  'plan.take_part',
  'plan.write',
  'plan.review',
  'plan.review_legality',
  'plan.deliberate',
  'plan.approve',
  'plan.approve_government',
  'plan.register',
]

builder.prismaObject('ChapterRule', {
  description: 'A chapter that plans of a category have.',
  fields: (t) => ({
    key: t.exposeString('key', { description: 'Which chapter.' }),
    titleZh: t.exposeString('titleZh', { description: 'Title in Chinese.' }),
    titleEn: t.exposeString('titleEn', { description: 'Title in English.' }),
    isRequired: t.exposeBoolean('isRequired', { description: 'Must the plan have it?' }),
    isSubstance: t.exposeBoolean('isSubstance', {
      description: 'Is it about command, grading or levels, so that a change takes the whole procedure?',
    }),
  }),
})

builder.prismaObject('PlanStep', {
  description: 'A step of the procedure that a version goes through.',
  fields: (t) => ({
    kind: t.expose('kind', { type: PlanStepKindEnum, description: 'Which step.' }),
    status: t.expose('status', { type: PlanStepStatusEnum, description: 'How far it is.' }),
    permission: t.exposeString('permission', { description: 'The permission of who may decide on it.' }),
    papers: t.expose('papers', {
      type: [PlanPaperKindEnum],
      description: 'Papers that must be on file before it is passed.',
    }),
    missingPapers: t.field({
      type: [PlanPaperKindEnum],
      select: {
        papers: true,
        since: true,
        version: { select: { papers: { select: { kind: true, addedAt: true } } } },
      },
      description: 'Those of them that are not on file since it was last void or sent back.',
      resolve: (step) => step.papers.filter((kind) => !isOnFile(step.version, step, kind)),
    }),
    isGate: t.exposeBoolean('isGate', { description: 'Must it be passed before the version is in force?' }),
    decidedAt: t.expose('decidedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it was passed.',
    }),
    decidedBy: t.field({
      type: PersonRef,
      nullable: true,
      select: { decidedBy: true },
      description: 'Who passed it.',
      resolve: ({ decidedBy }, _, { loaders }) =>
        decidedBy === null ? null : loaders.people.load(decidedBy),
    }),
  }),
})

builder.prismaNode('PlanPaper', {
  id: { field: 'id' },
  description: 'A paper on file with a version.',
  fields: (t) => ({
    kind: t.expose('kind', { type: PlanPaperKindEnum, description: 'What it is.' }),
    title: t.exposeString('title', { description: 'Its title.' }),
    reference: t.exposeString('reference', { nullable: true, description: 'Its document or file number.' }),
    file: t.relation('file', {
      nullable: true,
      description: 'The paper itself, at /api/papers/{uuid}/file; null when only its title was noted.',
    }),
    addedAt: t.expose('addedAt', { type: 'DateTime', description: 'When it was put on file.' }),
    addedBy: t.field({
      type: PersonRef,
      nullable: true,
      select: { addedBy: true },
      description: 'By whom.',
      resolve: ({ addedBy }, _, { loaders }) => loaders.people.load(addedBy),
    }),
  }),
})

builder.prismaNode('PlanComment', {
  id: { field: 'id' },
  description: 'What a reviewer wants changed, and what was done about it.',
  fields: (t) => ({
    step: t.expose('stepKind', { type: PlanStepKindEnum, description: 'At which step it was made.' }),
    subject: t.exposeString('subject', { nullable: true, description: 'What it is about, in words.' }),
    text: t.exposeString('text', { description: 'What is wanted.' }),
    at: t.expose('at', { type: 'DateTime', description: 'When it was made.' }),
    answer: t.exposeString('answer', {
      nullable: true,
      description: 'The authors’ answer; null while open.',
    }),
    answeredAt: t.expose('answeredAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it was answered.',
    }),
    by: t.field({
      type: PersonRef,
      nullable: true,
      select: { by: true },
      description: 'Who made it.',
      resolve: ({ by }, _, { loaders }) => loaders.people.load(by),
    }),
  }),
})

builder.prismaNode('PlanDecision', {
  id: { field: 'id' },
  description: 'One line of the approval trail: it is never changed.',
  fields: (t) => ({
    kind: t.expose('kind', { type: PlanDecisionKindEnum, description: 'What was decided.' }),
    step: t.expose('stepKind', { type: PlanStepKindEnum, nullable: true, description: 'At which step.' }),
    words: t.exposeString('words', { nullable: true, description: 'What was said with it.' }),
    at: t.expose('at', { type: 'DateTime', description: 'When.' }),
    by: t.field({
      type: PersonRef,
      nullable: true,
      select: { by: true },
      description: 'Who.',
      resolve: ({ by }, _, { loaders }) => loaders.people.load(by),
    }),
  }),
})

builder.prismaObjectFields(PlanVersionRef, (t) => ({
  changeNote: t.exposeString('changeNote', { nullable: true, description: 'What it changes, and why.' }),
  isSubstantial: t.exposeBoolean('isSubstantial', {
    description: 'Does it touch command, grading, levels or cards, so that the whole procedure applies?',
  }),
  issuedOn: t.expose('issuedOn', { type: 'DateTime', nullable: true, description: 'The day of issue.' }),
  filingDueOn: t.expose('filingDueOn', {
    type: 'DateTime',
    nullable: true,
    description: 'To be filed by this day: 20 working days after issue (国办发〔2024〕5号).',
  }),
  authors: t.field({
    type: [PersonRef],
    select: { authors: { include: { person: true }, orderBy: { since: 'asc' } } },
    description: 'Everybody who wrote in it: none of them reviews or approves it.',
    resolve: ({ authors }) => authors.map(({ person }) => person),
  }),
  outline: t.prismaField({
    type: ['ChapterRule'],
    select: { plan: { select: { category: true } } },
    description: 'The chapters that a plan of this category has, written or not.',
    resolve: (query, { plan }, _, { deps }) =>
      deps.db.prisma.chapterRule.findMany({
        ...query,
        where: { category: plan.category },
        orderBy: { position: 'asc' },
      }),
  }),
  steps: t.relation('steps', {
    description: 'The steps it goes through, in order; none before it is submitted.',
    query: { orderBy: { position: 'asc' } },
  }),
  papers: t.relation('papers', {
    description: 'Papers on file, oldest first; not for who was only asked for an opinion.',
    query: (_, context) => ({
      where: { version: recordedFor(signedIn(context)) },
      orderBy: { addedAt: 'asc' },
    }),
  }),
  comments: t.relation('comments', {
    description: 'Comments of reviewers, oldest first; for who takes part in the procedure.',
    query: (_, context) => ({
      where: { version: takingPart(signedIn(context)) },
      orderBy: [{ at: 'asc' }, { id: 'asc' }],
    }),
  }),
  decisions: t.relation('decisions', {
    description: 'The approval trail, in order; not for who was only asked for an opinion.',
    query: (_, context) => ({
      where: { version: recordedFor(signedIn(context)) },
      orderBy: [{ at: 'asc' }, { id: 'asc' }],
    }),
  }),
  viewerCan: t.stringList({
    select: { plan: { select: { divisionCode: true } } },
    description: 'Permissions that the viewer holds here.',
    resolve: ({ plan }, _, context) =>
      permitted(signedIn(context), VERSION_PERMISSIONS, { division: plan.divisionCode }),
  }),
}))
