import type { z } from 'zod'
import { may } from '../../access/authorize.ts'
import type { Circumstances } from '../../command/define.ts'
import { accept, refuse, type Verdict } from '../../command/refusal.ts'
import type {
  ClassifyInput,
  PlanToClassify,
  PlanToRevise,
  PlanToStart,
  ReviseInput,
  StartPlanInput,
} from '../model.ts'

/** A version to be begun. */
export interface Draft {
  id: string
  planId: string
  number: number
  /** The version that it is a copy of. */
  basedOn: string | null
  changeNote: string | null
  by: string
  at: Date
}

export interface PlanStarted {
  planId: string
  draft: Draft
  wish: z.output<typeof StartPlanInput>
}

/** Begins a plan with its first version. */
export function startPlan(
  { isCodeTaken, organizationDivision }: PlanToStart,
  wish: z.output<typeof StartPlanInput>,
  { ids, now, actor }: Circumstances,
): Verdict<PlanStarted, 'CODE_TAKEN' | 'NOT_FOUND'> {
  // Nobody writes in the name of a body outside their own area.
  if (!may(actor, 'plan.write', { division: organizationDivision })) return refuse('NOT_FOUND')
  if (isCodeTaken) return refuse('CODE_TAKEN')
  const planId = ids.next()
  const version = { id: ids.next(), planId, number: 1, basedOn: null, changeNote: null }
  // A name that everybody can read in one language is better than none in the other.
  const named = { ...wish, titleEn: wish.titleEn || wish.titleZh }
  return accept({ planId, draft: { ...version, by: actor.personId, at: now }, wish: named })
}

/**
 * Says whether a plan involves state secrets: a secret one is published nowhere. Who writes plans may make one secret;
 * that it no longer is, and so becomes public, is for who approves such plans and did not write it.
 */
export function classify(
  { isSecret, divisionCode: division, approval, authors }: PlanToClassify,
  wish: z.output<typeof ClassifyInput>,
  { actor }: Pick<Circumstances, 'actor'>,
): Verdict<z.output<typeof ClassifyInput>, 'WRONG_STATE' | 'FORBIDDEN' | 'OWN_WORK'> {
  const approves = approval !== null && may(actor, approval, { division })
  if (!approves && (!wish.isSecret || !may(actor, 'plan.write', { division }))) return refuse('FORBIDDEN')
  if (isSecret === wish.isSecret) return refuse('WRONG_STATE')
  if (!wish.isSecret && authors.includes(actor.personId)) return refuse('OWN_WORK')
  return accept(wish)
}

/** Begins the next version; one at a time. */
export function revise(
  plan: PlanToRevise,
  wish: z.output<typeof ReviseInput>,
  { ids, now, actor }: Circumstances,
): Verdict<{ draft: Draft }, 'VERSION_UNDER_WAY'> {
  if (plan.isUnderWay) return refuse('VERSION_UNDER_WAY')
  const draft = {
    id: ids.next(),
    planId: plan.id,
    number: plan.newestNumber + 1,
    basedOn: plan.basedOn,
    changeNote: wish.changeNote,
    by: actor.personId,
    at: now,
  }
  return accept({ draft })
}
