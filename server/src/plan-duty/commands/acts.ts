import { defineCommand, type Hands } from '../../command/define.ts'
import type { EventDraft } from '../../event-log/define.ts'
import {
  dutyDone,
  dutyGivenBack,
  dutyLapsed,
  dutyOpened,
  dutyReopened,
  dutyTaken,
  dutyWaived,
} from '../events.ts'
import {
  DoDutyInput,
  DutyInput,
  DutyReasonInput,
  OpenDutyInput,
  type DutyToAct,
  type PlanNaming,
} from '../model.ts'
import { lockDuty, lockPlanToTend } from '../queries/acts.ts'
import { doDuty, giveBackDuty, openDuty, reopenDuty, takeDuty, waiveDuty, type Acted } from '../rules/acts.ts'
import { silence, silenced } from '../write.ts'
import { isoDay, naming, placeOf } from './jobs.ts'

const load = ({ tx, actor }: Hands, { dutyId }: { dutyId: string }) => lockDuty(tx, actor, dutyId)
const scope = ({ division, organizationId }: PlanNaming) => ({ division, organizations: [organizationId] })
const answer = ({ duty }: Acted) => ({ id: duty.id })
const told = (duty: DutyToAct) => ({ ...naming(duty), kind: duty.kind })

export const openDutyCommand = defineCommand({
  name: 'duty.open',
  input: OpenDutyInput,
  permission: 'plan.keep',
  load: ({ tx }, { planId, cause }) => lockPlanToTend(tx, planId, cause),
  scope,
  decide: openDuty,
  write: async ({ tx }, { id, plan, dueOn, wish: { cause, reason }, by, at }) => {
    const { planId, organizationId, versionId } = plan
    const of = { id, planId, organizationId, versionId, kind: 'revise', cause, causeKey: cause } as const
    await tx.planDuty.create({
      data: { ...of, reason, dueOn, state: 'open', openedAt: at, openedBy: by },
    })
  },
  record: ({ id, plan, dueOn, wish: { cause, reason } }) => [
    dutyOpened(placeOf(id, plan), {
      ...naming(plan),
      kind: 'revise',
      cause,
      dueOn: isoDay(dueOn),
      before: null,
      reason,
    }),
  ],
  answer: ({ id }) => ({ id }),
  races: { plan_duty_one_open: 'ALREADY_OPEN' },
})

export const takeDutyCommand = defineCommand({
  name: 'duty.take',
  input: DutyInput,
  permission: 'plan.keep',
  load,
  scope,
  decide: takeDuty,
  write: async ({ tx }, { duty, by }) => {
    await tx.planDuty.update({ where: { id: duty.id }, data: { personId: by } })
  },
  record: ({ duty }) => [dutyTaken(placeOf(duty.id, duty), told(duty))],
  answer,
})

export const giveBackDutyCommand = defineCommand({
  name: 'duty.give-back',
  input: DutyInput,
  permission: 'plan.keep',
  load,
  scope,
  decide: giveBackDuty,
  write: async ({ tx }, { duty }) => {
    await tx.planDuty.update({ where: { id: duty.id }, data: { personId: null } })
  },
  record: ({ duty }) => [dutyGivenBack(placeOf(duty.id, duty), told(duty))],
  answer,
})

export const doDutyCommand = defineCommand({
  name: 'duty.do',
  input: DoDutyInput,
  permission: 'plan.keep',
  load,
  scope,
  decide: doDuty,
  write: async (hands, { duty, wish, by, at }) => {
    const { evidence: closing, reference } = wish
    await hands.tx.planDuty.update({
      where: { id: duty.id },
      data: {
        state: 'done',
        doneOn: new Date(wish.doneOn),
        closedAt: at,
        closedBy: by,
        closing,
        reference: reference || null,
      },
    })
    await silence(hands, duty.alerts, at)
  },
  record: ({ duty, wish: { evidence: words, reference = null } }) => [
    dutyDone(placeOf(duty.id, duty), { ...told(duty), words, reference }),
    ...silenced(duty.alerts, duty.division),
  ],
  answer,
})

export const waiveDutyCommand = defineCommand({
  name: 'duty.waive',
  input: DutyReasonInput,
  permission: 'plan.keep',
  load,
  scope,
  decide: waiveDuty,
  write: async (hands, { duty, wish, by, at }) => {
    const data = { state: 'waived', closedAt: at, closedBy: by, closing: wish.reason } as const
    await hands.tx.planDuty.update({ where: { id: duty.id }, data })
    await silence(hands, duty.alerts, at)
  },
  record: ({ duty, wish: { reason } }) => [
    dutyWaived(placeOf(duty.id, duty), { ...told(duty), words: reason, reference: null }),
    ...silenced(duty.alerts, duty.division),
  ],
  answer,
})

export const reopenDutyCommand = defineCommand({
  name: 'duty.reopen',
  input: DutyReasonInput,
  permission: 'plan.keep',
  load,
  scope,
  decide: reopenDuty,
  write: async ({ tx }, { duty, at }) => {
    if (duty.successor) {
      await tx.planDuty.update({
        where: { id: duty.successor.id },
        data: { state: 'lapsed', closedAt: at },
      })
    }
    await tx.planDuty.update({
      where: { id: duty.id },
      data: { state: 'open', doneOn: null, closedAt: null, closedBy: null, closing: null, reference: null },
    })
  },
  record: ({ duty, wish: { reason } }) => [
    ...lapsedSuccessor(duty),
    dutyReopened(placeOf(duty.id, duty), { ...told(duty), words: reason, reference: null }),
  ],
  answer,
  races: { plan_duty_one_open: 'ALREADY_OPEN' },
})

function lapsedSuccessor(duty: DutyToAct): EventDraft[] {
  if (!duty.successor) return []
  const words = { words: null, reference: null }
  return [dutyLapsed(placeOf(duty.successor.id, duty), { ...told(duty), ...words })]
}
