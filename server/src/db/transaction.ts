import type { Prisma } from '@beacon/schema/generated/prisma/client.ts'
import type { Database } from './client.ts'

/** An open transaction. */
export type Tx = Prisma.TransactionClient

/** Milliseconds: waiting for a connection, and the longest a transaction may take. */
const MAX_WAIT = 10_000
const TIMEOUT = 30_000

/** Runs `work` in one transaction; whatever it throws takes everything back. */
export function inTransaction<Result>(db: Database, work: (tx: Tx) => Promise<Result>): Promise<Result> {
  return db.prisma.$transaction(work, { maxWait: MAX_WAIT, timeout: TIMEOUT })
}
