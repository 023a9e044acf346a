import { Prisma } from '@beacon/schema/generated/prisma/client.ts'
import { asJson } from './json.ts'
import type { Tx } from './transaction.ts'

/**
 * Inserts rows by one statement, whatever their number, with the columns that the first row has. Names are those of
 * the Prisma model in camel case. Prisma's own createMany takes several times as long for hundreds of rows: it
 * plans every value anew.
 */
export async function insertRows<Row extends object>(
  tx: Tx,
  table: BulkTable,
  rows: readonly Row[],
): Promise<void> {
  const [first] = rows
  if (!first) return
  const columns = Object.keys(first).map((name) => [name, snakeCase(name)] as const)
  const records = rows.map((row) =>
    Object.fromEntries(columns.map(([name, column]) => [column, Reflect.get(row, name)])),
  )
  const list = columns.map(([, column]) => `"${column}"`).join(', ')
  await tx.$executeRaw`
    INSERT INTO ${Prisma.raw(`"${table}" (${list})`)}
    SELECT ${Prisma.raw(list)} FROM jsonb_populate_recordset(${Prisma.raw(`NULL::"${table}"`)}, ${asJson(records)}::jsonb)`
}

/** Tables that are written in bulk. None of them gives `version` itself: the column's default counts. */
type BulkTable =
  | 'directive'
  | 'dispatch_need'
  | 'dispatch_call'
  | 'requisition'
  | 'alert'
  | 'alert_recipient'
  | 'shortfall'
  | 'plan_duty'
  | 'duty_reminder'
  | 'cleanup_item'

function snakeCase(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
}
