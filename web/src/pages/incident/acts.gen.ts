// Written by codegen/main.ts from the document beside it. Do not edit.
import type {
  ApplyCardsInput,
  AssessIncidentInput,
  CallInput,
  ChangeLevelInput,
  EndIncidentInput,
  EndResponseInput,
  RaiseResponseInput,
  RecallDispatchInput,
} from '../../data/schema.gen.ts'
import type { ConditionalCardFields, RefusalFields } from '../../data/fragments.gen.ts'
import type { Document } from '../../data/document.ts'
export type AssessIncidentResult = {
  assessIncident: ({ __typename: 'Incident' } & { id: string }) | ({ __typename: 'Refusal' } & RefusalFields)
}
export type AssessIncidentVariables = { input: AssessIncidentInput; key?: string | null }
export const AssessIncident =
  'mutation AssessIncident($input:AssessIncidentInput!$key:String){assessIncident(input:$input key:$key){__typename ...on Incident{id}...RefusalFields}} fragment RefusalFields on Refusal{code messageZh messageEn path issues{path messageZh messageEn}}' as Document<
    AssessIncidentResult,
    AssessIncidentVariables
  >

export type EndIncidentResult = {
  endIncident: ({ __typename: 'Incident' } & { id: string }) | ({ __typename: 'Refusal' } & RefusalFields)
}
export type EndIncidentVariables = { input: EndIncidentInput; key?: string | null }
export const EndIncident =
  'mutation EndIncident($input:EndIncidentInput!$key:String){endIncident(input:$input key:$key){__typename ...on Incident{id}...RefusalFields}} fragment RefusalFields on Refusal{code messageZh messageEn path issues{path messageZh messageEn}}' as Document<
    EndIncidentResult,
    EndIncidentVariables
  >

export type RaiseResponseResult = {
  raiseResponse: ({ __typename: 'Refusal' } & RefusalFields) | ({ __typename: 'Response' } & { id: string })
}
export type RaiseResponseVariables = { input: RaiseResponseInput; key?: string | null }
export const RaiseResponse =
  'mutation RaiseResponse($input:RaiseResponseInput!$key:String){raiseResponse(input:$input key:$key){__typename ...on Response{id}...RefusalFields}} fragment RefusalFields on Refusal{code messageZh messageEn path issues{path messageZh messageEn}}' as Document<
    RaiseResponseResult,
    RaiseResponseVariables
  >

export type LowerResponseResult = {
  lowerResponse: ({ __typename: 'Refusal' } & RefusalFields) | ({ __typename: 'Response' } & { id: string })
}
export type LowerResponseVariables = { input: ChangeLevelInput; key?: string | null }
export const LowerResponse =
  'mutation LowerResponse($input:ChangeLevelInput!$key:String){lowerResponse(input:$input key:$key){__typename ...on Response{id}...RefusalFields}} fragment RefusalFields on Refusal{code messageZh messageEn path issues{path messageZh messageEn}}' as Document<
    LowerResponseResult,
    LowerResponseVariables
  >

export type ApplyCardsResult = {
  applyCards: ({ __typename: 'Refusal' } & RefusalFields) | ({ __typename: 'Response' } & { id: string })
}
export type ApplyCardsVariables = { input: ApplyCardsInput; key?: string | null }
export const ApplyCards =
  'mutation ApplyCards($input:ApplyCardsInput!$key:String){applyCards(input:$input key:$key){__typename ...on Response{id}...RefusalFields}} fragment RefusalFields on Refusal{code messageZh messageEn path issues{path messageZh messageEn}}' as Document<
    ApplyCardsResult,
    ApplyCardsVariables
  >

export type EndResponseResult = {
  endResponse: ({ __typename: 'Refusal' } & RefusalFields) | ({ __typename: 'Response' } & { id: string })
}
export type EndResponseVariables = { input: EndResponseInput; key?: string | null }
export const EndResponse =
  'mutation EndResponse($input:EndResponseInput!$key:String){endResponse(input:$input key:$key){__typename ...on Response{id}...RefusalFields}} fragment RefusalFields on Refusal{code messageZh messageEn path issues{path messageZh messageEn}}' as Document<
    EndResponseResult,
    EndResponseVariables
  >

export type RecallDispatchResult = {
  recallDispatch:
    | ({ __typename: 'DispatchCall' } & { id: string })
    | ({ __typename: 'Refusal' } & RefusalFields)
}
export type RecallDispatchVariables = { input: RecallDispatchInput; key?: string | null }
export const RecallDispatch =
  'mutation RecallDispatch($input:RecallDispatchInput!$key:String){recallDispatch(input:$input key:$key){__typename ...on DispatchCall{id}...RefusalFields}} fragment RefusalFields on Refusal{code messageZh messageEn path issues{path messageZh messageEn}}' as Document<
    RecallDispatchResult,
    RecallDispatchVariables
  >

export type ReleaseTeamResult = {
  releaseTeam: ({ __typename: 'DispatchCall' } & { id: string }) | ({ __typename: 'Refusal' } & RefusalFields)
}
export type ReleaseTeamVariables = { input: CallInput; key?: string | null }
export const ReleaseTeam =
  'mutation ReleaseTeam($input:CallInput!$key:String){releaseTeam(input:$input key:$key){__typename ...on DispatchCall{id}...RefusalFields}} fragment RefusalFields on Refusal{code messageZh messageEn path issues{path messageZh messageEn}}' as Document<
    ReleaseTeamResult,
    ReleaseTeamVariables
  >

export type RaiseConditionsQueryResult = {
  activationPreview:
    | ({ __typename: 'ActivationPreview' } & { level: number; conditionalCards: ConditionalCardFields[] })
    | ({ __typename: 'Refusal' } & RefusalFields)
}
export type RaiseConditionsQueryVariables = { incidentId: string; planId: string; level: number }
export const RaiseConditionsQuery =
  'query RaiseConditionsQuery($incidentId:ID!$planId:ID!$level:Int!){activationPreview(incidentId:$incidentId planId:$planId level:$level){__typename ...on ActivationPreview{level conditionalCards{...ConditionalCardFields}}...RefusalFields}} fragment ConditionalCardFields on ActionCard{id level titleZh titleEn conditionZh conditionEn} fragment RefusalFields on Refusal{code messageZh messageEn path issues{path messageZh messageEn}}' as Document<
    RaiseConditionsQueryResult,
    RaiseConditionsQueryVariables
  >
