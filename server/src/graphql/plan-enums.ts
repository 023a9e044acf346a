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
export const PlanCriterionKindEnum = enumOf('PlanCriterionKind', 'What a criterion is for.', {
  event_grade: 'When an event is of a grade (事件分级标准).',
  activation: 'When a response level is activated (启动条件).',
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
  repealed: 'Repealed by an approved verdict.',
  lapsed: 'Declared lapsed by an approved verdict.',
})
export const PlanLevelEnum = enumOf('PlanLevel', 'Level of the system of plans.', {
  banner: 'The banner, or above.',
  township: 'A sumu or town.',
  village: 'A gacha or community.',
  unit: 'A single unit, such as a hospital.',
})
export const PlanStandingEnum = enumOf('PlanStanding', 'What a plan stands at.', {
  in_force: 'In force.',
  overdue: 'A duty about it is overdue: its term, evaluation, exercise, filing, revision, or a shortfall.',
  under_way: 'Not in force; a version is being made.',
  none: 'Not in force, and nothing is being made.',
})

export const DutyKindEnum = enumOf('DutyKind', 'What must be done about a plan.', {
  renew: 'A new version before the term of the one in force ends. Facts close it.',
  evaluate: 'Evaluate the plan (国办发〔2024〕5号).',
  exercise: 'Exercise the plan.',
  file: 'File an issued version with the authority above. Facts close it.',
  revise: 'Revise the plan: something that it stands on has changed.',
  shortfall: 'Make good what the dry run found short. Facts close it.',
})
export const DutyStateEnum = enumOf('DutyState', 'How far a duty is.', {
  open: 'To be done.',
  done: 'Done, by a person with evidence or by the facts.',
  waived: 'Waived, with a reason, by who approves such plans.',
  lapsed: 'No longer asked for by the facts.',
})
export const DutyCauseEnum = enumOf('DutyCause', 'Why a duty was opened.', {
  term: 'The term of the version in force.',
  interval: 'Its period has begun.',
  issue: 'A version was issued.',
  law: 'The law, or a plan above, has changed.',
  command: 'The command or its members have changed.',
  risk: 'The risk has changed.',
  resources: 'Resources have changed.',
  drill: 'A finding of an exercise.',
  event: 'A finding of a real event.',
  verdict: 'An approved verdict of a clean-up.',
  dry_run: 'The nightly dry run.',
})
export const RevisionCauseEnum = enumOf('RevisionCause', 'Why a plan has to be revised.', {
  law: 'The law, or a plan above, has changed.',
  command: 'The command or its members have changed.',
  risk: 'The risk has changed.',
  resources: 'Resources have changed.',
  drill: 'A finding of an exercise.',
  event: 'A finding of a real event.',
})
export const DutyActEnum = enumOf('DutyAct', 'What can be done about a duty.', {
  take: 'Take it on.',
  give_back: 'Give it back to the organization.',
  do: 'Say that it is done, with evidence.',
  waive: 'Waive it, with a reason.',
  reopen: 'Take its closing back.',
})

export const VerdictKindEnum = enumOf('VerdictKind', 'What is to become of a plan in force.', {
  keep: 'It stays as it is (继续有效).',
  revise: 'It is to be revised (修订).',
  repeal: 'It is repealed (废止).',
  lapse: 'It is declared lapsed: its purpose or its time is over (宣布失效).',
})
export const VerdictStatusEnum = enumOf('VerdictStatus', 'How far a verdict is.', {
  proposed: 'Waits for somebody else’s decision.',
  approved: 'Approved: it has taken effect.',
  refused: 'Refused, with a reason.',
  withdrawn: 'Taken back before it was decided.',
})
export const VerdictActEnum = enumOf('VerdictAct', 'What can be done about a verdict.', {
  approve: 'Approve it.',
  refuse: 'Refuse it, with a reason.',
  withdraw: 'Take it back.',
})
export const CleanupKindEnum = enumOf('CleanupKind', 'What kind of clean-up.', {
  periodic: 'Held regularly (定期清理).',
  special: 'Held for an occasion (专项清理).',
})
export const CleanupStatusEnum = enumOf('CleanupStatus', 'How far a clean-up is.', {
  open: 'Verdicts are being given.',
  closed: 'Closed: it never changes any more.',
})
export const CleanupItemStateEnum = enumOf('CleanupItemState', 'How far a document of a clean-up is.', {
  pending: 'Has no approved verdict yet.',
  decided: 'Has its approved verdict.',
  taken_out: 'Was taken out, with a reason.',
})
export const OpinionAnswerEnum = enumOf('OpinionAnswer', 'What an organization says to a draft.', {
  agrees: 'It agrees (无意见).',
  comments: 'It wants something changed (有修改意见).',
  objects: 'It objects (不同意).',
})
export const OpinionOutcomeEnum = enumOf('OpinionOutcome', 'What the authors made of an opinion.', {
  adopted: 'Adopted (采纳).',
  partly_adopted: 'Adopted in part (部分采纳).',
  not_adopted: 'Not adopted (未采纳).',
})
