import { expect, test } from 'vitest'
import { freshCode, wishOf, type PlanDraft } from './draft.ts'

const DRAFT: PlanDraft = {
  titleZh: ' 杭锦旗布病防治应急预案 ',
  titleEn: '',
  category: 'special',
  eventKind: 'infectious_disease',
  condition: { id: 'B05', text: '布鲁氏菌病' },
  division: { id: '150625000000', text: '杭锦旗' },
  organization: { id: 'o', text: '卫健委' },
  code: 'plan-1',
  isSecret: true,
}

test('what is whole is sent, without blanks around it', () => {
  expect(wishOf(DRAFT)).toEqual({
    titleZh: '杭锦旗布病防治应急预案',
    titleEn: '',
    category: 'special',
    eventKind: 'infectious_disease',
    conditionCode: 'B05',
    divisionCode: '150625000000',
    organizationId: 'o',
    code: 'plan-1',
    isSecret: true,
  })
})

test.each<[string, Partial<PlanDraft>]>([
  ['a title', { titleZh: ' ' }],
  ['a place', { division: null }],
  ['a maker', { organization: null }],
  ['a code', { code: '' }],
])('nothing is sent without %s', (_, part) => {
  expect(wishOf({ ...DRAFT, ...part })).toBeNull()
})

test('a poisoning has no disease, whatever was chosen before', () => {
  expect(wishOf({ ...DRAFT, eventKind: 'poisoning' })?.conditionCode).toBeNull()
})

test('a fresh code is one that the server takes', () => {
  expect(freshCode(new Date('2026-11-24T10:00:00Z'), 0)).toBe('plan-20261124-0000')
  expect(freshCode(new Date('2026-11-24T10:00:00Z'), 0.999_999_9)).toMatch(/^plan-20261124-[a-z0-9]{4}$/)
})
