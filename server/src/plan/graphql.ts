import { builder } from '../graphql/builder.ts'
import {
  CardPhaseEnum,
  EventKindEnum,
  PlanCategoryEnum,
  PlanVersionStatusEnum,
  TeamKindEnum,
} from '../graphql/enums.ts'
import { RoleRef } from '../access/graphql.ts'
import { visibleVersions } from '../access/visible.ts'
import { signedIn } from '../graphql/guard.ts'

export const SupplyItemRef = builder.prismaObject('SupplyItem', {
  description: 'An item of the supply catalogue.',
  fields: (t) => ({
    code: t.exposeString('code', { description: 'Short stable code.' }),
    nameZh: t.exposeString('nameZh', { description: 'Name in Chinese.' }),
    nameEn: t.exposeString('nameEn', { description: 'Name in English.' }),
    category: t.exposeString('category', { description: 'Category of the catalogue.' }),
    unitZh: t.exposeString('unitZh', { description: 'Unit in Chinese.' }),
    unitEn: t.exposeString('unitEn', { description: 'Unit in English.' }),
  }),
})

export const PlanRef = builder.prismaNode('Plan', {
  id: { field: 'id' },
  description: 'A contingency plan; what can be activated is its version in force.',
  fields: (t) => ({
    code: t.exposeString('code', { description: 'Short stable code.' }),
    titleZh: t.exposeString('titleZh', { description: 'Title in Chinese.' }),
    titleEn: t.exposeString('titleEn', { description: 'Title in English.' }),
    category: t.expose('category', { type: PlanCategoryEnum, description: 'Its category.' }),
    eventKind: t.expose('eventKind', { type: EventKindEnum, description: 'The kind of event it is for.' }),
    condition: t.relation('condition', { nullable: true, description: 'The disease it is for, if one.' }),
    division: t.relation('division', { description: 'Where it applies: here and in everything below.' }),
    organization: t.relation('organization', { description: 'Who maintains it.' }),
    isSecret: t.exposeBoolean('isSecret', {
      description: 'Does it involve state secrets, so that nothing of it is published?',
    }),
    versionInForce: t.prismaField({
      type: 'PlanVersion',
      nullable: true,
      select: (_, __, nested) => ({ versions: nested({ where: { status: 'in_force' }, take: 1 }) }),
      description: 'The version in force, if there is one.',
      resolve: (_, plan) => plan.versions[0] ?? null,
    }),
    versions: t.relation('versions', {
      complexity: { field: 1, multiplier: 50 },
      description: 'Published versions and, for who takes part in making it, those under way; newest first.',
      query: (_, context) => ({ where: visibleVersions(signedIn(context)), orderBy: { number: 'desc' } }),
    }),
  }),
})

export const PlanVersionRef = builder.prismaNode('PlanVersion', {
  id: { field: 'id' },
  description: 'One version of a plan.',
  fields: (t) => ({
    plan: t.relation('plan', { description: 'Whose version it is.' }),
    number: t.exposeInt('number', { description: '1 for the first.' }),
    status: t.expose('status', { type: PlanVersionStatusEnum, description: 'Its standing.' }),
    documentNumber: t.exposeString('documentNumber', {
      nullable: true,
      description: 'Document number (文号).',
    }),
    legalBasisZh: t.exposeString('legalBasisZh', { description: 'Legal basis, in Chinese.' }),
    legalBasisEn: t.exposeString('legalBasisEn', { description: 'Legal basis, in English.' }),
    chapters: t.relation('chapters', {
      // Texts are long: they belong to one version's page, not to lists.
      complexity: { field: 200, multiplier: 20 },
      description: 'The text, chapter by chapter.',
      query: { orderBy: { position: 'asc' } },
    }),
    effectiveFrom: t.expose('effectiveFrom', {
      type: 'DateTime',
      nullable: true,
      description: 'In force from this day.',
    }),
    effectiveTo: t.expose('effectiveTo', {
      type: 'DateTime',
      nullable: true,
      description: 'In force until this day.',
    }),
    cardCount: t.relationCount('cards', { description: 'How many action cards it has.' }),
    cards: t.relation('cards', {
      description: 'Action cards, lowest level first. Levels are additive.',
      query: { orderBy: [{ level: 'desc' }, { position: 'asc' }] },
    }),
  }),
})

builder.prismaObject('PlanChapter', {
  description: 'A chapter of a version.',
  fields: (t) => ({
    key: t.exposeString('key', { description: 'Which chapter: stable across versions.' }),
    titleZh: t.exposeString('titleZh', { description: 'Title in Chinese.' }),
    titleEn: t.exposeString('titleEn', { description: 'Title in English.' }),
    textZh: t.exposeString('textZh', { description: 'Text in Chinese, Markdown.' }),
    textEn: t.exposeString('textEn', { description: 'Text in English, Markdown; may be empty.' }),
    isPublic: t.exposeBoolean('isPublic', { description: 'May the public read it?' }),
    revision: t.exposeInt('revision', { description: 'Grows with every edit.' }),
  }),
})

export const ActionCardRef = builder.prismaNode('ActionCard', {
  id: { field: 'id' },
  description: 'What one response level adds: an order that activation issues.',
  fields: (t) => ({
    originId: t.field({
      type: 'ID',
      description:
        'What stays the same when a version is copied: cards of two versions with the same are one card.',
      resolve: ({ id, originId }) => originId ?? id,
    }),
    level: t.exposeInt('level', { description: 'Response level, 4 (lowest) to 1.' }),
    position: t.exposeInt('position', { description: 'Order within the level.' }),
    phase: t.expose('phase', { type: CardPhaseEnum, description: 'What it is about.' }),
    titleZh: t.exposeString('titleZh', { description: 'Title in Chinese.' }),
    titleEn: t.exposeString('titleEn', { description: 'Title in English.' }),
    textZh: t.exposeString('textZh', { description: 'What to do, in Chinese.' }),
    textEn: t.exposeString('textEn', { description: 'What to do, in English.' }),
    organization: t.relation('organization', { nullable: true, description: 'Who must do it.' }),
    role: t.prismaField({
      type: RoleRef,
      nullable: true,
      select: { roleKey: true },
      description: 'The role in that organization that is told.',
      resolve: (query, { roleKey }, _, { deps }) =>
        roleKey === null ? null : deps.db.prisma.role.findUnique({ ...query, where: { key: roleKey } }),
    }),
    deadlineMinutes: t.exposeInt('deadlineMinutes', {
      description:
        'Minutes after its level is reached or, with `after`, after that card’s deadline; negative for before it.',
    }),
    after: t.relation('after', { nullable: true, description: 'The card whose deadline it counts from.' }),
    conditionZh: t.exposeString('conditionZh', {
      description: 'Under which condition it applies, in Chinese; empty when it always does.',
    }),
    conditionEn: t.exposeString('conditionEn', { description: 'The condition in English.' }),
    revision: t.exposeInt('revision', { description: 'Grows with every edit.' }),
    supportingOrganizations: t.prismaField({
      type: ['Organization'],
      select: { supportingCodes: true },
      description: 'Who supports it.',
      resolve: (query, { supportingCodes }, _, { deps }) =>
        supportingCodes.length === 0
          ? []
          : deps.db.prisma.organization.findMany({ ...query, where: { code: { in: supportingCodes } } }),
    }),
    teamNeeds: t.relation('teamNeeds', { description: 'Teams it needs.' }),
    supplyNeeds: t.relation('supplyNeeds', { description: 'Supplies it needs.' }),
    alerts: t.relation('alerts', { description: 'Whom it alerts.' }),
  }),
})

builder.prismaObject('CardTeamNeed', {
  description: 'Teams that a card needs.',
  fields: (t) => ({
    kind: t.expose('kind', { type: TeamKindEnum, description: 'Of which kind.' }),
    count: t.exposeInt('count', { description: 'How many.' }),
    qualifications: t.exposeStringList('qualifications', { description: 'What each must be able to do.' }),
  }),
})

builder.prismaObject('CardSupplyNeed', {
  description: 'Supplies that a card needs.',
  fields: (t) => ({
    item: t.relation('item', { description: 'Which item.' }),
    quantity: t.exposeInt('quantity', { description: 'How many units.' }),
  }),
})

builder.prismaObject('CardAlert', {
  description: 'Whom a card alerts.',
  fields: (t) => ({
    role: t.prismaField({
      type: RoleRef,
      select: { roleKey: true },
      description: 'Holders of this role.',
      resolve: (query, { roleKey }, _, { deps }) =>
        deps.db.prisma.role.findUniqueOrThrow({ ...query, where: { key: roleKey } }),
    }),
    organization: t.prismaField({
      type: 'Organization',
      nullable: true,
      select: { organizationCode: true },
      description: 'In this organization; wherever the plan applies when null.',
      resolve: (query, { organizationCode }, _, { deps }) =>
        organizationCode === null
          ? null
          : deps.db.prisma.organization.findUnique({ ...query, where: { code: organizationCode } }),
    }),
    acknowledgeRequired: t.exposeBoolean('acknowledgeRequired', { description: 'Must they acknowledge?' }),
  }),
})
