import { z } from 'zod'
import type {
  DutyAddressee,
  DutyCause,
  DutyKind,
  DutyState,
  PlanCategory,
} from '@beacon/schema/generated/prisma/client.ts'
import type { Permission } from '../access/permissions.ts'
import { id, optionalText, text } from '../command/input.ts'

export const DUTY_KINDS = [
  'renew',
  'evaluate',
  'exercise',
  'file',
  'revise',
  'shortfall',
] as const satisfies readonly DutyKind[]

export const DUTY_CAUSES = [
  'term',
  'interval',
  'issue',
  'law',
  'command',
  'risk',
  'resources',
  'drill',
  'event',
  'verdict',
  'dry_run',
] as const satisfies readonly DutyCause[]

/** Why a plan has to be revised, as a person says it (国办发〔2024〕5号, revision triggers). */
export const REVISION_CAUSES = ['law', 'command', 'risk', 'resources', 'drill', 'event'] as const

/** Done by people; the others are closed by facts alone. */
export const BY_HAND: ReadonlySet<DutyKind> = new Set(['evaluate', 'exercise', 'revise'])
/** What the law dates by a fact cannot be waived: the end of a term, and filing. */
export const NEVER_WAIVED: ReadonlySet<DutyKind> = new Set(['renew', 'file'])
/** Comes again after a period. */
export const PERIODIC: ReadonlySet<DutyKind> = new Set(['evaluate', 'exercise'])

/** Months or days that a category of plans has for a kind of duty. */
export interface DutyRule {
  kind: DutyKind
  category: PlanCategory
  months: number | null
  days: number | null
}

/** A requirement of a plan in force that the last dry run could not meet. */
export interface Loss {
  key: string
  subjectZh: string
  subjectEn: string
}

/** The filing of a version that has been issued. */
export interface Filing {
  versionId: string
  dueOn: Date
  isFiled: boolean
}

/** A plan with every fact from which its duties follow. */
export interface PlanFacts {
  planId: string
  titleZh: string
  titleEn: string
  category: PlanCategory
  division: string
  organizationId: string
  inForce: { versionId: string; from: Date | null; to: Date | null } | null
  /** The first day on which any version was in force. */
  firstFrom: Date | null
  /** When it was last evaluated and exercised; a waived one counts as of the day it was due. */
  last: Partial<Record<DutyKind, Date>>
  filings: readonly Filing[]
  /** Null when the version in force has not been dry-run yet. */
  losses: readonly Loss[] | null
  /** Open ones, and what is short although somebody waived it. */
  duties: readonly KeptDuty[]
}

/** A duty as settling needs it. */
export interface KeptDuty {
  id: string
  kind: DutyKind
  causeKey: string
  versionId: string | null
  dueOn: Date
  state: DutyState
  /** Reminders that still ask. */
  alerts: readonly AskingAlert[]
}

export interface AskingAlert {
  id: string
  personIds: string[]
}

/** A duty as the acts on it need it, with its row locked. */
export interface DutyToAct extends KeptDuty, PlanNaming {
  cause: DutyCause
  personId: string | null
  /** The permission of who approves plans of the category. */
  approval: Permission | null
  /** The day from which it can have been done. */
  since: Date | null
  /** Another open duty of the same kind and cause. */
  successor: { id: string } | null
}

export interface PlanNaming {
  planId: string
  titleZh: string
  titleEn: string
  division: string
  organizationId: string
}

/** A plan about which a duty is to be opened. */
export interface PlanToTend extends PlanNaming {
  versionId: string | null
  days: number | null
  isOpen: boolean
}

/** A rung of the ladder of reminders. */
export interface Rung {
  days: number
  addressee: DutyAddressee
  roleKeys: readonly string[]
}

export interface Holder {
  personId: string
  roleKey: string
  organizationId: string
  divisionCode: string
}

/** An open duty with the rungs that were climbed for the day on which it is due now. */
export interface DutyToRemind extends PlanNaming {
  id: string
  kind: DutyKind
  subjectZh: string | null
  subjectEn: string | null
  personId: string | null
  dueOn: Date
  reminded: readonly number[]
}

const DAY = 24 * 60 * 60 * 1000

/** Days from one date to another, both at midnight UTC. */
export function daysBetween(from: Date, to: Date): number {
  return Math.round((to.getTime() - from.getTime()) / DAY)
}

/** The same day some months later, or the last of that month when it is shorter. */
export function addMonths(date: Date, months: number): Date {
  const first = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months, 1))
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate()
  first.setUTCDate(Math.min(date.getUTCDate(), last))
  return first
}

const day = z.iso.date()

export const SettleInput = z.object({ planId: id.nullish() })
export const RemindInput = z.object({})
export const DutyInput = z.object({ dutyId: id })
export const OpenDutyInput = z.object({
  planId: id,
  cause: z.enum(REVISION_CAUSES),
  reason: text(2_000),
  /** 90 days from now, or whatever the rule says, when left out. */
  dueOn: day.nullish(),
})
export const DoDutyInput = z.object({
  dutyId: id,
  doneOn: day,
  evidence: text(2_000),
  reference: optionalText(200).nullish(),
})
export const DutyReasonInput = z.object({ dutyId: id, reason: text(2_000) })
