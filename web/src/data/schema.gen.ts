// Written by codegen/main.ts from the document beside it. Do not edit.
export type AlertKind = 'directive' | 'dispatch' | 'duty' | 'notice'
export type AlertStatus = 'active' | 'closed'
export type CallStatus =
  | 'accepted'
  | 'declined'
  | 'en_route'
  | 'on_site'
  | 'recalled'
  | 'released'
  | 'requested'
export type CardPhase =
  | 'command'
  | 'communication'
  | 'control'
  | 'investigation'
  | 'laboratory'
  | 'support'
  | 'treatment'
export type CleanupItemState = 'decided' | 'pending' | 'taken_out'
export type CleanupKind = 'periodic' | 'special'
export type CleanupStatus = 'closed' | 'open'
export type DeclineCode =
  | 'already_committed'
  | 'equipment_fault'
  | 'members_unavailable'
  | 'no_vehicle'
  | 'other'
  | 'weather_or_road'
export type DirectiveStatus = 'cancelled' | 'done' | 'issued' | 'received'
export type DiseaseClass = 'a' | 'b' | 'c' | 'none'
export type DispatchNeedStatus = 'closed' | 'filled' | 'open' | 'short'
export type DivisionLevel = 'city' | 'county' | 'province' | 'township' | 'village'
export type DutyAct = 'do' | 'give_back' | 'reopen' | 'take' | 'waive'
export type DutyCause =
  | 'command'
  | 'drill'
  | 'dry_run'
  | 'event'
  | 'interval'
  | 'issue'
  | 'law'
  | 'resources'
  | 'risk'
  | 'term'
  | 'verdict'
export type DutyKind = 'evaluate' | 'exercise' | 'file' | 'renew' | 'revise' | 'shortfall'
export type DutyState = 'done' | 'lapsed' | 'open' | 'waived'
export type EventKind = 'infectious_disease' | 'other' | 'poisoning' | 'unexplained_cluster'
export type ImportDropped =
  | 'changes'
  | 'comments'
  | 'formulas'
  | 'front_matter'
  | 'html'
  | 'images'
  | 'links'
  | 'notes'
  | 'objects'
export type ImportMatch = 'none' | 'similar' | 'title'
export type IncidentStatus = 'ended' | 'open'
export type MemberRole = 'deputy' | 'leader' | 'member' | 'reserve'
export type OpinionAnswer = 'agrees' | 'comments' | 'objects'
export type OpinionOutcome = 'adopted' | 'not_adopted' | 'partly_adopted'
export type OrganizationKind =
  | 'cdc'
  | 'government'
  | 'health_bureau'
  | 'health_centre'
  | 'hospital'
  | 'member_agency'
  | 'other'
export type PassedOverReason =
  | 'already_out'
  | 'declined_before'
  | 'no_leader'
  | 'not_ready'
  | 'role_vacant'
  | 'stock_unknown'
  | 'unqualified'
export type PlanCategory =
  | 'action_plan'
  | 'department'
  | 'joint'
  | 'master'
  | 'site_disposal'
  | 'special'
  | 'township'
  | 'unit'
  | 'village'
  | 'workbook'
export type PlanCriterionKind = 'activation' | 'event_grade'
export type PlanDecisionKind =
  | 'enforced'
  | 'lapsed'
  | 'passed'
  | 'repealed'
  | 'returned'
  | 'submitted'
  | 'voided'
  | 'withdrawn'
export type PlanLevel = 'banner' | 'township' | 'unit' | 'village'
export type PlanPaperKind =
  | 'drafting_note'
  | 'expert_opinion'
  | 'filing_receipt'
  | 'final_text'
  | 'legality_opinion'
  | 'minutes'
  | 'opinions_summary'
  | 'risk_report'
export type PlanPlaceKind = 'card' | 'chapter' | 'title'
export type PlanStanding = 'in_force' | 'none' | 'overdue' | 'under_way'
export type PlanStepKind =
  | 'approval'
  | 'consultation'
  | 'deliberation'
  | 'expert_review'
  | 'filing'
  | 'issuance'
  | 'legality_review'
  | 'risk_assessment'
export type PlanStepStatus = 'open' | 'passed' | 'waiting'
export type PlanVersionStatus =
  | 'approved'
  | 'draft'
  | 'in_force'
  | 'in_review'
  | 'issued'
  | 'repealed'
  | 'superseded'
  | 'withdrawn'
export type RefusalCode =
  | 'ALREADY_ACTIVE'
  | 'ALREADY_ANSWERED'
  | 'ALREADY_ASKED'
  | 'ALREADY_GRANTED'
  | 'ALREADY_OPEN'
  | 'ALREADY_TAKEN'
  | 'CARD_ALWAYS_APPLIES'
  | 'CARD_NEEDED'
  | 'CARD_NOT_OFFERED'
  | 'CHANGED_MEANWHILE'
  | 'CLEANUP_INCOMPLETE'
  | 'CLOSES_BY_ITSELF'
  | 'CODE_TAKEN'
  | 'COMMENTS_OPEN'
  | 'FORBIDDEN'
  | 'INCIDENT_ENDED'
  | 'INVALID_INPUT'
  | 'KEY_REUSED'
  | 'LAST_ADMINISTRATOR'
  | 'LEVEL_NOT_HIGHER'
  | 'LEVEL_NOT_IN_PLAN'
  | 'LEVEL_NOT_LOWER'
  | 'NOTHING_IN_SCOPE'
  | 'NOT_ACTIVE'
  | 'NOT_FOUND'
  | 'NOT_YET_EFFECTIVE'
  | 'OPINIONS_OPEN'
  | 'ORDERS_OUTSIDE'
  | 'OUTSIDE_JURISDICTION'
  | 'OWN_WORK'
  | 'PAPER_MISSING'
  | 'PLAN_INCOMPLETE'
  | 'PLAN_NOT_IN_FORCE'
  | 'RECALLED'
  | 'RESPONSE_ACTIVE'
  | 'TEXT_TOO_LONG'
  | 'TOO_MANY'
  | 'TOO_MANY_FILES'
  | 'VERDICT_PENDING'
  | 'VERSION_UNDER_WAY'
  | 'WRONG_STATE'
export type RequisitionStatus = 'cancelled' | 'met' | 'open'
export type ResponseStatus = 'active' | 'ended'
export type ResponseStepKind = 'activated' | 'applied' | 'ended' | 'lowered' | 'raised'
export type RevisionCause = 'command' | 'drill' | 'event' | 'law' | 'resources' | 'risk'
export type RiskLevel = 'high' | 'low' | 'medium' | 'very_low'
export type ShortfallKind = 'role' | 'supply' | 'team'
export type TeamKind = 'community' | 'disinfection' | 'epidemiology' | 'laboratory' | 'medical_rescue'
export type TeamLevel = 'banner' | 'township' | 'unit' | 'village'
export type TeamStatus = 'limited' | 'not_ready' | 'ready'
export type VerdictAct = 'approve' | 'refuse' | 'withdraw'
export type VerdictKind = 'keep' | 'lapse' | 'repeal' | 'revise'
export type VerdictStatus = 'approved' | 'proposed' | 'refused' | 'withdrawn'
export type WarningLevel = 'blue' | 'orange' | 'red' | 'yellow'
export type AcceptDispatchInput = {
  callId: string
  minutesToArrive: number
}
export type ActivatePlanInput = {
  incidentId: string
  leaveOut?: string[] | null
  legalGround: string
  level: number
  planId: string
  reason: string
}
export type AddPlanPaperInput = {
  fileId?: string | null
  kind: PlanPaperKind
  reference?: string | null
  title: string
  versionId: string
}
export type AlertInput = {
  alertId: string
}
export type AnswerPlanCommentInput = {
  answer: string
  commentId: string
  versionId: string
}
export type ApplyCardsInput = {
  cardIds: string[]
  legalGround: string
  reason: string
  responseId: string
}
export type ApproveVerdictInput = {
  verdictId: string
  words?: string | null
}
export type AskOpinionsInput = {
  dueOn: string
  organizationIds: string[]
  versionId: string
}
export type AssessIncidentInput = {
  expectedVersion?: number | null
  grade?: number | null
  incidentId: string
  reason: string
  riskLevel: RiskLevel
  warningLevel?: WarningLevel | null
}
export type CallInput = {
  callId: string
}
export type CardAlertInput = {
  acknowledgeRequired: boolean
  organizationCode?: string | null
  roleKey: string
}
export type CardSupplyNeedInput = {
  itemCode: string
  quantity: number
}
export type CardTeamNeedInput = {
  count: number
  kind: TeamKind
  qualifications: string[]
}
export type ChangeLevelInput = {
  legalGround: string
  level: number
  reason: string
  responseId: string
}
export type ClassifyPlanInput = {
  isSecret: boolean
  planId: string
  reason: string
}
export type CloseCleanupInput = {
  cleanupId: string
}
export type CompleteDirectiveInput = {
  directiveId: string
  report: string
}
export type DeclineDispatchInput = {
  callId: string
  code: DeclineCode
  text?: string | null
}
export type DescribeVersionInput = {
  changeNote?: string | null
  legalBasisEn: string
  legalBasisZh: string
  versionId: string
}
export type DirectiveInput = {
  directiveId: string
}
export type DoPlanDutyInput = {
  doneOn: string
  dutyId: string
  evidence: string
  reference?: string | null
}
export type EndIncidentInput = {
  incidentId: string
  reason: string
}
export type EndResponseInput = {
  legalGround: string
  reason: string
  responseId: string
}
export type GiveOpinionInput = {
  answer: OpinionAnswer
  opinionId: string
  text?: string | null
}
export type GrantRoleInput = {
  divisionCode: string
  organizationId: string
  personId: string
  roleKey: string
}
export type ImportPlanTextInput = {
  chapters: ImportedChapterInput[]
  importId: string
  versionId: string
}
export type ImportedChapterInput = {
  chapter: string
  revision: number
  sections: number[]
}
export type OpenIncidentInput = {
  conditionCode?: string | null
  divisionCode: string
  eventKind: EventKind
  firstFacts: string
  grade?: number | null
  place?: string | null
  riskLevel: RiskLevel
  title: string
  warningLevel?: WarningLevel | null
}
export type OpenPlanDutyInput = {
  cause: RevisionCause
  dueOn?: string | null
  planId: string
  reason: string
}
export type OrderCardsInput = {
  cardIds: string[]
  level: number
  versionId: string
}
export type PassStepInput = {
  documentNumber?: string | null
  effectiveFrom?: string | null
  step: PlanStepKind
  versionId: string
  words?: string | null
}
export type PlanCommentInput = {
  subject?: string | null
  text: string
}
export type PlanCriterionInput = {
  kind: PlanCriterionKind
  level: number
  textEn: string
  textZh: string
}
export type PlanDutyInput = {
  dutyId: string
}
export type PlanDutyReasonInput = {
  dutyId: string
  reason: string
}
export type PlanPostInput = {
  dutiesEn: string
  dutiesZh: string
  organizationCode?: string | null
  parent?: number | null
  roleKey?: string | null
  titleEn: string
  titleZh: string
}
export type PlanVersionInput = {
  versionId: string
}
export type ProposeVerdictInput = {
  itemId?: string | null
  kind: VerdictKind
  planId: string
  reason: string
}
export type RaiseNoticeInput = {
  acknowledgeRequired: boolean
  body: string
  incidentId: string
  personIds: string[]
  title: string
}
export type RaiseResponseInput = {
  leaveOut?: string[] | null
  legalGround: string
  level: number
  reason: string
  responseId: string
}
export type RecallDispatchInput = {
  callId: string
  reason: string
}
export type RefuseVerdictInput = {
  verdictId: string
  words: string
}
export type RemoveCardInput = {
  cardId: string
  revision: number
  versionId: string
}
export type RevisePlanInput = {
  changeNote: string
  planId: string
}
export type RevokeGrantInput = {
  grantId: string
}
export type SendBackInput = {
  comments: PlanCommentInput[]
  step: PlanStepKind
  versionId: string
}
export type SettleOpinionInput = {
  opinionId: string
  outcome: OpinionOutcome
  reason: string
}
export type StartCleanupInput = {
  categories?: PlanCategory[] | null
  divisionCode: string
  endsOn: string
  ground: string
  kind: CleanupKind
  makerId?: string | null
  organizationId: string
  title: string
}
export type StartPlanInput = {
  category: PlanCategory
  code: string
  conditionCode?: string | null
  divisionCode: string
  eventKind: EventKind
  isSecret: boolean
  organizationId: string
  titleEn: string
  titleZh: string
}
export type TakeOutOfCleanupInput = {
  itemId: string
  reason: string
}
export type WithdrawVerdictInput = {
  verdictId: string
}
export type WithdrawVersionInput = {
  reason: string
  versionId: string
}
export type WriteCardInput = {
  afterCardId?: string | null
  alerts: CardAlertInput[]
  cardId?: string | null
  conditionEn: string
  conditionZh: string
  deadlineMinutes: number
  level: number
  organizationId?: string | null
  phase: CardPhase
  revision: number
  roleKey?: string | null
  supplyNeeds: CardSupplyNeedInput[]
  supportingCodes: string[]
  teamNeeds: CardTeamNeedInput[]
  textEn: string
  textZh: string
  titleEn: string
  titleZh: string
  versionId: string
}
export type WriteChapterInput = {
  chapter: string
  isPublic: boolean
  revision: number
  textEn: string
  textZh: string
  versionId: string
}
export type WriteFrameInput = {
  criteria: PlanCriterionInput[]
  posts: PlanPostInput[]
  revision: number
  versionId: string
}
