import { expect, test } from 'vitest'
import { quickMinutes } from './minutes.ts'

test.each([
  ['half an hour to muster, forty minutes of road', 30, 41, [75, 40, 60, 95, 115]],
  ['in the same township', 20, 0, [20, 10, 15, 25, 30]],
  ['next door', 5, 0, [5, 10, 15]],
  ['far away', 60, 240, [300, 150, 225, 375, 450]],
  ['with an unknown way', 30, null, [30, 45, 60, 90, 120]],
])('%s: the estimate comes first, others around it', (_, musterMinutes, travelMinutes, minutes) => {
  expect(quickMinutes({ musterMinutes, travelMinutes })).toEqual(minutes)
})
