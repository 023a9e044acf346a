import { alertClosed } from '../alert/events.ts'
import type { Hands } from '../command/define.ts'
import type { Tx } from '../db/transaction.ts'
import { dispatchRecalled } from '../dispatch/events.ts'
import type { EventDraft } from '../event-log/define.ts'

interface Unanswered {
  id: string
  needId: string
  incidentId: string
  division: string
  teamId: string
  teamZh: string
  teamEn: string
  alertId: string | null
  people: string[]
}

/** Ending a response closes its needs and takes back the calls that nobody has answered; their alerts stop asking. */
export const recallUnanswered = {
  load: (tx: Tx, world: string, responseId: string): Promise<Unanswered[]> => tx.$queryRaw<Unanswered[]>`
    SELECT c.id, c.need_id AS "needId", c.incident_id AS "incidentId", i.division_code AS division,
      c.team_id AS "teamId", t.name_zh AS "teamZh", t.name_en AS "teamEn", a.id AS "alertId",
      ARRAY(SELECT r.person_id FROM alert_recipient r WHERE r.world_id = a.world_id AND r.alert_id = a.id) AS people
    FROM dispatch_call c
    JOIN dispatch_need n ON n.world_id = c.world_id AND n.id = c.need_id
    JOIN incident i ON i.world_id = c.world_id AND i.id = c.incident_id
    JOIN team t ON t.id = c.team_id
    LEFT JOIN alert a ON a.world_id = c.world_id AND a.call_id = c.id AND a.status = 'active'
    WHERE c.world_id = ${world}::uuid AND n.response_id = ${responseId}::uuid AND c.status = 'requested'
    ORDER BY c.id FOR UPDATE OF c`,

  write: async (
    { tx, actor, now }: Hands,
    responseId: string,
    calls: readonly Unanswered[],
  ): Promise<void> => {
    const worldId = actor.world
    await tx.dispatchNeed.updateMany({
      where: { worldId, responseId, status: { in: ['open', 'short'] } },
      data: { status: 'closed', version: { increment: 1 } },
    })
    await tx.dispatchCall.updateMany({
      where: { worldId, id: { in: calls.map((call) => call.id) } },
      data: { status: 'recalled', recalledAt: now, version: { increment: 1 } },
    })
    await tx.alert.updateMany({
      where: { worldId, callId: { in: calls.map((call) => call.id) }, status: 'active' },
      data: { status: 'closed', closedAt: now },
    })
  },

  record: (calls: readonly Unanswered[], reason: string): EventDraft[] =>
    calls.flatMap((call) => {
      const at = (subject: string) => ({ subject, division: call.division, incident: call.incidentId })
      const recalled = dispatchRecalled(at(call.id), { ...call, reason })
      if (call.alertId === null) return [recalled]
      return [recalled, alertClosed(at(call.alertId), { reason: 'recalled', personIds: call.people })]
    }),
}
