import type { z } from 'zod'
import type { Actor } from '../access/actor.ts'
import { may, sees, type Scope } from '../access/authorize.ts'
import type { Permission } from '../access/permissions.ts'
import { isRetryable, violatedConstraint } from '../db/errors.ts'
import { inTransaction } from '../db/transaction.ts'
import type { Deps } from '../deps.ts'
import { appendEvents } from '../event-log/append.ts'
import { worldNow } from '../world/clock.ts'
import type { Command, Hands } from './define.ts'
import { parseWish } from './parse.ts'
import { checkKey, findReceipt, receiptOf, saveReceipt, type Receipt } from './receipt.ts'
import { refuse, type Refusal, type RefusalCode } from './refusal.ts'

export interface Request {
  actor: Actor
  /** Whatever came in: the command's own parser makes a wish of it. */
  input: unknown
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
  request: Request,
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
  request: Request,
): Promise<Outcome<Answer>> {
  const badKey = checkKey(request.key)
  if (badKey) return badKey
  const parsed = parseWish(command.input, request.input)
  if (!parsed.ok) return parsed
  const receipt = receiptOf(command.name, request, parsed.wish)
  if (receipt === null) return insist(deps, command, { ...request, wish: parsed.wish, receipt })

  const earlier = await findReceipt<Answer>(deps.db.prisma, receipt)
  if (earlier) return earlier
  const outcome = await insist(deps, command, { ...request, wish: parsed.wish, receipt })
  if (outcome.ok) return outcome
  // The same wish may have been carried out under this key while ours waited for its lock: then its answer counts.
  return (await findReceipt<Answer>(deps.db.prisma, receipt)) ?? outcome
}

/** A request whose input has become a wish. */
type Pending<Wish> = Request & { wish: Wish; receipt: Receipt | null }

/** Tries again what failed only because another transaction was in the way. */
async function insist<Input extends z.ZodType, Loaded, Fact, Code extends RefusalCode, Answer>(
  deps: Deps,
  command: Command<Input, Loaded, Fact, Code, Answer>,
  pending: Pending<z.output<Input>>,
): Promise<Outcome<Answer>> {
  for (let tries = 1; ; tries++) {
    try {
      return await once(deps, command, pending)
    } catch (error) {
      const settled = await settle(deps, command, pending.receipt, error)
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
  { actor, wish, receipt, requestId = '' }: Pending<z.output<Input>>,
): Promise<Outcome<Answer>> {
  const now = await worldNow(deps, actor.world)
  return inTransaction<Outcome<Answer>>(deps.db, async (tx) => {
    const hands: Hands = { tx, jobs: deps.jobs, actor, now, ids: deps.ids }
    const loaded = await command.load(hands, wish)
    if (loaded === null) return refused('NOT_FOUND')
    const barred = bar(actor, command.permission, command.scope(loaded, wish))
    if (barred) return refused(barred)

    const verdict = command.decide(loaded, wish, { actor, now, ids: deps.ids })
    if (!verdict.accepted) return { ok: false, refusal: verdict.refusal }

    await command.write(hands, verdict.fact, loaded)
    const answer = command.answer(verdict.fact, loaded)
    if (receipt) await saveReceipt(tx, receipt, answer, now)
    const drafts = command.record(verdict.fact, loaded, hands)
    // Last statement before the commit: it takes the lock that puts positions in commit order.
    await appendEvents(tx, deps, drafts, { actor, now, command: command.name, requestId })
    return { ok: true, answer, replayed: false }
  })
}

/** What the actor may not see does not exist; FORBIDDEN is for what they can see. */
function bar(actor: Actor, permission: Permission, scope: Scope): 'NOT_FOUND' | 'FORBIDDEN' | null {
  if (may(actor, permission, scope)) return null
  return sees(actor, scope) ? 'FORBIDDEN' : 'NOT_FOUND'
}

function refused(code: RefusalCode): { ok: false; refusal: Refusal } {
  return { ok: false, refusal: refuse(code).refusal }
}
