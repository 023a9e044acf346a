import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { summary } from './table.ts'
import { countedTests } from './tests.ts'

const nothing = {
  success: true,
  numPassedTests: 0,
  numFailedTests: 0,
  numPendingTests: 0,
  numTodoTests: 0,
  testResults: [],
}

async function counted(report: object): Promise<{ passed: number; failed: number }> {
  const file = join(await mkdtemp(join(tmpdir(), 'beacon-report-')), 'tests.json')
  await writeFile(file, JSON.stringify({ ...nothing, ...report }))
  const { passed, failed } = await countedTests(file)
  return { passed, failed }
}

test('tests are counted from the report', async () => {
  expect(await counted({ numPassedTests: 7 })).toEqual({ passed: 7, failed: 0 })
  expect(await counted({ numPassedTests: 7, numFailedTests: 2, success: false })).toEqual({
    passed: 7,
    failed: 2,
  })
})

test('a file that does not load is a failure', async () => {
  const testResults = [
    { name: 'a.test.ts', status: 'failed', message: 'no such module', assertionResults: [] },
  ]
  expect(await counted({ numPassedTests: 7, success: false, testResults })).toEqual({ passed: 7, failed: 1 })
})

test('an error outside any test is a failure', async () => {
  expect(await counted({ numPassedTests: 7, success: false })).toEqual({ passed: 7, failed: 1 })
})

test('no test and no report are failures', async () => {
  expect(await counted({})).toEqual({ passed: 0, failed: 1 })
  expect(await countedTests('/nowhere/tests.json')).toMatchObject({ passed: 0, failed: 1 })
})

test('the closing line adds everything up', () => {
  const outcomes = [
    { name: 'lint', passed: 1, failed: 0, skipped: 0, output: '', seconds: 1 },
    { name: 'tests', passed: 40, failed: 2, skipped: 0, output: '', seconds: 9 },
  ]
  expect(summary(outcomes)).toBe('41 passed, 2 failed')
})
