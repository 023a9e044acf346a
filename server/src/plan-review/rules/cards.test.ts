import { describe, expect, test } from 'vitest'
import type { CardCheck, CardReferences, CardState } from '../card-model.ts'
import { MOST_CARDS } from '../card-model.ts'
import { cardDefects } from './card-defects.ts'
import { orderCards, removeCard, writeCard } from './cards.ts'
import { AUTHOR, act, DRAFT, reviewed } from './scene.test-support.ts'

const HERE = '150625000000'
const card = (id: string, more: Partial<CardState> = {}): CardState => ({
  id,
  level: 4,
  position: 1,
  revision: 1,
  titleZh: id,
  titleEn: id,
  afterCardId: null,
  ...more,
})
const CARDS = [card('a'), card('b', { position: 2, afterCardId: 'a' }), card('c', { level: 3 })]
const references: CardReferences = {
  organizations: new Set(['hb', 'city']),
  divisions: new Map([
    ['hb', HERE],
    ['city', '150600000000'],
  ]),
  roles: new Set(['head']),
  items: new Set(['n95']),
}
const WISH = {
  versionId: 'v',
  cardId: null as string | null,
  revision: 0,
  level: 4,
  phase: 'control' as const,
  titleZh: '封控',
  titleEn: '',
  textZh: '封控疫点。',
  textEn: '',
  conditionZh: '',
  conditionEn: '',
  organizationId: 'hb' as string | null,
  roleKey: 'head',
  deadlineMinutes: 30,
  afterCardId: null as string | null,
  supportingCodes: [] as string[],
  teamNeeds: [],
  supplyNeeds: [] as { itemCode: string; quantity: number }[],
  alerts: [] as { roleKey: string; organizationCode: string | null; acknowledgeRequired: boolean }[],
}
const editor = act(AUTHOR)
const code = (verdict: { accepted: boolean; refusal?: { code: string } }): string =>
  verdict.accepted ? 'accepted' : (verdict.refusal?.code ?? '')
const alert = (roleKey: string, organizationCode: string | null) => ({
  roleKey,
  organizationCode,
  acknowledgeRequired: true,
})

describe('writing a card', () => {
  const written = (wish: Partial<typeof WISH>, state = DRAFT, cards: readonly CardState[] = CARDS) =>
    writeCard({ state, cards, references }, { ...WISH, ...wish }, editor)

  test.each<[string, Partial<typeof WISH>, string]>([
    ['a new one', {}, 'accepted'],
    ['one that is there', { cardId: 'a', revision: 1 }, 'accepted'],
    ['one that is not', { cardId: 'x', revision: 1 }, 'NOT_FOUND'],
    ['one that somebody has changed', { cardId: 'a', revision: 2 }, 'CHANGED_MEANWHILE'],
    ['a new one that claims to be old', { revision: 1 }, 'CHANGED_MEANWHILE'],
    ['an organization that does not exist', { organizationId: 'x' }, 'NOT_FOUND'],
    ['a role that does not exist', { roleKey: 'x' }, 'NOT_FOUND'],
    ['an item that does not exist', { supplyNeeds: [{ itemCode: 'x', quantity: 1 }] }, 'NOT_FOUND'],
    ['a card to count from that is not in this version', { afterCardId: 'x' }, 'NOT_FOUND'],
    ['a supporter that does not exist', { supportingCodes: ['x'] }, 'NOT_FOUND'],
    ['a supporter from outside', { supportingCodes: ['city'] }, 'accepted'],
    ['an order to an organization outside', { organizationId: 'city' }, 'ORDERS_OUTSIDE'],
    ['an alert to an organization outside', { alerts: [alert('head', 'city')] }, 'ORDERS_OUTSIDE'],
    ['an alert to wherever the role is held', { alerts: [alert('head', null)] }, 'accepted'],
    ['an alert to a role that does not exist', { alerts: [alert('x', null)] }, 'NOT_FOUND'],
  ])('%s', (_, wish, expected) => {
    expect(code(written(wish))).toBe(expected)
  })

  test('only in a draft, and no more than can be carried', () => {
    expect(code(written({}, { ...DRAFT, status: 'in_review' }))).toBe('WRONG_STATE')
    const many = Array.from({ length: MOST_CARDS }, (_, index) => card(`${index}`))
    expect(code(written({}, DRAFT, many))).toBe('TOO_MANY')
    expect(code(written({ cardId: '7', revision: 1 }, DRAFT, many))).toBe('accepted')
  })

  test('puts a new card last in its level, and one that changes its level last there', () => {
    expect(written({})).toMatchObject({ fact: { card: { position: 3, revision: 1, isNew: true } } })
    expect(written({ cardId: 'a', revision: 1, level: 3 })).toMatchObject({
      fact: { card: { id: 'a', position: 2, revision: 2, isNew: false } },
    })
    expect(written({ cardId: 'b', revision: 1 })).toMatchObject({ fact: { card: { position: 2 } } })
    expect(written({ level: 1 })).toMatchObject({ fact: { card: { position: 1 } } })
  })

  test('is of substance: every step passed before is void', () => {
    const state = { ...reviewed('approval'), status: 'draft' as const, isSubstantial: false }
    const verdict = written({}, state)
    expect(verdict).toMatchObject({ fact: { next: { isSubstantial: true, authors: [AUTHOR] } } })
    const steps = verdict.accepted ? verdict.fact.next.steps : []
    expect(steps.filter(({ status }) => status === 'passed')).toEqual([])
  })
})

test.each<[string, object, string]>([
  ['with the revision before one', { cardId: 'b', revision: 1 }, 'accepted'],
  ['with another', { cardId: 'b', revision: 2 }, 'CHANGED_MEANWHILE'],
  ['of another version', { cardId: 'x', revision: 1 }, 'NOT_FOUND'],
  ['that another counts from', { cardId: 'a', revision: 1 }, 'CARD_NEEDED'],
])('removing a card %s', (_, wish, expected) => {
  const verdict = removeCard({ state: DRAFT, cards: CARDS }, { versionId: 'v', ...wish } as never, editor)
  expect(code(verdict)).toBe(expected)
})

test.each<[string, string[], string]>([
  ['the other way round', ['b', 'a'], 'accepted'],
  ['with one missing', ['b'], 'CHANGED_MEANWHILE'],
  ['with one of another level', ['b', 'a', 'c'], 'CHANGED_MEANWHILE'],
  ['with one twice', ['a', 'a'], 'CHANGED_MEANWHILE'],
])('ordering cards %s', (_, cardIds, expected) => {
  expect(
    code(orderCards({ state: DRAFT, cards: CARDS }, { versionId: 'v', level: 4, cardIds }, editor)),
  ).toBe(expected)
})

test('nothing is removed or ordered once it is on its way', () => {
  const state = reviewed('expert_review')
  const wish = { versionId: 'v', cardId: 'b', revision: 1 }
  expect(code(removeCard({ state, cards: CARDS }, wish, editor))).toBe('WRONG_STATE')
  const order = { versionId: 'v', level: 4, cardIds: ['b', 'a'] }
  expect(code(orderCards({ state, cards: CARDS }, order, editor))).toBe('WRONG_STATE')
})

describe('what is wrong with a card', () => {
  const check = (id: string, more: Partial<CardCheck> = {}): CardCheck => ({
    ...card(id),
    deadlineMinutes: 30,
    isIdle: false,
    vacant: [],
    unknownTeams: [],
    ...more,
  })
  test.each<[string, CardCheck[], [string, RegExp, boolean][]]>([
    ['nothing', [check('a'), check('b', { afterCardId: 'a', deadlineMinutes: -10 })], []],
    ['nobody is asked', [check('a', { isIdle: true })], [['a', /没有责任单位/, true]]],
    [
      'a circle',
      [check('a', { afterCardId: 'b' }), check('b', { afterCardId: 'a' }), check('c', { afterCardId: 'a' })],
      [
        ['a', /循环/, true],
        ['b', /循环/, true],
        ['c', /循环/, true],
      ],
    ],
    ['a deadline in the past', [check('a', { deadlineMinutes: 0 })], [['a', /早于/, true]]],
    [
      'a deadline in the past through another card',
      [check('a'), check('b', { afterCardId: 'a', deadlineMinutes: -31 })],
      [['b', /早于/, true]],
    ],
    [
      'one of a higher level to count from',
      [check('a', { level: 3 }), check('b', { level: 4, afterCardId: 'a' })],
      [['b', /更高响应级别/, true]],
    ],
    ['one of a lower level to count from', [check('a'), check('b', { level: 3, afterCardId: 'a' })], []],
    [
      'a vacant position',
      [check('a', { vacant: [{ zh: '所长', en: 'head' }] })],
      [['a', /“所长”目前无人/, true]],
    ],
    ['no such team', [check('a', { unknownTeams: ['laboratory'] })], [['a', /实验室检测队/, false]]],
  ])('%s', (_, cards, expected) => {
    const found = cardDefects(cards)
    expect(found.map(({ cardId, isBlocking }) => [cardId, isBlocking])).toEqual(
      expected.map(([id, , isBlocking]) => [id, isBlocking]),
    )
    for (const [index, [, words]] of expected.entries()) expect(found[index]?.zh).toMatch(words)
  })
})
