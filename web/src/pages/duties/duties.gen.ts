// Written by codegen/main.ts from the document beside it. Do not edit.
import type {
  DoPlanDutyInput,
  DutyAct,
  DutyCause,
  DutyKind,
  DutyState,
  OpenPlanDutyInput,
  PlanDutyInput,
  PlanDutyReasonInput,
} from '../../data/schema.gen.ts'
import type { OrganizationFields, RefusalFields } from '../../data/fragments.gen.ts'
import type { Document } from '../../data/document.ts'
export type DutyFields = {
  id: string
  kind: DutyKind
  cause: DutyCause
  subjectZh: string | null
  subjectEn: string | null
  reason: string | null
  dueOn: string
  isOverdue: boolean
  state: DutyState
  openedAt: string
  doneOn: string | null
  closedAt: string | null
  closing: string | null
  reference: string | null
  viewerCan: DutyAct[]
  plan: { id: string; titleZh: string; titleEn: string }
  organization: OrganizationFields
  person: { id: string; nameZh: string; nameEn: string } | null
  openedBy: { id: string; nameZh: string; nameEn: string } | null
  closedBy: { id: string; nameZh: string; nameEn: string } | null
}

export type DutiesQueryResult = {
  planDuties: {
    edges: { node: DutyFields }[]
    pageInfo: {
      hasNextPage: boolean
      hasPreviousPage: boolean
      startCursor: string | null
      endCursor: string | null
    }
  }
}
export type DutiesQueryVariables = {
  first?: number | null
  after?: string | null
  last?: number | null
  before?: string | null
  kind?: DutyKind | null
  state?: DutyState | null
  organizationId?: string | null
  planId?: string | null
  dueWithin?: number | null
  overdue?: boolean | null
  mine?: boolean | null
}
export const DutiesQuery =
  'query DutiesQuery($first:Int$after:String$last:Int$before:String$kind:DutyKind$state:DutyState$organizationId:ID$planId:ID$dueWithin:Int$overdue:Boolean$mine:Boolean){planDuties(first:$first after:$after last:$last before:$before kind:$kind state:$state organizationId:$organizationId planId:$planId dueWithin:$dueWithin overdue:$overdue mine:$mine){edges{node{...DutyFields}}pageInfo{hasNextPage hasPreviousPage startCursor endCursor}}} fragment DutyFields on PlanDuty{id kind cause subjectZh subjectEn reason dueOn isOverdue state openedAt doneOn closedAt closing reference viewerCan plan{id titleZh titleEn}organization{...OrganizationFields}person{id nameZh nameEn}openedBy{id nameZh nameEn}closedBy{id nameZh nameEn}} fragment OrganizationFields on Organization{id code nameZh nameEn}' as Document<
    DutiesQueryResult,
    DutiesQueryVariables
  >

export type MakersQueryResult = { planMakers: OrganizationFields[] }
export type MakersQueryVariables = Record<string, never>
export const MakersQuery =
  'query MakersQuery{planMakers{...OrganizationFields}} fragment OrganizationFields on Organization{id code nameZh nameEn}' as Document<
    MakersQueryResult,
    MakersQueryVariables
  >

export type OpenPlanDutyResult = {
  openPlanDuty: ({ __typename: 'PlanDuty' } & { id: string }) | ({ __typename: 'Refusal' } & RefusalFields)
}
export type OpenPlanDutyVariables = { input: OpenPlanDutyInput; key?: string | null }
export const OpenPlanDuty =
  'mutation OpenPlanDuty($input:OpenPlanDutyInput!$key:String){openPlanDuty(input:$input key:$key){__typename ...on PlanDuty{id}...RefusalFields}} fragment RefusalFields on Refusal{code messageZh messageEn path issues{path messageZh messageEn}}' as Document<
    OpenPlanDutyResult,
    OpenPlanDutyVariables
  >

export type TakePlanDutyResult = {
  takePlanDuty: ({ __typename: 'PlanDuty' } & { id: string }) | ({ __typename: 'Refusal' } & RefusalFields)
}
export type TakePlanDutyVariables = { input: PlanDutyInput; key?: string | null }
export const TakePlanDuty =
  'mutation TakePlanDuty($input:PlanDutyInput!$key:String){takePlanDuty(input:$input key:$key){__typename ...on PlanDuty{id}...RefusalFields}} fragment RefusalFields on Refusal{code messageZh messageEn path issues{path messageZh messageEn}}' as Document<
    TakePlanDutyResult,
    TakePlanDutyVariables
  >

export type GiveBackPlanDutyResult = {
  giveBackPlanDuty:
    | ({ __typename: 'PlanDuty' } & { id: string })
    | ({ __typename: 'Refusal' } & RefusalFields)
}
export type GiveBackPlanDutyVariables = { input: PlanDutyInput; key?: string | null }
export const GiveBackPlanDuty =
  'mutation GiveBackPlanDuty($input:PlanDutyInput!$key:String){giveBackPlanDuty(input:$input key:$key){__typename ...on PlanDuty{id}...RefusalFields}} fragment RefusalFields on Refusal{code messageZh messageEn path issues{path messageZh messageEn}}' as Document<
    GiveBackPlanDutyResult,
    GiveBackPlanDutyVariables
  >

export type DoPlanDutyResult = {
  doPlanDuty: ({ __typename: 'PlanDuty' } & { id: string }) | ({ __typename: 'Refusal' } & RefusalFields)
}
export type DoPlanDutyVariables = { input: DoPlanDutyInput; key?: string | null }
export const DoPlanDuty =
  'mutation DoPlanDuty($input:DoPlanDutyInput!$key:String){doPlanDuty(input:$input key:$key){__typename ...on PlanDuty{id}...RefusalFields}} fragment RefusalFields on Refusal{code messageZh messageEn path issues{path messageZh messageEn}}' as Document<
    DoPlanDutyResult,
    DoPlanDutyVariables
  >

export type WaivePlanDutyResult = {
  waivePlanDuty: ({ __typename: 'PlanDuty' } & { id: string }) | ({ __typename: 'Refusal' } & RefusalFields)
}
export type WaivePlanDutyVariables = { input: PlanDutyReasonInput; key?: string | null }
export const WaivePlanDuty =
  'mutation WaivePlanDuty($input:PlanDutyReasonInput!$key:String){waivePlanDuty(input:$input key:$key){__typename ...on PlanDuty{id}...RefusalFields}} fragment RefusalFields on Refusal{code messageZh messageEn path issues{path messageZh messageEn}}' as Document<
    WaivePlanDutyResult,
    WaivePlanDutyVariables
  >

export type ReopenPlanDutyResult = {
  reopenPlanDuty: ({ __typename: 'PlanDuty' } & { id: string }) | ({ __typename: 'Refusal' } & RefusalFields)
}
export type ReopenPlanDutyVariables = { input: PlanDutyReasonInput; key?: string | null }
export const ReopenPlanDuty =
  'mutation ReopenPlanDuty($input:PlanDutyReasonInput!$key:String){reopenPlanDuty(input:$input key:$key){__typename ...on PlanDuty{id}...RefusalFields}} fragment RefusalFields on Refusal{code messageZh messageEn path issues{path messageZh messageEn}}' as Document<
    ReopenPlanDutyResult,
    ReopenPlanDutyVariables
  >
