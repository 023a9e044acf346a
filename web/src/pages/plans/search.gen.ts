// Written by codegen/main.ts from the document beside it. Do not edit.
import type { EventKind, PlanCategory, PlanPlaceKind, PlanVersionStatus } from '../../data/schema.gen.ts'
import type { OrganizationFields } from '../../data/fragments.gen.ts'
import type { Document } from '../../data/document.ts'
export type PlanSearchQueryResult = {
  searchPlans: {
    edges: {
      node: {
        placeCount: number
        places: {
          kind: PlanPlaceKind
          key: string | null
          titleZh: string
          titleEn: string
          excerpt: { text: string; isHit: boolean }[]
        }[]
        version: {
          id: string
          number: number
          status: PlanVersionStatus
          documentNumber: string | null
          plan: {
            id: string
            titleZh: string
            titleEn: string
            category: PlanCategory
            organization: OrganizationFields
          }
        }
      }
    }[]
    pageInfo: {
      hasNextPage: boolean
      hasPreviousPage: boolean
      startCursor: string | null
      endCursor: string | null
    }
  }
}
export type PlanSearchQueryVariables = {
  query: string
  first?: number | null
  after?: string | null
  last?: number | null
  before?: string | null
  category?: PlanCategory | null
  eventKind?: EventKind | null
}
export const PlanSearchQuery =
  'query PlanSearchQuery($query:String!$first:Int$after:String$last:Int$before:String$category:PlanCategory$eventKind:EventKind){searchPlans(query:$query first:$first after:$after last:$last before:$before category:$category eventKind:$eventKind){edges{node{placeCount places{kind key titleZh titleEn excerpt{text isHit}}version{id number status documentNumber plan{id titleZh titleEn category organization{...OrganizationFields}}}}}pageInfo{hasNextPage hasPreviousPage startCursor endCursor}}} fragment OrganizationFields on Organization{id code nameZh nameEn}' as Document<
    PlanSearchQueryResult,
    PlanSearchQueryVariables
  >
