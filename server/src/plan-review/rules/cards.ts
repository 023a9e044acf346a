import type { Circumstances } from '../../command/define.ts'
import { accept, refuse, type Verdict } from '../../command/refusal.ts'
import { covers } from '../../division/model.ts'
import {
  MOST_CARDS,
  type CardReferences,
  type CardState,
  type OrderCardsInput,
  type RemoveCardInput,
  type VersionWithCards,
  type WriteCardInput,
} from '../card-model.ts'
import { edited } from './edited.ts'
import type { Moved, Wish } from './moved.ts'

// Cards are orders to come: every change to one is of substance.

/** A card as it is to be written. */
export interface CardWritten extends Moved<Wish<typeof WriteCardInput>> {
  card: Pick<CardState, 'id' | 'position' | 'revision'> & { isNew: boolean }
}

type WriteRefusal = 'WRONG_STATE' | 'CHANGED_MEANWHILE' | 'NOT_FOUND' | 'TOO_MANY' | 'ORDERS_OUTSIDE'

/** Writes a card, new or changed. What does not fit yet (a circle, a vacant role) is told, not refused: see defects. */
export function writeCard(
  { state, cards, references }: VersionWithCards & { references: CardReferences },
  wish: Wish<typeof WriteCardInput>,
  circumstances: Circumstances,
): Verdict<CardWritten, WriteRefusal> {
  const found = findCard({ state, cards }, wish)
  if (!found.accepted) return found
  if (!isKnown(wish, cards, references)) return refuse('NOT_FOUND')
  if (ordersOutside(state.division, wish, references)) return refuse('ORDERS_OUTSIDE')
  const card = found.fact
  return accept({
    ...edited(state, true, { state, wish, ...circumstances }),
    card: {
      id: card?.id ?? circumstances.ids.next(),
      position: card?.level === wish.level ? card.position : lastOf(cards, wish.level) + 1,
      revision: wish.revision + 1,
      isNew: card === null,
    },
  })
}

/** The card that is to be changed, as the writer had it before them; null for a new one. */
function findCard(
  { state, cards }: VersionWithCards,
  { cardId, revision }: { cardId?: string | null | undefined; revision: number },
): Verdict<CardState | null, 'WRONG_STATE' | 'CHANGED_MEANWHILE' | 'NOT_FOUND' | 'TOO_MANY'> {
  if (state.status !== 'draft') return refuse('WRONG_STATE')
  if (!cardId) {
    if (revision !== 0) return refuse('CHANGED_MEANWHILE')
    return cards.length < MOST_CARDS ? accept(null) : refuse('TOO_MANY')
  }
  const card = cards.find(({ id }) => id === cardId)
  if (!card) return refuse('NOT_FOUND')
  return card.revision === revision ? accept(card) : refuse('CHANGED_MEANWHILE')
}

function lastOf(cards: readonly CardState[], level: number): number {
  return Math.max(0, ...cards.filter((card) => card.level === level).map(({ position }) => position))
}

/** Does everything that the card names exist? */
function isKnown(
  wish: Wish<typeof WriteCardInput>,
  cards: readonly CardState[],
  { organizations, roles, items }: CardReferences,
): boolean {
  const named = [
    wish.organizationId,
    ...wish.supportingCodes,
    ...wish.alerts.map((one) => one.organizationCode),
  ]
  const rolesNamed = [wish.roleKey, ...wish.alerts.map(({ roleKey }) => roleKey)]
  return (
    isAll(named, organizations) &&
    isAll(rolesNamed, roles) &&
    isAll(
      wish.supplyNeeds.map(({ itemCode }) => itemCode),
      items,
    ) &&
    isAll([wish.afterCardId], new Set(cards.map(({ id }) => id)))
  )
}

function isAll(names: readonly (string | null | undefined)[], known: ReadonlySet<string>): boolean {
  return names.every((name) => !name || known.has(name))
}

/** A plan orders and alerts within its own area only; whoever supports it may be anywhere. */
function ordersOutside(
  division: string,
  { organizationId, alerts }: Wish<typeof WriteCardInput>,
  { divisions }: CardReferences,
): boolean {
  const addressed = [organizationId, ...alerts.map(({ organizationCode }) => organizationCode)]
  return addressed.some((one) => one && !covers(division, divisions.get(one) ?? ''))
}

export interface CardRemoved extends Moved<Wish<typeof RemoveCardInput>> {
  card: CardState
}

/** Takes a card out of a draft; not while another counts from its deadline. */
export function removeCard(
  { state, cards }: VersionWithCards,
  wish: Wish<typeof RemoveCardInput>,
  circumstances: Circumstances,
): Verdict<CardRemoved, 'WRONG_STATE' | 'CHANGED_MEANWHILE' | 'NOT_FOUND' | 'CARD_NEEDED'> {
  if (state.status !== 'draft') return refuse('WRONG_STATE')
  const card = cards.find(({ id }) => id === wish.cardId)
  if (!card) return refuse('NOT_FOUND')
  if (card.revision !== wish.revision) return refuse('CHANGED_MEANWHILE')
  const follower = cards.find(({ id, afterCardId }) => afterCardId === card.id && id !== card.id)
  if (follower) return refuse('CARD_NEEDED', { zh: `“${follower.titleZh}”。`, en: `“${follower.titleEn}”.` })
  return accept({ ...edited(state, true, { state, wish, ...circumstances }), card })
}

/** Puts the cards of a level into another order: of two people at it the second is told. */
export function orderCards(
  { state, cards }: VersionWithCards,
  wish: Wish<typeof OrderCardsInput>,
  circumstances: Circumstances,
): Verdict<Moved<typeof wish>, 'WRONG_STATE' | 'CHANGED_MEANWHILE'> {
  if (state.status !== 'draft') return refuse('WRONG_STATE')
  const there = cards.filter(({ level }) => level === wish.level).map(({ id }) => id)
  if (!isReordered(there, wish.cardIds)) return refuse('CHANGED_MEANWHILE')
  return accept(edited(state, true, { state, wish, ...circumstances }))
}

function isReordered(before: readonly string[], after: readonly string[]): boolean {
  const wished = new Set(after)
  return (
    wished.size === after.length && after.length === before.length && before.every((id) => wished.has(id))
  )
}
