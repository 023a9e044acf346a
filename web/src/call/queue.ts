/** The leader's acts on their way to the server. Pure; their order is in `order.ts`, storing and sending in `outbox.ts` and `send.ts`. */
import type { CallStatus, DeclineCode } from '../data/schema.gen.ts'
import type { LeaderCall } from './call.gen.ts'

/** How long a tap can be taken back before it is sent. */
export const UNDO_MS = 5000

export type Wish =
  | { kind: 'acknowledge'; input: { alertId: string } }
  | { kind: 'accept'; input: { callId: string; minutesToArrive: number } }
  | { kind: 'decline'; input: { callId: string; code: DeclineCode; text: string | null } }
  | { kind: 'depart' | 'arrive' | 'release'; input: { callId: string } }

/** One tap. Its key never changes, so that sending it twice has no second effect. */
export type Act = Wish & {
  key: string
  person: string
  /** The call it belongs to; null for an alert without a call. */
  call: string | null
  at: number
  /** Not sent before this time (device milliseconds): until then it can be taken back. */
  notBefore: number
}

/** A new act; acknowledging goes out at once, everything else can be taken back for a moment. */
export function newAct(
  wish: Wish,
  of: { person: string; call: string | null; key: string; now: number },
): Act {
  const notBefore = of.now + (wish.kind === 'acknowledge' ? 0 : UNDO_MS)
  return { ...wish, key: of.key, person: of.person, call: of.call, at: of.now, notBefore }
}

/** What a call looks like with the acts that are still on their way. */
export interface Projected {
  status: CallStatus
  acknowledged: boolean
  minutesToArrive: number | null
}

const LEADS_TO: Record<Wish['kind'], CallStatus | null> = {
  acknowledge: null,
  accept: 'accepted',
  decline: 'declined',
  depart: 'en_route',
  arrive: 'on_site',
  release: 'released',
}

/** The call as the leader sees it: the server's word, then the leader's own taps. */
export function project(call: LeaderCall, acts: Act[]): Projected {
  const first: Projected = {
    status: call.status,
    acknowledged: !call.alert?.mine || call.alert.mine.acknowledgedAt !== null || call.status !== 'requested',
    minutesToArrive: call.minutesToArrive,
  }
  return acts.filter((act) => act.call === call.id).reduce(applied, first)
}

function applied(seen: Projected, act: Act): Projected {
  if (act.kind === 'acknowledge') return { ...seen, acknowledged: true }
  if (seen.status === 'recalled') return seen
  return {
    status: LEADS_TO[act.kind] ?? seen.status,
    acknowledged: true,
    minutesToArrive: act.kind === 'accept' ? act.input.minutesToArrive : seen.minutesToArrive,
  }
}

/** When the next act may be sent; null when none waits. */
export function nextTime(acts: Act[]): number | null {
  return acts.length === 0 ? null : Math.min(...acts.map((act) => act.notBefore))
}
