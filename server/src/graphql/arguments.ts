import { GraphQLError } from 'graphql'
import { isUuid } from '../ids.ts'

/** Refuses a question that the database would choke on. Wishes are judged by their commands, field by field. */
export function checkArguments(args: Readonly<Record<string, unknown>>): void {
  for (const [name, value] of Object.entries(args)) {
    if (typeof value !== 'string') continue
    if (value.includes('\u0000')) throw badArgument(name, 'cannot hold U+0000')
    if ((name === 'after' || name === 'before') && !isCursor(value)) throw badArgument(name, 'is no cursor')
  }
}

/** Cursors of lists are made by Pothos from the id of the item. */
function isCursor(text: string): boolean {
  const [, id] = /^GPC:S:(.+)$/.exec(Buffer.from(text, 'base64').toString('utf8')) ?? []
  return id !== undefined && isUuid(id)
}

function badArgument(name: string, problem: string): GraphQLError {
  return new GraphQLError(`The argument ${name} ${problem}.`, { extensions: { code: 'BAD_USER_INPUT' } })
}
