// Written by codegen/main.ts from the document beside it. Do not edit.
import type { CallStatus, MemberRole, TeamKind, TeamLevel, TeamStatus } from '../../data/schema.gen.ts'
import type { OrganizationFields, PersonFields, PlaceFields } from '../../data/fragments.gen.ts'
import type { Document } from '../../data/document.ts'
export type TeamFields = {
  id: string
  code: string
  nameZh: string
  nameEn: string
  kind: TeamKind
  level: TeamLevel
  status: TeamStatus
  statusReason: string | null
  musterMinutes: number
  qualifications: string[]
  organization: OrganizationFields
  division: PlaceFields
  members: { role: MemberRole; person: PersonFields }[]
  activeCall: {
    id: string
    status: CallStatus
    expectedAt: string | null
    incident: { id: string; number: string; title: string }
  } | null
}

export type TeamsQueryResult = {
  teams: {
    edges: { node: TeamFields }[]
    pageInfo: {
      hasNextPage: boolean
      hasPreviousPage: boolean
      startCursor: string | null
      endCursor: string | null
    }
  }
}
export type TeamsQueryVariables = {
  first?: number | null
  after?: string | null
  last?: number | null
  before?: string | null
  kind?: TeamKind | null
  search?: string | null
}
export const TeamsQuery =
  'query TeamsQuery($first:Int$after:String$last:Int$before:String$kind:TeamKind$search:String){teams(first:$first after:$after last:$last before:$before kind:$kind search:$search){edges{node{...TeamFields}}pageInfo{hasNextPage hasPreviousPage startCursor endCursor}}} fragment TeamFields on Team{id code nameZh nameEn kind level status statusReason musterMinutes qualifications organization{...OrganizationFields}division{...PlaceFields}members{role person{...PersonFields}}activeCall{id status expectedAt incident{id number title}}} fragment OrganizationFields on Organization{id code nameZh nameEn} fragment PlaceFields on Division{code level nameZh nameEn pathZh pathEn} fragment PersonFields on Person{id nameZh nameEn title phone}' as Document<
    TeamsQueryResult,
    TeamsQueryVariables
  >
