import type { Circumstances } from '../command/define.ts'
import { accept, refuse, type Verdict } from '../command/refusal.ts'
import type { DirectiveState } from './model.ts'

export interface DirectiveMoved {
  directive: DirectiveState
  at: Date
  by: string
  report: string | null
}

/** Signing for a directive (签收): once. */
export function receiveDirective(
  directive: DirectiveState,
  _: unknown,
  { actor, now }: Circumstances,
): Verdict<DirectiveMoved, 'WRONG_STATE'> {
  if (directive.status !== 'issued') return refuse('WRONG_STATE', STATE_WORDS[directive.status])
  return accept({ directive, at: now, by: actor.personId, report: null })
}

/** Reporting it done (办结); it need not have been signed for first, work goes before paper. */
export function completeDirective(
  directive: DirectiveState,
  wish: { report: string },
  { actor, now }: Circumstances,
): Verdict<DirectiveMoved, 'WRONG_STATE'> {
  if (directive.status === 'done' || directive.status === 'cancelled') {
    return refuse('WRONG_STATE', STATE_WORDS[directive.status])
  }
  return accept({ directive, at: now, by: actor.personId, report: wish.report })
}

/** Late is what should be done by now and is not, as long as the response that ordered it goes on. */
export function isOverdue(
  directive: {
    status: DirectiveState['status']
    dueAt: Date
    incident: { status: string }
    response: { status: string } | null
  },
  now: Date,
): boolean {
  const { status, dueAt, incident, response } = directive
  const open = status === 'issued' || status === 'received'
  return open && dueAt <= now && incident.status === 'open' && response?.status !== 'ended'
}

const STATE_WORDS = {
  issued: { zh: '尚未签收。', en: 'It has not been signed for.' },
  received: { zh: '已经签收。', en: 'It has been signed for.' },
  done: { zh: '已经办结。', en: 'It is done.' },
  cancelled: { zh: '已经取消。', en: 'It has been cancelled.' },
}
