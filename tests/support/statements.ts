import { Client } from 'pg'

/** How many SQL statements the work sends; opening and closing a transaction is not counted. */
export async function countStatements(work: () => Promise<unknown>): Promise<string[]> {
  const statements: string[] = []
  const original = Client.prototype.query as (this: Client, ...args: unknown[]) => unknown
  const note = function query(this: Client, ...args: unknown[]): unknown {
    const [first] = args
    const text = typeof first === 'string' ? first : textOf(first)
    if (!/^(BEGIN|COMMIT|ROLLBACK)/.test(text)) statements.push(text)
    return original.apply(this, args)
  }
  Client.prototype.query = note as typeof Client.prototype.query
  try {
    await work()
  } finally {
    Client.prototype.query = original as typeof Client.prototype.query
  }
  return statements
}

function textOf(query: unknown): string {
  return typeof query === 'object' && query !== null && 'text' in query ? String(query.text) : ''
}

/** The same, without what the queue and the log's own readers send beside it. */
export async function countOwnStatements(work: () => Promise<unknown>): Promise<string[]> {
  return (await countStatements(work)).filter((text) => !/pgboss|event_cursor|FROM event_log/.test(text))
}
