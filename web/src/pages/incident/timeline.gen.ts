// Written by codegen/main.ts from the document beside it. Do not edit.
import type { PersonFields } from '../../data/fragments.gen.ts'
import type { Document } from '../../data/document.ts'
export type EventFields = {
  position: string
  at: string
  name: string
  command: string
  subjectType: string
  subjectId: string
  textZh: string
  textEn: string
  actor: PersonFields | null
}

export type TimelineQueryResult = {
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
        | ({ __typename: 'Incident' } & {
            id: string
            timeline: {
              edges: { cursor: string; node: EventFields }[]
              pageInfo: {
                hasNextPage: boolean
                hasPreviousPage: boolean
                startCursor: string | null
                endCursor: string | null
              }
            }
          })
      )
    | null
}
export type TimelineQueryVariables = {
  id: string
  first?: number | null
  after?: string | null
  last?: number | null
  before?: string | null
  names?: string[] | null
}
export const TimelineQuery =
  'query TimelineQuery($id:ID!$first:Int$after:String$last:Int$before:String$names:[String!]){node(id:$id){__typename ...on Incident{id timeline(first:$first after:$after last:$last before:$before names:$names){edges{cursor node{...EventFields}}pageInfo{hasNextPage hasPreviousPage startCursor endCursor}}}}} fragment EventFields on Event{position at name command subjectType subjectId textZh textEn actor{...PersonFields}} fragment PersonFields on Person{id nameZh nameEn title phone}' as Document<
    TimelineQueryResult,
    TimelineQueryVariables
  >
