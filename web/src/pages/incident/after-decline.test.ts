import { expect, test } from 'vitest'
import { afterDecline } from './after-decline.ts'

const clock = (minute: number) => `2026-11-24T03:${String(minute).padStart(2, '0')}:00.000Z`
const call = (id: string, asked: number, declined?: number) => ({
  id,
  status: declined === undefined ? ('requested' as const) : ('declined' as const),
  requestedAt: clock(asked),
  answeredAt: declined === undefined ? null : clock(declined),
})
const first = call('first', 0, 2)
const second = call('second', 0, 4)

test.each([
  ['the next team was asked', 'open' as const, [first, call('next', 3)], first, 'asked'],
  ['no team is left', 'short' as const, [first], first, 'nobody'],
  ['a moment later', 'open' as const, [first], first, 'asking'],
  ['the need is closed', 'closed' as const, [first], first, null],
  [
    'of two declines the first was replaced',
    'short' as const,
    [first, second, call('next', 3)],
    first,
    'asked',
  ],
  [
    'of two declines the second was not',
    'short' as const,
    [first, second, call('next', 3)],
    second,
    'nobody',
  ],
])('%s', (_, status, calls, declined, outcome) => {
  expect(afterDecline({ status, calls }, declined)).toBe(outcome)
})
