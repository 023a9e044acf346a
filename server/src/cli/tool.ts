import { adminCreateCommand } from './admin.ts'
import { auditVerifyCommand } from './audit.ts'
import { helpOf, readTyped, usageOf, UsageError, type Command } from './command.ts'
import { metricsTokenCommand } from './metrics.ts'
import { migrateCommand, migrateNewCommand } from './migrate.ts'
import { schemaPrintCommand } from './schema.ts'
import { seedCommand } from './seed.ts'

const COMMANDS: readonly Command[] = [
  migrateNewCommand,
  migrateCommand,
  seedCommand,
  adminCreateCommand,
  auditVerifyCommand,
  metricsTokenCommand,
  schemaPrintCommand,
]

/** Runs what was typed; answers the exit code: 0 done, 1 not done, 2 not understood. */
export async function runTool(words: readonly string[]): Promise<number> {
  // The longer name first: `migrate new` before `migrate`.
  const command = COMMANDS.find(({ name }) => `${words.join(' ')} `.startsWith(`${name} `))
  const wantsHelp = words.includes('--help') || words.includes('-h')
  if (!command) {
    console[wantsHelp ? 'log' : 'error'](overview())
    return wantsHelp ? 0 : 2
  }
  if (wantsHelp) {
    console.log(helpOf(command))
    return 0
  }
  try {
    return await command.run(readTyped(command, words.slice(command.name.split(' ').length)))
  } catch (error) {
    return explain(error)
  }
}

function overview(): string {
  const lines = COMMANDS.map(
    (command) => `${usageOf(command)}\n    ${command.summary.zh}\n    ${command.summary.en}`,
  )
  return `烽燧 Beacon\n\n${lines.join('\n\n')}\n\n--help  每个命令的说明 / help of any command`
}

/** An operator is told what is wrong; where in the code only with LOG_LEVEL=debug. */
function explain(error: unknown): number {
  const deep = ['debug', 'trace'].includes(process.env['LOG_LEVEL'] ?? '')
  console.error(error instanceof Error && !deep ? error.message : error)
  return error instanceof UsageError ? 2 : 1
}
