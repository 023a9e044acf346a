import type { TeamKind } from '@beacon/schema/generated/prisma/client.ts'
import { z } from 'zod'
import { id, level, text } from '../command/input.ts'
import type { Words } from '../command/refusal.ts'
import type { Choice, PassedOver, TeamState } from '../dispatch/model.ts'
import type { CardSpec } from '../plan/model.ts'
import type { IncidentState } from '../incident/model.ts'

/** Cards that one act may name at most: no version has more. */
export const MOST_CARDS_NAMED = 400
const cardIds = z.array(id).max(MOST_CARDS_NAMED)
const grounds = { legalGround: text(1000), reason: text(2000) }

/** Activating is a legal act: the ground and the reason are recorded with it. */
export const ActivatePlanInput = z.object({
  incidentId: id,
  planId: id,
  level,
  /** Cards whose condition has not come true, as the commander judges it. */
  leaveOut: cardIds.nullish(),
  ...grounds,
})
export const ChangeLevelInput = z.object({ responseId: id, level, ...grounds })
export const RaiseResponseInput = ChangeLevelInput.extend({ leaveOut: cardIds.nullish() })
export const ApplyCardsInput = z.object({ responseId: id, cardIds: cardIds.min(1), ...grounds })
export const EndResponseInput = z.object({ responseId: id, ...grounds })

/** Who holds a role in an organization now. */
export interface RoleHolder {
  roleKey: string
  organizationId: string
  organizationCode: string
  personId: string
}

/** The active response to an incident. */
export interface ResponseState {
  id: string
  incidentId: string
  planId: string
  planVersionId: string
  status: 'active' | 'ended'
  level: number
  /** Highest level whose cards have been issued (the smallest number), but for those left out. */
  reachedLevel: number
  /** Cards of the levels reached that have issued nothing: their condition had not come true. */
  leftOut: readonly string[]
}

/** All that turning cards into orders depends on: rosters and roles of this moment. */
export interface Situation {
  incident: IncidentState
  teams: readonly TeamState[]
  holders: readonly RoleHolder[]
  labels: Labels
}

/** Names that orders are worded with. */
export interface Labels {
  roles: ReadonlyMap<string, Words>
  items: ReadonlyMap<string, { name: Words; unit: Words }>
}

export interface OrderedDirective {
  id: string
  card: CardSpec
  organizationId: string
  alertId: string
  recipients: string[]
  dueAt: Date
}

export interface OrderedCall {
  id: string
  teamId: string
  teamZh: string
  teamEn: string
  rank: number
  choice: Choice
  alertId: string
  leaderIds: readonly string[]
}

export interface OrderedDispatch {
  id: string
  card: CardSpec
  kind: TeamKind
  count: number
  qualifications: readonly string[]
  arriveBy: Date
  calls: OrderedCall[]
  passedOver: PassedOver[]
}

export interface OrderedRequisition {
  id: string
  card: CardSpec
  itemCode: string
  quantity: number
  neededBy: Date
}

export interface OrderedAlert {
  id: string
  card: CardSpec
  roleKey: string
  organizationCode: string | null
  recipients: string[]
  acknowledgeRequired: boolean
}

export type ShortfallReason = PassedOver['reason'] | 'role_vacant'

export interface OrderedShortfall {
  id: string
  card: CardSpec
  kind: 'team' | 'role'
  /** A team kind or a role key. */
  subject: string
  needed: number
  found: number
  reasons: Partial<Record<ShortfallReason, number>>
}

/** What the cards of one or more levels come to. The preview shows it; activation writes it. */
export interface Orders {
  directives: OrderedDirective[]
  dispatches: OrderedDispatch[]
  requisitions: OrderedRequisition[]
  alerts: OrderedAlert[]
  shortfalls: OrderedShortfall[]
}
