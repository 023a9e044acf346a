import { systemActor } from '../../access/actor.ts'
import { dayInChina } from '../../calendar/workdays.ts'
import { defineCommand } from '../../command/define.ts'
import { runCommand } from '../../command/run.ts'
import type { Deps } from '../../deps.ts'
import type { EventDraft, EventPlace } from '../../event-log/define.ts'
import { dutyDone, dutyLapsed, dutyMoved, dutyOpened, dutyReminded, remindersSent } from '../events.ts'
import { RemindInput, SettleInput, type PlanFacts } from '../model.ts'
import { loadLadder } from '../queries/remind.ts'
import { loadFacts, lockRules } from '../queries/settle.ts'
import { remind, type Reminder, type Reminders } from '../rules/remind.ts'
import { settle, type Settled } from '../rules/settle.ts'
import { silenced, writeReminders, writeSettled } from '../write.ts'

const nowhere = () => ({ division: null })

/** Makes the duties of one plan, or of all, say what the facts say. */
export const settleDutiesCommand = defineCommand({
  name: 'duty.settle',
  input: SettleInput,
  permission: 'system.react',
  load: async ({ tx }, { planId = null }) => {
    const rules = await lockRules(tx)
    return { rules, plans: await loadFacts(tx, planId) }
  },
  scope: nowhere,
  decide: settle,
  write: writeSettled,
  record: recordSettled,
  answer: ({ opened, closed, moved }) => ({
    opened: opened.length,
    closed: closed.length,
    moved: moved.length,
  }),
  // Somebody opened the same duty meanwhile: it is there.
  races: { plan_duty_one_open: 'ALREADY_OPEN' },
})

function recordSettled({ opened, closed, moved }: Settled): EventDraft[] {
  return [
    ...closed.flatMap(({ duty, plan, state }) => {
      const event = state === 'done' ? dutyDone : dutyLapsed
      const words = { words: null, reference: null }
      return [
        event(placeOf(duty.id, plan), { ...naming(plan), kind: duty.kind, ...words }),
        ...silenced(duty.alerts, plan.division),
      ]
    }),
    ...moved.flatMap(({ duty, plan, dueOn }) => [
      dutyMoved(placeOf(duty.id, plan), {
        ...naming(plan),
        kind: duty.kind,
        dueOn: isoDay(dueOn),
        before: isoDay(duty.dueOn),
        reason: null,
      }),
      ...silenced(duty.alerts, plan.division),
    ]),
    ...opened.map(({ id, plan, kind, cause, dueOn, subjectZh }) =>
      dutyOpened(placeOf(id, plan), {
        ...naming(plan),
        kind,
        cause,
        dueOn: isoDay(dueOn),
        before: null,
        reason: subjectZh,
      }),
    ),
  ]
}

type Named = Pick<PlanFacts, 'planId' | 'titleZh' | 'titleEn' | 'organizationId'>

export function naming({ planId, titleZh, titleEn, organizationId }: Named): Named {
  return { planId, titleZh, titleEn, organizationId }
}

export function placeOf(subject: string, { division }: { division: string }): EventPlace {
  return { subject, division, incident: null }
}

export function isoDay(date: Date): string {
  return date.toISOString().slice(0, 10)
}

/** Climbs the ladder of reminders: every rung once. */
export const remindOfDutiesCommand = defineCommand({
  name: 'duty.remind',
  input: RemindInput,
  permission: 'system.react',
  load: ({ tx, now }) => loadLadder(tx, dayInChina(now)),
  scope: nowhere,
  decide: remind,
  write: writeReminders,
  record: recordReminders,
  answer: ({ reminders }) => ({ reminders: reminders.length }),
})

function recordReminders({ reminders }: Reminders): EventDraft[] {
  const [first] = reminders
  if (!first) return []
  const sent = { alertIds: reminders.map(({ alertId }) => alertId) }
  return [
    ...reminders.map(remindedOf),
    remindersSent({ subject: first.duty.id, division: null, incident: null }, sent),
  ]
}

function remindedOf({ duty, rung, people }: Reminder): EventDraft {
  return dutyReminded(placeOf(duty.id, duty), {
    ...naming(duty),
    kind: duty.kind,
    recipients: people.length,
    days: rung.days,
  })
}

/** What is done about duties every day; in the night after the dry run without reminding anybody. */
export async function keepDuties(deps: Deps, { reminding }: { reminding: boolean }): Promise<void> {
  const actor = systemActor('duties')
  await runCommand(deps, settleDutiesCommand, { actor, input: {} })
  if (reminding) await runCommand(deps, remindOfDutiesCommand, { actor, input: {} })
}
