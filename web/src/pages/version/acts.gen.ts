// Written by codegen/main.ts from the document beside it. Do not edit.
import type {
  AddPlanPaperInput,
  AnswerPlanCommentInput,
  PassStepInput,
  PlanVersionInput,
  RevisePlanInput,
  SendBackInput,
  WithdrawVersionInput,
  WriteChapterInput,
} from '../../data/schema.gen.ts'
import type { RefusalFields } from '../../data/fragments.gen.ts'
import type { Document } from '../../data/document.ts'
export type RevisePlanResult = {
  revisePlan: ({ __typename: 'PlanVersion' } & { id: string }) | ({ __typename: 'Refusal' } & RefusalFields)
}
export type RevisePlanVariables = { input: RevisePlanInput; key?: string | null }
export const RevisePlan =
  'mutation RevisePlan($input:RevisePlanInput!$key:String){revisePlan(input:$input key:$key){__typename ...on PlanVersion{id}...RefusalFields}} fragment RefusalFields on Refusal{code messageZh messageEn path issues{path messageZh messageEn}}' as Document<
    RevisePlanResult,
    RevisePlanVariables
  >

export type WriteChapterResult = {
  writeChapter: ({ __typename: 'PlanVersion' } & { id: string }) | ({ __typename: 'Refusal' } & RefusalFields)
}
export type WriteChapterVariables = { input: WriteChapterInput; key?: string | null }
export const WriteChapter =
  'mutation WriteChapter($input:WriteChapterInput!$key:String){writeChapter(input:$input key:$key){__typename ...on PlanVersion{id}...RefusalFields}} fragment RefusalFields on Refusal{code messageZh messageEn path issues{path messageZh messageEn}}' as Document<
    WriteChapterResult,
    WriteChapterVariables
  >

export type AddPlanPaperResult = {
  addPlanPaper: ({ __typename: 'PlanVersion' } & { id: string }) | ({ __typename: 'Refusal' } & RefusalFields)
}
export type AddPlanPaperVariables = { input: AddPlanPaperInput; key?: string | null }
export const AddPlanPaper =
  'mutation AddPlanPaper($input:AddPlanPaperInput!$key:String){addPlanPaper(input:$input key:$key){__typename ...on PlanVersion{id}...RefusalFields}} fragment RefusalFields on Refusal{code messageZh messageEn path issues{path messageZh messageEn}}' as Document<
    AddPlanPaperResult,
    AddPlanPaperVariables
  >

export type SubmitVersionResult = {
  submitVersion:
    | ({ __typename: 'PlanVersion' } & { id: string })
    | ({ __typename: 'Refusal' } & RefusalFields)
}
export type SubmitVersionVariables = { input: PlanVersionInput; key?: string | null }
export const SubmitVersion =
  'mutation SubmitVersion($input:PlanVersionInput!$key:String){submitVersion(input:$input key:$key){__typename ...on PlanVersion{id}...RefusalFields}} fragment RefusalFields on Refusal{code messageZh messageEn path issues{path messageZh messageEn}}' as Document<
    SubmitVersionResult,
    SubmitVersionVariables
  >

export type PassStepResult = {
  passStep: ({ __typename: 'PlanVersion' } & { id: string }) | ({ __typename: 'Refusal' } & RefusalFields)
}
export type PassStepVariables = { input: PassStepInput; key?: string | null }
export const PassStep =
  'mutation PassStep($input:PassStepInput!$key:String){passStep(input:$input key:$key){__typename ...on PlanVersion{id}...RefusalFields}} fragment RefusalFields on Refusal{code messageZh messageEn path issues{path messageZh messageEn}}' as Document<
    PassStepResult,
    PassStepVariables
  >

export type SendBackVersionResult = {
  sendBackVersion:
    | ({ __typename: 'PlanVersion' } & { id: string })
    | ({ __typename: 'Refusal' } & RefusalFields)
}
export type SendBackVersionVariables = { input: SendBackInput; key?: string | null }
export const SendBackVersion =
  'mutation SendBackVersion($input:SendBackInput!$key:String){sendBackVersion(input:$input key:$key){__typename ...on PlanVersion{id}...RefusalFields}} fragment RefusalFields on Refusal{code messageZh messageEn path issues{path messageZh messageEn}}' as Document<
    SendBackVersionResult,
    SendBackVersionVariables
  >

export type AnswerPlanCommentResult = {
  answerPlanComment:
    | ({ __typename: 'PlanVersion' } & { id: string })
    | ({ __typename: 'Refusal' } & RefusalFields)
}
export type AnswerPlanCommentVariables = { input: AnswerPlanCommentInput; key?: string | null }
export const AnswerPlanComment =
  'mutation AnswerPlanComment($input:AnswerPlanCommentInput!$key:String){answerPlanComment(input:$input key:$key){__typename ...on PlanVersion{id}...RefusalFields}} fragment RefusalFields on Refusal{code messageZh messageEn path issues{path messageZh messageEn}}' as Document<
    AnswerPlanCommentResult,
    AnswerPlanCommentVariables
  >

export type WithdrawVersionResult = {
  withdrawVersion:
    | ({ __typename: 'PlanVersion' } & { id: string })
    | ({ __typename: 'Refusal' } & RefusalFields)
}
export type WithdrawVersionVariables = { input: WithdrawVersionInput; key?: string | null }
export const WithdrawVersion =
  'mutation WithdrawVersion($input:WithdrawVersionInput!$key:String){withdrawVersion(input:$input key:$key){__typename ...on PlanVersion{id}...RefusalFields}} fragment RefusalFields on Refusal{code messageZh messageEn path issues{path messageZh messageEn}}' as Document<
    WithdrawVersionResult,
    WithdrawVersionVariables
  >

export type EnforceVersionResult = {
  enforceVersion:
    | ({ __typename: 'PlanVersion' } & { id: string })
    | ({ __typename: 'Refusal' } & RefusalFields)
}
export type EnforceVersionVariables = { input: PlanVersionInput; key?: string | null }
export const EnforceVersion =
  'mutation EnforceVersion($input:PlanVersionInput!$key:String){enforceVersion(input:$input key:$key){__typename ...on PlanVersion{id}...RefusalFields}} fragment RefusalFields on Refusal{code messageZh messageEn path issues{path messageZh messageEn}}' as Document<
    EnforceVersionResult,
    EnforceVersionVariables
  >
