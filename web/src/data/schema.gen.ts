// Written by codegen/main.ts from the document beside it. Do not edit.
export type AlertKind = 'directive' | 'dispatch' | 'notice'
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
export type EventKind = 'infectious_disease' | 'other' | 'poisoning' | 'unexplained_cluster'
export type IncidentStatus = 'ended' | 'open'
export type MemberRole = 'deputy' | 'leader' | 'member' | 'reserve'
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
export type PlanVersionStatus = 'draft' | 'in_force' | 'repealed' | 'superseded'
export type RefusalCode =
  | 'ALREADY_ACTIVE'
  | 'ALREADY_ANSWERED'
  | 'ALREADY_GRANTED'
  | 'CHANGED_MEANWHILE'
  | 'FORBIDDEN'
  | 'INCIDENT_ENDED'
  | 'INVALID_INPUT'
  | 'KEY_REUSED'
  | 'LAST_ADMINISTRATOR'
  | 'LEVEL_NOT_HIGHER'
  | 'LEVEL_NOT_IN_PLAN'
  | 'LEVEL_NOT_LOWER'
  | 'NOT_ACTIVE'
  | 'NOT_FOUND'
  | 'OUTSIDE_JURISDICTION'
  | 'PLAN_NOT_IN_FORCE'
  | 'RECALLED'
  | 'RESPONSE_ACTIVE'
  | 'WRONG_STATE'
export type RequisitionStatus = 'cancelled' | 'met' | 'open'
export type ResponseStatus = 'active' | 'ended'
export type ResponseStepKind = 'activated' | 'ended' | 'lowered' | 'raised'
export type RiskLevel = 'high' | 'low' | 'medium' | 'very_low'
export type ShortfallKind = 'role' | 'supply' | 'team'
export type TeamKind = 'community' | 'disinfection' | 'epidemiology' | 'laboratory' | 'medical_rescue'
export type TeamLevel = 'banner' | 'township' | 'unit' | 'village'
export type TeamStatus = 'limited' | 'not_ready' | 'ready'
export type WarningLevel = 'blue' | 'orange' | 'red' | 'yellow'
export type AcceptDispatchInput = {
  callId: string
  minutesToArrive: number
}
export type ActivatePlanInput = {
  incidentId: string
  legalGround: string
  level: number
  planId: string
  reason: string
}
export type AlertInput = {
  alertId: string
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
export type ChangeLevelInput = {
  legalGround: string
  level: number
  reason: string
  responseId: string
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
export type DirectiveInput = {
  directiveId: string
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
export type GrantRoleInput = {
  divisionCode: string
  organizationId: string
  personId: string
  roleKey: string
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
export type RaiseNoticeInput = {
  acknowledgeRequired: boolean
  body: string
  incidentId: string
  personIds: string[]
  title: string
}
export type RecallDispatchInput = {
  callId: string
  reason: string
}
export type RevokeGrantInput = {
  grantId: string
}
