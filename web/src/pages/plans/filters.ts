import { globalId } from '../../data/ids.ts'
import type { EventKind, PlanCategory, PlanLevel, PlanStanding } from '../../data/schema.gen.ts'

export const EVENT_KINDS: EventKind[] = ['infectious_disease', 'unexplained_cluster', 'poisoning', 'other']
export const LEVELS: PlanLevel[] = ['banner', 'township', 'village', 'unit']
export const STANDINGS: PlanStanding[] = ['in_force', 'overdue', 'under_way', 'none']
export const CATEGORIES: PlanCategory[] = [
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
]

/** Days within which a duty is due; -1: overdue. */
export const DUE_DAYS = ['-1', '30', '90'] as const

interface Filters {
  eventKind?: EventKind
  level?: PlanLevel
  standing?: PlanStanding
  category?: PlanCategory
  organizationId?: string
  dueWithin?: number
}

/** What the address asks for; whatever it says that is none of these is not asked. */
export function filtersOf(get: (key: string) => string): Filters {
  const eventKind = EVENT_KINDS.find((one) => one === get('kind'))
  const level = LEVELS.find((one) => one === get('level'))
  const standing = STANDINGS.find((one) => one === get('standing'))
  const category = CATEGORIES.find((one) => one === get('category'))
  return {
    ...(eventKind && { eventKind }),
    ...(level && { level }),
    ...(standing && { standing }),
    ...(category && { category }),
    ...coverageFiltersOf(get),
  }
}

/** What narrows the matrix as well as the list: who maintains the plans, and what is due. */
export function coverageFiltersOf(
  get: (key: string) => string,
): Pick<Filters, 'organizationId' | 'dueWithin'> {
  const maker = get('maker')
  const due = DUE_DAYS.find((one) => one === get('due'))
  return {
    ...(maker && { organizationId: globalId('Organization', maker) }),
    ...(due && { dueWithin: Number(due) }),
  }
}
