import { createHash } from 'node:crypto'
import type { z } from 'zod'
import type { Actor } from '../access/actor.ts'
import { may, sees } from '../access/authorize.ts'
import { isRetryable, violatedConstraint } from '../db/errors.ts'
import { inTransaction } from '../db/transaction.ts'
import type { Deps } from '../deps.ts'
import { appendEvents } from '../event-log/append.ts'
import { canonicalJson } from '../event-log/chain.ts'
import { worldNow } from '../world/clock.ts'
import type { Command, Hands } from './define.ts'
import { parseWish } from './parse.ts'
import { findReceipt, saveReceipt } from './receipt.ts'
import { refuse, type Refusal, type RefusalCode } from './refusal.ts'

export interface Request<Input extends z.ZodType> {
  actor: Actor
  input: z.input<Input> | unknown
  /** Idempotency key: the same actor, key and input get the same answer and no second effect. */
  key?: string | null
  requestId?: string
}

/** The answer, or why not. `replayed` when the answer had been given before under the same key. */
export type Outcome<Answer> =
  | { ok: true; answer: Answer; replayed: boolean }
  | { ok: false; refusal: Refusal }

const MAX_ATTEMPTS = 4

/** The one way every change is made. Refusals are values; faults throw and have written nothing. */
export async function runCommand<Input extends z.ZodType, Loaded, Fact, Code extends RefusalCode, Answer>(
  deps: Deps,
  command: Command<Input, Loaded, Fact, Code, Answer>,
  request: Request<Input>,
): Promise<Outcome<Answer>> {
  const started = performance.now()
  const outcome = await attempt(deps, command, request)
  const word = outcome.ok ? 'accepted' : outcome.refusal.code
  const seconds = (performance.now() - started) / 1000
  deps.metrics.commandFinished(command.name, word, seconds)
  deps.log.info(
    {
      command: command.name,
      actor: request.actor.personId,
      request: request.requestId,
      outcome: word,
      seconds,
    },
    'command',
  )
  return outcome
}

async function attempt<Input extends z.ZodType, Loaded, Fact, Code extends RefusalCode, Answer>(
  deps: Deps,
  command: Command<Input, Loaded, Fact, Code, Answer>,
  request: Request<Input>,
): Promise<Outcome<Answer>> {
  if (request.key && !isKey(request.key)) return badKey()
  const parsed = parseWish(command.input, request.input)
  if (!parsed.ok) return parsed
  const receipt = receiptOf(command.name, request, parsed.wish)
  const earlier = receipt && (await findReceipt<Answer>(deps.db.prisma, receipt))
  if (earlier) return earlier

  for (let tries = 1; ; tries++) {
    try {
      return await once(deps, command, request, parsed.wish, receipt)
    } catch (error) {
      const settled = await settle(deps, command, receipt, error)
      if (settled) return settled as Outcome<Answer>
      if (!isRetryable(error) || tries === MAX_ATTEMPTS) throw error
    }
  }
}

/** A lost race is not a fault: the winner's answer under the same key, or the refusal its constraint means. */
async function settle<Code extends RefusalCode>(
  deps: Deps,
  command: { races?: Readonly<Record<string, Code>> },
  receipt: Receipt | null,
  error: unknown,
): Promise<Outcome<unknown> | null> {
  const constraint = violatedConstraint(error)
  if (constraint === null) return null
  if (receipt && constraint === 'command_receipt_pkey') return findReceipt(deps.db.prisma, receipt)
  const code = command.races?.[constraint]
  return code ? { ok: false, refusal: refuse(code).refusal } : null
}

async function once<Input extends z.ZodType, Loaded, Fact, Code extends RefusalCode, Answer>(
  deps: Deps,
  command: Command<Input, Loaded, Fact, Code, Answer>,
  request: Request<Input>,
  wish: z.output<Input>,
  receipt: Receipt | null,
): Promise<Outcome<Answer>> {
  const { actor } = request
  const now = await worldNow(deps, actor.world)
  return inTransaction<Outcome<Answer>>(deps.db, async (tx) => {
    const hands: Hands = { tx, jobs: deps.jobs, actor, now, ids: deps.ids }
    const loaded = await command.load(hands, wish)
    const scope = loaded === null ? null : command.scope(loaded, wish)
    if (loaded === null || scope === null || !sees(actor, scope)) return refusal('NOT_FOUND')
    if (!may(actor, command.permission, scope)) return refusal('FORBIDDEN')

    const verdict = command.decide(loaded, wish, { actor, now, ids: deps.ids })
    if (!verdict.accepted) return { ok: false, refusal: verdict.refusal }

    await command.write(hands, verdict.fact, loaded)
    const answer = command.answer(verdict.fact, loaded)
    if (receipt) await saveReceipt(tx, receipt, answer, now)
    const drafts = command.record(verdict.fact, loaded, hands)
    // Last statement before the commit: it takes the lock that puts positions in commit order.
    await appendEvents(tx, deps, drafts, {
      actor,
      now,
      command: command.name,
      requestId: request.requestId ?? '',
    })
    return { ok: true, answer, replayed: false }
  })
}

function refusal(code: RefusalCode): { ok: false; refusal: Refusal } {
  return { ok: false, refusal: refuse(code).refusal }
}

/** Long enough not to meet another by chance, short enough for an index. */
function isKey(key: string): boolean {
  return /^\P{Cc}{8,200}$/u.test(key)
}

function badKey(): { ok: false; refusal: Refusal } {
  const issue = {
    path: ['key'],
    zh: '操作编号应为 8 至 200 个字符。',
    en: 'The key must have 8 to 200 characters.',
  }
  return { ok: false, refusal: { ...refuse('INVALID_INPUT').refusal, issues: [issue] } }
}

export interface Receipt {
  actorKey: string
  key: string
  command: string
  wishHash: string
}

function receiptOf(command: string, request: Request<z.ZodType>, wish: unknown): Receipt | null {
  const { actor, key } = request
  if (!key) return null
  const wishHash = createHash('sha256').update(canonicalJson(wish)).digest('base64')
  return { actorKey: `${actor.world}/${actor.system ?? actor.personId}`, key, command, wishHash }
}
