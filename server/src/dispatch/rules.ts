import type { Actor } from '../access/actor.ts'
import type { Circumstances } from '../command/define.ts'
import { accept, refuse, type Verdict, type Words } from '../command/refusal.ts'
import { addMinutes } from '../clock.ts'
import type { z } from 'zod'
import type { AcceptDispatchInput, CallState, DeclineDispatchInput } from './model.ts'
import { beijingText } from './words.ts'

export interface CallAnswered {
  call: CallState
  by: string
  at: Date
}
export interface DispatchAccepted extends CallAnswered {
  minutesToArrive: number
  expectedAt: Date
}
export interface DispatchDeclined extends CallAnswered {
  code: z.output<typeof DeclineDispatchInput>['code']
  text: string | null
}

type AnswerRefusal = 'ALREADY_ANSWERED' | 'RECALLED'

/** May this leader accept the call now? Arrival is estimated in minutes from `now`. */
export function acceptDispatch(
  call: CallState,
  wish: z.output<typeof AcceptDispatchInput>,
  { actor, now }: Circumstances,
): Verdict<DispatchAccepted, AnswerRefusal> {
  const open = stillOpen(call)
  if (!open.accepted) return open
  const expectedAt = addMinutes(now, wish.minutesToArrive)
  return accept({ call, by: actor.personId, at: now, minutesToArrive: wish.minutesToArrive, expectedAt })
}

/** May this leader decline the call now? The reason is coded; words may be added. */
export function declineDispatch(
  call: CallState,
  wish: z.output<typeof DeclineDispatchInput>,
  { actor, now }: Circumstances,
): Verdict<DispatchDeclined, AnswerRefusal> {
  const open = stillOpen(call)
  if (!open.accepted) return open
  return accept({ call, by: actor.personId, at: now, code: wish.code, text: wish.text ?? null })
}

function stillOpen(call: CallState): Verdict<true, AnswerRefusal> {
  if (call.status === 'recalled') return refuse('RECALLED')
  if (call.status === 'requested') return accept(true)
  const at = call.answeredAt ? beijingText(call.answeredAt) : ''
  const { zh, en } = STATUS_WORDS[call.status]
  return refuse('ALREADY_ANSWERED', {
    zh: `${call.answeredByZh ?? ''}已于 ${at} 答复：${zh}。`,
    en: `${call.answeredByEn ?? ''} answered at ${at}: ${en}.`,
  })
}

const STATUS_WORDS: Record<CallState['status'], Words> = {
  requested: { zh: '待答复', en: 'not answered' },
  accepted: { zh: '已接受', en: 'accepted' },
  declined: { zh: '已拒绝', en: 'declined' },
  en_route: { zh: '已出发', en: 'on the way' },
  on_site: { zh: '已到场', en: 'on site' },
  released: { zh: '已归队', en: 'released' },
  recalled: { zh: '已撤回', en: 'recalled' },
}

function notNow({ status }: CallState): Verdict<never, 'WRONG_STATE'> {
  const { zh, en } = STATUS_WORDS[status]
  return refuse('WRONG_STATE', { zh: `当前状态：${zh}。`, en: `It is ${en} now.` })
}

export interface CallMoved {
  call: CallState
  at: Date
  by: Actor['personId']
}

/** Steps of an accepted call: each from exactly one state, so a late tap never turns the clock back. */
const MOVES = {
  depart: { from: ['accepted'], to: 'en_route' },
  arrive: { from: ['accepted', 'en_route'], to: 'on_site' },
  release: { from: ['accepted', 'en_route', 'on_site'], to: 'released' },
} as const satisfies Record<string, { from: readonly CallState['status'][]; to: CallState['status'] }>

export type Move = keyof typeof MOVES

/** May the call take this step now? */
export function moveCall(
  move: Move,
  call: CallState,
  { actor, now }: Circumstances,
): Verdict<CallMoved, 'WRONG_STATE' | 'RECALLED'> {
  if (call.status === 'recalled') return refuse('RECALLED')
  const allowed: readonly CallState['status'][] = MOVES[move].from
  if (!allowed.includes(call.status)) return notNow(call)
  return accept({ call, at: now, by: actor.personId })
}

/** May the command centre take the call back? Not once the team is on site: then it is released. */
export function recallDispatch(
  call: CallState,
  wish: { reason: string },
  { actor, now }: Circumstances,
): Verdict<CallMoved & { reason: string }, 'WRONG_STATE'> {
  const recallable: readonly CallState['status'][] = ['requested', 'accepted', 'en_route']
  if (!recallable.includes(call.status)) return notNow(call)
  return accept({ call, at: now, by: actor.personId, reason: wish.reason })
}
