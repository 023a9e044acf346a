import type { PrismaClient } from '@beacon/schema/generated/prisma/client.ts'
import type { Tx } from '../db/transaction.ts'
import { asJson } from '../db/json.ts'
import { refuse } from './refusal.ts'
import type { Outcome, Receipt } from './run.ts'

/** The answer given before under this key; KEY_REUSED when the key was used for another wish. */
export async function findReceipt<Answer>(
  prisma: PrismaClient,
  receipt: Receipt,
): Promise<Outcome<Answer> | null> {
  const { actorKey, key } = receipt
  const row = await prisma.commandReceipt.findUnique({ where: { actorKey_key: { actorKey, key } } })
  if (!row) return null
  if (row.command !== receipt.command || row.wishHash !== receipt.wishHash) {
    return { ok: false, refusal: refuse('KEY_REUSED').refusal }
  }
  return { ok: true, answer: row.answer as Answer, replayed: true }
}

/** Keeps the answer in the transaction of its change; the primary key settles two at once. */
export async function saveReceipt(tx: Tx, receipt: Receipt, answer: unknown, at: Date): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO command_receipt (actor_key, key, command, wish_hash, answer, at)
    VALUES (${receipt.actorKey}, ${receipt.key}, ${receipt.command}, ${receipt.wishHash}, ${asJson(answer)}::jsonb, ${at})`
}
