import { createHash } from 'node:crypto'
import type { PrismaClient } from '@beacon/schema/generated/prisma/client.ts'
import type { Tx } from '../db/transaction.ts'
import { asJson } from '../db/json.ts'
import { canonicalJson } from '../event-log/chain.ts'
import { refuse, type Refusal } from './refusal.ts'
import type { Outcome, Request } from './run.ts'

/** Who used which key for what: two uses that differ in anything but the moment are not the same. */
export interface Receipt {
  actorKey: string
  key: string
  command: string
  wishHash: string
}

/** The receipt that a request would get; null when it came without a key. */
export function receiptOf(command: string, { actor, key }: Request, wish: unknown): Receipt | null {
  if (!key) return null
  const wishHash = createHash('sha256').update(canonicalJson(wish)).digest('base64')
  return { actorKey: `${actor.world}/${actor.system ?? actor.personId}`, key, command, wishHash }
}

/** Long enough not to meet another by chance, short enough for an index. */
const KEY = /^\P{Cc}{8,200}$/u

/** INVALID_INPUT for a key that cannot be one; null when there is none or it is well. */
export function checkKey(key: string | null | undefined): { ok: false; refusal: Refusal } | null {
  if (!key || KEY.test(key)) return null
  const issue = {
    path: ['key'],
    zh: '操作编号应为 8 至 200 个字符。',
    en: 'The key must have 8 to 200 characters.',
  }
  return { ok: false, refusal: { ...refuse('INVALID_INPUT').refusal, issues: [issue] } }
}

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
