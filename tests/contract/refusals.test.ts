import { buildSchema, isEnumType } from 'graphql'
import { expect, test } from 'vitest'
import { REFUSALS } from '@beacon/server/command/refusal.ts'
import { filesUnder, isScript, isTest, nodesOf, read } from './source.ts'

const codes = Object.keys(REFUSALS)
const CHINESE = /[\u4E00-\u9FFF]/

test('the SDL lists the same codes as the server', () => {
  const type = buildSchema(read('schema/schema.graphql')).getType('RefusalCode')
  const listed = isEnumType(type) ? type.getValues().map(({ name }) => name) : []
  expect(listed.toSorted()).toEqual(codes.toSorted())
})

test('every code is told in both languages', () => {
  for (const [code, { zh, en }] of Object.entries(REFUSALS)) {
    expect(zh, code).toMatch(CHINESE)
    expect(zh, code).toMatch(/[。！]$/)
    expect(en, code).not.toMatch(CHINESE)
    expect(en, code).toMatch(/\.$/)
  }
})

test('every code is given somewhere', () => {
  const files = filesUnder(
    'server/src',
    (path) => isScript(path) && !isTest(path) && !path.endsWith('/refusal.ts'),
  )
  const given = new Set(files.flatMap(textsIn))
  expect(codes.filter((code) => !given.has(code))).toEqual([])
})

function textsIn(path: string): string[] {
  return nodesOf(path).flatMap(({ type, value }) =>
    type === 'Literal' && typeof value === 'string' ? [value] : [],
  )
}
