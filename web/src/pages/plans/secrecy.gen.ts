// Written by codegen/main.ts from the document beside it. Do not edit.
import type { ClassifyPlanInput } from '../../data/schema.gen.ts'
import type { RefusalFields } from '../../data/fragments.gen.ts'
import type { Document } from '../../data/document.ts'
export type ClassifyPlanResult = {
  result:
    | ({ __typename: 'Plan' } & { id: string; isSecret: boolean })
    | ({ __typename: 'Refusal' } & RefusalFields)
}
export type ClassifyPlanVariables = { input: ClassifyPlanInput; key?: string | null }
export const ClassifyPlan =
  'mutation ClassifyPlan($input:ClassifyPlanInput!$key:String){result:classifyPlan(input:$input key:$key){__typename __typename ...on Plan{id isSecret}...RefusalFields}} fragment RefusalFields on Refusal{code messageZh messageEn path issues{path messageZh messageEn}}' as Document<
    ClassifyPlanResult,
    ClassifyPlanVariables
  >
