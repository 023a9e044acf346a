import type { PlanCategory, PlanPaperKind, PlanStepKind } from '@beacon/schema/generated/prisma/client.ts'
import type { Permission } from '@beacon/server/access/permissions.ts'

export interface ProcedureRow {
  category: PlanCategory
  kind: PlanStepKind
  position: number
  permission: Permission
  papers: readonly PlanPaperKind[]
  isSimplified: boolean
  isGate: boolean
  source: string
  verified: boolean
}

const SOURCE =
  '《突发事件应急预案管理办法》（国办发〔2024〕5号）第十五至二十六条；具体环节按通行做法，待核对原文'

type Step = Omit<ProcedureRow, 'category' | 'position' | 'source' | 'verified'>

const step = (
  kind: PlanStepKind,
  permission: Permission,
  papers: readonly PlanPaperKind[],
  change: Partial<Step> = {},
): Step => ({ kind, permission, papers, isSimplified: true, isGate: true, ...change })

/** Only what touches command, grading, levels or cards has to go this way. */
const WHOLE_ONLY = { isSimplified: false }

const CONSULTATION = step('consultation', 'plan.write', ['drafting_note', 'opinions_summary'], WHOLE_ONLY)
const EXPERTS = step('expert_review', 'plan.review', ['expert_opinion'], WHOLE_ONLY)
const RISK = step('risk_assessment', 'plan.review', ['risk_report'], WHOLE_ONLY)
const LEGALITY = step('legality_review', 'plan.review_legality', ['legality_opinion'])
const DISCUSSION = step('deliberation', 'plan.deliberate', ['minutes'], WHOLE_ONLY)
const ISSUANCE = step('issuance', 'plan.register', ['final_text'])
/** Follows within 20 working days: the plan is in force meanwhile. */
const FILING = step('filing', 'plan.register', ['filing_receipt'], { isGate: false })

const BY_GOVERNMENT = [
  CONSULTATION,
  EXPERTS,
  RISK,
  LEGALITY,
  DISCUSSION,
  step('approval', 'plan.approve_government', []),
  ISSUANCE,
  FILING,
]
const BY_DEPARTMENT = [
  CONSULTATION,
  EXPERTS,
  LEGALITY,
  DISCUSSION,
  step('approval', 'plan.approve', []),
  ISSUANCE,
  FILING,
]
const BY_TOWNSHIP = [
  CONSULTATION,
  LEGALITY,
  DISCUSSION,
  step('approval', 'plan.approve', []),
  ISSUANCE,
  FILING,
]
/** Signed by the principal of the unit, and issued in its name. */
const BY_UNIT = [step('approval', 'plan.approve', []), ISSUANCE]

const PROCEDURES: Record<PlanCategory, readonly Step[]> = {
  master: BY_GOVERNMENT,
  special: BY_GOVERNMENT,
  joint: BY_GOVERNMENT,
  department: BY_DEPARTMENT,
  township: BY_TOWNSHIP,
  village: [...BY_UNIT, FILING],
  unit: BY_UNIT,
  site_disposal: BY_UNIT,
  workbook: BY_UNIT,
  action_plan: BY_UNIT,
}

/** Which steps a plan of each category goes through. */
export const PROCEDURE: readonly ProcedureRow[] = Object.entries(PROCEDURES).flatMap(([category, steps]) =>
  steps.map((row, index) => ({
    ...row,
    category: category as PlanCategory,
    position: index + 1,
    source: SOURCE,
    verified: false,
  })),
)
