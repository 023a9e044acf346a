// Written by codegen/main.ts from the document beside it. Do not edit.
import type { CardFields } from '../../plans/plans.gen.ts'
import type {
  OrderCardsInput,
  PlanVersionStatus,
  RemoveCardInput,
  WriteCardInput,
} from '../../../data/schema.gen.ts'
import type { RefusalFields } from '../../../data/fragments.gen.ts'
import type { Document } from '../../../data/document.ts'
export type EditableCard = { revision: number } & CardFields

export type CardsQueryResult = {
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
        | ({ __typename: 'PlanVersion' } & {
            id: string
            status: PlanVersionStatus
            viewerCan: string[]
            cards: EditableCard[]
            defects: { cardId: string | null; isBlocking: boolean; textZh: string; textEn: string }[]
          })
      )
    | null
}
export type CardsQueryVariables = { id: string }
export const CardsQuery =
  'query CardsQuery($id:ID!){node(id:$id){__typename ...on PlanVersion{id status viewerCan cards{...EditableCard}defects{cardId isBlocking textZh textEn}}}} fragment EditableCard on ActionCard{...CardFields revision} fragment CardFields on ActionCard{id level position phase titleZh titleEn textZh textEn conditionZh conditionEn deadlineMinutes after{id titleZh titleEn}organization{...OrganizationFields}role{key nameZh nameEn}supportingOrganizations{...OrganizationFields}teamNeeds{kind count qualifications}supplyNeeds{quantity item{code nameZh nameEn unitZh unitEn}}alerts{acknowledgeRequired role{key nameZh nameEn}organization{...OrganizationFields}}} fragment OrganizationFields on Organization{id code nameZh nameEn}' as Document<
    CardsQueryResult,
    CardsQueryVariables
  >

export type RolesQueryResult = { roles: { key: string; nameZh: string; nameEn: string }[] }
export type RolesQueryVariables = Record<string, never>
export const RolesQuery = 'query RolesQuery{roles{key nameZh nameEn}}' as Document<
  RolesQueryResult,
  RolesQueryVariables
>

export type OrganizationsQueryResult = {
  organizations: { edges: { node: { id: string; code: string; nameZh: string; nameEn: string } }[] }
}
export type OrganizationsQueryVariables = { search?: string | null }
export const OrganizationsQuery =
  'query OrganizationsQuery($search:String){organizations(search:$search first:20){edges{node{id code nameZh nameEn}}}}' as Document<
    OrganizationsQueryResult,
    OrganizationsQueryVariables
  >

export type SupplyItemsQueryResult = {
  supplyItems: { code: string; nameZh: string; nameEn: string; unitZh: string; unitEn: string }[]
}
export type SupplyItemsQueryVariables = { search?: string | null }
export const SupplyItemsQuery =
  'query SupplyItemsQuery($search:String){supplyItems(search:$search){code nameZh nameEn unitZh unitEn}}' as Document<
    SupplyItemsQueryResult,
    SupplyItemsQueryVariables
  >

export type WriteCardResult = {
  writeCard: ({ __typename: 'PlanVersion' } & { id: string }) | ({ __typename: 'Refusal' } & RefusalFields)
}
export type WriteCardVariables = { input: WriteCardInput; key?: string | null }
export const WriteCard =
  'mutation WriteCard($input:WriteCardInput!$key:String){writeCard(input:$input key:$key){__typename ...on PlanVersion{id}...RefusalFields}} fragment RefusalFields on Refusal{code messageZh messageEn path issues{path messageZh messageEn}}' as Document<
    WriteCardResult,
    WriteCardVariables
  >

export type RemoveCardResult = {
  removeCard: ({ __typename: 'PlanVersion' } & { id: string }) | ({ __typename: 'Refusal' } & RefusalFields)
}
export type RemoveCardVariables = { input: RemoveCardInput; key?: string | null }
export const RemoveCard =
  'mutation RemoveCard($input:RemoveCardInput!$key:String){removeCard(input:$input key:$key){__typename ...on PlanVersion{id}...RefusalFields}} fragment RefusalFields on Refusal{code messageZh messageEn path issues{path messageZh messageEn}}' as Document<
    RemoveCardResult,
    RemoveCardVariables
  >

export type OrderCardsResult = {
  orderCards: ({ __typename: 'PlanVersion' } & { id: string }) | ({ __typename: 'Refusal' } & RefusalFields)
}
export type OrderCardsVariables = { input: OrderCardsInput; key?: string | null }
export const OrderCards =
  'mutation OrderCards($input:OrderCardsInput!$key:String){orderCards(input:$input key:$key){__typename ...on PlanVersion{id}...RefusalFields}} fragment RefusalFields on Refusal{code messageZh messageEn path issues{path messageZh messageEn}}' as Document<
    OrderCardsResult,
    OrderCardsVariables
  >
