import { globalId } from '../../data/ids.ts'
import type { DutyKind, DutyState } from '../../data/schema.gen.ts'

export const DUTY_KINDS: DutyKind[] = ['renew', 'evaluate', 'exercise', 'file', 'revise', 'shortfall']
export const DUTY_STATES: DutyState[] = ['open', 'done', 'waived', 'lapsed']
/** Windows of time: overdue, or due within so many days. */
export const DUE_WINDOWS = ['overdue', '30', '90'] as const

interface DutyFilters {
  kind?: DutyKind
  state?: DutyState
  organizationId?: string
  overdue?: boolean
  dueWithin?: number
  mine?: boolean
}

/** What the address asks for; open duties unless it says otherwise. What it says beside these is not asked. */
export function dutyFiltersOf(get: (key: string) => string): DutyFilters {
  const kind = DUTY_KINDS.find((one) => one === get('kind'))
  const state =
    get('state') === 'all' ? undefined : (DUTY_STATES.find((one) => one === get('state')) ?? 'open')
  const organization = get('owner')
  return {
    ...(kind && { kind }),
    ...(state && { state }),
    ...(organization && { organizationId: globalId('Organization', organization) }),
    ...windowOf(get('due')),
    ...(get('mine') === '1' && { mine: true }),
  }
}

function windowOf(due: string): Pick<DutyFilters, 'overdue' | 'dueWithin'> {
  if (due === 'overdue') return { overdue: true }
  return due === '30' || due === '90' ? { dueWithin: Number(due) } : {}
}
