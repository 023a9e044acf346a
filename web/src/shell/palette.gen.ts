// Written by codegen/main.ts from the document beside it. Do not edit.
import type { Document } from '../data/document.ts'
export type PalettePlansQueryResult = {
  searchPlans: {
    edges: {
      node: {
        version: {
          id: string
          documentNumber: string | null
          plan: { id: string; titleZh: string; titleEn: string }
        }
      }
    }[]
  }
}
export type PalettePlansQueryVariables = { query: string; first?: number | null }
export const PalettePlansQuery =
  'query PalettePlansQuery($query:String!$first:Int){searchPlans(query:$query first:$first){edges{node{version{id documentNumber plan{id titleZh titleEn}}}}}}' as Document<
    PalettePlansQueryResult,
    PalettePlansQueryVariables
  >
