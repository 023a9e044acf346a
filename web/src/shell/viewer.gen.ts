// Written by codegen/main.ts from the document beside it. Do not edit.
import type { MemberRole } from '../data/schema.gen.ts'
import type { OrganizationFields, PersonFields, PlaceFields } from '../data/fragments.gen.ts'
import type { Document } from '../data/document.ts'
export type ViewerQueryResult = {
  viewer: {
    username: string
    demo: boolean
    serverTime: string
    logPosition: string
    permissions: string[]
    person: { organization: OrganizationFields } & PersonFields
    roles: {
      role: { key: string; nameZh: string; nameEn: string }
      organization: OrganizationFields
      division: PlaceFields
    }[]
    teams: { role: MemberRole; team: { id: string; nameZh: string; nameEn: string } }[]
  } | null
}
export type ViewerQueryVariables = Record<string, never>
export const ViewerQuery =
  'query ViewerQuery{viewer{username demo serverTime logPosition permissions person{...PersonFields organization{...OrganizationFields}}roles{role{key nameZh nameEn}organization{...OrganizationFields}division{...PlaceFields}}teams{role team{id nameZh nameEn}}}} fragment PersonFields on Person{id nameZh nameEn title phone} fragment OrganizationFields on Organization{id code nameZh nameEn} fragment PlaceFields on Division{code level nameZh nameEn pathZh pathEn}' as Document<
    ViewerQueryResult,
    ViewerQueryVariables
  >
