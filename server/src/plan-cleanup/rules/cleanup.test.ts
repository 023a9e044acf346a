import { expect, test } from 'vitest'
import type { Actor } from '../../access/actor.ts'
import type { CleanupState, ItemToTakeOut } from '../model.ts'
import { closeCleanup, startCleanup, takeOut } from './cleanup.ts'
import { BANNER, by, code, EDITOR, GOVERNOR, NAMING } from './scene.test-support.ts'

const DOCUMENT = {
  planId: 'plan',
  titleZh: '',
  titleEn: '',
  category: 'special',
  documentNumber: null,
} as const
const start = {
  kind: 'periodic',
  title: '-',
  ground: '-',
  divisionCode: BANNER,
  organizationId: 'hb',
  categories: [],
} as const

test.each<[string, { holderDivision?: string; documents?: readonly (typeof DOCUMENT)[] }, string, string]>([
  ['over what there is', {}, '2026-12-31', 'accepted'],
  ['that ends today', {}, '2026-11-24', 'accepted'],
  ['that ended yesterday', {}, '2026-11-23', 'INVALID_INPUT'],
  ['over nothing', { documents: [] }, '2026-12-31', 'NOTHING_IN_SCOPE'],
  ['in a neighbour’s name', { holderDivision: '150626000000' }, '2026-12-31', 'NOT_FOUND'],
])('starting a clean-up %s', (_, change, endsOn, outcome) => {
  const scope = { holderDivision: BANNER, documents: [DOCUMENT], ...change }
  expect(code(startCleanup(scope, { ...start, categories: [], endsOn }, by(EDITOR)))).toBe(outcome)
})

const ENTRY: ItemToTakeOut = {
  ...NAMING,
  id: 'item',
  cleanupId: 'cleanup',
  state: 'pending',
  cleanup: 'open',
  isPending: false,
  approval: 'plan.approve_government',
}
test.each<[string, Partial<ItemToTakeOut>, Actor, string]>([
  ['by who could approve a verdict', {}, GOVERNOR, 'accepted'],
  ['by who could propose one', {}, EDITOR, 'FORBIDDEN'],
  ['whose verdict waits', { isPending: true }, GOVERNOR, 'VERDICT_PENDING'],
  ['that has its verdict', { state: 'decided' }, GOVERNOR, 'WRONG_STATE'],
  ['of a closed clean-up', { cleanup: 'closed' }, GOVERNOR, 'WRONG_STATE'],
])('taking out a document %s', (_, change, who, outcome) => {
  expect(code(takeOut({ ...ENTRY, ...change }, { itemId: 'item', reason: '-' }, by(who)))).toBe(outcome)
})

const FIGURES = { cleaned: 6, keep: 0, revise: 0, repeal: 3, lapse: 3, takenOut: 1, pending: 0 }
const CLEANUP: CleanupState = {
  id: 'cleanup',
  title: '-',
  division: BANNER,
  organizationId: 'hb',
  status: 'open',
  figures: FIGURES,
}
test.each<[string, Partial<CleanupState>, string]>([
  ['in which everything is decided', {}, 'accepted'],
  ['in which something is left', { figures: { ...FIGURES, pending: 1 } }, 'CLEANUP_INCOMPLETE'],
  ['that is closed', { status: 'closed' }, 'WRONG_STATE'],
])('closing a clean-up %s', (_, change, outcome) => {
  expect(code(closeCleanup({ ...CLEANUP, ...change }, {}, by(EDITOR)))).toBe(outcome)
})
