// Written by codegen/main.ts from the document beside it. Do not edit.
import type { FrameFields } from './frame/frame.gen.ts'
import type {
  PassedOverReason,
  PlanCategory,
  PlanDecisionKind,
  PlanPaperKind,
  PlanStepKind,
  PlanStepStatus,
  PlanVersionStatus,
  ShortfallKind,
} from '../../data/schema.gen.ts'
import type { Document } from '../../data/document.ts'
export type VersionFields = {
  id: string
  number: number
  status: PlanVersionStatus
  documentNumber: string | null
  changeNote: string | null
  isSubstantial: boolean
  issuedOn: string | null
  filingDueOn: string | null
  effectiveFrom: string | null
  viewerCan: string[]
  plan: {
    id: string
    titleZh: string
    titleEn: string
    category: PlanCategory
    versions: { id: string; number: number }[]
  }
  authors: { id: string; nameZh: string; nameEn: string }[]
  steps: {
    kind: PlanStepKind
    status: PlanStepStatus
    permission: string
    papers: PlanPaperKind[]
    missingPapers: PlanPaperKind[]
    isGate: boolean
    decidedAt: string | null
    decidedBy: { nameZh: string; nameEn: string } | null
  }[]
  papers: {
    id: string
    kind: PlanPaperKind
    title: string
    reference: string | null
    file: { name: string; size: number; sha256: string } | null
    addedAt: string
    addedBy: { nameZh: string; nameEn: string } | null
  }[]
  comments: {
    id: string
    step: PlanStepKind
    subject: string | null
    text: string
    at: string
    answer: string | null
    by: { nameZh: string; nameEn: string } | null
  }[]
  decisions: {
    id: string
    kind: PlanDecisionKind
    step: PlanStepKind | null
    words: string | null
    at: string
    by: { nameZh: string; nameEn: string } | null
  }[]
  outline: { key: string; titleZh: string; titleEn: string; isRequired: boolean; isSubstance: boolean }[]
  chapters: {
    key: string
    titleZh: string
    titleEn: string
    textZh: string
    textEn: string
    isPublic: boolean
    revision: number
  }[]
  cardCount: number
} & FrameFields

export type VersionQueryResult = {
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
        | ({ __typename: 'PlanVersion' } & VersionFields)
      )
    | null
}
export type VersionQueryVariables = { id: string }
export const VersionQuery =
  'query VersionQuery($id:ID!){node(id:$id){__typename ...on PlanVersion{...VersionFields}}} fragment VersionFields on PlanVersion{id number status documentNumber changeNote isSubstantial issuedOn filingDueOn effectiveFrom viewerCan plan{id titleZh titleEn category versions{id number}}authors{id nameZh nameEn}steps{kind status permission papers missingPapers isGate decidedAt decidedBy{nameZh nameEn}}papers{id kind title reference file{name size sha256}addedAt addedBy{nameZh nameEn}}comments{id step subject text at answer by{nameZh nameEn}}decisions{id kind step words at by{nameZh nameEn}}outline{key titleZh titleEn isRequired isSubstance}chapters{key titleZh titleEn textZh textEn isPublic revision}cardCount ...FrameFields} fragment FrameFields on PlanVersion{frameRevision posts{position parent titleZh titleEn dutiesZh dutiesEn organization{code nameZh nameEn}role{key nameZh nameEn}}criteria{kind level textZh textEn}}' as Document<
    VersionQueryResult,
    VersionQueryVariables
  >

export type ReadinessQueryResult = {
  readiness:
    | {
        level: number
        score: number
        needed: number
        met: number
        losses: {
          kind: ShortfallKind
          subjectZh: string
          subjectEn: string
          needed: number
          found: number
          card: { id: string; titleZh: string; titleEn: string; conditionZh: string }
          reasons: { reason: PassedOverReason; count: number }[]
        }[]
      }[]
    | null
}
export type ReadinessQueryVariables = { id: string }
export const ReadinessQuery =
  'query ReadinessQuery($id:ID!){readiness(versionId:$id){level score needed met losses{kind subjectZh subjectEn needed found card{id titleZh titleEn conditionZh}reasons{reason count}}}}' as Document<
    ReadinessQueryResult,
    ReadinessQueryVariables
  >
