import { expect, test } from 'vitest'
import { unitFor } from './units.ts'

test.each([
  [1, 'units', 'unit'],
  [1, 'boxes', 'box'],
  [1, 'doses', 'dose'],
  [1, 'kg', 'kg'],
  [2, 'boxes', 'boxes'],
])('%d %s is said as %s', (quantity, plural, unit) => {
  expect(unitFor(quantity, plural)).toBe(unit)
})
