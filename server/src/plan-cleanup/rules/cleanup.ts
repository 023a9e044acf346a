import type { z } from 'zod'
import { may } from '../../access/authorize.ts'
import { dayInChina } from '../../calendar/workdays.ts'
import type { Circumstances } from '../../command/define.ts'
import { accept, refuse, type Verdict } from '../../command/refusal.ts'
import type { CleanupState, Document, ItemToTakeOut, StartCleanupInput, TakeOutInput } from '../model.ts'

/** What a clean-up is to be held over. */
export interface Scope {
  /** Where the body that holds it belongs. */
  holderDivision: string
  documents: readonly Document[]
}

type Wish = z.output<typeof StartCleanupInput>

export interface Started {
  id: string
  documents: readonly (Document & { id: string })[]
  wish: Wish
  today: Date
  by: string
  at: Date
}

/** Starts a clean-up: its list is what is in force in its scope now, and stays so. */
export function startCleanup(
  { holderDivision, documents }: Scope,
  wish: Wish,
  { actor, now, ids }: Circumstances,
): Verdict<Started, 'NOT_FOUND' | 'INVALID_INPUT' | 'NOTHING_IN_SCOPE'> {
  // Nobody acts in the name of a body outside their own area.
  if (!may(actor, 'plan.write', { division: holderDivision })) return refuse('NOT_FOUND')
  const today = dayInChina(now)
  if (new Date(wish.endsOn) < today) {
    return refuse('INVALID_INPUT', {
      zh: '结束日期不能早于今天。',
      en: 'The last day cannot lie in the past.',
    })
  }
  if (documents.length === 0) return refuse('NOTHING_IN_SCOPE')
  const listed = documents.map((document) => ({ ...document, id: ids.next() }))
  return accept({ id: ids.next(), documents: listed, wish, today, by: actor.personId, at: now })
}

export interface TakenOut {
  item: ItemToTakeOut
  reason: string
  by: string
  at: Date
}

/** Takes a document out of the list, with a reason: by who could have approved a verdict on it. */
export function takeOut(
  item: ItemToTakeOut,
  { reason }: z.output<typeof TakeOutInput>,
  { actor, now }: Circumstances,
): Verdict<TakenOut, 'FORBIDDEN' | 'WRONG_STATE' | 'VERDICT_PENDING'> {
  const { approval, division, state, cleanup, isPending } = item
  if (approval === null || !may(actor, approval, { division })) return refuse('FORBIDDEN')
  if (state !== 'pending' || cleanup !== 'open') return refuse('WRONG_STATE')
  if (isPending) return refuse('VERDICT_PENDING')
  return accept({ item, reason, by: actor.personId, at: now })
}

export interface Closed {
  cleanup: CleanupState
  by: string
  at: Date
}

/** Closes a clean-up when every document has its approved verdict or was taken out. It never changes afterwards. */
export function closeCleanup(
  cleanup: CleanupState,
  _: unknown,
  { actor, now }: Circumstances,
): Verdict<Closed, 'WRONG_STATE' | 'CLEANUP_INCOMPLETE'> {
  if (cleanup.status !== 'open') return refuse('WRONG_STATE')
  const { pending } = cleanup.figures
  if (pending > 0) {
    return refuse('CLEANUP_INCOMPLETE', { zh: `还有 ${pending} 件。`, en: `${pending} left.` })
  }
  return accept({ cleanup, by: actor.personId, at: now })
}
