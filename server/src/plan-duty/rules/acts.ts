import type { z } from 'zod'
import { may } from '../../access/authorize.ts'
import type { Actor } from '../../access/actor.ts'
import { dayInChina, daysAfter } from '../../calendar/workdays.ts'
import type { Circumstances } from '../../command/define.ts'
import { accept, refuse, type Verdict, type Words } from '../../command/refusal.ts'
import {
  BY_HAND,
  NEVER_WAIVED,
  PERIODIC,
  type DoDutyInput,
  type DutyReasonInput,
  type DutyToAct,
  type OpenDutyInput,
  type PlanToTend,
} from '../model.ts'

/** What an act makes of a duty. */
export interface Acted<Wish = unknown> {
  duty: DutyToAct
  wish: Wish
  by: string
  at: Date
}

type Wish<Input extends z.ZodType> = z.output<Input>

export interface RevisionAsked {
  id: string
  plan: PlanToTend
  dueOn: Date
  wish: Wish<typeof OpenDutyInput>
  by: string
  at: Date
}

/** Days in which a plan is to be revised where no rule says otherwise. */
const REVISION_DAYS = 90

/** Somebody has seen that the plan does not fit any more: one duty for each cause at a time. */
export function openDuty(
  plan: PlanToTend,
  wish: Wish<typeof OpenDutyInput>,
  { actor, now, ids }: Circumstances,
): Verdict<RevisionAsked, 'PLAN_NOT_IN_FORCE' | 'ALREADY_OPEN' | 'INVALID_INPUT'> {
  if (plan.versionId === null) return refuse('PLAN_NOT_IN_FORCE')
  if (plan.isOpen) return refuse('ALREADY_OPEN')
  const today = dayInChina(now)
  const dueOn = wish.dueOn ? new Date(wish.dueOn) : daysAfter(today, plan.days ?? REVISION_DAYS)
  if (dueOn < today) return refuse('INVALID_INPUT', PAST)
  return accept({ id: ids.next(), plan, dueOn, wish, by: actor.personId, at: now })
}

const PAST: Words = { zh: '期限不能早于今天。', en: 'The day due cannot lie in the past.' }

/** Takes a duty on in person. */
export function takeDuty(
  duty: DutyToAct,
  wish: unknown,
  { actor, now }: Circumstances,
): Verdict<Acted, 'WRONG_STATE' | 'ALREADY_TAKEN'> {
  if (duty.state !== 'open') return refuse('WRONG_STATE')
  if (duty.personId !== null) return refuse('ALREADY_TAKEN')
  return accept({ duty, wish, by: actor.personId, at: now })
}

/** Gives a duty back to its organization: who took it, or who approves plans there. */
export function giveBackDuty(
  duty: DutyToAct,
  wish: unknown,
  { actor, now }: Circumstances,
): Verdict<Acted, 'WRONG_STATE' | 'FORBIDDEN'> {
  if (duty.state !== 'open' || duty.personId === null) return refuse('WRONG_STATE')
  if (duty.personId !== actor.personId && !approves(actor, duty)) return refuse('FORBIDDEN')
  return accept({ duty, wish, by: actor.personId, at: now })
}

/** Done, with evidence: on a day that has come, and not before the period that it belongs to. */
export function doDuty(
  duty: DutyToAct,
  wish: Wish<typeof DoDutyInput>,
  { actor, now }: Circumstances,
): Verdict<Acted<typeof wish>, 'WRONG_STATE' | 'CLOSES_BY_ITSELF' | 'INVALID_INPUT'> {
  if (duty.state !== 'open') return refuse('WRONG_STATE')
  if (!BY_HAND.has(duty.kind)) return refuse('CLOSES_BY_ITSELF')
  const doneOn = new Date(wish.doneOn)
  if (doneOn > dayInChina(now)) {
    return refuse('INVALID_INPUT', {
      zh: '完成日期不能晚于今天。',
      en: 'It cannot have been done in the future.',
    })
  }
  if (duty.since && doneOn < duty.since) {
    const date = duty.since.toISOString().slice(0, 10)
    return refuse('INVALID_INPUT', {
      zh: `完成日期不能早于 ${date}。`,
      en: `It cannot have been done before ${date}.`,
    })
  }
  return accept({ duty, wish, by: actor.personId, at: now })
}

/** Waived with a reason by who may approve plans of the category; a periodic one comes again after its period. */
export function waiveDuty(
  duty: DutyToAct,
  wish: Wish<typeof DutyReasonInput>,
  { actor, now }: Circumstances,
): Verdict<Acted<typeof wish>, 'WRONG_STATE' | 'CLOSES_BY_ITSELF' | 'FORBIDDEN'> {
  if (!approves(actor, duty)) return refuse('FORBIDDEN')
  if (duty.state !== 'open') return refuse('WRONG_STATE')
  if (NEVER_WAIVED.has(duty.kind)) return refuse('CLOSES_BY_ITSELF')
  return accept({ duty, wish, by: actor.personId, at: now })
}

/** Takes a closing back; what was waived is opened again only by who could have waived it. */
export function reopenDuty(
  duty: DutyToAct,
  wish: Wish<typeof DutyReasonInput>,
  { actor, now }: Circumstances,
): Verdict<Acted<typeof wish>, 'WRONG_STATE' | 'CLOSES_BY_ITSELF' | 'FORBIDDEN' | 'ALREADY_OPEN'> {
  if (duty.state === 'done') {
    if (!BY_HAND.has(duty.kind)) return refuse('CLOSES_BY_ITSELF')
  } else if (duty.state !== 'waived') return refuse('WRONG_STATE')
  else if (!approves(actor, duty)) return refuse('FORBIDDEN')
  // The next evaluation or exercise followed from this one, and goes with it.
  if (duty.successor && !PERIODIC.has(duty.kind)) return refuse('ALREADY_OPEN')
  return accept({ duty, wish, by: actor.personId, at: now })
}

function approves(actor: Actor, { approval, division }: DutyToAct): boolean {
  return approval !== null && may(actor, approval, { division })
}

export const DUTY_ACTS = ['take', 'give_back', 'do', 'waive', 'reopen'] as const
export type DutyAct = (typeof DUTY_ACTS)[number]

/** What the viewer may do about a duty: the commands' own rules, asked beforehand. */
export function actsOn(
  duty: Omit<DutyToAct, 'alerts' | 'since' | 'successor'>,
  circumstances: Circumstances,
): DutyAct[] {
  const { actor, now } = circumstances
  const scope = { division: duty.division, organizations: [duty.organizationId] }
  if (!may(actor, 'plan.keep', scope)) return []
  const whole: DutyToAct = { ...duty, alerts: [], since: null, successor: null }
  const doneOn = dayInChina(now).toISOString().slice(0, 10)
  const verdicts: Record<DutyAct, { accepted: boolean }> = {
    take: takeDuty(whole, null, circumstances),
    give_back: giveBackDuty(whole, null, circumstances),
    do: doDuty(whole, { dutyId: duty.id, doneOn, evidence: '' }, circumstances),
    waive: waiveDuty(whole, { dutyId: duty.id, reason: '' }, circumstances),
    reopen: reopenDuty(whole, { dutyId: duty.id, reason: '' }, circumstances),
  }
  return DUTY_ACTS.filter((act) => verdicts[act].accepted)
}
