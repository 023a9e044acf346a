import { expect, test } from 'vitest'
import { ancestorPrefixes, covers, distanceKm, divisionPrefix } from './model.ts'

test.each([
  ['150000000000', '15'],
  ['150600000000', '1506'],
  ['150625000000', '150625'],
  ['150625103000', '150625103'],
  ['150625103202', '150625103202'],
])('the significant digits of %s are %s', (code, prefix) => {
  expect(divisionPrefix(code)).toBe(prefix)
})

test.each([
  ['150625000000', '150625103202', true],
  ['150625103000', '150625103202', true],
  ['150625103202', '150625103202', true],
  ['150625103000', '150625000000', false],
  ['150626000000', '150625103202', false],
])('%s covers %s: %s', (outer, inner, expected) => {
  expect(covers(outer, inner)).toBe(expected)
})

test('a village lies in five divisions', () => {
  expect(ancestorPrefixes('150625103202')).toEqual(['15', '1506', '150625', '150625103', '150625103202'])
})

test('a degree of latitude is 111 km', () => {
  const south = { latitude: 39.8, longitude: 108.7 }
  expect(distanceKm(south, { ...south, latitude: 40.8 })).toBeCloseTo(111.2, 1)
})
