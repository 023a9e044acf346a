import type { Prisma } from '@beacon/schema/generated/prisma/client.ts'
import { defineCommand, type Hands } from '../../command/define.ts'
import { OrderCardsInput, RemoveCardInput, WriteCardInput, type VersionWithCards } from '../card-model.ts'
import { loadCardStates, loadReferences } from '../card-queries.ts'
import { planCardRemoved, planCardsOrdered, planCardWritten } from '../events.ts'
import { orderCards, removeCard, writeCard, type CardWritten } from '../rules/cards.ts'
import { writeMoved } from '../write.ts'
import { answer, lock, naming, place, within } from './version.ts'

async function lockWithCards(hands: Hands, wish: { versionId: string }): Promise<VersionWithCards | null> {
  const state = await lock(hands, wish)
  return state && { state, cards: await loadCardStates(hands.tx, state.versionId) }
}

export const writeCardCommand = defineCommand({
  name: 'plan.write-card',
  input: WriteCardInput,
  permission: 'plan.write',
  load: async (hands, wish) => {
    const version = await lockWithCards(hands, wish)
    return version && { ...version, references: await loadReferences(hands.tx, wish) }
  },
  scope: ({ state }) => within(state),
  decide: writeCard,
  write: async (hands, written) => {
    await putCard(hands, written)
    await writeMoved(hands, written)
  },
  record: ({ next, wish: { titleZh, titleEn, level } }) => [
    planCardWritten(place(next), { ...naming(next), card: titleZh, cardEn: titleEn || titleZh, level }),
  ],
  answer,
})

/** The card with everything that it asks for, in place of what it asked for before. */
async function putCard({ tx, ids }: Hands, { card, wish }: CardWritten): Promise<void> {
  const { teamNeeds, supplyNeeds, alerts } = wish
  const row = rowOf(wish, card)
  await tx.actionCard.upsert({ where: { id: card.id }, create: { id: card.id, ...row }, update: row })
  if (!card.isNew) await clearNeeds({ tx }, card.id)
  const part = () => ({ id: ids.next(), cardId: card.id })
  await tx.cardTeamNeed.createMany({ data: teamNeeds.map((need) => ({ ...part(), ...need })) })
  await tx.cardSupplyNeed.createMany({ data: supplyNeeds.map((need) => ({ ...part(), ...need })) })
  await tx.cardAlert.createMany({
    data: alerts.map(({ organizationCode = null, ...alert }) => ({ ...part(), organizationCode, ...alert })),
  })
}

function rowOf(
  wish: CardWritten['wish'],
  { position, revision }: CardWritten['card'],
): Omit<Prisma.ActionCardUncheckedCreateInput, 'id'> {
  const { versionId, cardId: _, teamNeeds: __, supplyNeeds: ___, alerts: ____, ...words } = wish
  const { organizationId = null, roleKey = null, afterCardId = null } = words
  return {
    ...words,
    planVersionId: versionId,
    // A name that everybody can read in one language is better than none in the other.
    titleEn: words.titleEn || words.titleZh,
    textEn: words.textEn || words.textZh,
    conditionEn: words.conditionEn || words.conditionZh,
    organizationId,
    roleKey: organizationId === null ? null : roleKey,
    afterCardId,
    position,
    revision,
  }
}

async function clearNeeds({ tx }: Pick<Hands, 'tx'>, cardId: string): Promise<void> {
  await tx.cardTeamNeed.deleteMany({ where: { cardId } })
  await tx.cardSupplyNeed.deleteMany({ where: { cardId } })
  await tx.cardAlert.deleteMany({ where: { cardId } })
}

export const removeCardCommand = defineCommand({
  name: 'plan.remove-card',
  input: RemoveCardInput,
  permission: 'plan.write',
  load: lockWithCards,
  scope: ({ state }) => within(state),
  decide: removeCard,
  write: async (hands, removed) => {
    await clearNeeds(hands, removed.card.id)
    await hands.tx.actionCard.delete({ where: { id: removed.card.id } })
    await writeMoved(hands, removed)
  },
  record: ({ next, card: { titleZh, titleEn, level } }) => [
    planCardRemoved(place(next), { ...naming(next), card: titleZh, cardEn: titleEn, level }),
  ],
  answer,
})

export const orderCardsCommand = defineCommand({
  name: 'plan.order-cards',
  input: OrderCardsInput,
  permission: 'plan.write',
  load: lockWithCards,
  scope: ({ state }) => within(state),
  decide: orderCards,
  write: async (hands, moved) => {
    const { versionId, level, cardIds } = moved.wish
    // By way of numbers that no card has: two cards may not hold one place even for a moment.
    await hands.tx.$executeRaw`
      UPDATE action_card SET position = -o.place
      FROM unnest(${cardIds}::uuid[]) WITH ORDINALITY AS o(id, place)
      WHERE action_card.id = o.id AND plan_version_id = ${versionId}::uuid AND level = ${level}`
    await hands.tx.$executeRaw`
      UPDATE action_card SET position = -position
      WHERE plan_version_id = ${versionId}::uuid AND level = ${level} AND position < 0`
    await writeMoved(hands, moved)
  },
  record: ({ next, wish: { level } }) => [planCardsOrdered(place(next), { ...naming(next), level })],
  answer,
})
