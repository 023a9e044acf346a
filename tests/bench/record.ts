import pg from 'pg'

/** A statement as it went over the wire. */
export interface Statement {
  text: string
  values: unknown[]
}

/** Runs `work` and notes every statement that any pg client sends meanwhile, in order. */
export async function record(work: () => Promise<void>): Promise<Statement[]> {
  const statements: Statement[] = []
  const original = pg.Client.prototype.query as (...args: unknown[]) => unknown
  const note = function query(this: pg.Client, ...args: unknown[]): unknown {
    const [first, second] = args
    if (typeof first === 'string')
      statements.push({ text: first, values: Array.isArray(second) ? second : [] })
    else if (isQuery(first))
      statements.push({ text: first.text, values: first.values ?? (Array.isArray(second) ? second : []) })
    return original.apply(this, args)
  }
  pg.Client.prototype.query = note as typeof pg.Client.prototype.query
  try {
    await work()
  } finally {
    pg.Client.prototype.query = original as typeof pg.Client.prototype.query
  }
  return statements
}

function isQuery(value: unknown): value is { text: string; values?: unknown[] } {
  return typeof value === 'object' && value !== null && 'text' in value && typeof value.text === 'string'
}

/**
 * Sends recorded statements again by pg alone. Identifiers that the recording made are replaced by fresh ones, and
 * the log's positions follow the head as it is now: the same statements, the same rows, nothing in between.
 */
export async function replay(
  client: pg.PoolClient | pg.Client,
  statements: readonly Statement[],
  fresh: (id: string) => string,
): Promise<void> {
  let head = 0n
  for (const { text, values } of statements) {
    const renewed = values.map((value) => renew(value, fresh))
    if (text.includes('WITH head AS')) moveOn(renewed, head)
    const { rows } = await client.query<Row>(text, renewed)
    if (text.includes('FROM event_head')) head = positionIn(rows[0])
  }
}

type Row = { position?: string } | string[]

/** Prisma asks for rows as arrays, pg by itself gives objects. */
function positionIn(row: Row | undefined): bigint {
  const position = Array.isArray(row) ? row[0] : row?.position
  return BigInt(position ?? 0)
}

const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g

function renew(value: unknown, fresh: (id: string) => string): unknown {
  if (typeof value === 'string') return value.replaceAll(UUID, fresh)
  return Array.isArray(value) ? value.map((one) => renew(one, fresh)) : value
}

/** Positions of the rows and of the head, one after the other from the head that was read. */
function moveOn(values: unknown[], head: bigint): void {
  const at = values.findIndex((value) => typeof value === 'string' && value.startsWith('[{'))
  const rows = JSON.parse(String(values[at])) as { position: string }[]
  rows.forEach((row, index) => (row.position = String(head + BigInt(index + 1))))
  values[at] = JSON.stringify(rows)
  const last = rows.at(-1)?.position ?? String(head)
  values[0] = last
  values[values.length - 1] = last
}
