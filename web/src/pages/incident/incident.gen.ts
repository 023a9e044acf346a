// Written by codegen/main.ts from the document beside it. Do not edit.
import type {
  AlertKind,
  AlertStatus,
  CallStatus,
  DeclineCode,
  DirectiveStatus,
  DispatchNeedStatus,
  EventKind,
  IncidentStatus,
  PassedOverReason,
  RequisitionStatus,
  ResponseStatus,
  ResponseStepKind,
  RiskLevel,
  ShortfallKind,
  TeamKind,
  WarningLevel,
} from '../../data/schema.gen.ts'
import type {
  ConditionFields,
  ConditionalCardFields,
  OrganizationFields,
  PersonFields,
  PlaceFields,
} from '../../data/fragments.gen.ts'
import type { Document } from '../../data/document.ts'
export type CallFields = {
  id: string
  status: CallStatus
  rank: number
  requestedAt: string
  answerBy: string
  answeredAt: string | null
  minutesToArrive: number | null
  expectedAt: string | null
  declineCode: DeclineCode | null
  declineText: string | null
  departedAt: string | null
  arrivedAt: string | null
  releasedAt: string | null
  recalledAt: string | null
  isOverdue: boolean
  viewerCan: string[]
  team: { id: string; nameZh: string; nameEn: string; kind: TeamKind }
  answeredBy: PersonFields | null
  choice: { distanceKm: number | null; travelMinutes: number | null; leader: PersonFields | null }
  alert: { id: string; recipients: RecipientFields[] } | null
}

export type RecipientFields = {
  sentAt: string
  deliveredAt: string | null
  seenAt: string | null
  acknowledgedAt: string | null
  person: PersonFields
}

export type NeedFields = {
  id: string
  titleZh: string
  titleEn: string
  kind: TeamKind
  count: number
  qualifications: string[]
  requestedAt: string
  arriveBy: string
  status: DispatchNeedStatus
  calls: CallFields[]
}

export type DirectiveFields = {
  id: string
  titleZh: string
  titleEn: string
  textZh: string
  textEn: string
  status: DirectiveStatus
  issuedAt: string
  dueAt: string
  receivedAt: string | null
  doneAt: string | null
  report: string | null
  isOverdue: boolean
  viewerCan: string[]
  organization: OrganizationFields
  receivedBy: PersonFields | null
  doneBy: PersonFields | null
}

export type RequisitionFields = {
  id: string
  quantity: number
  requestedAt: string
  neededBy: string
  status: RequisitionStatus
  item: { code: string; nameZh: string; nameEn: string; unitZh: string; unitEn: string }
}

export type IncidentAlertFields = {
  id: string
  kind: AlertKind
  titleZh: string
  titleEn: string
  acknowledgeRequired: boolean
  raisedAt: string
  acknowledgeBy: string | null
  status: AlertStatus
  recipients: RecipientFields[]
}

export type ShortfallFields = {
  id: string
  kind: ShortfallKind
  subjectZh: string
  subjectEn: string
  needed: number
  found: number
  at: string
  reasons: { reason: PassedOverReason; count: number }[]
}

export type ResponseFields = {
  id: string
  status: ResponseStatus
  level: number
  reachedLevel: number
  activatedAt: string
  endedAt: string | null
  version: number
  plan: { id: string; titleZh: string; titleEn: string }
  planVersion: { id: string; number: number; documentNumber: string | null }
  steps: {
    id: string
    kind: ResponseStepKind
    fromLevel: number | null
    toLevel: number | null
    legalGround: string
    reason: string
    at: string
    leftOut: { id: string; titleZh: string; titleEn: string }[]
    applied: { id: string; titleZh: string; titleEn: string }[]
    actor: PersonFields | null
  }[]
  leftOut: ConditionalCardFields[]
  shortfalls: ShortfallFields[]
}

export type IncidentFields = {
  id: string
  number: string
  title: string
  eventKind: EventKind
  place: string | null
  grade: number | null
  warningLevel: WarningLevel | null
  riskLevel: RiskLevel
  firstFacts: string
  status: IncidentStatus
  openedAt: string
  endedAt: string | null
  endReason: string | null
  version: number
  viewerCan: string[]
  viewerCommands: boolean
  condition: ConditionFields | null
  division: PlaceFields
  openedBy: PersonFields | null
  response: ({ planVersion: { cards: { level: number }[] } } & ResponseFields) | null
  responses: ResponseFields[]
  directives: DirectiveFields[]
  dispatchNeeds: NeedFields[]
  requisitions: RequisitionFields[]
  alerts: IncidentAlertFields[]
  counts: {
    overdueDirectives: number
    openDirectives: number
    doneDirectives: number
    silentCalls: number
    acceptedCalls: number
    enRouteCalls: number
    onSiteCalls: number
    declinedCalls: number
    shortNeeds: number
    unacknowledgedAlerts: number
    openRequisitions: number
    endedResponses: number
  }
}

export type IncidentQueryResult = {
  node:
    | (
        | {
            __typename:
              | 'ActionCard'
              | 'Alert'
              | 'Cleanup'
              | 'CleanupItem'
              | 'Condition'
              | 'Directive'
              | 'DispatchCall'
              | 'DispatchNeed'
              | 'Division'
              | 'Grant'
              | 'Organization'
              | 'Person'
              | 'Plan'
              | 'PlanComment'
              | 'PlanDecision'
              | 'PlanDuty'
              | 'PlanImport'
              | 'PlanOpinion'
              | 'PlanPaper'
              | 'PlanVerdict'
              | 'PlanVersion'
              | 'Requisition'
              | 'Response'
              | 'ResponseStep'
              | 'Shortfall'
              | 'Team'
          }
        | ({ __typename: 'Incident' } & IncidentFields)
      )
    | null
}
export type IncidentQueryVariables = { id: string }
export const IncidentQuery =
  'query IncidentQuery($id:ID!){node(id:$id){__typename ...on Incident{...IncidentFields}}} fragment IncidentFields on Incident{id number title eventKind place grade warningLevel riskLevel firstFacts status openedAt endedAt endReason version viewerCan viewerCommands condition{...ConditionFields}division{...PlaceFields}openedBy{...PersonFields}response{...ResponseFields planVersion{cards{level}}}responses{...ResponseFields}directives{...DirectiveFields}dispatchNeeds{...NeedFields}requisitions{...RequisitionFields}alerts{...IncidentAlertFields}counts{overdueDirectives openDirectives doneDirectives silentCalls acceptedCalls enRouteCalls onSiteCalls declinedCalls shortNeeds unacknowledgedAlerts openRequisitions endedResponses}} fragment ConditionFields on Condition{code nameZh nameEn diseaseClass managedAs reportHours} fragment PlaceFields on Division{code level nameZh nameEn pathZh pathEn} fragment PersonFields on Person{id nameZh nameEn title phone} fragment ResponseFields on Response{id status level reachedLevel activatedAt endedAt version plan{id titleZh titleEn}planVersion{id number documentNumber}steps{id kind fromLevel toLevel legalGround reason at leftOut{id titleZh titleEn}applied{id titleZh titleEn}actor{...PersonFields}}leftOut{...ConditionalCardFields}shortfalls{...ShortfallFields}} fragment ConditionalCardFields on ActionCard{id level titleZh titleEn conditionZh conditionEn} fragment ShortfallFields on Shortfall{id kind subjectZh subjectEn needed found at reasons{reason count}} fragment DirectiveFields on Directive{id titleZh titleEn textZh textEn status issuedAt dueAt receivedAt doneAt report isOverdue viewerCan organization{...OrganizationFields}receivedBy{...PersonFields}doneBy{...PersonFields}} fragment OrganizationFields on Organization{id code nameZh nameEn} fragment NeedFields on DispatchNeed{id titleZh titleEn kind count qualifications requestedAt arriveBy status calls{...CallFields}} fragment CallFields on DispatchCall{id status rank requestedAt answerBy answeredAt minutesToArrive expectedAt declineCode declineText departedAt arrivedAt releasedAt recalledAt isOverdue viewerCan team{id nameZh nameEn kind}answeredBy{...PersonFields}choice{distanceKm travelMinutes leader{...PersonFields}}alert{id recipients{...RecipientFields}}} fragment RecipientFields on AlertRecipient{sentAt deliveredAt seenAt acknowledgedAt person{...PersonFields}} fragment RequisitionFields on Requisition{id quantity requestedAt neededBy status item{code nameZh nameEn unitZh unitEn}} fragment IncidentAlertFields on Alert{id kind titleZh titleEn acknowledgeRequired raisedAt acknowledgeBy status recipients{...RecipientFields}}' as Document<
    IncidentQueryResult,
    IncidentQueryVariables
  >
