import type { CardPhase, PlanCategory, TeamKind } from '@beacon/schema/generated/prisma/client.ts'

/** Kinds of documents, from the whole system down to a single action (国办发〔2024〕5号). */
export const PLAN_CATEGORIES = [
  'master',
  'special',
  'department',
  'joint',
  'township',
  'village',
  'unit',
  'site_disposal',
  'workbook',
  'action_plan',
] as const satisfies readonly PlanCategory[]

/** An action card as published. */
export interface CardSpec {
  id: string
  level: number
  position: number
  phase: CardPhase
  titleZh: string
  titleEn: string
  textZh: string
  textEn: string
  organizationId: string | null
  roleKey: string | null
  /** Minutes after its level is reached, whatever the card counts from (deadlines.ts). */
  deadlineMinutes: number
  /** Under which condition it applies, as a person judges it; empty when it always does. */
  conditionZh: string
  conditionEn: string
  supportingCodes: readonly string[]
  teamNeeds: readonly { kind: TeamKind; count: number; qualifications: readonly string[] }[]
  supplyNeeds: readonly { itemCode: string; quantity: number }[]
  alerts: readonly { roleKey: string; organizationCode: string | null; acknowledgeRequired: boolean }[]
}

/** The version in force of a plan, with its cards. */
export interface PlanInForce {
  planId: string
  versionId: string
  divisionCode: string
  cards: readonly CardSpec[]
}

/** Levels of the system of plans, and what a plan stands at. */
export const PLAN_LEVELS = ['banner', 'township', 'village', 'unit'] as const
export type PlanLevel = (typeof PLAN_LEVELS)[number]
export type PlanStanding = 'in_force' | 'overdue' | 'under_way' | 'none'
