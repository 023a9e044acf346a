// Written by codegen/main.ts from the document beside it. Do not edit.
import type { DiseaseClass, DivisionLevel, RefusalCode } from './schema.gen.ts'
export type RefusalFields = {
  code: RefusalCode
  messageZh: string
  messageEn: string
  path: string[]
  issues: { path: string[]; messageZh: string; messageEn: string }[]
}

export type PlaceFields = {
  code: string
  level: DivisionLevel
  nameZh: string
  nameEn: string | null
  pathZh: string
  pathEn: string
}

export type PersonFields = {
  id: string
  nameZh: string
  nameEn: string
  title: string | null
  phone: string | null
}

export type OrganizationFields = { id: string; code: string; nameZh: string; nameEn: string }

export type ConditionFields = {
  code: string
  nameZh: string
  nameEn: string
  diseaseClass: DiseaseClass
  managedAs: DiseaseClass
  reportHours: number
}

export type ConditionalCardFields = {
  id: string
  level: number
  titleZh: string
  titleEn: string
  conditionZh: string
  conditionEn: string
}
