import { z } from 'zod'
import type {
  CleanupItemState,
  CleanupStatus,
  PlanCategory,
  VerdictKind,
  VerdictStatus,
} from '@beacon/schema/generated/prisma/client.ts'
import type { Permission } from '../access/permissions.ts'
import { id, text } from '../command/input.ts'
import { PLAN_CATEGORIES } from '../plan/model.ts'

export const VERDICT_KINDS = ['keep', 'revise', 'repeal', 'lapse'] as const satisfies readonly VerdictKind[]
export const CLEANUP_KINDS = ['periodic', 'special'] as const

/** Verdicts that end the version in force. */
export const ENDING: ReadonlySet<VerdictKind> = new Set(['repeal', 'lapse'])

export interface PlanNaming {
  planId: string
  titleZh: string
  titleEn: string
  division: string
  organizationId: string
}

/** A plan on which a verdict is to be proposed, with its row locked. */
export interface PlanToJudge extends PlanNaming {
  /** The version in force, if there is one. */
  versionId: string | null
  isPending: boolean
  /** The entry of a clean-up that the verdict is for; null outside one, or when there is no such entry. */
  item: ItemState | null
}

export interface ItemState {
  id: string
  planId: string
  state: CleanupItemState
  cleanup: CleanupStatus
}

/** A verdict with its plan's row locked. */
export interface VerdictState extends PlanNaming {
  id: string
  kind: VerdictKind
  status: VerdictStatus
  reason: string
  versionId: string
  number: number
  proposedBy: string
  itemId: string | null
  /** The permission of who approves plans of the category. */
  approval: Permission | null
  /** What is in force now: not always what it was proposed about. */
  inForceId: string | null
  isUnderWay: boolean
  /** Is a duty to revise open because of an earlier verdict? */
  isRevisionOpen: boolean
  /** Days in which a revision is to be done. */
  revisionDays: number | null
}

/** A document in a clean-up's scope. */
export interface Document {
  planId: string
  titleZh: string
  titleEn: string
  category: PlanCategory
  documentNumber: string | null
}

/** An entry of a clean-up that is to be taken out. */
export interface ItemToTakeOut extends PlanNaming {
  id: string
  cleanupId: string
  state: CleanupItemState
  cleanup: CleanupStatus
  isPending: boolean
  approval: Permission | null
}

/** How many documents of each outcome: 清理 n 件，废止 n 件，宣布失效 n 件. */
export interface Figures {
  cleaned: number
  keep: number
  revise: number
  repeal: number
  lapse: number
  takenOut: number
  pending: number
}

/** A clean-up with its row locked. */
export interface CleanupState {
  id: string
  title: string
  division: string
  organizationId: string
  status: CleanupStatus
  figures: Figures
}

const day = z.iso.date()

export const ProposeInput = z.object({
  planId: id,
  kind: z.enum(VERDICT_KINDS),
  reason: text(2_000),
  itemId: id.nullish(),
})
export const ApproveInput = z.object({ verdictId: id, words: text(2_000).nullish() })
export const RefuseInput = z.object({ verdictId: id, words: text(2_000) })
export const WithdrawVerdictInput = z.object({ verdictId: id })
export const StartCleanupInput = z.object({
  kind: z.enum(CLEANUP_KINDS),
  title: text(200),
  ground: text(2_000),
  divisionCode: z.string().regex(/^\d{12}$/),
  organizationId: id,
  categories: z.array(z.enum(PLAN_CATEGORIES)).max(PLAN_CATEGORIES.length).default([]),
  makerId: id.nullish(),
  endsOn: day,
})
export const TakeOutInput = z.object({ itemId: id, reason: text(2_000) })
export const CloseCleanupInput = z.object({ cleanupId: id })
