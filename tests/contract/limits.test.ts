import { expect, test } from 'vitest'
import { filesUnder, functionsOf, isScript, isTest, read } from './source.ts'

const scripts = ['server/src', 'web/src', 'web/codegen', 'schema', 'seeds', 'tests'].flatMap((folder) =>
  filesUnder(folder, isScript),
)

/** Tables of data and of words have rows, not length. */
const TABLES = /^(seeds\/.*\/data\/|seeds\/.*\.data\.ts$|web\/src\/words\/)/

test('no file has more than 250 lines', () => {
  const long = scripts
    .filter((path) => !TABLES.test(path))
    .map((path) => ({ path, lines: read(path).split('\n').length - 1 }))
    .filter(({ lines }) => lines > 250)
  expect(long).toEqual([])
})

test('no function has more than 40 lines', () => {
  const long = scripts
    .filter((path) => !isTest(path) && !TABLES.test(path))
    .flatMap((path) => functionsOf(path))
    .filter(({ lines, isTable }) => lines > 40 && !isTable)
    .map(({ name, file, line, lines }) => `${file}:${line} ${name} ${lines}`)
  expect(long).toEqual([])
})

test('half of the named functions have at most 15 lines', () => {
  const sizes = scripts
    .filter((path) => !isTest(path))
    .flatMap((path) => functionsOf(path))
    .filter(({ name }) => name !== '(unnamed)')
    .map(({ lines }) => lines)
    .toSorted((a, b) => a - b)
  expect(sizes[Math.floor(sizes.length / 2)]).toBeLessThanOrEqual(15)
})
