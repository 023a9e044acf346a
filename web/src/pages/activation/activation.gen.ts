// Written by codegen/main.ts from the document beside it. Do not edit.
import type {
  ActivatePlanInput,
  CardPhase,
  EventKind,
  IncidentStatus,
  PassedOverReason,
  PlanCriterionKind,
  ResponseStatus,
  ShortfallKind,
  TeamKind,
  TeamStatus,
} from '../../data/schema.gen.ts'
import type {
  ConditionFields,
  ConditionalCardFields,
  OrganizationFields,
  PersonFields,
  PlaceFields,
  RefusalFields,
} from '../../data/fragments.gen.ts'
import type { Document } from '../../data/document.ts'
export type PreviewCard = {
  id: string
  level: number
  position: number
  phase: CardPhase
  titleZh: string
  titleEn: string
  deadlineMinutes: number
}

export type PreviewTeam = {
  id: string
  nameZh: string
  nameEn: string
  kind: TeamKind
  status: TeamStatus
  statusReason: string | null
  organization: OrganizationFields
}

export type ChoiceFields = {
  rank: number
  distanceKm: number | null
  travelMinutes: number | null
  musterMinutes: number
  expectedAt: string | null
  callsThisYear: number
  reasonsZh: string[]
  reasonsEn: string[]
  leader: PersonFields | null
  team: PreviewTeam
}

export type PlannedDispatchFields = {
  kind: TeamKind
  count: number
  arriveBy: string
  card: PreviewCard
  picks: ChoiceFields[]
  passedOver: { reason: PassedOverReason; team: PreviewTeam }[]
}

export type PreviewFields = {
  level: number
  levels: number[]
  recipientCount: number
  plan: { id: string; titleZh: string; titleEn: string }
  version: {
    id: string
    number: number
    documentNumber: string | null
    legalBasisZh: string
    legalBasisEn: string
    criteria: { kind: PlanCriterionKind; level: number; textZh: string; textEn: string }[]
  }
  refusal: RefusalFields | null
  conditionalCards: ConditionalCardFields[]
  directives: {
    dueAt: string
    card: PreviewCard
    organization: OrganizationFields
    recipients: PersonFields[]
  }[]
  dispatches: PlannedDispatchFields[]
  requisitions: {
    quantity: number
    neededBy: string
    card: PreviewCard
    item: { code: string; nameZh: string; nameEn: string; unitZh: string; unitEn: string }
  }[]
  alerts: {
    acknowledgeRequired: boolean
    card: PreviewCard
    role: { key: string; nameZh: string; nameEn: string }
    organization: OrganizationFields | null
    recipients: PersonFields[]
  }[]
  shortfalls: {
    kind: ShortfallKind
    subjectZh: string
    subjectEn: string
    needed: number
    found: number
    card: PreviewCard
    reasons: { reason: PassedOverReason; count: number }[]
  }[]
}

export type PreviewQueryResult = {
  activationPreview:
    | ({ __typename: 'ActivationPreview' } & PreviewFields)
    | ({ __typename: 'Refusal' } & RefusalFields)
}
export type PreviewQueryVariables = {
  incidentId: string
  planId: string
  level: number
  leaveOut?: string[] | null
}
export const PreviewQuery =
  'query PreviewQuery($incidentId:ID!$planId:ID!$level:Int!$leaveOut:[ID!]){activationPreview(incidentId:$incidentId planId:$planId level:$level leaveOut:$leaveOut){__typename ...on ActivationPreview{...PreviewFields}...RefusalFields}} fragment PreviewFields on ActivationPreview{level levels recipientCount plan{id titleZh titleEn}version{id number documentNumber legalBasisZh legalBasisEn criteria{kind level textZh textEn}}refusal{...RefusalFields}conditionalCards{...ConditionalCardFields}directives{dueAt card{...PreviewCard}organization{...OrganizationFields}recipients{...PersonFields}}dispatches{...PlannedDispatchFields}requisitions{quantity neededBy card{...PreviewCard}item{code nameZh nameEn unitZh unitEn}}alerts{acknowledgeRequired card{...PreviewCard}role{key nameZh nameEn}organization{...OrganizationFields}recipients{...PersonFields}}shortfalls{kind subjectZh subjectEn needed found card{...PreviewCard}reasons{reason count}}} fragment RefusalFields on Refusal{code messageZh messageEn path issues{path messageZh messageEn}} fragment ConditionalCardFields on ActionCard{id level titleZh titleEn conditionZh conditionEn} fragment PreviewCard on ActionCard{id level position phase titleZh titleEn deadlineMinutes} fragment OrganizationFields on Organization{id code nameZh nameEn} fragment PersonFields on Person{id nameZh nameEn title phone} fragment PlannedDispatchFields on PlannedDispatch{kind count arriveBy card{...PreviewCard}picks{...ChoiceFields}passedOver{reason team{...PreviewTeam}}} fragment ChoiceFields on TeamChoice{rank distanceKm travelMinutes musterMinutes expectedAt callsThisYear reasonsZh reasonsEn leader{...PersonFields}team{...PreviewTeam}} fragment PreviewTeam on Team{id nameZh nameEn kind status statusReason organization{...OrganizationFields}}' as Document<
    PreviewQueryResult,
    PreviewQueryVariables
  >

export type ActivationIncidentQueryResult = {
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
        | ({ __typename: 'Incident' } & {
            id: string
            number: string
            title: string
            status: IncidentStatus
            grade: number | null
            eventKind: EventKind
            place: string | null
            viewerCan: string[]
            condition: ConditionFields | null
            division: PlaceFields
            response: { id: string; level: number; status: ResponseStatus; plan: { id: string } } | null
          })
      )
    | null
}
export type ActivationIncidentQueryVariables = { id: string }
export const ActivationIncidentQuery =
  'query ActivationIncidentQuery($id:ID!){node(id:$id){__typename ...on Incident{id number title status grade eventKind place viewerCan condition{...ConditionFields}division{...PlaceFields}response{id level status plan{id}}}}} fragment ConditionFields on Condition{code nameZh nameEn diseaseClass managedAs reportHours} fragment PlaceFields on Division{code level nameZh nameEn pathZh pathEn}' as Document<
    ActivationIncidentQueryResult,
    ActivationIncidentQueryVariables
  >

export type PlanChoicesQueryResult = {
  plans: {
    edges: {
      node: {
        id: string
        code: string
        titleZh: string
        titleEn: string
        eventKind: EventKind
        condition: ConditionFields | null
        versionInForce: { id: string; number: number; cards: { level: number }[] } | null
      }
    }[]
  }
}
export type PlanChoicesQueryVariables = Record<string, never>
export const PlanChoicesQuery =
  'query PlanChoicesQuery{plans(first:50 inForce:true){edges{node{id code titleZh titleEn eventKind condition{...ConditionFields}versionInForce{id number cards{level}}}}}} fragment ConditionFields on Condition{code nameZh nameEn diseaseClass managedAs reportHours}' as Document<
    PlanChoicesQueryResult,
    PlanChoicesQueryVariables
  >

export type ActivatePlanResult = {
  activatePlan: ({ __typename: 'Refusal' } & RefusalFields) | ({ __typename: 'Response' } & { id: string })
}
export type ActivatePlanVariables = { input: ActivatePlanInput; key?: string | null }
export const ActivatePlan =
  'mutation ActivatePlan($input:ActivatePlanInput!$key:String){activatePlan(input:$input key:$key){__typename ...on Response{id}...RefusalFields}} fragment RefusalFields on Refusal{code messageZh messageEn path issues{path messageZh messageEn}}' as Document<
    ActivatePlanResult,
    ActivatePlanVariables
  >
