import { describe, expect, test } from 'vitest'
import { canSendBack, chaptersOf, offeredActs, stepToDecide } from './offered.ts'

describe('what is offered on a version', () => {
  test.each([
    ['draft', ['plan.write'], ['submit', 'withdraw']],
    ['draft', ['plan.review'], []],
    ['in_review', ['plan.write'], ['withdraw']],
    ['approved', ['plan.write', 'plan.register'], []],
    ['issued', ['plan.write'], []],
    ['issued', ['plan.register'], ['enforce']],
    ['in_force', ['plan.write', 'plan.register'], []],
  ] as const)('%s, by one who holds %j', (status, viewerCan, acts) => {
    expect(offeredActs({ status, viewerCan: [...viewerCan] })).toEqual(acts)
  })
})

const step = (kind: 'expert_review' | 'issuance', status: 'open' | 'passed') => ({
  kind,
  status,
  permission: kind === 'issuance' ? 'plan.register' : 'plan.review',
  papers: [],
  missingPapers: [],
  isGate: true,
  decidedAt: null,
  decidedBy: null,
})

test('a step is decided in its turn by who may', () => {
  const steps = [step('expert_review', 'passed'), step('issuance', 'open')]
  expect(stepToDecide({ steps, viewerCan: ['plan.register'] })?.kind).toBe('issuance')
  expect(stepToDecide({ steps, viewerCan: ['plan.review'] })).toBeNull()
  expect([canSendBack({ kind: 'expert_review' }), canSendBack({ kind: 'issuance' })]).toEqual([true, false])
})

test('chapters come in the order of the law, the version’s own after them', () => {
  const rule = { titleZh: '总则', titleEn: 'General', isRequired: true, isSubstance: false }
  const own = {
    key: 'own',
    titleZh: '附图',
    titleEn: 'Maps',
    textZh: '-',
    textEn: '',
    isPublic: true,
    revision: 1,
  }
  const rows = chaptersOf({
    outline: [
      { key: 'general', ...rule },
      { key: 'command', ...rule },
    ],
    chapters: [own, { ...own, key: 'command' }],
  })
  expect(rows.map(({ key, text }) => [key, text !== null])).toEqual([
    ['general', false],
    ['command', true],
    ['own', true],
  ])
})
