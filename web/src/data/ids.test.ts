import { expect, test } from 'vitest'
import { globalId, rawId } from './ids.ts'

test('a global id and its uuid lead to each other', () => {
  const uuid = '0199f0a2-6b1e-7c3a-9a55-0d6f3f3c2a11'
  expect(atob(globalId('Incident', uuid))).toBe(`Incident:${uuid}`)
  expect(rawId(globalId('Incident', uuid))).toBe(uuid)
})

test('what is not a global id is left alone', () => {
  expect(rawId('**')).toBe('**')
})
