// Written by codegen/main.ts from the document beside it. Do not edit.
import type { CardFields } from '../plans/plans.gen.ts'
import type { FrameFields } from '../version/frame/frame.gen.ts'
import type { PlanVersionStatus } from '../../data/schema.gen.ts'
import type { Document } from '../../data/document.ts'
export type ComparedFields = {
  id: string
  number: number
  status: PlanVersionStatus
  legalBasisZh: string
  legalBasisEn: string
  plan: {
    id: string
    titleZh: string
    titleEn: string
    versions: { id: string; number: number; status: PlanVersionStatus }[]
  }
  chapters: { key: string; titleZh: string; titleEn: string; textZh: string; textEn: string }[]
  cards: ({ originId: string } & CardFields)[]
} & FrameFields

export type CompareQueryResult = {
  before:
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
        | ({ __typename: 'PlanVersion' } & ComparedFields)
      )
    | null
  after:
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
        | ({ __typename: 'PlanVersion' } & ComparedFields)
      )
    | null
}
export type CompareQueryVariables = { before: string; after: string }
export const CompareQuery =
  'query CompareQuery($before:ID!$after:ID!){before:node(id:$before){__typename ...on PlanVersion{...ComparedFields}}after:node(id:$after){__typename ...on PlanVersion{...ComparedFields}}} fragment ComparedFields on PlanVersion{id number status legalBasisZh legalBasisEn plan{id titleZh titleEn versions{id number status}}...FrameFields chapters{key titleZh titleEn textZh textEn}cards{originId ...CardFields}} fragment FrameFields on PlanVersion{frameRevision posts{position parent titleZh titleEn dutiesZh dutiesEn organization{code nameZh nameEn}role{key nameZh nameEn}}criteria{kind level textZh textEn}} fragment CardFields on ActionCard{id level position phase titleZh titleEn textZh textEn conditionZh conditionEn deadlineMinutes after{id titleZh titleEn}organization{...OrganizationFields}role{key nameZh nameEn}supportingOrganizations{...OrganizationFields}teamNeeds{kind count qualifications}supplyNeeds{quantity item{code nameZh nameEn unitZh unitEn}}alerts{acknowledgeRequired role{key nameZh nameEn}organization{...OrganizationFields}}} fragment OrganizationFields on Organization{id code nameZh nameEn}' as Document<
    CompareQueryResult,
    CompareQueryVariables
  >
