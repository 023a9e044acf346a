import type { Hands } from '../command/define.ts'
import { asJson } from '../db/json.ts'
import { insertRows } from '../db/insert-rows.ts'
import { alertClosed } from '../alert/events.ts'
import type { EventDraft } from '../event-log/define.ts'
import type { AskingAlert } from './model.ts'
import type { Settled } from './rules/settle.ts'
import type { Reminders } from './rules/remind.ts'
import { reminderWords } from './words.ts'

/** Opens, closes and moves duties by one statement each, whatever their number. */
export async function writeSettled({ tx, actor }: Hands, settled: Settled): Promise<void> {
  const { opened, moved, at } = settled
  // Closed first: of one kind and cause only one may be open.
  await closeByFacts(tx, settled)
  if (moved.length > 0) {
    const rows = moved.map(({ duty, dueOn }) => ({ id: duty.id, due_on: dueOn }))
    await tx.$executeRaw`
      UPDATE plan_duty t SET due_on = r.due_on
      FROM jsonb_to_recordset(${asJson(rows)}::jsonb) AS r(id uuid, due_on date) WHERE t.id = r.id`
  }
  await insertRows(
    tx,
    'plan_duty',
    opened.map(({ plan, ...duty }) => ({
      ...duty,
      planId: plan.planId,
      organizationId: plan.organizationId,
      state: 'open',
      openedAt: at,
    })),
  )
  await silence({ tx, actor }, askingOf(settled), at)
}

async function closeByFacts(tx: Hands['tx'], { closed, at }: Settled): Promise<void> {
  if (closed.length === 0) return
  const rows = closed.map(({ duty, state }) => ({ id: duty.id, state }))
  await tx.$executeRaw`
    UPDATE plan_duty t SET state = r.state::duty_state, closed_at = COALESCE(t.closed_at, ${at}::timestamptz),
      done_on = CASE r.state WHEN 'done' THEN (${at}::timestamptz AT TIME ZONE 'Asia/Shanghai')::date END
    FROM jsonb_to_recordset(${asJson(rows)}::jsonb) AS r(id uuid, state text) WHERE t.id = r.id`
}

/** Reminders of what is closed, or due on another day, ask no more. */
export function askingOf({ closed, moved }: Pick<Settled, 'closed' | 'moved'>): AskingAlert[] {
  return [...closed, ...moved].flatMap(({ duty }) => [...duty.alerts])
}

export async function silence(
  { tx, actor }: Pick<Hands, 'tx' | 'actor'>,
  alerts: readonly AskingAlert[],
  at: Date,
): Promise<void> {
  if (alerts.length === 0) return
  await tx.alert.updateMany({
    where: { worldId: actor.world, id: { in: alerts.map(({ id }) => id) } },
    data: { status: 'closed', closedAt: at },
  })
}

export function silenced(alerts: readonly AskingAlert[], division: string): EventDraft[] {
  return alerts.map(({ id, personIds }) =>
    alertClosed({ subject: id, division, incident: null }, { reason: 'answered', personIds }),
  )
}

/** Raises the alerts of the rungs that are climbed, and notes the rungs: each once. */
export async function writeReminders({ tx, actor }: Hands, { reminders, at }: Reminders): Promise<void> {
  await insertRows(
    tx,
    'duty_reminder',
    reminders.map(({ duty, rung }) => ({ dutyId: duty.id, dueOn: duty.dueOn, days: rung.days, at })),
  )
  await insertRows(
    tx,
    'alert',
    reminders.map(({ alertId, duty, late }) => {
      const { title, body } = reminderWords(duty, late)
      return {
        id: alertId,
        worldId: actor.world,
        dutyId: duty.id,
        kind: 'duty',
        titleZh: title.zh,
        titleEn: title.en,
        bodyZh: body.zh,
        bodyEn: body.en,
        acknowledgeRequired: true,
        raisedAt: at,
        status: 'active',
      }
    }),
  )
  await insertRows(
    tx,
    'alert_recipient',
    reminders.flatMap(({ alertId, people }) =>
      people.map((personId) => ({ worldId: actor.world, alertId, personId, sentAt: at })),
    ),
  )
}
