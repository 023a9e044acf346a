import { addMinutes } from '../clock.ts'
import { accept, refuse, type Verdict } from '../command/refusal.ts'
import { rankTeams } from '../dispatch/choose.ts'
import type { PassedOver, TeamState } from '../dispatch/model.ts'
import type { Ids } from '../ids.ts'
import type { CardSpec } from '../plan/model.ts'
import type {
  OrderedAlert,
  OrderedDirective,
  OrderedDispatch,
  OrderedRequisition,
  OrderedShortfall,
  Orders,
  RoleHolder,
  ShortfallReason,
  Situation,
} from './model.ts'

interface Moment {
  now: Date
  ids: Ids
}

/**
 * Turns action cards into orders with today's rosters and roles. Cards are taken in their order, and a team
 * picked by one card is gone for the next. What cannot be met becomes a shortfall.
 */
export function planOrders(cards: readonly CardSpec[], situation: Situation, moment: Moment): Orders {
  const orders: Orders = { directives: [], dispatches: [], requisitions: [], alerts: [], shortfalls: [] }
  const holders = indexHolders(situation.holders)
  let teams = situation.teams
  for (const card of cards) {
    const directive = orderDirective(card, holders, moment)
    if (directive) orders.directives.push(directive)
    orders.requisitions.push(...orderSupplies(card, moment))
    orders.alerts.push(...orderAlerts(card, holders, moment))
    const dispatches = orderTeams(card, teams, moment)
    orders.dispatches.push(...dispatches.ordered)
    teams = dispatches.left
    orders.shortfalls.push(...roleShortfalls(card, directive, orders.alerts, moment))
    orders.shortfalls.push(...teamShortfalls(dispatches.ordered, moment))
  }
  return orders
}

/** Before anything was reached: one below the lowest level. */
const NOTHING_BEFORE = { reachedLevel: 5, leftOut: [] }

/**
 * Cards that reaching `level` adds to what had been reached before, if anything, and those that were left out then.
 * Highest level last.
 */
export function cardsToIssue(
  cards: readonly CardSpec[],
  level: number,
  before: { reachedLevel: number; leftOut: readonly string[] } = NOTHING_BEFORE,
): CardSpec[] {
  const { reachedLevel, leftOut } = before
  return cards
    .filter((card) => card.level >= level && (card.level < reachedLevel || leftOut.includes(card.id)))
    .toSorted((a, b) => b.level - a.level || a.position - b.position)
}

/** Does it apply only when something has come true, as a person judges it? */
export function isConditional({ conditionZh }: Pick<CardSpec, 'conditionZh'>): boolean {
  return conditionZh !== ''
}

/** Cards to be issued, and those of them that do not apply now. */
export interface Sorted {
  issued: CardSpec[]
  leftOut: CardSpec[]
}

/** Leaves out cards that the commander judges not to apply now: only cards with a condition, and only those offered. */
export function leaveOut(
  offered: readonly CardSpec[],
  ids: readonly string[],
): Verdict<Sorted, 'CARD_NOT_OFFERED' | 'CARD_ALWAYS_APPLIES'> {
  const wanted = new Set(ids)
  const leftOut = offered.filter((card) => wanted.has(card.id))
  if (leftOut.length < wanted.size) return refuse('CARD_NOT_OFFERED')
  const always = leftOut.find((card) => !isConditional(card))
  if (always) return refuse('CARD_ALWAYS_APPLIES', { zh: always.titleZh, en: always.titleEn })
  return accept({ issued: offered.filter((card) => !wanted.has(card.id)), leftOut })
}

function orderDirective(card: CardSpec, holders: HolderIndex, { now, ids }: Moment): OrderedDirective | null {
  if (card.organizationId === null) return null
  const recipients = card.roleKey === null ? [] : holders.in(card.roleKey, card.organizationId)
  return {
    id: ids.next(),
    card,
    organizationId: card.organizationId,
    alertId: ids.next(),
    recipients,
    dueAt: addMinutes(now, card.deadlineMinutes),
  }
}

function orderSupplies(card: CardSpec, { now, ids }: Moment): OrderedRequisition[] {
  return card.supplyNeeds.map(({ itemCode, quantity }) => ({
    id: ids.next(),
    card,
    itemCode,
    quantity,
    neededBy: addMinutes(now, card.deadlineMinutes),
  }))
}

function orderAlerts(card: CardSpec, holders: HolderIndex, { ids }: Moment): OrderedAlert[] {
  return card.alerts.map(({ roleKey, organizationCode, acknowledgeRequired }) => ({
    id: ids.next(),
    card,
    roleKey,
    organizationCode,
    acknowledgeRequired,
    recipients: holders.at(roleKey, organizationCode),
  }))
}

function orderTeams(
  card: CardSpec,
  teams: readonly TeamState[],
  { now, ids }: Moment,
): { ordered: OrderedDispatch[]; left: readonly TeamState[] } {
  let left = teams
  const ordered = card.teamNeeds.map((need): OrderedDispatch => {
    const { choices, passedOver } = rankTeams(need, left, now)
    const picked = choices.slice(0, need.count)
    const byId = new Map(left.map((team) => [team.id, team]))
    const calls = picked.flatMap((choice) => {
      const team = byId.get(choice.teamId)
      if (!team) return []
      const { nameZh: teamZh, nameEn: teamEn, leaderIds } = team
      return [
        {
          id: ids.next(),
          alertId: ids.next(),
          teamId: team.id,
          teamZh,
          teamEn,
          rank: choice.rank,
          choice,
          leaderIds,
        },
      ]
    })
    const taken = new Set(picked.map((choice) => choice.teamId))
    left = left.map((team) => (taken.has(team.id) ? { ...team, isOut: true } : team))
    const { kind, count, qualifications } = need
    const arriveBy = addMinutes(now, card.deadlineMinutes)
    return { id: ids.next(), card, kind, count, qualifications, arriveBy, calls, passedOver }
  })
  return { ordered, left }
}

function teamShortfalls(dispatches: readonly OrderedDispatch[], { ids }: Moment): OrderedShortfall[] {
  return dispatches
    .filter(({ calls, count }) => calls.length < count)
    .map(({ card, kind, count, calls, passedOver }) => ({
      id: ids.next(),
      card,
      kind: 'team',
      subject: kind,
      needed: count,
      found: calls.length,
      reasons: countReasons(passedOver),
    }))
}

function roleShortfalls(
  card: CardSpec,
  directive: OrderedDirective | null,
  alerts: readonly OrderedAlert[],
  { ids }: Moment,
): OrderedShortfall[] {
  const vacant = alerts.filter((alert) => alert.card === card && alert.recipients.length === 0)
  const roles = vacant.map((alert) => alert.roleKey)
  if (directive && card.roleKey !== null && directive.recipients.length === 0) roles.push(card.roleKey)
  return [...new Set(roles)].map((subject) => ({
    id: ids.next(),
    card,
    kind: 'role',
    subject,
    needed: 1,
    found: 0,
    reasons: { role_vacant: 1 },
  }))
}

function countReasons(passedOver: readonly PassedOver[]): Partial<Record<ShortfallReason, number>> {
  const counts: Partial<Record<ShortfallReason, number>> = {}
  for (const { reason } of passedOver) counts[reason] = (counts[reason] ?? 0) + 1
  return counts
}

interface HolderIndex {
  in: (roleKey: string, organizationId: string) => string[]
  /** In one organization by code, or wherever in the jurisdiction the role is held. */
  at: (roleKey: string, organizationCode: string | null) => string[]
}

function indexHolders(holders: readonly RoleHolder[]): HolderIndex {
  const people = new Map<string, Set<string>>()
  const add = (key: string, person: string) => people.set(key, (people.get(key) ?? new Set()).add(person))
  for (const { roleKey, organizationId, organizationCode, personId } of holders) {
    add(`${roleKey}/${organizationId}`, personId)
    add(`${roleKey}/${organizationCode}`, personId)
    add(`${roleKey}/`, personId)
  }
  const find = (key: string) => [...(people.get(key) ?? [])].toSorted()
  return {
    in: (roleKey, organizationId) => find(`${roleKey}/${organizationId}`),
    at: (roleKey, organizationCode) => find(`${roleKey}/${organizationCode ?? ''}`),
  }
}

/** The alerts that the orders come to, with the people of each; one that would reach nobody is not raised. */
export function raisedAlerts(orders: Orders): { id: string; people: readonly string[] }[] {
  const alerts = [
    ...orders.dispatches.flatMap(({ calls }) =>
      calls.map((call) => ({ id: call.alertId, people: call.leaderIds })),
    ),
    ...orders.directives.map((directive) => ({ id: directive.alertId, people: directive.recipients })),
    ...orders.alerts.map((alert) => ({ id: alert.id, people: alert.recipients })),
  ]
  return alerts.filter((alert) => alert.people.length > 0)
}

/** By deadline, then by name, as the incident's page has it afterwards. */
export function byTime<T>(orders: readonly T[], keyOf: (order: T) => [Date, string]): T[] {
  return orders.toSorted((a, b) => {
    const [[at, name], [otherAt, otherName]] = [keyOf(a), keyOf(b)]
    return at.getTime() - otherAt.getTime() || name.localeCompare(otherName)
  })
}
