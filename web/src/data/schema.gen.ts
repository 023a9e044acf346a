// Written by codegen/main.ts from the document beside it. Do not edit.
export type RefusalCode =
  | 'INVALID_INPUT'
  | 'NOT_FOUND'
  | 'FORBIDDEN'
  | 'KEY_REUSED'
  | 'PLAN_NOT_IN_FORCE'
  | 'INCIDENT_ENDED'
  | 'ALREADY_ACTIVE'
  | 'NOT_ACTIVE'
  | 'LEVEL_NOT_HIGHER'
  | 'LEVEL_NOT_LOWER'
  | 'LEVEL_NOT_IN_PLAN'
  | 'OUTSIDE_JURISDICTION'
  | 'ALREADY_ANSWERED'
  | 'RECALLED'
  | 'NOT_ACCEPTED'
  | 'WRONG_STATE'
  | 'ALREADY_GRANTED'
  | 'RESPONSE_ACTIVE'
export type PassedOverReason =
  | 'not_ready'
  | 'already_out'
  | 'unqualified'
  | 'no_leader'
  | 'no_account'
  | 'role_vacant'
  | 'stock_unknown'
  | 'declined_before'
export type AlertKind = 'dispatch' | 'directive' | 'notice'
export type AlertStatus = 'active' | 'closed'
export type DirectiveStatus = 'issued' | 'received' | 'done' | 'cancelled'
export type DispatchNeedStatus = 'open' | 'filled' | 'short' | 'closed'
export type CallStatus =
  | 'requested'
  | 'accepted'
  | 'declined'
  | 'en_route'
  | 'on_site'
  | 'released'
  | 'recalled'
export type DeclineCode =
  | 'already_committed'
  | 'members_unavailable'
  | 'no_vehicle'
  | 'equipment_fault'
  | 'weather_or_road'
  | 'other'
export type IncidentStatus = 'open' | 'ended'
export type WarningLevel = 'blue' | 'yellow' | 'orange' | 'red'
export type RiskLevel = 'very_low' | 'low' | 'medium' | 'high'
export type ResponseStatus = 'active' | 'ended'
export type ResponseStepKind = 'activated' | 'raised' | 'lowered' | 'ended'
export type ShortfallKind = 'team' | 'role' | 'supply'
export type PlanCategory =
  | 'master'
  | 'special'
  | 'department'
  | 'joint'
  | 'township'
  | 'village'
  | 'unit'
  | 'site_disposal'
  | 'workbook'
  | 'action_plan'
export type PlanVersionStatus = 'draft' | 'in_force' | 'superseded' | 'repealed'
export type EventKind = 'infectious_disease' | 'unexplained_cluster' | 'poisoning' | 'other'
export type CardPhase =
  | 'command'
  | 'investigation'
  | 'control'
  | 'treatment'
  | 'laboratory'
  | 'support'
  | 'communication'
export type DivisionLevel = 'province' | 'city' | 'county' | 'township' | 'village'
export type OrganizationKind =
  | 'government'
  | 'health_bureau'
  | 'cdc'
  | 'hospital'
  | 'health_centre'
  | 'member_agency'
  | 'other'
export type DiseaseClass = 'a' | 'b' | 'c' | 'none'
export type RequisitionStatus = 'open' | 'met' | 'cancelled'
export type TeamKind = 'medical_rescue' | 'epidemiology' | 'disinfection' | 'laboratory' | 'community'
export type TeamLevel = 'banner' | 'township' | 'village' | 'unit'
export type TeamStatus = 'ready' | 'limited' | 'not_ready'
export type MemberRole = 'leader' | 'deputy' | 'member' | 'reserve'
export type WorldKind = 'reality' | 'exercise'
export type OpenIncidentInput = {
  title: string
  eventKind: EventKind
  conditionCode?: string | null
  divisionCode: string
  place?: string | null
  grade?: number | null
  warningLevel?: WarningLevel | null
  riskLevel: RiskLevel
  firstFacts: string
}
export type AssessIncidentInput = {
  incidentId: string
  grade?: number | null
  warningLevel?: WarningLevel | null
  riskLevel: RiskLevel
  reason: string
  expectedVersion?: number | null
}
export type EndIncidentInput = {
  incidentId: string
  reason: string
}
export type ActivatePlanInput = {
  incidentId: string
  planId: string
  level: number
  legalGround: string
  reason: string
}
export type ChangeLevelInput = {
  responseId: string
  level: number
  legalGround: string
  reason: string
}
export type EndResponseInput = {
  responseId: string
  legalGround: string
  reason: string
}
export type AlertInput = {
  alertId: string
}
export type CallInput = {
  callId: string
}
export type AcceptDispatchInput = {
  callId: string
  minutesToArrive: number
}
export type DeclineDispatchInput = {
  callId: string
  code: DeclineCode
  text?: string | null
}
export type RecallDispatchInput = {
  callId: string
  reason: string
}
export type DirectiveInput = {
  directiveId: string
}
export type CompleteDirectiveInput = {
  directiveId: string
  report: string
}
