import type { z } from 'zod'
import { dayInChina } from '../calendar/workdays.ts'
import type { Circumstances } from '../command/define.ts'
import { accept, refuse, type Verdict } from '../command/refusal.ts'
import type { ReviewState } from '../plan-review/model.ts'
import {
  LEAST_WORKDAYS,
  MOST_DAYS,
  type AskOpinionsInput,
  type Consultation,
  type GiveOpinionInput,
  type OpinionToAct,
  type SettleOpinionInput,
} from './model.ts'

export interface Asked {
  opinions: readonly { id: string; organizationId: string }[]
  round: number
  dueOn: Date
  by: string
  at: Date
}

/** Is the consultation of this version under way? */
export function isConsulting({ status, steps }: ReviewState): boolean {
  return (
    status === 'in_review' && steps.some(({ kind, status: is }) => kind === 'consultation' && is === 'open')
  )
}

/** Asks organizations for their written opinion while the consultation is under way; each once in a round. */
export function askOpinions(
  { state, rounds, organizations, firstDay }: Consultation,
  wish: z.output<typeof AskOpinionsInput>,
  { actor, now, ids }: Circumstances,
): Verdict<Asked, 'WRONG_STATE' | 'NOT_FOUND' | 'ALREADY_ASKED' | 'INVALID_INPUT'> {
  if (!isConsulting(state)) return refuse('WRONG_STATE')
  const wanted = [...new Set(wish.organizationIds)]
  if (wanted.some((one) => !organizations.some(({ id }) => id === one))) return refuse('NOT_FOUND')
  // Who makes a plan has said what it thinks by writing it.
  if (wanted.includes(state.organizationId)) return refuse('INVALID_INPUT', MAKER)
  if (wanted.some((one) => state.opinions.some(({ organizationId }) => organizationId === one)))
    return refuse('ALREADY_ASKED')
  const dueOn = new Date(wish.dueOn)
  const last = new Date(dayInChina(now).getTime() + MOST_DAYS * 86_400_000)
  if (dueOn < firstDay || dueOn > last) return refuse('INVALID_INPUT', TERM)
  return accept({
    opinions: wanted.map((organizationId) => ({ id: ids.next(), organizationId })),
    round: state.opinions.length > 0 ? rounds : rounds + 1,
    dueOn,
    by: actor.personId,
    at: now,
  })
}

const MAKER = {
  zh: '不能向编制单位自己征求意见。',
  en: 'The organization that makes the plan is not asked for its own opinion.',
}

const TERM = {
  zh: `期限至少为 ${LEAST_WORKDAYS} 个工作日，最长 ${MOST_DAYS} 天。`,
  en: `They need at least ${LEAST_WORKDAYS} working days, and get ${MOST_DAYS} days at most.`,
}

export interface Given {
  wish: z.output<typeof GiveOpinionInput>
  by: string
  at: Date
}

/** An organization answers; until the end of the last day it may change its mind. */
export function giveOpinion(
  { opinion, state }: OpinionToAct,
  wish: z.output<typeof GiveOpinionInput>,
  { actor, now }: Circumstances,
): Verdict<Given, 'WRONG_STATE' | 'OWN_WORK' | 'INVALID_INPUT'> {
  if (!isConsulting(state) || !opinion.isCurrent || opinion.lapsedAt !== null) return refuse('WRONG_STATE')
  if (opinion.dueOn < dayInChina(now)) return refuse('WRONG_STATE', TOO_LATE)
  // Who writes or asks does not answer, whatever other role they hold.
  if ([...state.authors, opinion.askedBy].includes(actor.personId)) return refuse('OWN_WORK')
  if (wish.answer !== 'agrees' && !wish.text) return refuse('INVALID_INPUT', WORDS)
  return accept({ wish, by: actor.personId, at: now })
}

const TOO_LATE = { zh: '答复期限已过。', en: 'The last day to answer is over.' }
const WORDS = { zh: '请写明意见。', en: 'Say what the opinion is.' }

export interface OpinionSettled {
  wish: z.output<typeof SettleOpinionInput>
  by: string
  at: Date
}

/** The authors say what they made of an opinion that is more than agreement. */
export function settleOpinion(
  { opinion, state }: OpinionToAct,
  wish: z.output<typeof SettleOpinionInput>,
  { actor, now }: Circumstances,
): Verdict<OpinionSettled, 'WRONG_STATE' | 'OWN_WORK'> {
  if (!isConsulting(state) || !opinion.isCurrent) return refuse('WRONG_STATE')
  if (opinion.answer === null || opinion.answer === 'agrees') return refuse('WRONG_STATE')
  if (opinion.answeredBy === actor.personId) return refuse('OWN_WORK')
  return accept({ wish, by: actor.personId, at: now })
}
