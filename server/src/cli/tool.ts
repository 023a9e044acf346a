import { adminCreateCommand } from './admin.ts'
import { auditVerifyCommand } from './audit.ts'
import { helpOf, readTyped, usageOf, UsageError, type Command } from './command.ts'
import { migrateCommand, migrateNewCommand } from './migrate.ts'
import { schemaPrintCommand } from './schema.ts'
import { seedCommand } from './seed.ts'
import { isConfigError } from '../config.ts'
import { MigrationError } from '../db/migrate.ts'

const COMMANDS: readonly Command[] = [
  migrateNewCommand,
  migrateCommand,
  seedCommand,
  adminCreateCommand,
  auditVerifyCommand,
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

/** What the operator can mend is said plainly; anything else with where it happened. */
function explain(error: unknown): number {
  const plain = error instanceof UsageError || error instanceof MigrationError || isConfigError(error)
  console.error(error instanceof Error ? (plain ? error.message : error.stack) : error)
  return error instanceof UsageError ? 2 : 1
}
