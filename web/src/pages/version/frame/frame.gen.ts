// Written by codegen/main.ts from the document beside it. Do not edit.
import type { PlanCriterionKind, WriteFrameInput } from '../../../data/schema.gen.ts'
import type { RefusalFields } from '../../../data/fragments.gen.ts'
import type { Document } from '../../../data/document.ts'
export type FrameFields = {
  frameRevision: number
  posts: {
    position: number
    parent: number | null
    titleZh: string
    titleEn: string
    dutiesZh: string
    dutiesEn: string
    organization: { code: string; nameZh: string; nameEn: string } | null
    role: { key: string; nameZh: string; nameEn: string } | null
  }[]
  criteria: { kind: PlanCriterionKind; level: number; textZh: string; textEn: string }[]
}

export type WriteFrameResult = {
  writeFrame: ({ __typename: 'PlanVersion' } & { id: string }) | ({ __typename: 'Refusal' } & RefusalFields)
}
export type WriteFrameVariables = { input: WriteFrameInput; key?: string | null }
export const WriteFrame =
  'mutation WriteFrame($input:WriteFrameInput!$key:String){writeFrame(input:$input key:$key){__typename ...on PlanVersion{id}...RefusalFields}} fragment RefusalFields on Refusal{code messageZh messageEn path issues{path messageZh messageEn}}' as Document<
    WriteFrameResult,
    WriteFrameVariables
  >
