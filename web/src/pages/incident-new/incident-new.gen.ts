// Written by codegen/main.ts from the document beside it. Do not edit.
import type { ConditionFields, PlaceFields, RefusalFields } from '../../data/fragments.gen.ts'
import type { OpenIncidentInput } from '../../data/schema.gen.ts'
import type { Document } from '../../data/document.ts'
export type DivisionsQueryResult = { divisions: ({ parent: { code: string } | null } & PlaceFields)[] }
export type DivisionsQueryVariables = {
  parentCode?: string | null
  search?: string | null
  first?: number | null
}
export const DivisionsQuery =
  'query DivisionsQuery($parentCode:String$search:String$first:Int){divisions(parentCode:$parentCode search:$search first:$first){...PlaceFields parent{code}}} fragment PlaceFields on Division{code level nameZh nameEn pathZh pathEn}' as Document<
    DivisionsQueryResult,
    DivisionsQueryVariables
  >

export type ConditionsQueryResult = { conditions: ConditionFields[] }
export type ConditionsQueryVariables = Record<string, never>
export const ConditionsQuery =
  'query ConditionsQuery{conditions{...ConditionFields}} fragment ConditionFields on Condition{code nameZh nameEn diseaseClass managedAs reportHours}' as Document<
    ConditionsQueryResult,
    ConditionsQueryVariables
  >

export type OpenIncidentResult = {
  openIncident:
    | ({ __typename: 'Incident' } & { id: string; number: string })
    | ({ __typename: 'Refusal' } & RefusalFields)
}
export type OpenIncidentVariables = { input: OpenIncidentInput; key?: string | null }
export const OpenIncident =
  'mutation OpenIncident($input:OpenIncidentInput!$key:String){openIncident(input:$input key:$key){__typename ...on Incident{id number}...RefusalFields}} fragment RefusalFields on Refusal{code messageZh messageEn path issues{path messageZh messageEn}}' as Document<
    OpenIncidentResult,
    OpenIncidentVariables
  >
