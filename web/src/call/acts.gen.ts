// Written by codegen/main.ts from the document beside it. Do not edit.
import type {
  AcceptDispatchInput,
  AlertInput,
  CallInput,
  DeclineDispatchInput,
  RefusalCode,
} from '../data/schema.gen.ts'
import type { Document } from '../data/document.ts'
export type AckAlertResult = { act: { __typename: 'Alert' } | ({ __typename: 'Refusal' } & ActRefusal) }
export type AckAlertVariables = { input: AlertInput; key?: string | null }
export const AckAlert =
  'mutation AckAlert($input:AlertInput!$key:String){act:acknowledgeAlert(input:$input key:$key){__typename ...ActRefusal}} fragment ActRefusal on Refusal{code messageZh messageEn}' as Document<
    AckAlertResult,
    AckAlertVariables
  >

export type AcceptCallResult = {
  act: { __typename: 'DispatchCall' } | ({ __typename: 'Refusal' } & ActRefusal)
}
export type AcceptCallVariables = { input: AcceptDispatchInput; key?: string | null }
export const AcceptCall =
  'mutation AcceptCall($input:AcceptDispatchInput!$key:String){act:acceptDispatch(input:$input key:$key){__typename ...ActRefusal}} fragment ActRefusal on Refusal{code messageZh messageEn}' as Document<
    AcceptCallResult,
    AcceptCallVariables
  >

export type DeclineCallResult = {
  act: { __typename: 'DispatchCall' } | ({ __typename: 'Refusal' } & ActRefusal)
}
export type DeclineCallVariables = { input: DeclineDispatchInput; key?: string | null }
export const DeclineCall =
  'mutation DeclineCall($input:DeclineDispatchInput!$key:String){act:declineDispatch(input:$input key:$key){__typename ...ActRefusal}} fragment ActRefusal on Refusal{code messageZh messageEn}' as Document<
    DeclineCallResult,
    DeclineCallVariables
  >

export type DepartCallResult = {
  act: { __typename: 'DispatchCall' } | ({ __typename: 'Refusal' } & ActRefusal)
}
export type DepartCallVariables = { input: CallInput; key?: string | null }
export const DepartCall =
  'mutation DepartCall($input:CallInput!$key:String){act:reportDeparture(input:$input key:$key){__typename ...ActRefusal}} fragment ActRefusal on Refusal{code messageZh messageEn}' as Document<
    DepartCallResult,
    DepartCallVariables
  >

export type ArriveCallResult = {
  act: { __typename: 'DispatchCall' } | ({ __typename: 'Refusal' } & ActRefusal)
}
export type ArriveCallVariables = { input: CallInput; key?: string | null }
export const ArriveCall =
  'mutation ArriveCall($input:CallInput!$key:String){act:reportArrival(input:$input key:$key){__typename ...ActRefusal}} fragment ActRefusal on Refusal{code messageZh messageEn}' as Document<
    ArriveCallResult,
    ArriveCallVariables
  >

export type ReleaseCallResult = {
  act: { __typename: 'DispatchCall' } | ({ __typename: 'Refusal' } & ActRefusal)
}
export type ReleaseCallVariables = { input: CallInput; key?: string | null }
export const ReleaseCall =
  'mutation ReleaseCall($input:CallInput!$key:String){act:releaseTeam(input:$input key:$key){__typename ...ActRefusal}} fragment ActRefusal on Refusal{code messageZh messageEn}' as Document<
    ReleaseCallResult,
    ReleaseCallVariables
  >

export type ActRefusal = { code: RefusalCode; messageZh: string; messageEn: string }
