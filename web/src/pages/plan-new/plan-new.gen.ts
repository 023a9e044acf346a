// Written by codegen/main.ts from the document beside it. Do not edit.
import type { RefusalFields } from '../../data/fragments.gen.ts'
import type { StartPlanInput } from '../../data/schema.gen.ts'
import type { Document } from '../../data/document.ts'
export type StartPlanResult = {
  startPlan: ({ __typename: 'PlanVersion' } & { id: string }) | ({ __typename: 'Refusal' } & RefusalFields)
}
export type StartPlanVariables = { input: StartPlanInput; key?: string | null }
export const StartPlan =
  'mutation StartPlan($input:StartPlanInput!$key:String){startPlan(input:$input key:$key){__typename ...on PlanVersion{id}...RefusalFields}} fragment RefusalFields on Refusal{code messageZh messageEn path issues{path messageZh messageEn}}' as Document<
    StartPlanResult,
    StartPlanVariables
  >
