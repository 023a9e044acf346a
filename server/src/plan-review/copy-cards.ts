import type { Tx } from '../db/transaction.ts'
import type { Ids } from '../ids.ts'

/** Copies the action cards of one version, with everything they ask for, into another. */
export async function copyCards(tx: Tx, ids: Ids, from: string, to: string): Promise<void> {
  const cards = await tx.actionCard.findMany({
    where: { planVersionId: from },
    include: { teamNeeds: true, supplyNeeds: true, alerts: true },
  })
  const copies = cards.map((card) => ({ ...card, copy: ids.next() }))
  const copyOf = new Map(copies.map(({ id, copy }) => [id, copy]))
  await tx.actionCard.createMany({
    data: copies.map(({ copy, teamNeeds: _, supplyNeeds: __, alerts: ___, ...card }) => ({
      ...card,
      id: copy,
      originId: card.originId ?? card.id,
      planVersionId: to,
      afterCardId: card.afterCardId === null ? null : (copyOf.get(card.afterCardId) ?? null),
      revision: 1,
    })),
  })
  const parts = <Part extends { id: string; cardId: string }>(
    of: (card: (typeof copies)[number]) => Part[],
  ): Part[] =>
    copies.flatMap((card) => of(card).map((part) => ({ ...part, id: ids.next(), cardId: card.copy })))
  await tx.cardTeamNeed.createMany({ data: parts(({ teamNeeds }) => teamNeeds) })
  await tx.cardSupplyNeed.createMany({ data: parts(({ supplyNeeds }) => supplyNeeds) })
  await tx.cardAlert.createMany({ data: parts(({ alerts }) => alerts) })
}
