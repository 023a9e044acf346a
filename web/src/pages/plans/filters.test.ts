import { expect, test } from 'vitest'
import { filtersOf } from './filters.ts'

test('an address asks for what it may ask for, and for nothing else', () => {
  const address = { kind: 'poisoning', level: 'unit', standing: 'asleep', category: '' }
  expect(filtersOf((key) => address[key as keyof typeof address])).toEqual({
    eventKind: 'poisoning',
    level: 'unit',
  })
})
