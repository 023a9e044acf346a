/** A card with what its deadline counts from. */
export interface Timed {
  id: string
  /** Minutes after its level is reached or, with `afterCardId`, after that card's deadline; then they may be negative. */
  deadlineMinutes: number
  afterCardId: string | null
}

/**
 * When each card is due, in minutes after its level is reached, whatever it counts from: known before anything has
 * happened, so that a plan can be dry-run. Null where cards count from each other in a circle.
 */
export function dueMinutes(cards: readonly Timed[]): Map<string, number | null> {
  const byId = new Map(cards.map((card) => [card.id, card]))
  const due = new Map<string, number | null>()
  for (const card of cards) settle(card, byId, due)
  return due
}

/** Follows a card to what it counts from, and back again: no recursion, however long the chain. */
function settle(start: Timed, byId: ReadonlyMap<string, Timed>, due: Map<string, number | null>): void {
  const chain = new Set<Timed>()
  let card: Timed | undefined = start
  while (card && !due.has(card.id) && !chain.has(card)) {
    chain.add(card)
    card = sourceOf(card, byId)
  }
  // Where the chain ends: at its level, at a card that is settled, or in itself.
  let from = card === undefined ? 0 : (due.get(card.id) ?? null)
  for (const one of [...chain].toReversed()) {
    from = from === null ? null : from + one.deadlineMinutes
    due.set(one.id, from)
  }
}

function sourceOf(card: Timed, byId: ReadonlyMap<string, Timed>): Timed | undefined {
  return card.afterCardId === null ? undefined : byId.get(card.afterCardId)
}

/** Cards whose deadlines count from their level, ready to be carried out; in a circle each counts for itself. */
export function withDeadlines<Card extends Timed>(cards: readonly Card[]): Card[] {
  const due = dueMinutes(cards)
  return cards.map((card) => ({ ...card, deadlineMinutes: due.get(card.id) ?? card.deadlineMinutes }))
}
