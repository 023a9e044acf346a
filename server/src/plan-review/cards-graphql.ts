import { builder } from '../graphql/builder.ts'
import { commandField } from '../graphql/command-field.ts'
import type { Context } from '../graphql/context.ts'
import { CardPhaseEnum, TeamKindEnum } from '../graphql/enums.ts'
import { signedIn } from '../graphql/guard.ts'
import { globalId } from '../graphql/ids.ts'
import { may } from '../access/authorize.ts'
import { PlanVersionRef } from '../plan/graphql.ts'
import { orderCardsCommand, removeCardCommand, writeCardCommand } from './commands/cards.ts'
import { findDefects } from './defects.ts'
import type { Defect } from './model.ts'
import { readVersion } from './queries.ts'

const find = (id: string, { deps }: Context) =>
  deps.db.prisma.planVersion.findUniqueOrThrow({ where: { id } })
const type = PlanVersionRef
const VERSION = 'Which version.'

const DefectRef = builder.objectRef<Defect>('PlanDefect').implement({
  description: 'What is wrong with a version, and where.',
  fields: (t) => ({
    cardId: t.id({
      nullable: true,
      description: 'The card that it is about; null for the text.',
      resolve: ({ cardId }) => (cardId === null ? null : globalId('ActionCard', cardId)),
    }),
    isBlocking: t.exposeBoolean('isBlocking', {
      description: 'Does it stand in the way of submitting and approving?',
    }),
    textZh: t.exposeString('zh', { description: 'What is wrong, in Chinese.' }),
    textEn: t.exposeString('en', { description: 'What is wrong, in English.' }),
  }),
})

builder.prismaObjectField(PlanVersionRef, 'defects', (t) =>
  t.field({
    type: [DefectRef],
    // Every card is held against today's rosters.
    complexity: 500,
    select: { id: true, plan: { select: { divisionCode: true } } },
    description: 'What is wrong with it as of today; for who takes part in making it.',
    resolve: async ({ id, plan }, _, context) => {
      if (!may(signedIn(context), 'plan.take_part', { division: plan.divisionCode })) return []
      const state = await readVersion(context.deps.db.prisma, id)
      return state ? findDefects(context.deps.db.prisma, state) : []
    },
  }),
)

const TeamNeedInput = builder.inputType('CardTeamNeedInput', {
  description: 'Teams that a card needs.',
  fields: (t) => ({
    kind: t.field({ type: TeamKindEnum, required: true, description: 'Of which kind.' }),
    count: t.int({ required: true, description: 'How many, 1 to 100.' }),
    qualifications: t.stringList({ required: true, description: 'What each must be able to do.' }),
  }),
})
const SupplyNeedInput = builder.inputType('CardSupplyNeedInput', {
  description: 'Supplies that a card needs.',
  fields: (t) => ({
    itemCode: t.string({ required: true, description: 'Which item of the catalogue.' }),
    quantity: t.int({ required: true, description: 'How many units.' }),
  }),
})
const CardAlertInput = builder.inputType('CardAlertInput', {
  description: 'Whom a card alerts.',
  fields: (t) => ({
    roleKey: t.string({ required: true, description: 'Holders of this role.' }),
    organizationCode: t.string({
      description: 'In this organization; without it, wherever the plan applies.',
    }),
    acknowledgeRequired: t.boolean({ required: true, description: 'Must they acknowledge?' }),
  }),
})

const WriteCardInputRef = builder.inputType('WriteCardInput', {
  description: 'An action card as it should be.',
  fields: (t) => ({
    versionId: t.id({ required: true, description: VERSION }),
    cardId: t.id({ description: 'The card to be changed; none for a new one.' }),
    revision: t.int({
      required: true,
      description: 'The revision that the writer had before them; 0 for a new card.',
    }),
    level: t.int({ required: true, description: 'Response level, 4 (lowest) to 1.' }),
    phase: t.field({ type: CardPhaseEnum, required: true, description: 'What it is about.' }),
    titleZh: t.string({ required: true, description: 'Title in Chinese, 200 characters at most.' }),
    titleEn: t.string({ required: true, description: 'Title in English; the Chinese one when empty.' }),
    textZh: t.string({ required: true, description: 'What to do, in Chinese, 5,000 characters at most.' }),
    textEn: t.string({ required: true, description: 'What to do, in English; the Chinese one when empty.' }),
    conditionZh: t.string({
      required: true,
      description: 'Under which condition it applies, in Chinese; empty when it always does.',
    }),
    conditionEn: t.string({ required: true, description: 'The condition in English.' }),
    organizationId: t.id({ description: 'Who must do it; without one nobody is directed.' }),
    roleKey: t.string({ description: 'The role in that organization that is told.' }),
    deadlineMinutes: t.int({
      required: true,
      description:
        'Minutes after its level is reached or, with `afterCardId`, after that card’s deadline; negative for before it. 90 days at most.',
    }),
    afterCardId: t.id({ description: 'The card of this version whose deadline it counts from.' }),
    supportingCodes: t.stringList({ required: true, description: 'Codes of organizations that support it.' }),
    teamNeeds: t.field({ type: [TeamNeedInput], required: true, description: 'Teams it needs.' }),
    supplyNeeds: t.field({ type: [SupplyNeedInput], required: true, description: 'Supplies it needs.' }),
    alerts: t.field({ type: [CardAlertInput], required: true, description: 'Whom it alerts.' }),
  }),
})

commandField('writeCard', {
  command: writeCardCommand,
  description:
    'Writes an action card of a draft, new or changed; the writer becomes an author, and every step passed before is void. Refused: NOT_FOUND, FORBIDDEN, WRONG_STATE, CHANGED_MEANWHILE, TOO_MANY, ORDERS_OUTSIDE.',
  type,
  find,
  input: WriteCardInputRef,
})

commandField('removeCard', {
  command: removeCardCommand,
  description:
    'Takes an action card out of a draft. Refused: NOT_FOUND, FORBIDDEN, WRONG_STATE, CHANGED_MEANWHILE, CARD_NEEDED.',
  type,
  find,
  input: builder.inputType('RemoveCardInput', {
    description: 'A card to be taken out.',
    fields: (t) => ({
      versionId: t.id({ required: true, description: VERSION }),
      cardId: t.id({ required: true, description: 'Which card.' }),
      revision: t.int({ required: true, description: 'The revision that the writer had before them.' }),
    }),
  }),
})

commandField('orderCards', {
  command: orderCardsCommand,
  description:
    'Puts the cards of a level into another order. Refused: NOT_FOUND, FORBIDDEN, WRONG_STATE, CHANGED_MEANWHILE.',
  type,
  find,
  input: builder.inputType('OrderCardsInput', {
    description: 'The order of the cards of a level.',
    fields: (t) => ({
      versionId: t.id({ required: true, description: VERSION }),
      level: t.int({ required: true, description: 'Which response level.' }),
      cardIds: t.idList({ required: true, description: 'All its cards, in the order wished.' }),
    }),
  }),
})
