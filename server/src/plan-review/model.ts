import { z } from 'zod'
import type {
  PlanCategory,
  PlanPaperKind,
  PlanStepKind,
  PlanStepStatus,
  PlanVersionStatus,
} from '@beacon/schema/generated/prisma/client.ts'
import type { Permission } from '../access/permissions.ts'
import { code, id, optionalText, text } from '../command/input.ts'
import type { Words } from '../command/refusal.ts'
import { PLAN_CATEGORIES } from '../plan/model.ts'
import type { OpinionState } from './opinion-state.ts'

export const STEP_KINDS = [
  'consultation',
  'expert_review',
  'risk_assessment',
  'legality_review',
  'deliberation',
  'approval',
  'issuance',
  'filing',
] as const satisfies readonly PlanStepKind[]

export const PAPER_KINDS = [
  'drafting_note',
  'opinions_summary',
  'expert_opinion',
  'risk_report',
  'legality_opinion',
  'minutes',
  'final_text',
  'filing_receipt',
] as const satisfies readonly PlanPaperKind[]

/** Steps in which somebody judges what others wrote: never an author. */
export const JUDGING: ReadonlySet<PlanStepKind> = new Set([
  'expert_review',
  'risk_assessment',
  'legality_review',
  'deliberation',
  'approval',
])
/** Steps whose judge may not approve as well. */
export const REVIEWING: ReadonlySet<PlanStepKind> = new Set([
  'expert_review',
  'risk_assessment',
  'legality_review',
])
/** Papers in which somebody judges: filed by who holds the step, never by an author. */
export const JUDGEMENTS: ReadonlySet<PlanPaperKind> = new Set([
  'expert_opinion',
  'risk_report',
  'legality_opinion',
  'minutes',
])
/** What is approved is not sent back: it is followed by a new version. */
export const AFTER_APPROVAL: ReadonlySet<PlanStepKind> = new Set(['issuance', 'filing'])

/** Working days within which an issued plan is filed with the authority above (国办发〔2024〕5号 art. 26). */
export const FILING_WORKDAYS = 20

/** Categories that are documents only: every other plan must have action cards to be put into force. */
export const WITHOUT_CARDS: ReadonlySet<PlanCategory> = new Set(['master', 'workbook'])

/** A step as the category's procedure asks for it. */
export interface StepSpec {
  kind: PlanStepKind
  permission: Permission
  papers: readonly PlanPaperKind[]
  /** Does a change that touches neither command, grading, levels nor cards need it, too? */
  isSimplified: boolean
  /** Must it be passed before the version is in force? */
  isGate: boolean
}

export interface StepState extends StepSpec {
  status: PlanStepStatus
  decidedBy: string | null
  /** When it last became void or was sent back: only papers since then count for it. */
  since: Date | null
}

/** A paper on file. */
export interface PaperState {
  kind: PlanPaperKind
  addedAt: Date
}

/** A chapter as its rules need it; revision 0 while nothing has been written. */
export interface ChapterState {
  key: string
  position: number
  titleZh: string
  titleEn: string
  isSubstance: boolean
  isRequired: boolean
  revision: number
}

/** A version on its way, as far as the rules need it. */
export interface ReviewState {
  versionId: string
  planId: string
  titleZh: string
  titleEn: string
  number: number
  division: string
  organizationId: string
  category: PlanCategory
  status: PlanVersionStatus
  isSubstantial: boolean
  /** Those of the category, written or not, and others that the version has. */
  chapters: readonly ChapterState[]
  /** Everybody who wrote in it. */
  authors: readonly string[]
  /** In order; empty until it is submitted for the first time. */
  steps: readonly StepState[]
  papers: readonly PaperState[]
  /** Of the consultation under way. */
  opinions: readonly OpinionState[]
  /** Comments that nobody has answered. */
  openComments: readonly string[]
  effectiveFrom: Date | null
  /** The day of its approval: nothing takes effect before it. */
  approvedOn: Date | null
}

/** What a new plan refers to, and where its maker belongs. */
export interface PlanToStart {
  isCodeTaken: boolean
  organizationDivision: string
}

/** A plan whose secrecy is decided. */
export interface PlanToClassify {
  id: string
  titleZh: string
  titleEn: string
  divisionCode: string
  isSecret: boolean
  /** Who may approve plans of its category; null where nobody does. */
  approval: Permission | null
  /** Everybody who wrote in the version in force. */
  authors: readonly string[]
}

/** A plan whose next version is wished. */
export interface PlanToRevise {
  id: string
  titleZh: string
  titleEn: string
  divisionCode: string
  organizationId: string
  newestNumber: number
  isUnderWay: boolean
  /** The version in force, or else the newest that was: null when there has never been one. */
  basedOn: string | null
}

/** What is wrong with a version, and at which card; null for the text. */
export interface Defect extends Words {
  cardId: string | null
  /** Does it stand in the way of submitting and approving it? */
  isBlocking: boolean
}

const day = z.iso.date()

export const StartPlanInput = z.object({
  code: code(60),
  titleZh: text(200),
  titleEn: optionalText(200),
  category: z.enum(PLAN_CATEGORIES),
  eventKind: z.enum(['infectious_disease', 'unexplained_cluster', 'poisoning', 'other']),
  conditionCode: code(20).nullish(),
  divisionCode: z.string().regex(/^\d{12}$/),
  organizationId: id,
  isSecret: z.boolean().default(false),
})
export const ClassifyInput = z.object({ planId: id, isSecret: z.boolean(), reason: text(2_000) })
export const ReviseInput = z.object({ planId: id, changeNote: text(2_000) })
/** Characters: both languages of a chapter fit into one request. */
export const LONGEST_CHAPTER = 60_000

export const WriteInput = z.object({
  versionId: id,
  chapter: code(60),
  /** The revision that the writer had before them; 0 for what nobody has written yet. */
  revision: z.int().min(0),
  textZh: text(LONGEST_CHAPTER),
  textEn: optionalText(LONGEST_CHAPTER),
  isPublic: z.boolean(),
})
export const ImportTextInput = z.object({
  versionId: id,
  importId: id,
  chapters: z
    .array(
      z.object({
        chapter: code(60),
        revision: z.int().min(0),
        sections: z.array(z.int().min(0)).min(1).max(2_000),
      }),
    )
    .min(1)
    .max(100),
})
export const DescribeInput = z.object({
  versionId: id,
  legalBasisZh: text(5_000),
  legalBasisEn: optionalText(5_000),
  changeNote: text(2_000).nullish(),
})
export const VersionInput = z.object({ versionId: id })
export const AddPaperInput = z.object({
  versionId: id,
  kind: z.enum(PAPER_KINDS),
  title: text(200),
  reference: text(100).nullish(),
  /** What they have uploaded. */
  fileId: id.nullish(),
})
export const PassInput = z.object({
  versionId: id,
  step: z.enum(STEP_KINDS),
  words: text(2_000).nullish(),
  /** With issuance: the document number (文号) and the first day in force. */
  documentNumber: text(100).nullish(),
  effectiveFrom: day.nullish(),
})
const Comment = z.object({ subject: text(200).nullish(), text: text(2_000) })
export const SendBackInput = z.object({
  versionId: id,
  step: z.enum(STEP_KINDS),
  comments: z.array(Comment).min(1).max(200),
})
export const AnswerCommentInput = z.object({ versionId: id, commentId: id, answer: text(2_000) })
export const WithdrawInput = z.object({ versionId: id, reason: text(2_000) })
