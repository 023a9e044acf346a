import { expect, test } from 'vitest'
import { peopleIn } from './people.ts'

test('people are counted, not groups, and nobody twice', () => {
  const [a, b, c] = ['a', 'b', 'c'].map((id) => ({ id })) as [{ id: string }, { id: string }, { id: string }]
  expect(peopleIn([{ recipients: [a, b] }, { recipients: [b, c] }, { recipients: [] }])).toBe(3)
})
