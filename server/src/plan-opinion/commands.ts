import { dayInChina } from '../calendar/workdays.ts'
import { defineCommand } from '../command/define.ts'
import { accept } from '../command/refusal.ts'
import type { EventPlace } from '../event-log/define.ts'
import type { ReviewState } from '../plan-review/model.ts'
import { opinionAsked, opinionGiven, opinionLapsed, opinionSettled } from './events.ts'
import {
  AskOpinionsInput,
  GiveOpinionInput,
  LapseOpinionsInput,
  SettleOpinionInput,
  type OpinionToAct,
} from './model.ts'
import { lockConsultation, lockOpinion, lockSilent } from './queries.ts'
import { askOpinions, giveOpinion, settleOpinion } from './rules.ts'

export const askOpinionsCommand = defineCommand({
  name: 'plan.ask-opinions',
  input: AskOpinionsInput,
  permission: 'plan.write',
  load: ({ tx, now }, wish) => lockConsultation(tx, wish, now),
  scope: ({ state }) => ({ division: state.division }),
  decide: askOpinions,
  write: async ({ tx }, { opinions, round, dueOn, by, at }, { state }) => {
    const asked = { versionId: state.versionId, round, dueOn, askedBy: by, askedAt: at }
    await tx.planOpinion.createMany({ data: opinions.map((one) => ({ ...one, ...asked })) })
  },
  record: ({ opinions, dueOn }, { state, organizations }) =>
    opinions.map(({ organizationId }) => {
      const { nameZh = '', nameEn = '' } = organizations.find(({ id }) => id === organizationId) ?? {}
      const asked = { askedOf: organizationId, askedOfZh: nameZh, askedOfEn: nameEn }
      return opinionAsked(place(state), {
        ...naming(state),
        ...asked,
        dueOn: dueOn.toISOString().slice(0, 10),
      })
    }),
  answer: (_, { state }) => ({ id: state.versionId }),
  races: { plan_opinion_version_id_organization_id_round_key: 'ALREADY_ASKED' },
})

export const giveOpinionCommand = defineCommand({
  name: 'plan.give-opinion',
  input: GiveOpinionInput,
  permission: 'plan.give_opinion',
  load: ({ tx }, wish) => lockOpinion(tx, wish.opinionId),
  scope: inScope,
  decide: giveOpinion,
  write: async ({ tx }, { wish, by, at }) => {
    const { opinionId: id, answer, text = null } = wish
    // What was made of an earlier answer says nothing of this one.
    const anew = { outcome: null, outcomeReason: null, outcomeBy: null, outcomeAt: null }
    const data = { answer, text, answeredBy: by, answeredAt: at, ...anew }
    await tx.planOpinion.update({ where: { id }, data })
  },
  record: ({ wish }, loaded) => [
    opinionGiven(place(loaded.state), { ...namingOne(loaded), answer: wish.answer }),
  ],
  answer: ({ wish }) => ({ id: wish.opinionId }),
})

export const settleOpinionCommand = defineCommand({
  name: 'plan.settle-opinion',
  input: SettleOpinionInput,
  permission: 'plan.write',
  load: ({ tx }, wish) => lockOpinion(tx, wish.opinionId),
  scope: inScope,
  decide: settleOpinion,
  write: async ({ tx }, { wish, by, at }) => {
    const data = { outcome: wish.outcome, outcomeReason: wish.reason, outcomeBy: by, outcomeAt: at }
    await tx.planOpinion.update({ where: { id: wish.opinionId }, data })
  },
  record: ({ wish }, loaded) => [
    opinionSettled(place(loaded.state), { ...namingOne(loaded), outcome: wish.outcome }),
  ],
  answer: ({ wish }) => ({ id: wish.opinionId }),
})

/** Run after midnight and every hour: who has not answered by the last day is noted as silent, once. */
export const lapseOpinionsCommand = defineCommand({
  name: 'plan.lapse-opinions',
  input: LapseOpinionsInput,
  permission: 'system.react',
  load: ({ tx, now }) => lockSilent(tx, dayInChina(now)),
  scope: () => ({ division: null }),
  decide: (silent, _, { now }) => accept({ silent, at: now }),
  write: async ({ tx }, { silent, at }) => {
    const ids = silent.map(({ id }) => id)
    await tx.planOpinion.updateMany({ where: { id: { in: ids } }, data: { lapsedAt: at } })
  },
  record: ({ silent }) =>
    silent.map(({ id: _, versionId, division, ...naming }) =>
      opinionLapsed({ subject: versionId, division, incident: null }, naming),
    ),
  answer: ({ silent }) => ({ count: silent.length }),
})

function inScope({ opinion, state }: OpinionToAct): { division: string; organizations: string[] } {
  return { division: state.division, organizations: [opinion.organizationId] }
}

function place({ versionId, division }: ReviewState): EventPlace {
  return { subject: versionId, division, incident: null }
}

function naming({ planId, number, titleZh, titleEn, organizationId }: ReviewState) {
  return { planId, number, titleZh, titleEn, organizationId }
}

function namingOne({ opinion, organization, state }: OpinionToAct) {
  const { nameZh, nameEn } = organization
  return { ...naming(state), askedOf: opinion.organizationId, askedOfZh: nameZh, askedOfEn: nameEn }
}
