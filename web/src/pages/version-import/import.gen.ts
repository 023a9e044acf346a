// Written by codegen/main.ts from the document beside it. Do not edit.
import type {
  ImportDropped,
  ImportMatch,
  ImportPlanTextInput,
  PlanVersionStatus,
} from '../../data/schema.gen.ts'
import type { RefusalFields } from '../../data/fragments.gen.ts'
import type { Document } from '../../data/document.ts'
export type ImportVersionQueryResult = {
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
        | ({ __typename: 'PlanVersion' } & {
            id: string
            number: number
            status: PlanVersionStatus
            viewerCan: string[]
            plan: { id: string; titleZh: string; titleEn: string }
            outline: {
              key: string
              titleZh: string
              titleEn: string
              isRequired: boolean
              isSubstance: boolean
            }[]
            chapters: {
              key: string
              titleZh: string
              titleEn: string
              textZh: string
              textEn: string
              isPublic: boolean
              revision: number
            }[]
          })
      )
    | null
}
export type ImportVersionQueryVariables = { id: string }
export const ImportVersionQuery =
  'query ImportVersionQuery($id:ID!){node(id:$id){__typename ...on PlanVersion{id number status viewerCan plan{id titleZh titleEn}outline{key titleZh titleEn isRequired isSubstance}chapters{key titleZh titleEn textZh textEn isPublic revision}}}}' as Document<
    ImportVersionQueryResult,
    ImportVersionQueryVariables
  >

export type ImportQueryResult = {
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
              | 'Plan'
              | 'PlanComment'
              | 'PlanDecision'
              | 'PlanDuty'
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
        | ({ __typename: 'PlanImport' } & {
            id: string
            name: string
            sections: {
              index: number
              heading: string | null
              text: string
              chapter: string | null
              match: ImportMatch
            }[]
            dropped: { kind: ImportDropped; count: number }[]
          })
      )
    | null
}
export type ImportQueryVariables = { id: string }
export const ImportQuery =
  'query ImportQuery($id:ID!){node(id:$id){__typename ...on PlanImport{id name sections{index heading text chapter match}dropped{kind count}}}}' as Document<
    ImportQueryResult,
    ImportQueryVariables
  >

export type ImportPlanTextResult = {
  importPlanText:
    | ({ __typename: 'PlanVersion' } & { id: string })
    | ({ __typename: 'Refusal' } & RefusalFields)
}
export type ImportPlanTextVariables = { input: ImportPlanTextInput; key?: string | null }
export const ImportPlanText =
  'mutation ImportPlanText($input:ImportPlanTextInput!$key:String){importPlanText(input:$input key:$key){__typename ...on PlanVersion{id}...RefusalFields}} fragment RefusalFields on Refusal{code messageZh messageEn path issues{path messageZh messageEn}}' as Document<
    ImportPlanTextResult,
    ImportPlanTextVariables
  >
