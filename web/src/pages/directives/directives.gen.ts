// Written by codegen/main.ts from the document beside it. Do not edit.
import type { CompleteDirectiveInput, DirectiveInput, DirectiveStatus } from '../../data/schema.gen.ts'
import type { DirectiveFields } from '../incident/incident.gen.ts'
import type { RefusalFields } from '../../data/fragments.gen.ts'
import type { Document } from '../../data/document.ts'
export type MyDirectiveFields = {
  version: number
  incident: { id: string; number: string; title: string }
} & DirectiveFields

export type DirectivesQueryResult = {
  directives: {
    edges: { node: MyDirectiveFields }[]
    pageInfo: {
      hasNextPage: boolean
      hasPreviousPage: boolean
      startCursor: string | null
      endCursor: string | null
    }
  }
}
export type DirectivesQueryVariables = {
  first?: number | null
  after?: string | null
  last?: number | null
  before?: string | null
  status?: DirectiveStatus | null
}
export const DirectivesQuery =
  'query DirectivesQuery($first:Int$after:String$last:Int$before:String$status:DirectiveStatus){directives(first:$first after:$after last:$last before:$before status:$status mine:true){edges{node{...MyDirectiveFields}}pageInfo{hasNextPage hasPreviousPage startCursor endCursor}}} fragment MyDirectiveFields on Directive{...DirectiveFields version incident{id number title}} fragment DirectiveFields on Directive{id titleZh titleEn textZh textEn status issuedAt dueAt receivedAt doneAt report isOverdue viewerCan organization{...OrganizationFields}receivedBy{...PersonFields}doneBy{...PersonFields}} fragment OrganizationFields on Organization{id code nameZh nameEn} fragment PersonFields on Person{id nameZh nameEn title phone}' as Document<
    DirectivesQueryResult,
    DirectivesQueryVariables
  >

export type ReceiveDirectiveResult = {
  receiveDirective:
    | ({ __typename: 'Directive' } & { id: string })
    | ({ __typename: 'Refusal' } & RefusalFields)
}
export type ReceiveDirectiveVariables = { input: DirectiveInput; key?: string | null }
export const ReceiveDirective =
  'mutation ReceiveDirective($input:DirectiveInput!$key:String){receiveDirective(input:$input key:$key){__typename ...on Directive{id}...RefusalFields}} fragment RefusalFields on Refusal{code messageZh messageEn path issues{path messageZh messageEn}}' as Document<
    ReceiveDirectiveResult,
    ReceiveDirectiveVariables
  >

export type CompleteDirectiveResult = {
  completeDirective:
    | ({ __typename: 'Directive' } & { id: string })
    | ({ __typename: 'Refusal' } & RefusalFields)
}
export type CompleteDirectiveVariables = { input: CompleteDirectiveInput; key?: string | null }
export const CompleteDirective =
  'mutation CompleteDirective($input:CompleteDirectiveInput!$key:String){completeDirective(input:$input key:$key){__typename ...on Directive{id}...RefusalFields}} fragment RefusalFields on Refusal{code messageZh messageEn path issues{path messageZh messageEn}}' as Document<
    CompleteDirectiveResult,
    CompleteDirectiveVariables
  >
