import { adminCreateCommand } from './cli/admin.ts'
import { auditVerifyCommand } from './cli/audit.ts'
import { helpOf, readTyped, usageOf, UsageError, type Command } from './cli/command.ts'
import { migrateCommand, migrateNewCommand } from './cli/migrate.ts'
import { schemaPrintCommand } from './cli/schema.ts'
import { seedCommand } from './cli/seed.ts'
import { isConfigError } from './config.ts'
import { MigrationError } from './db/migrate.ts'

// `pnpm --silent beacon <command> [--help]`: everything an operator does beside the running server.

const COMMANDS: readonly Command[] = [
  migrateNewCommand,
  migrateCommand,
  seedCommand,
  adminCreateCommand,
  auditVerifyCommand,
  schemaPrintCommand,
]

process.exitCode = await main(process.argv.slice(2))

async function main(words: readonly string[]): Promise<number> {
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
