import type { Actor } from '../access/actor.ts'
import type { Circumstances } from '../command/define.ts'
import { accept, refuse, type Verdict } from '../command/refusal.ts'
import { addMinutes } from '../clock.ts'
import type { z } from 'zod'
import type { AcceptDispatchInput, CallState, DeclineDispatchInput } from './model.ts'

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
  const at = call.answeredAt?.toISOString() ?? ''
  return refuse('ALREADY_ANSWERED', {
    zh: `${call.answeredByZh ?? ''}已于 ${at} 答复：${STATUS_ZH[call.status]}。`,
    en: `${call.answeredByEn ?? ''} answered at ${at}: ${call.status.replace('_', ' ')}.`,
  })
}

const STATUS_ZH: Record<CallState['status'], string> = {
  requested: '待答复',
  accepted: '接受',
  declined: '谢绝',
  en_route: '已出发',
  on_site: '已到达',
  released: '已归队',
  recalled: '已撤回',
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
  if (!allowed.includes(call.status)) {
    return refuse('WRONG_STATE', { zh: `当前状态：${STATUS_ZH[call.status]}。`, en: `It is ${call.status}.` })
  }
  return accept({ call, at: now, by: actor.personId })
}

/** May the command centre take the call back? Not once the team is on site: then it is released. */
export function recallDispatch(
  call: CallState,
  wish: { reason: string },
  { actor, now }: Circumstances,
): Verdict<CallMoved & { reason: string }, 'WRONG_STATE'> {
  const recallable: readonly CallState['status'][] = ['requested', 'accepted', 'en_route']
  if (!recallable.includes(call.status)) {
    return refuse('WRONG_STATE', { zh: `当前状态：${STATUS_ZH[call.status]}。`, en: `It is ${call.status}.` })
  }
  return accept({ call, at: now, by: actor.personId, reason: wish.reason })
}
