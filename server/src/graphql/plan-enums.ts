import { enumOf } from './enum-of.ts'

export const PlanStepKindEnum = enumOf('PlanStepKind', 'A step before a plan is in force.', {
  consultation: 'Written opinions of those concerned (征求意见).',
  expert_review: 'Review by experts (专家评审).',
  risk_assessment: 'Risk assessment (风险评估).',
  legality_review: 'Legality review (合法性审核).',
  deliberation: 'Collective discussion (集体讨论).',
  approval: 'Approval (审批).',
  issuance: 'Issuance under a document number (印发).',
  filing: 'Filing with the authority above (备案).',
})
export const PlanStepStatusEnum = enumOf('PlanStepStatus', 'How far a step is.', {
  waiting: 'Not its turn yet.',
  open: 'To be decided now.',
  passed: 'Passed.',
})
export const PlanPaperKindEnum = enumOf('PlanPaperKind', 'A paper that the procedure demands.', {
  drafting_note: 'Drafting note (编制说明).',
  opinions_summary: 'Summary of opinions (征求意见汇总).',
  expert_opinion: 'Opinion of the experts (专家评审意见).',
  risk_report: 'Risk assessment report (风险评估报告).',
  legality_opinion: 'Legality opinion (合法性审核意见).',
  minutes: 'Minutes of the meeting (会议纪要).',
  final_text: 'Final text as issued (正式文本).',
  filing_receipt: 'Receipt of the authority above (备案回执).',
})
export const PlanDecisionKindEnum = enumOf('PlanDecisionKind', 'What was decided on a version.', {
  submitted: 'Sent on its way.',
  passed: 'A step was passed.',
  returned: 'Sent back with comments.',
  voided: 'A passed step became void by an edit.',
  withdrawn: 'Given up.',
  enforced: 'Put into force.',
})
export const PlanLevelEnum = enumOf('PlanLevel', 'Level of the system of plans.', {
  banner: 'The banner, or above.',
  township: 'A sumu or town.',
  village: 'A gacha or community.',
  unit: 'A single unit, such as a hospital.',
})
export const PlanStandingEnum = enumOf('PlanStanding', 'What a plan stands at.', {
  in_force: 'In force.',
  overdue: 'In force, but past its term, its evaluation (every 3 years) or its filing (20 working days).',
  under_way: 'Not in force; a version is being made.',
  none: 'Not in force, and nothing is being made.',
})
