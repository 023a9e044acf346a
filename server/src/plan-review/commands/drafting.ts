import { defineCommand } from '../../command/define.ts'
import { planDrafted } from '../events.ts'
import { ReviseInput, StartPlanInput } from '../model.ts'
import { loadPlanToRevise, loadPlanToStart } from '../queries.ts'
import { revise, startPlan } from '../rules/drafting.ts'
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
