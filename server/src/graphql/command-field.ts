import type { InputRef, ObjectRef } from '@pothos/core'
import type { z } from 'zod'
import type { Command } from '../command/define.ts'
import { refuse, type RefusalCode } from '../command/refusal.ts'
import { runCommand } from '../command/run.ts'
import { builder, type SchemaTypes } from './builder.ts'
import type { Context } from './context.ts'
import { findVisible } from './find-visible.ts'
import { signedIn } from './guard.ts'
import { decodeIds } from './ids.ts'
import { isRefusal, RefusalRef } from './refusal.ts'

interface CommandField<
  Input extends z.ZodType,
  Loaded,
  Fact,
  Code extends RefusalCode,
  Shape extends object,
> {
  command: Command<Input, Loaded, Fact, Code, { id: string }>
  description: string
  input: InputRef<object>
  type: ObjectRef<SchemaTypes, Shape>
  /** What the command's answer names, as it is now. */
  find: (id: string, context: Context) => Promise<Shape>
}

/** A mutation that runs one command and gives what it changed, or the refusal. It decides nothing. */
export function commandField<
  Input extends z.ZodType,
  Loaded,
  Fact,
  Code extends RefusalCode,
  Shape extends object,
>(
  name: string,
  { command, description, input, type, find }: CommandField<Input, Loaded, Fact, Code, Shape>,
): void {
  const result = resultOf(name, type)
  builder.mutationField(name, (t) =>
    t.field({
      type: result as never,
      description,
      extensions: { permission: command.permission, command: command.name },
      args: {
        input: t.arg({ type: input, required: true, description: 'What is wished.' }),
        key: t.arg.string({
          description:
            'Idempotency key, 8 to 200 characters: the same key again has no second effect and the same answer.',
        }),
      },
      resolve: async (_, args, context): Promise<never> => {
        const outcome = await runCommand(context.deps, command, {
          actor: signedIn(context),
          input: decodeIds(args.input as Record<string, unknown>),
          key: args.key ?? null,
          requestId: context.requestId,
        })
        if (!outcome.ok) return outcome.refusal as never
        // What was done once may have gone out of sight since: a key gives no right to look.
        if (outcome.replayed && !(await findVisible(context, type.name, outcome.answer.id)))
          return refuse('NOT_FOUND').refusal as never
        // The union is told apart by `resolveType`; Pothos cannot know that the two shapes are its members.
        return (await find(outcome.answer.id, context)) as never
      },
    }),
  )
}

/** The type, or a refusal. */
function resultOf<Shape extends object>(mutation: string, type: ObjectRef<SchemaTypes, Shape>): object {
  return builder.unionType(`${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Result`, {
    description: `What \`${mutation}\` gives: the ${type.name}, or why not.`,
    types: [type, RefusalRef],
    resolveType: (value) => (isRefusal(value as object) ? 'Refusal' : type.name),
  })
}
