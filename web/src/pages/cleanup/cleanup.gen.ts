// Written by codegen/main.ts from the document beside it. Do not edit.
import type {
  ApproveVerdictInput,
  CleanupItemState,
  CleanupKind,
  CleanupStatus,
  CloseCleanupInput,
  PlanCategory,
  ProposeVerdictInput,
  RefuseVerdictInput,
  StartCleanupInput,
  TakeOutOfCleanupInput,
  VerdictAct,
  VerdictKind,
  VerdictStatus,
  WithdrawVerdictInput,
} from '../../data/schema.gen.ts'
import type { OrganizationFields, PlaceFields, RefusalFields } from '../../data/fragments.gen.ts'
import type { Document } from '../../data/document.ts'
export type VerdictFields = {
  id: string
  kind: VerdictKind
  reason: string
  status: VerdictStatus
  proposedAt: string
  decidedAt: string | null
  words: string | null
  viewerCan: VerdictAct[]
  proposedBy: { id: string; nameZh: string; nameEn: string } | null
  decidedBy: { id: string; nameZh: string; nameEn: string } | null
}

export type CleanupHead = {
  id: string
  kind: CleanupKind
  title: string
  beginsOn: string
  endsOn: string
  status: CleanupStatus
  closedAt: string | null
  organization: OrganizationFields
  figures: {
    cleaned: number
    keep: number
    revise: number
    repeal: number
    lapse: number
    takenOut: number
    pending: number
  } | null
}

export type CleanupFields = {
  ground: string
  categories: PlanCategory[]
  viewerCan: string[]
  division: PlaceFields
  maker: OrganizationFields | null
} & CleanupHead

export type ItemFields = {
  id: string
  titleZh: string
  titleEn: string
  category: PlanCategory
  documentNumber: string | null
  state: CleanupItemState
  outcome: VerdictKind | null
  takenOutWhy: string | null
  viewerMayTakeOut: boolean
  viewerMayPropose: boolean
  plan: { id: string }
  verdicts: VerdictFields[]
}

export type CleanupsQueryResult = {
  cleanups: {
    edges: { node: CleanupHead }[]
    pageInfo: {
      hasNextPage: boolean
      hasPreviousPage: boolean
      startCursor: string | null
      endCursor: string | null
    }
  }
}
export type CleanupsQueryVariables = {
  first?: number | null
  after?: string | null
  last?: number | null
  before?: string | null
}
export const CleanupsQuery =
  'query CleanupsQuery($first:Int$after:String$last:Int$before:String){cleanups(first:$first after:$after last:$last before:$before){edges{node{...CleanupHead}}pageInfo{hasNextPage hasPreviousPage startCursor endCursor}}} fragment CleanupHead on Cleanup{id kind title beginsOn endsOn status closedAt organization{...OrganizationFields}figures{cleaned keep revise repeal lapse takenOut pending}} fragment OrganizationFields on Organization{id code nameZh nameEn}' as Document<
    CleanupsQueryResult,
    CleanupsQueryVariables
  >

export type CleanupQueryResult = {
  node:
    | (
        | {
            __typename:
              | 'ActionCard'
              | 'Alert'
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
              | 'PlanVersion'
              | 'Requisition'
              | 'Response'
              | 'ResponseStep'
              | 'Shortfall'
              | 'Team'
          }
        | ({ __typename: 'Cleanup' } & {
            items: {
              edges: { node: ItemFields }[]
              pageInfo: {
                hasNextPage: boolean
                hasPreviousPage: boolean
                startCursor: string | null
                endCursor: string | null
              }
            }
          } & CleanupFields)
      )
    | null
}
export type CleanupQueryVariables = {
  id: string
  first?: number | null
  after?: string | null
  last?: number | null
  before?: string | null
  state?: CleanupItemState | null
}
export const CleanupQuery =
  'query CleanupQuery($id:ID!$first:Int$after:String$last:Int$before:String$state:CleanupItemState){node(id:$id){__typename ...on Cleanup{...CleanupFields items(first:$first after:$after last:$last before:$before state:$state){edges{node{...ItemFields}}pageInfo{hasNextPage hasPreviousPage startCursor endCursor}}}}} fragment CleanupFields on Cleanup{...CleanupHead ground categories viewerCan division{...PlaceFields}maker{...OrganizationFields}} fragment CleanupHead on Cleanup{id kind title beginsOn endsOn status closedAt organization{...OrganizationFields}figures{cleaned keep revise repeal lapse takenOut pending}} fragment OrganizationFields on Organization{id code nameZh nameEn} fragment PlaceFields on Division{code level nameZh nameEn pathZh pathEn} fragment ItemFields on CleanupItem{id titleZh titleEn category documentNumber state outcome takenOutWhy viewerMayTakeOut viewerMayPropose plan{id}verdicts{...VerdictFields}} fragment VerdictFields on PlanVerdict{id kind reason status proposedAt decidedAt words viewerCan proposedBy{id nameZh nameEn}decidedBy{id nameZh nameEn}}' as Document<
    CleanupQueryResult,
    CleanupQueryVariables
  >

export type PlanVerdictsQueryResult = {
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
        | ({ __typename: 'Plan' } & { id: string; verdicts: VerdictFields[] })
      )
    | null
}
export type PlanVerdictsQueryVariables = { id: string }
export const PlanVerdictsQuery =
  'query PlanVerdictsQuery($id:ID!){node(id:$id){__typename ...on Plan{id verdicts{...VerdictFields}}}} fragment VerdictFields on PlanVerdict{id kind reason status proposedAt decidedAt words viewerCan proposedBy{id nameZh nameEn}decidedBy{id nameZh nameEn}}' as Document<
    PlanVerdictsQueryResult,
    PlanVerdictsQueryVariables
  >

export type ProposeVerdictResult = {
  proposeVerdict:
    | ({ __typename: 'PlanVerdict' } & { id: string })
    | ({ __typename: 'Refusal' } & RefusalFields)
}
export type ProposeVerdictVariables = { input: ProposeVerdictInput; key?: string | null }
export const ProposeVerdict =
  'mutation ProposeVerdict($input:ProposeVerdictInput!$key:String){proposeVerdict(input:$input key:$key){__typename ...on PlanVerdict{id}...RefusalFields}} fragment RefusalFields on Refusal{code messageZh messageEn path issues{path messageZh messageEn}}' as Document<
    ProposeVerdictResult,
    ProposeVerdictVariables
  >

export type ApproveVerdictResult = {
  approveVerdict:
    | ({ __typename: 'PlanVerdict' } & { id: string })
    | ({ __typename: 'Refusal' } & RefusalFields)
}
export type ApproveVerdictVariables = { input: ApproveVerdictInput; key?: string | null }
export const ApproveVerdict =
  'mutation ApproveVerdict($input:ApproveVerdictInput!$key:String){approveVerdict(input:$input key:$key){__typename ...on PlanVerdict{id}...RefusalFields}} fragment RefusalFields on Refusal{code messageZh messageEn path issues{path messageZh messageEn}}' as Document<
    ApproveVerdictResult,
    ApproveVerdictVariables
  >

export type RefuseVerdictResult = {
  refuseVerdict:
    | ({ __typename: 'PlanVerdict' } & { id: string })
    | ({ __typename: 'Refusal' } & RefusalFields)
}
export type RefuseVerdictVariables = { input: RefuseVerdictInput; key?: string | null }
export const RefuseVerdict =
  'mutation RefuseVerdict($input:RefuseVerdictInput!$key:String){refuseVerdict(input:$input key:$key){__typename ...on PlanVerdict{id}...RefusalFields}} fragment RefusalFields on Refusal{code messageZh messageEn path issues{path messageZh messageEn}}' as Document<
    RefuseVerdictResult,
    RefuseVerdictVariables
  >

export type WithdrawVerdictResult = {
  withdrawVerdict:
    | ({ __typename: 'PlanVerdict' } & { id: string })
    | ({ __typename: 'Refusal' } & RefusalFields)
}
export type WithdrawVerdictVariables = { input: WithdrawVerdictInput; key?: string | null }
export const WithdrawVerdict =
  'mutation WithdrawVerdict($input:WithdrawVerdictInput!$key:String){withdrawVerdict(input:$input key:$key){__typename ...on PlanVerdict{id}...RefusalFields}} fragment RefusalFields on Refusal{code messageZh messageEn path issues{path messageZh messageEn}}' as Document<
    WithdrawVerdictResult,
    WithdrawVerdictVariables
  >

export type StartCleanupResult = {
  startCleanup: ({ __typename: 'Cleanup' } & { id: string }) | ({ __typename: 'Refusal' } & RefusalFields)
}
export type StartCleanupVariables = { input: StartCleanupInput; key?: string | null }
export const StartCleanup =
  'mutation StartCleanup($input:StartCleanupInput!$key:String){startCleanup(input:$input key:$key){__typename ...on Cleanup{id}...RefusalFields}} fragment RefusalFields on Refusal{code messageZh messageEn path issues{path messageZh messageEn}}' as Document<
    StartCleanupResult,
    StartCleanupVariables
  >

export type TakeOutOfCleanupResult = {
  takeOutOfCleanup: ({ __typename: 'Cleanup' } & { id: string }) | ({ __typename: 'Refusal' } & RefusalFields)
}
export type TakeOutOfCleanupVariables = { input: TakeOutOfCleanupInput; key?: string | null }
export const TakeOutOfCleanup =
  'mutation TakeOutOfCleanup($input:TakeOutOfCleanupInput!$key:String){takeOutOfCleanup(input:$input key:$key){__typename ...on Cleanup{id}...RefusalFields}} fragment RefusalFields on Refusal{code messageZh messageEn path issues{path messageZh messageEn}}' as Document<
    TakeOutOfCleanupResult,
    TakeOutOfCleanupVariables
  >

export type CloseCleanupResult = {
  closeCleanup: ({ __typename: 'Cleanup' } & { id: string }) | ({ __typename: 'Refusal' } & RefusalFields)
}
export type CloseCleanupVariables = { input: CloseCleanupInput; key?: string | null }
export const CloseCleanup =
  'mutation CloseCleanup($input:CloseCleanupInput!$key:String){closeCleanup(input:$input key:$key){__typename ...on Cleanup{id}...RefusalFields}} fragment RefusalFields on Refusal{code messageZh messageEn path issues{path messageZh messageEn}}' as Document<
    CloseCleanupResult,
    CloseCleanupVariables
  >
