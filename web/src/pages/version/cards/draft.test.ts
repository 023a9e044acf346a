import { describe, expect, test } from 'vitest'
import type { EditableCard } from './cards.gen.ts'
import { amountOf, canCountFrom, draftOf, emptyDraft, moved, wishOf } from './draft.ts'

const CARD: EditableCard = {
  id: 'b',
  revision: 3,
  level: 3,
  position: 2,
  phase: 'control',
  titleZh: '封控',
  titleEn: '封控',
  textZh: '封控疫点。',
  textEn: 'Seal the site.',
  conditionZh: '',
  conditionEn: '',
  deadlineMinutes: -120,
  after: { id: 'a', titleZh: '研判', titleEn: 'Assess' },
  organization: { id: 'o', code: 'cdc', nameZh: '疾控中心', nameEn: 'CDC' },
  role: { key: 'unit_head', nameZh: '负责人', nameEn: 'head' },
  supportingOrganizations: [{ id: 'p', code: 'police', nameZh: '公安局', nameEn: 'police' }],
  teamNeeds: [{ kind: 'disinfection', count: 2, qualifications: ['ppe'] }],
  supplyNeeds: [
    { quantity: 50, item: { code: 'n95', nameZh: '口罩', nameEn: 'N95', unitZh: '只', unitEn: 'pieces' } },
  ],
  alerts: [
    {
      acknowledgeRequired: true,
      role: { key: 'liaison', nameZh: '联络员', nameEn: 'liaison' },
      organization: null,
    },
  ],
}

test('a card that is opened and saved unchanged is sent as it was', () => {
  expect(
    wishOf(
      'v',
      draftOf(CARD, ({ nameZh }) => nameZh),
    ),
  ).toEqual({
    versionId: 'v',
    cardId: 'b',
    revision: 3,
    level: 3,
    phase: 'control',
    titleZh: '封控',
    // What only repeats the Chinese was never written.
    titleEn: '',
    textZh: '封控疫点。',
    textEn: 'Seal the site.',
    conditionZh: '',
    conditionEn: '',
    organizationId: 'o',
    roleKey: 'unit_head',
    deadlineMinutes: -120,
    afterCardId: 'a',
    supportingCodes: ['police'],
    teamNeeds: [{ kind: 'disinfection', count: 2, qualifications: ['ppe'] }],
    supplyNeeds: [{ itemCode: 'n95', quantity: 50 }],
    alerts: [{ roleKey: 'liaison', organizationCode: null, acknowledgeRequired: true }],
  })
})

describe('what is not whole is not sent', () => {
  const whole = { ...emptyDraft(4), titleZh: '封控', textZh: '封控疫点。' }
  test.each<[string, object]>([
    ['without a title', { titleZh: ' ' }],
    ['without a text', { textZh: '' }],
    ['with a length that is no number', { amount: '1.5' }],
    ['with no teams of a kind', { teams: [{ kind: 'community', count: '0', qualifications: [] }] }],
    ['with supplies of nothing', { supplies: [{ item: null, quantity: '5' }] }],
    ['with an alert to nobody', { alerts: [{ roleKey: '', organization: null, acknowledgeRequired: true }] }],
  ])('%s', (_, part) => {
    expect(wishOf('v', whole)).not.toBeNull()
    expect(wishOf('v', { ...whole, ...part })).toBeNull()
  })

  test('a role without its organization is left out', () => {
    expect(wishOf('v', { ...whole, roleKey: 'liaison' })).toMatchObject({
      organizationId: null,
      roleKey: null,
    })
  })
})

test.each([
  [30, { amount: '30', unit: 'minutes' }],
  [90, { amount: '90', unit: 'minutes' }],
  [120, { amount: '2', unit: 'hours' }],
  [2_880, { amount: '2', unit: 'days' }],
  [0, { amount: '0', unit: 'minutes' }],
])('%i minutes are shown in the largest unit that has no fraction', (minutes, expected) => {
  expect(amountOf(minutes)).toEqual(expected)
})

test('a card counts from those that are issued by then and do not count from it', () => {
  const card = (id: string, level: number, after: string | null = null) => ({
    id,
    level,
    after: after === null ? null : { id: after },
  })
  const cards = [card('a', 4), card('b', 4, 'a'), card('c', 3, 'b'), card('x', 4, 'y'), card('y', 4, 'x')]
  const offered = (cardId: string | null, level: number) =>
    canCountFrom(cards, { cardId, level }).map(({ id }) => id)
  expect(offered('a', 4)).toEqual(['x', 'y'])
  expect(offered('c', 3)).toEqual(['a', 'b', 'x', 'y'])
  expect(offered(null, 4)).toEqual(['a', 'b', 'x', 'y'])
})

test.each([
  [0, 2, ['b', 'c', 'a']],
  [2, 0, ['c', 'a', 'b']],
  [1, 1, ['a', 'b', 'c']],
  [0, 3, ['a', 'b', 'c']],
  [0, -1, ['a', 'b', 'c']],
])('what stands at %i is put at %i', (from, to, expected) => {
  expect(moved(['a', 'b', 'c'], from, to)).toEqual(expected)
})
