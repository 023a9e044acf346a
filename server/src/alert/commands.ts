import { z } from 'zod'
import { defineCommand } from '../command/define.ts'
import { id } from '../command/input.ts'
import { accept } from '../command/refusal.ts'
import { addMinutes } from '../clock.ts'
import { lockIncident } from '../incident/queries.ts'
import { alertAcknowledged, alertDelivered, alertRaised, alertSeen } from './events.ts'
import { ACKNOWLEDGE_MINUTES, AlertInput, RaiseNoticeInput } from './model.ts'
import { countPeople, lockCopy } from './queries.ts'
import { acknowledgeAlert, raiseNotice, seeAlert, type CopyMarked } from './rules.ts'

const ownCopy = {
  input: AlertInput,
  permission: 'alert.answer',
  load: (hands: Parameters<typeof loadOwn>[0], wish: { alertId: string }) => loadOwn(hands, wish),
  scope: (copy: CopyMarked['copy']) => ({ division: copy.division, persons: [copy.personId] }),
  answer: ({ copy }: CopyMarked) => ({ id: copy.alertId }),
} as const

function loadOwn(
  { tx, actor }: { tx: Parameters<typeof lockCopy>[0]; actor: { world: string; personId: string } },
  wish: { alertId: string },
): ReturnType<typeof lockCopy> {
  return lockCopy(tx, actor.world, wish.alertId, actor.personId)
}

function place(copy: CopyMarked['copy']): { subject: string; division: string; incident: string | null } {
  return { subject: copy.alertId, division: copy.division, incident: copy.incidentId }
}

export const seeAlertCommand = defineCommand({
  ...ownCopy,
  name: 'alert.see',
  decide: seeAlert,
  write: async ({ tx, actor }, { copy, at }) => {
    const { alertId, personId } = copy
    await tx.alertRecipient.updateMany({
      where: { worldId: actor.world, alertId, personId, seenAt: null },
      data: { seenAt: at },
    })
  },
  record: ({ copy, isNew }) => (isNew ? [alertSeen(place(copy), copy)] : []),
})

export const acknowledgeAlertCommand = defineCommand({
  ...ownCopy,
  name: 'alert.acknowledge',
  decide: acknowledgeAlert,
  write: async ({ tx, actor }, { copy, at }) => {
    const { alertId, personId } = copy
    await tx.$executeRaw`
      UPDATE alert_recipient SET acknowledged_at = COALESCE(acknowledged_at, ${at}), seen_at = COALESCE(seen_at, ${at}),
        delivered_at = COALESCE(delivered_at, ${at})
      WHERE world_id = ${actor.world}::uuid AND alert_id = ${alertId}::uuid AND person_id = ${personId}::uuid`
  },
  record: ({ copy, isNew }) =>
    isNew ? [alertAcknowledged(place(copy), { ...copy, isDelivery: copy.deliveredAt === null })] : [],
})

export const ReceiptsInput = z.object({
  receipts: z
    .array(z.object({ alertId: id, personId: id }))
    .min(1)
    .max(10_000),
})

interface DeliveredGroup {
  alertId: string
  incidentId: string | null
  division: string
  titleZh: string
  titleEn: string
  count: number
}

/** Device receipts come in batches: one statement, one event an alert. */
export const deliverAlertsCommand = defineCommand({
  name: 'alert.deliver',
  input: ReceiptsInput,
  permission: 'system.react',
  // Marking and counting is one statement, so that a receipt that comes twice is counted once.
  load: async ({ tx, actor, now }, { receipts }) => {
    const alerts = receipts.map((receipt) => receipt.alertId)
    const persons = receipts.map((receipt) => receipt.personId)
    return tx.$queryRaw<DeliveredGroup[]>`
      WITH marked AS (
        UPDATE alert_recipient r SET delivered_at = ${now}
        FROM unnest(${alerts}::uuid[], ${persons}::uuid[]) AS got(alert_id, person_id)
        WHERE r.world_id = ${actor.world}::uuid AND r.alert_id = got.alert_id AND r.person_id = got.person_id
          AND r.delivered_at IS NULL
        RETURNING r.world_id, r.alert_id)
      SELECT a.id AS "alertId", a.incident_id AS "incidentId", a.title_zh AS "titleZh", a.title_en AS "titleEn",
        COALESCE(i.division_code, p.division_code) AS division, count(*)::int AS count
      FROM marked m JOIN alert a ON a.world_id = m.world_id AND a.id = m.alert_id
      LEFT JOIN incident i ON i.world_id = a.world_id AND i.id = a.incident_id
      LEFT JOIN plan_duty t ON t.id = a.duty_id LEFT JOIN plan p ON p.id = t.plan_id
      GROUP BY a.id, a.incident_id, i.division_code, p.division_code, a.title_zh, a.title_en`
  },
  scope: () => ({ division: null }),
  decide: (groups) => accept(groups),
  write: () => Promise.resolve(),
  record: (groups) =>
    groups.map(({ alertId, incidentId, division, ...payload }) =>
      alertDelivered({ subject: alertId, division, incident: incidentId }, payload),
    ),
  answer: (groups) => ({ count: groups.reduce((sum, group) => sum + group.count, 0) }),
})

/** A notice from the command centre to people by name. */
export const raiseNoticeCommand = defineCommand({
  name: 'alert.notify',
  input: RaiseNoticeInput,
  permission: 'alert.raise',
  load: async ({ tx, actor }, wish) => {
    const incident = await lockIncident(tx, actor.world, wish.incidentId)
    const personIds = [...new Set(wish.personIds)]
    return incident && { incident, personIds, known: await countPeople(tx, personIds) }
  },
  scope: ({ incident }) => ({ division: incident.divisionCode }),
  decide: raiseNotice,
  write: async ({ tx, actor }, { id: alertId, incident, personIds, wish, at }) => {
    await tx.alert.create({
      data: {
        id: alertId,
        worldId: actor.world,
        incidentId: incident.id,
        kind: 'notice',
        titleZh: wish.title,
        titleEn: wish.title,
        bodyZh: wish.body,
        bodyEn: wish.body,
        acknowledgeRequired: wish.acknowledgeRequired,
        raisedAt: at,
        acknowledgeBy: wish.acknowledgeRequired ? addMinutes(at, ACKNOWLEDGE_MINUTES) : null,
        status: 'active',
      },
    })
    await tx.$executeRaw`
      INSERT INTO alert_recipient (world_id, alert_id, person_id, sent_at)
      SELECT ${actor.world}::uuid, ${alertId}::uuid, person, ${at}::timestamptz
      FROM unnest(${personIds}::uuid[]) AS person`
  },
  record: ({ id: alertId, incident, personIds }) => [
    alertRaised(
      { subject: incident.id, division: incident.divisionCode, incident: incident.id },
      { alertIds: [alertId], recipients: personIds.length },
    ),
  ],
  answer: ({ id: alertId }) => ({ id: alertId }),
})
