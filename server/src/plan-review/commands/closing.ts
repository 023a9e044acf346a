import { dayInChina } from '../../calendar/workdays.ts'
import { defineCommand } from '../../command/define.ts'
import { digestOf } from '../digest.ts'
import { planEnforced, planWithdrawn } from '../events.ts'
import { VersionInput, WithdrawInput } from '../model.ts'
import { enforce, withdraw } from '../rules/closing.ts'
import { writeMoved } from '../write.ts'
import { answer, lock, naming, place, recordOne, within } from './version.ts'

export const withdrawVersionCommand = defineCommand({
  name: 'plan.withdraw',
  input: WithdrawInput,
  permission: 'plan.write',
  load: lock,
  scope: within,
  decide: withdraw,
  write: writeMoved,
  record: recordOne(planWithdrawn),
  answer,
})

export const enforceVersionCommand = defineCommand({
  name: 'plan.enforce',
  input: VersionInput,
  permission: 'plan.register',
  load: async (hands, wish) => {
    const state = await lock(hands, wish)
    return state && { state, today: dayInChina(hands.now), digest: await digestOf(hands.tx, state.versionId) }
  },
  scope: ({ state }) => within(state),
  decide: enforce,
  write: async (hands, moved) => {
    const { planId, effectiveFrom } = moved.next
    // A running response keeps the version it was activated with.
    await hands.tx.planVersion.updateMany({
      where: { planId, status: 'in_force' },
      data: { status: 'superseded', effectiveTo: effectiveFrom },
    })
    await writeMoved(hands, moved)
  },
  record: ({ next }, { digest }) => [planEnforced(place(next), { ...naming(next), digest })],
  answer,
})
