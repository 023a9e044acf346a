import { asJson, asTable, type Figure } from './figure.ts'

/** Each benchmark is loaded when it is run. */
const BENCHMARKS: Readonly<Record<string, (options: { quick: boolean }) => Promise<Figure[]>>> = {
  commands: async (options) => (await import('./commands.ts')).benchCommands(options),
  activate: async (options) => (await import('./activate.ts')).benchActivate(options),
  board: async (options) => (await import('./board.ts')).benchBoard(options),
  plans: async (options) => (await import('./plans.ts')).benchPlans(options),
  start: async (options) => (await import('./start.ts')).benchStart(options),
  fanout: async (options) => (await import('./fanout.ts')).benchFanout(options),
}

const flags = process.argv.slice(2).filter((word) => word.startsWith('--'))
const names = process.argv.slice(2).filter((word) => !word.startsWith('--'))
const unknown = names.filter((name) => !(name in BENCHMARKS))
if (unknown.length > 0) {
  console.error(`No such benchmark: ${unknown.join(', ')}. There are: ${Object.keys(BENCHMARKS).join(', ')}.`)
  process.exit(2)
}

const figures: Figure[] = []
for (const name of names.length > 0 ? names : Object.keys(BENCHMARKS)) {
  const found = (await BENCHMARKS[name]?.({ quick: flags.includes('--quick') })) ?? []
  figures.push(...found)
  if (flags.includes('--json')) for (const figure of found) console.log(asJson(figure))
}
if (!flags.includes('--json')) console.log(asTable(figures))
process.exitCode = 0
