// Written by codegen/main.ts from the document beside it. Do not edit.
import type {
  EventKind,
  IncidentStatus,
  ResponseStatus,
  RiskLevel,
  WarningLevel,
} from '../../data/schema.gen.ts'
import type { PlaceFields } from '../../data/fragments.gen.ts'
import type { Document } from '../../data/document.ts'
export type BoardRow = {
  id: string
  number: string
  title: string
  eventKind: EventKind
  place: string | null
  grade: number | null
  warningLevel: WarningLevel | null
  riskLevel: RiskLevel
  status: IncidentStatus
  openedAt: string
  endedAt: string | null
  viewerCommands: boolean
  condition: { nameZh: string; nameEn: string } | null
  division: PlaceFields
  response: { id: string; level: number; status: ResponseStatus; activatedAt: string } | null
  counts: {
    overdueDirectives: number
    openDirectives: number
    doneDirectives: number
    silentCalls: number
    acceptedCalls: number
    enRouteCalls: number
    onSiteCalls: number
    declinedCalls: number
    shortNeeds: number
    unacknowledgedAlerts: number
    openRequisitions: number
    endedResponses: number
  }
}

export type BoardQueryResult = {
  incidents: {
    edges: { node: BoardRow }[]
    pageInfo: {
      hasNextPage: boolean
      hasPreviousPage: boolean
      startCursor: string | null
      endCursor: string | null
    }
  }
}
export type BoardQueryVariables = {
  first?: number | null
  after?: string | null
  last?: number | null
  before?: string | null
  status?: IncidentStatus | null
  search?: string | null
}
export const BoardQuery =
  'query BoardQuery($first:Int$after:String$last:Int$before:String$status:IncidentStatus$search:String){incidents(first:$first after:$after last:$last before:$before status:$status search:$search){edges{node{...BoardRow}}pageInfo{hasNextPage hasPreviousPage startCursor endCursor}}} fragment BoardRow on Incident{id number title eventKind place grade warningLevel riskLevel status openedAt endedAt viewerCommands condition{nameZh nameEn}division{...PlaceFields}response{id level status activatedAt}counts{overdueDirectives openDirectives doneDirectives silentCalls acceptedCalls enRouteCalls onSiteCalls declinedCalls shortNeeds unacknowledgedAlerts openRequisitions endedResponses}} fragment PlaceFields on Division{code level nameZh nameEn pathZh pathEn}' as Document<
    BoardQueryResult,
    BoardQueryVariables
  >

export type DutyCountQueryResult = { planDutyCount: number }
export type DutyCountQueryVariables = Record<string, never>
export const DutyCountQuery = 'query DutyCountQuery{planDutyCount(state:open overdue:true)}' as Document<
  DutyCountQueryResult,
  DutyCountQueryVariables
>
