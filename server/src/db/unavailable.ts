import { Client, type ClientConfig } from 'pg'

/** The database cannot be used as things are. The message tells the operator, in both languages, what to do. */
export class DatabaseUnavailable extends Error {}

/** Refuses, saying what is missing, when the server of `DATABASE_URL` does not answer or does not let us in. */
export async function requireReachable(connection: ClientConfig): Promise<void> {
  const client = new Client(connection)
  client.on('error', () => undefined)
  try {
    await client.connect()
  } catch (error) {
    throw new DatabaseUnavailable(
      `无法连接 DATABASE_URL 指定的数据库：${reasonOf(error)}。请检查地址、账号和防火墙，以及数据库是否在运行。\n` +
        `The database of DATABASE_URL cannot be reached: ${reasonOf(error)}. ` +
        'Check the address, the account and the firewall, and that the database is running.',
      { cause: error },
    )
  } finally {
    await client.end().catch(() => undefined)
  }
}

/** A name with several addresses fails with one error for each, and an empty message of its own. */
function reasonOf(error: unknown): string {
  const reasons = error instanceof AggregateError ? (error.errors as unknown[]) : [error]
  return reasons.map((reason) => (reason instanceof Error ? reason.message : String(reason))).join(', ')
}
