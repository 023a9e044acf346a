// Written by codegen/main.ts from the document beside it. Do not edit.
import type {
  CardPhase,
  EventKind,
  PlanCategory,
  PlanLevel,
  PlanStanding,
  PlanVersionStatus,
  TeamKind,
} from '../../data/schema.gen.ts'
import type { ConditionFields, OrganizationFields, PlaceFields } from '../../data/fragments.gen.ts'
import type { FrameFields } from '../version/frame/frame.gen.ts'
import type { Document } from '../../data/document.ts'
export type CoverageQueryResult = {
  planCoverage: {
    eventKind: EventKind
    level: PlanLevel
    inForce: number
    overdue: number
    underWay: number
    none: number
  }[]
}
export type CoverageQueryVariables = { organizationId?: string | null; dueWithin?: number | null }
export const CoverageQuery =
  'query CoverageQuery($organizationId:ID$dueWithin:Int){planCoverage(organizationId:$organizationId dueWithin:$dueWithin){eventKind level inForce overdue underWay none}}' as Document<
    CoverageQueryResult,
    CoverageQueryVariables
  >

export type PlansQueryResult = {
  plans: {
    edges: {
      node: {
        id: string
        code: string
        titleZh: string
        titleEn: string
        category: PlanCategory
        eventKind: EventKind
        condition: { nameZh: string; nameEn: string } | null
        organization: OrganizationFields
        versionInForce: {
          id: string
          number: number
          documentNumber: string | null
          effectiveFrom: string | null
          effectiveTo: string | null
          cardCount: number
        } | null
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
export type PlansQueryVariables = {
  first?: number | null
  after?: string | null
  last?: number | null
  before?: string | null
  search?: string | null
  category?: PlanCategory | null
  eventKind?: EventKind | null
  level?: PlanLevel | null
  standing?: PlanStanding | null
  organizationId?: string | null
  dueWithin?: number | null
}
export const PlansQuery =
  'query PlansQuery($first:Int$after:String$last:Int$before:String$search:String$category:PlanCategory$eventKind:EventKind$level:PlanLevel$standing:PlanStanding$organizationId:ID$dueWithin:Int){plans(first:$first after:$after last:$last before:$before search:$search category:$category eventKind:$eventKind level:$level standing:$standing organizationId:$organizationId dueWithin:$dueWithin){edges{node{id code titleZh titleEn category eventKind condition{nameZh nameEn}organization{...OrganizationFields}versionInForce{id number documentNumber effectiveFrom effectiveTo cardCount}}}pageInfo{hasNextPage hasPreviousPage startCursor endCursor}}} fragment OrganizationFields on Organization{id code nameZh nameEn}' as Document<
    PlansQueryResult,
    PlansQueryVariables
  >

export type CardFields = {
  id: string
  level: number
  position: number
  phase: CardPhase
  titleZh: string
  titleEn: string
  textZh: string
  textEn: string
  conditionZh: string
  conditionEn: string
  deadlineMinutes: number
  after: { id: string; titleZh: string; titleEn: string } | null
  organization: OrganizationFields | null
  role: { key: string; nameZh: string; nameEn: string } | null
  supportingOrganizations: OrganizationFields[]
  teamNeeds: { kind: TeamKind; count: number; qualifications: string[] }[]
  supplyNeeds: {
    quantity: number
    item: { code: string; nameZh: string; nameEn: string; unitZh: string; unitEn: string }
  }[]
  alerts: {
    acknowledgeRequired: boolean
    role: { key: string; nameZh: string; nameEn: string }
    organization: OrganizationFields | null
  }[]
}

export type PlanFields = {
  id: string
  code: string
  isSecret: boolean
  titleZh: string
  titleEn: string
  category: PlanCategory
  eventKind: EventKind
  condition: ConditionFields | null
  division: PlaceFields
  organization: OrganizationFields
  versions: {
    id: string
    number: number
    status: PlanVersionStatus
    documentNumber: string | null
    effectiveFrom: string | null
    effectiveTo: string | null
  }[]
  versionInForce:
    | ({
        id: string
        number: number
        status: PlanVersionStatus
        documentNumber: string | null
        legalBasisZh: string
        legalBasisEn: string
        chapters: { key: string; titleZh: string; titleEn: string; textZh: string; textEn: string }[]
        effectiveFrom: string | null
        effectiveTo: string | null
        cards: CardFields[]
      } & FrameFields)
    | null
}

export type PlanQueryResult = {
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
        | ({ __typename: 'Plan' } & PlanFields)
      )
    | null
}
export type PlanQueryVariables = { id: string }
export const PlanQuery =
  'query PlanQuery($id:ID!){node(id:$id){__typename ...on Plan{...PlanFields}}} fragment PlanFields on Plan{id code isSecret titleZh titleEn category eventKind condition{...ConditionFields}division{...PlaceFields}organization{...OrganizationFields}versions{id number status documentNumber effectiveFrom effectiveTo}versionInForce{id number status documentNumber legalBasisZh legalBasisEn ...FrameFields chapters{key titleZh titleEn textZh textEn}effectiveFrom effectiveTo cards{...CardFields}}} fragment ConditionFields on Condition{code nameZh nameEn diseaseClass managedAs reportHours} fragment PlaceFields on Division{code level nameZh nameEn pathZh pathEn} fragment OrganizationFields on Organization{id code nameZh nameEn} fragment FrameFields on PlanVersion{frameRevision posts{position parent titleZh titleEn dutiesZh dutiesEn organization{code nameZh nameEn}role{key nameZh nameEn}}criteria{kind level textZh textEn}} fragment CardFields on ActionCard{id level position phase titleZh titleEn textZh textEn conditionZh conditionEn deadlineMinutes after{id titleZh titleEn}organization{...OrganizationFields}role{key nameZh nameEn}supportingOrganizations{...OrganizationFields}teamNeeds{kind count qualifications}supplyNeeds{quantity item{code nameZh nameEn unitZh unitEn}}alerts{acknowledgeRequired role{key nameZh nameEn}organization{...OrganizationFields}}}' as Document<
    PlanQueryResult,
    PlanQueryVariables
  >

export type OpenIncidentsQueryResult = {
  incidents: {
    edges: {
      node: {
        id: string
        number: string
        title: string
        viewerCan: string[]
        response: { id: string } | null
      }
    }[]
  }
}
export type OpenIncidentsQueryVariables = Record<string, never>
export const OpenIncidentsQuery =
  'query OpenIncidentsQuery{incidents(first:50 status:open){edges{node{id number title viewerCan response{id}}}}}' as Document<
    OpenIncidentsQueryResult,
    OpenIncidentsQueryVariables
  >
