import type {
  CardPhase,
  EventKind,
  PlanCategory,
  PlanCriterionKind,
  PlanVersionStatus,
  TeamKind,
} from '@beacon/schema/generated/prisma/client.ts'

export interface PlanRow {
  code: string
  titleZh: string
  titleEn: string
  category: PlanCategory
  eventKind: EventKind
  conditionCode: string | null
  divisionCode: string
  organization: string
  versions: readonly VersionRow[]
}

export interface VersionRow {
  number: number
  status: PlanVersionStatus
  documentNumber: string | null
  legalBasisZh: string
  legalBasisEn: string
  /** Markdown files beside the data. */
  bodyZh: URL
  bodyEn: URL
  effectiveFrom: string | null
  effectiveTo: string | null
  cards: readonly CardRow[]
  frame?: FrameRow
}

/** Who commands, and when a grade or a level is reached. */
export interface FrameRow {
  posts: readonly {
    /** Place of the post above it, from 1. */
    parent?: number
    titleZh: string
    titleEn: string
    organization: string
    role: CardRole
    dutiesZh: string
    dutiesEn: string
  }[]
  criteria: readonly { kind: PlanCriterionKind; level: number; textZh: string; textEn: string }[]
}

/** Positions that cards address. */
export type CardRole = 'commander' | 'duty_officer' | 'bureau_head' | 'unit_head' | 'liaison'

export interface TeamNeedRow {
  kind: TeamKind
  count: number
  qualifications: readonly string[]
}

export interface CardAlertRow {
  role: CardRole
  /** An organization's code; null is every holder in the jurisdiction. */
  organization: string | null
  acknowledge: boolean
}

/** One action card. What a level asks for stands on top of all lower levels. */
export interface CardRow {
  level: 1 | 2 | 3 | 4
  phase: CardPhase
  titleZh: string
  titleEn: string
  textZh: string
  textEn: string
  organization: string | null
  role: CardRole | null
  /** Minutes after activation. */
  minutes: number
  supporting?: readonly string[]
  teams?: readonly TeamNeedRow[]
  /** Item code and quantity. */
  supplies?: Readonly<Record<string, number>>
  alerts?: readonly CardAlertRow[]
}

/** `need('epidemiology', 1, 'plague')` */
export function need(kind: TeamKind, count: number, ...qualifications: string[]): TeamNeedRow {
  return { kind, count, qualifications }
}

/** Tells the holders of a role, in one organization or wherever they are, and asks them to acknowledge. */
export function tell(role: CardRole, organization: string | null = null): CardAlertRow {
  return { role, organization, acknowledge: true }
}

/** Tells without asking for an acknowledgement. */
export function inform(role: CardRole, organization: string | null = null): CardAlertRow {
  return { role, organization, acknowledge: false }
}
