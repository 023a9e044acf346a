import type { Actor } from '../../access/actor.ts'
import type { Circumstances } from '../../command/define.ts'
import { REALITY } from '../../world/model.ts'
import type { DutyRule, DutyToAct, KeptDuty, PlanFacts } from '../model.ts'

// A special plan of the banner in force since 2025, for the tests of the rules of duties.

export const BANNER = '150625000000'
export const day = (text: string): Date => new Date(text)
/** Ten in the morning in China on 24 November 2026. */
export const NOW = day('2026-11-24T02:00:00Z')

export const RULES: readonly DutyRule[] = [
  { kind: 'renew', category: 'special', months: null, days: null },
  { kind: 'evaluate', category: 'special', months: 36, days: null },
  { kind: 'exercise', category: 'special', months: 36, days: null },
  { kind: 'file', category: 'special', months: null, days: null },
  { kind: 'revise', category: 'special', months: null, days: 90 },
  { kind: 'shortfall', category: 'special', months: null, days: 30 },
]

export const PLAN: PlanFacts = {
  planId: 'plan',
  titleZh: '鼠疫预案',
  titleEn: 'Plague plan',
  category: 'special',
  division: BANNER,
  organizationId: 'hb',
  inForce: { versionId: 'v2', from: day('2025-11-10'), to: null },
  firstFrom: day('2021-06-01'),
  last: {},
  filings: [],
  losses: null,
  duties: [],
}

export function dutyOf(change: Partial<KeptDuty> & Pick<KeptDuty, 'kind'>): KeptDuty {
  const usual = {
    id: 'duty',
    causeKey: '',
    versionId: 'v2',
    dueOn: day('2027-01-01'),
    state: 'open',
    alerts: [],
  }
  return { ...usual, ...change } as KeptDuty
}

export const DUTY: DutyToAct = {
  ...dutyOf({ kind: 'evaluate' }),
  planId: 'plan',
  titleZh: '鼠疫预案',
  titleEn: 'Plague plan',
  division: BANNER,
  organizationId: 'hb',
  cause: 'interval',
  personId: null,
  approval: 'plan.approve_government',
  since: day('2025-11-10'),
  successor: null,
}

export function actorWith(name: string, permissions: readonly string[], organizationId = 'hb'): Actor {
  const grant = { roleKey: name, organizationId, divisionCode: BANNER, permissions: new Set(permissions) }
  return { personId: name, system: null, world: REALITY, grants: [grant], teams: [] }
}

export const KEEPER = actorWith('keeper', ['plan.keep'])
export const GOVERNOR = actorWith('governor', ['plan.approve_government'], 'gov')

let count = 0
export function by(actor: Actor, now = NOW): Circumstances {
  return { actor, now, ids: { next: () => `id-${(count += 1)}` } }
}
