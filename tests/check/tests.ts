import { mkdtemp, readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { execute, type Result } from './step.ts'

/** The part of vitest's JSON report that is counted. */
interface Report {
  success: boolean
  numPassedTests: number
  numFailedTests: number
  numPendingTests: number
  numTodoTests: number
  testResults: { name: string; status: string; message: string; assertionResults: { status: string }[] }[]
}

/** Runs all tests and counts them. */
export async function runTests(): Promise<Result> {
  const file = join(await mkdtemp(join(tmpdir(), 'beacon-check-')), 'tests.json')
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
  const { output } = await execute('vitest', ['run', '--config', 'tests/vitest.config.ts', ...reporters])
  const counted = await countedTests(file)
  return { ...counted, output: `${output}\n${counted.output}` }
}

/** Counts the tests of a report; a report that is missing or broken counts as one failure. */
export async function countedTests(file: string): Promise<Result> {
  try {
    return count(JSON.parse(await readFile(file, 'utf8')) as Report)
  } catch (error) {
    return { passed: 0, failed: 1, skipped: 0, output: `No report of the tests: ${String(error)}` }
  }
}

function count(report: Report): Result {
  // A file that does not even load has no failed test to be counted.
  const unloaded = report.testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
  )
  const failed = report.numFailedTests + unloaded.length
  // An unhandled error outside any test.
  const stray = failed === 0 && !report.success ? 1 : 0
  const none = failed === 0 && report.numPassedTests === 0 ? 1 : 0
  return {
    passed: report.numPassedTests,
    failed: failed + Math.max(stray, none),
    skipped: report.numPendingTests + report.numTodoTests,
    output: [
      ...failures(report),
      ...(none ? ['No test ran.'] : []),
      ...(stray ? ['An error outside any test.'] : []),
    ].join('\n'),
  }
}

function failures(report: Report): string[] {
  return report.testResults
    .filter(({ status }) => status === 'failed')
    .map(({ name, message }) => `failed: ${name} ${message}`.trim())
}
