import type { Outcome } from './step.ts'

/** One line per check. */
export function table(outcomes: readonly Outcome[]): string {
  return outcomes.map(line).join('\n')
}

function line({ name, passed, failed, seconds }: Outcome): string {
  const word = failed > 0 ? 'FAILED' : 'ok'
  const counts = passed + failed > 1 ? `${passed} passed, ${failed} failed` : ''
  return `${name.padEnd(16)} ${word.padEnd(7)} ${seconds.toFixed(1).padStart(6)} s  ${counts}`.trimEnd()
}

/** The closing line: every test counts, and each other check counts as one. */
export function summary(outcomes: readonly Outcome[]): string {
  const passed = total(outcomes, ({ passed: count }) => count)
  const failed = total(outcomes, ({ failed: count }) => count)
  const skipped = total(outcomes, ({ skipped: count }) => count)
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`
}

function total(outcomes: readonly Outcome[], pick: (outcome: Outcome) => number): number {
  return outcomes.reduce((sum, outcome) => sum + pick(outcome), 0)
}
