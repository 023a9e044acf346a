// Written by codegen/main.ts from the document beside it. Do not edit.
import type { AlertInput, RefusalCode } from '../data/schema.gen.ts'
import type { Document } from '../data/document.ts'
export type SeeAlertResult = {
  act: { __typename: 'Alert' } | ({ __typename: 'Refusal' } & { code: RefusalCode })
}
export type SeeAlertVariables = { input: AlertInput; key?: string | null }
export const SeeAlert =
  'mutation SeeAlert($input:AlertInput!$key:String){act:seeAlert(input:$input key:$key){__typename ...on Refusal{code}}}' as Document<
    SeeAlertResult,
    SeeAlertVariables
  >
