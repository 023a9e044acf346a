import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dueMinutes, withDeadlines, type Timed } from './deadlines.ts'

const card = (id: string, deadlineMinutes: number, afterCardId: string | null = null): Timed => ({
  id,
  deadlineMinutes,
  afterCardId,
})
const dueOf = (...cards: Timed[]): Record<string, number | null> => Object.fromEntries(dueMinutes(cards))

describe('a card is due', () => {
  test.each<[string, Timed[], Record<string, number | null>]>([
    ['after its level is reached', [card('a', 30)], { a: 30 }],
    ['after another’s deadline', [card('a', 30), card('b', 60, 'a')], { a: 30, b: 90 }],
    ['whatever the order of the cards', [card('b', 60, 'a'), card('a', 30)], { a: 30, b: 90 }],
    ['before another’s deadline', [card('a', 120), card('b', -30, 'a')], { a: 120, b: 90 }],
    [
      'along a chain',
      [card('c', 5, 'b'), card('b', 10, 'a'), card('a', 20), card('d', 1, 'b')],
      { a: 20, b: 30, c: 35, d: 31 },
    ],
    ['never, in a circle of one', [card('a', 5, 'a')], { a: null }],
    [
      'never, in a circle and behind it',
      [card('a', 1, 'b'), card('b', 1, 'a'), card('c', 1, 'b'), card('d', 4)],
      { a: null, b: null, c: null, d: 4 },
    ],
    ['by itself, when what it counts from is gone', [card('b', 60, 'gone')], { b: 60 }],
  ])('%s', (_, cards, due) => {
    expect(dueOf(...cards)).toEqual(due)
  })
})

test('in a circle each counts for itself, so that a draft can be dry-run', () => {
  expect(withDeadlines([card('a', 5, 'b'), card('b', 7, 'a')]).map((one) => one.deadlineMinutes)).toEqual([
    5, 7,
  ])
})

test('without a circle every card is due where its chain adds up to', () => {
  const chains = fc.array(fc.tuple(fc.integer({ min: -50, max: 500 }), fc.nat()), {
    minLength: 1,
    maxLength: 80,
  })
  fc.assert(
    fc.property(chains, (links) => {
      // Each counts from the level or from one before it: there is no circle.
      const cards = links.map(([minutes, to], index) =>
        card(`${index}`, minutes, to % (index + 1) === index ? null : `${to % (index + 1)}`),
      )
      const due = dueMinutes(cards.toReversed())
      for (const one of cards) {
        const before = one.afterCardId === null ? 0 : (due.get(one.afterCardId) ?? NaN)
        expect(due.get(one.id)).toBe(before + one.deadlineMinutes)
      }
    }),
  )
})
