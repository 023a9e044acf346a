import { expect, test } from 'vitest'
import { worldTime } from './model.ts'

const start = new Date('2026-11-24T00:00:00Z')
const later = new Date('2026-11-24T00:01:00Z')

test.each([
  ['reality runs with real time', { rate: 1, pausedAt: null }, '2026-11-24T00:01:00.000Z'],
  ['an exercise runs faster', { rate: 60, pausedAt: null }, '2026-11-24T01:00:00.000Z'],
  ['a paused clock stands', { rate: 60, pausedAt: start }, '2026-11-24T00:00:00.000Z'],
])('%s', (_, clock, expected) => {
  expect(worldTime({ startedAt: start, origin: start, ...clock }, later).toISOString()).toBe(expected)
})
