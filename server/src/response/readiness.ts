import type { Words } from '../command/refusal.ts'
import type { CardSpec } from '../plan/model.ts'
import type { Labels, Orders, ShortfallReason } from './model.ts'
import { shortfallSubject } from './words.ts'

/** A requirement that could not be met today, and why. */
export interface Loss {
  kind: 'team' | 'role' | 'supply'
  cardId: string
  subject: Words
  needed: number
  found: number
  reasons: Partial<Record<ShortfallReason | 'stock_unknown', number>>
}

/** How far a plan could be carried out now at one level, with everything that lower levels ask for. */
export interface Readiness {
  level: number
  needed: number
  met: number
  losses: Loss[]
}

/**
 * Measures what a level comes to. Every single thing that the cards ask for counts one: each team, each position that
 * is told or directed, each item to be supplied.
 *
 *     score = floor(100 × met / needed), 100 when nothing is asked for
 *
 * Cards with a condition count as applying: it may come true at any time. Stocks are not kept yet, so no item counts
 * as met.
 */
export function measure(
  level: number,
  cards: readonly CardSpec[],
  orders: Orders,
  labels: Labels,
): Readiness {
  const supplies = cards.flatMap((card) => card.supplyNeeds.map((need) => ({ card, ...need })))
  const losses = [...shortfallLosses(orders, labels), ...supplies.map((need) => supplyLoss(need, labels))]
  const needed = teamsAsked(orders) + positionsAsked(orders) + supplies.length
  const lost = losses.reduce((sum, loss) => sum + loss.needed - loss.found, 0)
  return { level, needed, met: needed - lost, losses }
}

/** Points of 100, rounded down: a plan that lacks anything is never whole. */
export function scoreOf({ needed, met }: Pick<Readiness, 'needed' | 'met'>): number {
  return needed === 0 ? 100 : Math.floor((100 * met) / needed)
}

function teamsAsked({ dispatches }: Orders): number {
  return dispatches.reduce((sum, { count }) => sum + count, 0)
}

/** Positions by card, each once, as a vacancy is counted once a card. */
function positionsAsked({ alerts, directives }: Orders): number {
  const told = alerts.map(({ card, roleKey }) => `${card.id}/${roleKey}`)
  const directed = directives.flatMap(({ card }) =>
    card.roleKey === null ? [] : [`${card.id}/${card.roleKey}`],
  )
  return new Set([...told, ...directed]).size
}

function shortfallLosses({ shortfalls }: Orders, labels: Labels): Loss[] {
  return shortfalls.map(({ card, kind, subject, needed, found, reasons }) => ({
    kind,
    cardId: card.id,
    subject: shortfallSubject({ kind, subject }, labels),
    needed,
    found,
    reasons,
  }))
}

function supplyLoss({ card, itemCode }: { card: CardSpec; itemCode: string }, { items }: Labels): Loss {
  const subject = items.get(itemCode)?.name ?? { zh: itemCode, en: itemCode }
  return { kind: 'supply', cardId: card.id, subject, needed: 1, found: 0, reasons: { stock_unknown: 1 } }
}
