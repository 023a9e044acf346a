import type { Actor } from '../../access/actor.ts'
import type { Circumstances } from '../../command/define.ts'
import type { RefusalCode, Verdict } from '../../command/refusal.ts'
import { REALITY } from '../../world/model.ts'
import type { PlanToJudge, VerdictState } from '../model.ts'

// A special plan of the banner in force, and who gives verdicts on it, for the tests of the rules.

export const BANNER = '150625000000'
const NOW = new Date('2026-11-24T02:00:00Z')

export function actor(name: string, ...permissions: string[]): Actor {
  const grant = {
    roleKey: name,
    organizationId: 'hb',
    divisionCode: BANNER,
    permissions: new Set(permissions),
  }
  return { personId: name, system: null, world: REALITY, grants: [grant], teams: [] }
}

let count = 0
export const by = (one: Actor): Circumstances => ({
  actor: one,
  now: NOW,
  ids: { next: () => `id-${(count += 1)}` },
})
export const EDITOR = actor('editor', 'plan.write')
export const GOVERNOR = actor('governor', 'plan.approve_government')
export const BOTH = actor('editor', 'plan.write', 'plan.approve_government')
export const HEAD = actor('head', 'plan.approve')

export const NAMING = {
  planId: 'plan',
  titleZh: '鼠疫预案',
  titleEn: 'Plague plan',
  division: BANNER,
  organizationId: 'hb',
}
export const PLAN: PlanToJudge = { ...NAMING, versionId: 'v2', isPending: false, item: null }
export const ITEM = { id: 'item', planId: 'plan', state: 'pending', cleanup: 'open' } as const
export const VERDICT: VerdictState = {
  ...NAMING,
  id: 'verdict',
  kind: 'repeal',
  status: 'proposed',
  reason: '已被新预案取代',
  versionId: 'v2',
  number: 2,
  proposedBy: 'editor',
  itemId: null,
  approval: 'plan.approve_government',
  inForceId: 'v2',
  isUnderWay: false,
  isRevisionOpen: false,
  revisionDays: 90,
}

export const code = (verdict: Verdict<unknown, RefusalCode>): string =>
  verdict.accepted ? 'accepted' : verdict.refusal.code
