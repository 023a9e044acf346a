import type { z } from 'zod'
import type { Actor } from '../access/actor.ts'
import type { Scope } from '../access/authorize.ts'
import type { Permission } from '../access/permissions.ts'
import type { Ids } from '../ids.ts'
import type { Jobs } from '../jobs/jobs.ts'
import type { Tx } from '../db/transaction.ts'
import type { EventDraft } from '../event-log/define.ts'
import type { RefusalCode, Verdict } from './refusal.ts'

/** What a rule may use beside the loaded state and the wish: never the air. */
export interface Circumstances {
  actor: Actor
  /** Time in the actor's world. */
  now: Date
  ids: Ids
}

/** What loading and writing may use. */
export interface Hands extends Circumstances {
  tx: Tx
  jobs: Jobs
}

/**
 * A change, declared. Leave one line out and it does not compile.
 * The order is the order of architecture.md: parse, load and lock, see, may, decide, write, record.
 */
export interface Command<Input extends z.ZodType, Loaded, Fact, Code extends RefusalCode, Answer> {
  /** Such as `dispatch.accept`: names it in the log, the metrics and the receipts. */
  name: string
  input: Input
  permission: Permission
  /** Reads and locks what the rule needs, in a fixed order; null when there is no such thing in this world. */
  load: (hands: Hands, wish: z.output<Input>) => Promise<Loaded | null>
  scope: (loaded: Loaded, wish: z.output<Input>) => Scope
  decide: (loaded: Loaded, wish: z.output<Input>, circumstances: Circumstances) => Verdict<Fact, Code>
  /** Writes what was decided. An answer read from a unique constraint may still be a refusal. */
  write: (hands: Hands, fact: Fact, loaded: Loaded) => Promise<void>
  record: (fact: Fact, loaded: Loaded, circumstances: Circumstances) => EventDraft[]
  /** Plain JSON, stored under the idempotency key. */
  answer: (fact: Fact, loaded: Loaded) => Answer
  /** Named unique constraints that settle a race, and the refusal each means. */
  races?: Readonly<Record<string, Code>>
}

/** Any command, for registries and walks. */
export type AnyCommand = Pick<
  Command<z.ZodType, never, never, RefusalCode, unknown>,
  'name' | 'permission' | 'input'
>

const registry = new Map<string, AnyCommand>()

/** Declares a command and puts it in the registry that the contract tests walk. */
export function defineCommand<Input extends z.ZodType, Loaded, Fact, Code extends RefusalCode, Answer>(
  command: Command<Input, Loaded, Fact, Code, Answer>,
): Command<Input, Loaded, Fact, Code, Answer> {
  if (registry.has(command.name)) throw new Error(`Two commands are called ${command.name}.`)
  registry.set(command.name, command)
  return command
}

/** All declared commands by name. */
export function declaredCommands(): ReadonlyMap<string, AnyCommand> {
  return registry
}
