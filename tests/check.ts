/**
 * `pnpm check`: format, lint, types, tests, SDL and migration drift. Ends with `N passed, N failed`.
 * With `--tests FILE` the tests are not run again: they are counted from that report of vitest.
 */
import { parseArgs } from 'node:util'
import { countedTests, runTests } from './check/tests.ts'
import { command, type Outcome, type Step } from './check/step.ts'
import { summary, table } from './check/table.ts'

const { values } = parseArgs({ options: { tests: { type: 'string' } } })

/** Loaded late: it needs what `prepare` makes. */
const drift = () => import('./check/drift.ts')

const steps: Step[] = [
  { name: 'prepare', run: () => command('node', ['server/src/prepare.ts']) },
  { name: 'format', run: () => command('oxfmt', ['--check']) },
  { name: 'lint', run: () => command('oxlint', ['--type-aware', '--deny-warnings']) },
  { name: 'types', run: () => command('tsc', ['--noEmit']) },
  { name: 'tests', run: () => (values.tests ? countedTests(values.tests) : runTests()) },
  { name: 'sdl drift', run: async () => (await drift()).schemaDrift() },
  { name: 'migration drift', run: async () => (await drift()).migrationDrift() },
]

const outcomes: Outcome[] = []
for (const step of steps) {
  const started = performance.now()
  const result = await step.run()
  outcomes.push({ ...result, name: step.name, seconds: (performance.now() - started) / 1000 })
  if (result.failed > 0) console.log(`\n── ${step.name} ──\n${result.output.trim()}\n`)
}

console.log(table(outcomes))
console.log(summary(outcomes))
process.exitCode = outcomes.some(({ failed }) => failed > 0) ? 1 : 0
