import { parseArgs } from 'node:util'

/** The same words in both languages. */
export interface Words {
  zh: string
  en: string
}

/** What was typed after the words of a command. */
export interface Typed {
  positionals: string[]
  options: Record<string, string | boolean | undefined>
}

/** One command of `pnpm --silent beacon`. */
export interface Command {
  /** Such as `audit verify`. */
  name: string
  /** Positional arguments as the help shows them; each is required. */
  positionals?: readonly string[]
  summary: Words
  options?: Record<string, { type: 'string' | 'boolean'; required?: boolean; summary: Words }>
  /** Exit code: 0 done, 1 not. */
  run: (typed: Typed) => Promise<number>
}

/** What was typed is not a use of the command. */
export class UsageError extends Error {}

/** Reads the rest of the command line; throws UsageError for what the command does not take. */
export function readTyped(command: Command, rest: readonly string[]): Typed {
  const { positionals, values } = parse(command, rest)
  const wanted = command.positionals ?? []
  if (positionals.length !== wanted.length) throw new UsageError(`用法 / usage: ${usageOf(command)}`)
  const missing = Object.entries(command.options ?? {}).filter(
    ([name, option]) => option.required && !values[name],
  )
  if (missing.length > 0) {
    throw new UsageError(
      `缺少 / missing: ${missing.map(([name]) => `--${name}`).join(', ')}\n${usageOf(command)}`,
    )
  }
  return { positionals, options: values }
}

function parse(
  command: Command,
  rest: readonly string[],
): { positionals: string[]; values: Typed['options'] } {
  const options = Object.fromEntries(
    Object.entries(command.options ?? {}).map(([name, { type }]) => [name, { type }]),
  )
  try {
    const { positionals, values } = parseArgs({
      args: [...rest],
      options,
      allowPositionals: true,
      strict: true,
    })
    return { positionals, values }
  } catch (error) {
    throw new UsageError(`${error instanceof Error ? error.message : String(error)}\n${usageOf(command)}`)
  }
}

/** One line: how the command is typed. */
export function usageOf({ name, positionals = [], options = {} }: Command): string {
  const flags = Object.entries(options).map(([option, { type, required }]) => {
    const flag = type === 'string' ? `--${option} <…>` : `--${option}`
    return required ? flag : `[${flag}]`
  })
  return ['pnpm --silent beacon', name, ...positionals.map((word) => `<${word}>`), ...flags].join(' ')
}

/** The help of one command. */
export function helpOf(command: Command): string {
  const options = Object.entries(command.options ?? {})
  const lines = options.map(([name, { summary }]) => `  --${name}\n      ${summary.zh}\n      ${summary.en}`)
  return [usageOf(command), '', `  ${command.summary.zh}`, `  ${command.summary.en}`, '', ...lines]
    .join('\n')
    .trimEnd()
}
