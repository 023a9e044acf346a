// Written by codegen/main.ts from the document beside it. Do not edit.
import type {
  AskOpinionsInput,
  GiveOpinionInput,
  OpinionAnswer,
  OpinionOutcome,
  SettleOpinionInput,
} from '../../data/schema.gen.ts'
import type { OrganizationFields, RefusalFields } from '../../data/fragments.gen.ts'
import type { Document } from '../../data/document.ts'
export type OpinionFields = {
  id: string
  round: number
  isUnderWay: boolean
  isOpen: boolean
  organization: OrganizationFields
  askedBy: { nameZh: string; nameEn: string } | null
  askedAt: string
  dueOn: string
  answer: OpinionAnswer | null
  text: string | null
  answeredBy: { nameZh: string; nameEn: string } | null
  answeredAt: string | null
  lapsedAt: string | null
  outcome: OpinionOutcome | null
  outcomeReason: string | null
  viewerCan: string[]
}

export type OpinionsQueryResult = {
  opinions: {
    edges: {
      node: {
        version: { id: string; number: number; plan: { id: string; titleZh: string; titleEn: string } }
      } & OpinionFields
    }[]
    pageInfo: {
      hasNextPage: boolean
      hasPreviousPage: boolean
      startCursor: string | null
      endCursor: string | null
    }
  }
}
export type OpinionsQueryVariables = {
  first?: number | null
  after?: string | null
  last?: number | null
  before?: string | null
}
export const OpinionsQuery =
  'query OpinionsQuery($first:Int$after:String$last:Int$before:String){opinions(first:$first after:$after last:$last before:$before){edges{node{...OpinionFields version{id number plan{id titleZh titleEn}}}}pageInfo{hasNextPage hasPreviousPage startCursor endCursor}}} fragment OpinionFields on PlanOpinion{id round isUnderWay isOpen organization{...OrganizationFields}askedBy{nameZh nameEn}askedAt dueOn answer text answeredBy{nameZh nameEn}answeredAt lapsedAt outcome outcomeReason viewerCan} fragment OrganizationFields on Organization{id code nameZh nameEn}' as Document<
    OpinionsQueryResult,
    OpinionsQueryVariables
  >

export type VersionOpinionsQueryResult = {
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
              | 'Requisition'
              | 'Response'
              | 'ResponseStep'
              | 'Shortfall'
              | 'Team'
          }
        | ({ __typename: 'PlanVersion' } & { id: string; opinions: OpinionFields[] })
      )
    | null
}
export type VersionOpinionsQueryVariables = { id: string }
export const VersionOpinionsQuery =
  'query VersionOpinionsQuery($id:ID!){node(id:$id){__typename ...on PlanVersion{id opinions{...OpinionFields}}}} fragment OpinionFields on PlanOpinion{id round isUnderWay isOpen organization{...OrganizationFields}askedBy{nameZh nameEn}askedAt dueOn answer text answeredBy{nameZh nameEn}answeredAt lapsedAt outcome outcomeReason viewerCan} fragment OrganizationFields on Organization{id code nameZh nameEn}' as Document<
    VersionOpinionsQueryResult,
    VersionOpinionsQueryVariables
  >

export type AskOpinionsResult = {
  askOpinions: ({ __typename: 'PlanVersion' } & { id: string }) | ({ __typename: 'Refusal' } & RefusalFields)
}
export type AskOpinionsVariables = { input: AskOpinionsInput; key?: string | null }
export const AskOpinions =
  'mutation AskOpinions($input:AskOpinionsInput!$key:String){askOpinions(input:$input key:$key){__typename ...on PlanVersion{id}...RefusalFields}} fragment RefusalFields on Refusal{code messageZh messageEn path issues{path messageZh messageEn}}' as Document<
    AskOpinionsResult,
    AskOpinionsVariables
  >

export type GiveOpinionResult = {
  giveOpinion: ({ __typename: 'PlanOpinion' } & { id: string }) | ({ __typename: 'Refusal' } & RefusalFields)
}
export type GiveOpinionVariables = { input: GiveOpinionInput; key?: string | null }
export const GiveOpinion =
  'mutation GiveOpinion($input:GiveOpinionInput!$key:String){giveOpinion(input:$input key:$key){__typename ...on PlanOpinion{id}...RefusalFields}} fragment RefusalFields on Refusal{code messageZh messageEn path issues{path messageZh messageEn}}' as Document<
    GiveOpinionResult,
    GiveOpinionVariables
  >

export type SettleOpinionResult = {
  settleOpinion:
    | ({ __typename: 'PlanOpinion' } & { id: string })
    | ({ __typename: 'Refusal' } & RefusalFields)
}
export type SettleOpinionVariables = { input: SettleOpinionInput; key?: string | null }
export const SettleOpinion =
  'mutation SettleOpinion($input:SettleOpinionInput!$key:String){settleOpinion(input:$input key:$key){__typename ...on PlanOpinion{id}...RefusalFields}} fragment RefusalFields on Refusal{code messageZh messageEn path issues{path messageZh messageEn}}' as Document<
    SettleOpinionResult,
    SettleOpinionVariables
  >
