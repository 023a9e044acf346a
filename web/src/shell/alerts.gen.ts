// Written by codegen/main.ts from the document beside it. Do not edit.
import type { AlertInput, AlertKind, AlertStatus } from '../data/schema.gen.ts'
import type { RefusalFields } from '../data/fragments.gen.ts'
import type { Document } from '../data/document.ts'
export type MyAlertFields = {
  id: string
  kind: AlertKind
  titleZh: string
  titleEn: string
  bodyZh: string
  bodyEn: string
  acknowledgeRequired: boolean
  raisedAt: string
  acknowledgeBy: string | null
  status: AlertStatus
  incident: { id: string; number: string; title: string } | null
  call: { id: string } | null
  duty: { id: string; plan: { id: string } } | null
  mine: { acknowledgedAt: string | null; seenAt: string | null } | null
}

export type MyAlertsQueryResult = { myAlerts: { edges: { node: MyAlertFields }[] } }
export type MyAlertsQueryVariables = { first?: number | null }
export const MyAlertsQuery =
  'query MyAlertsQuery($first:Int){myAlerts(unacknowledged:true first:$first){edges{node{...MyAlertFields}}}} fragment MyAlertFields on Alert{id kind titleZh titleEn bodyZh bodyEn acknowledgeRequired raisedAt acknowledgeBy status incident{id number title}call{id}duty{id plan{id}}mine{acknowledgedAt seenAt}}' as Document<
    MyAlertsQueryResult,
    MyAlertsQueryVariables
  >

export type AcknowledgeAlertResult = {
  acknowledgeAlert: ({ __typename: 'Alert' } & { id: string }) | ({ __typename: 'Refusal' } & RefusalFields)
}
export type AcknowledgeAlertVariables = { input: AlertInput; key?: string | null }
export const AcknowledgeAlert =
  'mutation AcknowledgeAlert($input:AlertInput!$key:String){acknowledgeAlert(input:$input key:$key){__typename ...on Alert{id}...RefusalFields}} fragment RefusalFields on Refusal{code messageZh messageEn path issues{path messageZh messageEn}}' as Document<
    AcknowledgeAlertResult,
    AcknowledgeAlertVariables
  >
