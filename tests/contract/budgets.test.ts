import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { measure } from '../../web/budgets.ts'
import { root } from './source.ts'

test('the console has been built', () => {
  expect(existsSync(join(root, 'web/dist/manifest.json'))).toBe(true)
})

test('no cold visit loads more than its budget', () => {
  const measured = measure()
  expect(measured.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['call', 'sign-in', 'board', 'form', 'css']),
  )
  expect(measured.filter(({ kB, limit }) => kB > limit)).toEqual([])
})

test('the budgets are not loosened', () => {
  const limits = Object.fromEntries(measure().map(({ name, limit }) => [name, limit]))
  expect(limits).toMatchObject({ call: 12, 'sign-in': 20, board: 45, form: 70, css: 10 })
})
