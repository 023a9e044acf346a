import { defineCommand } from '../../command/define.ts'
import { planClassified, planDrafted } from '../events.ts'
import { ClassifyInput, ReviseInput, StartPlanInput } from '../model.ts'
import { loadPlanToRevise, loadPlanToStart, lockPlan } from '../queries.ts'
import { classify, revise, startPlan } from '../rules/drafting.ts'
import { writeDraft } from '../write.ts'

/** A plan that does not exist yet, with its first draft. */
export const startPlanCommand = defineCommand({
  name: 'plan.start',
  input: StartPlanInput,
  permission: 'plan.write',
  load: ({ tx }, wish) => loadPlanToStart(tx, wish),
  scope: (_, wish) => ({ division: wish.divisionCode }),
  decide: startPlan,
  write: async (hands, { planId, draft, wish }) => {
    const { conditionCode = null, ...plan } = wish
    await hands.tx.plan.create({ data: { id: planId, ...plan, conditionCode } })
    await writeDraft(hands, draft)
  },
  record: ({ planId, draft, wish }) => {
    const { titleZh, titleEn, organizationId } = wish
    const place = { subject: draft.id, division: wish.divisionCode, incident: null }
    return [planDrafted(place, { planId, number: draft.number, titleZh, titleEn, organizationId })]
  },
  answer: ({ draft }) => ({ id: draft.id }),
  races: { plan_code_key: 'CODE_TAKEN' },
})

/** Whether a plan is secret. A secret one leaves the public pages as soon as this is in the log. */
export const classifyPlanCommand = defineCommand({
  name: 'plan.classify',
  input: ClassifyInput,
  permission: 'plan.take_part',
  load: ({ tx }, wish) => lockPlan(tx, wish.planId),
  scope: (plan) => ({ division: plan.divisionCode }),
  decide: classify,
  write: async ({ tx }, { planId, isSecret }) => {
    await tx.plan.update({ where: { id: planId }, data: { isSecret } })
  },
  record: ({ isSecret, reason }, { id, titleZh, titleEn, divisionCode }) => [
    planClassified(
      { subject: id, division: divisionCode, incident: null },
      { titleZh, titleEn, isSecret, reason },
    ),
  ],
  answer: ({ planId }) => ({ id: planId }),
})

/** The next version of a plan: a copy of the newest that was published, to be changed. */
export const reviseCommand = defineCommand({
  name: 'plan.revise',
  input: ReviseInput,
  permission: 'plan.write',
  load: ({ tx }, wish) => loadPlanToRevise(tx, wish.planId),
  scope: (plan) => ({ division: plan.divisionCode }),
  decide: revise,
  write: (hands, { draft }) => writeDraft(hands, draft),
  record: ({ draft }, { divisionCode, titleZh, titleEn, organizationId }) => {
    const place = { subject: draft.id, division: divisionCode, incident: null }
    const { planId, number } = draft
    return [planDrafted(place, { planId, number, titleZh, titleEn, organizationId })]
  },
  answer: ({ draft }) => ({ id: draft.id }),
  races: { plan_version_one_under_way: 'VERSION_UNDER_WAY' },
})
