// Written by codegen/main.ts from the document beside it. Do not edit.
import type { CallStatus, IncidentStatus, RiskLevel } from '../data/schema.gen.ts'
import type { Document } from '../data/document.ts'
export type LeaderCall = {
  id: string
  status: CallStatus
  requestedAt: string
  answerBy: string
  answeredAt: string | null
  minutesToArrive: number | null
  expectedAt: string | null
  team: { nameZh: string; nameEn: string }
  answeredBy: { nameZh: string; nameEn: string } | null
  orderedBy: {
    nameZh: string
    nameEn: string
    phone: string | null
    organization: { nameZh: string; nameEn: string }
  } | null
  choice: { distanceKm: number | null; travelMinutes: number | null; musterMinutes: number }
  need: { titleZh: string; titleEn: string; arriveBy: string }
  incident: {
    status: IncidentStatus
    title: string
    firstFacts: string
    place: string | null
    riskLevel: RiskLevel
    division: { pathZh: string; pathEn: string }
  }
  alert: { id: string; mine: { seenAt: string | null; acknowledgedAt: string | null } | null } | null
}

export type MyCallsQueryResult = {
  viewer: { serverTime: string; demo: boolean; person: { id: string; nameZh: string; nameEn: string } } | null
  myCalls: { edges: { node: LeaderCall }[] }
  node?:
    | (
        | {
            __typename:
              | 'ActionCard'
              | 'Alert'
              | 'Cleanup'
              | 'CleanupItem'
              | 'Condition'
              | 'Directive'
              | 'DispatchNeed'
              | 'Division'
              | 'Grant'
              | 'Incident'
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
        | ({ __typename: 'DispatchCall' } & LeaderCall)
      )
    | null
}
export type MyCallsQueryVariables = { first?: number | null; shown: string; withShown: boolean }
export const MyCallsQuery =
  'query MyCallsQuery($first:Int$shown:ID!$withShown:Boolean!){viewer{serverTime demo person{id nameZh nameEn}}myCalls(all:true first:$first){edges{node{...LeaderCall}}}node(id:$shown)@include(if:$withShown){__typename ...on DispatchCall{...LeaderCall}}} fragment LeaderCall on DispatchCall{id status requestedAt answerBy answeredAt minutesToArrive expectedAt team{nameZh nameEn}answeredBy{nameZh nameEn}orderedBy{nameZh nameEn phone organization{nameZh nameEn}}choice{distanceKm travelMinutes musterMinutes}need{titleZh titleEn arriveBy}incident{status title firstFacts place riskLevel division{pathZh pathEn}}alert{id mine{seenAt acknowledgedAt}}}' as Document<
    MyCallsQueryResult,
    MyCallsQueryVariables
  >
