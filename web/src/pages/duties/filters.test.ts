import { expect, test } from 'vitest'
import { globalId } from '../../data/ids.ts'
import { dutyFiltersOf } from './filters.ts'

const get = (query: string) => (key: string) => new URLSearchParams(query).get(key) ?? ''

test.each([
  ['', { state: 'open' }],
  ['state=all', {}],
  ['state=waived&kind=exercise', { state: 'waived', kind: 'exercise' }],
  ['due=overdue', { state: 'open', overdue: true }],
  ['due=30&mine=1', { state: 'open', dueWithin: 30, mine: true }],
  ['owner=abc', { state: 'open', organizationId: globalId('Organization', 'abc') }],
  ['kind=nonsense&state=nonsense&due=7', { state: 'open' }],
])('%s', (query, filters) => {
  expect(dutyFiltersOf(get(query))).toEqual(filters)
})
