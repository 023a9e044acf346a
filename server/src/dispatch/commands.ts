import { alertClosed } from '../alert/events.ts'
import { defineCommand, type Hands } from '../command/define.ts'
import { accept } from '../command/refusal.ts'
import type { EventDraft, EventPlace } from '../event-log/define.ts'
import type { CloseReason } from '../alert/model.ts'
import { LapseInput } from '../directive/model.ts'
import {
  dispatchAccepted,
  dispatchArrived,
  dispatchDeclined,
  dispatchDeparted,
  dispatchRecalled,
  dispatchReleased,
  dispatchUnanswered,
} from './events.ts'
import {
  AcceptDispatchInput,
  CallInput,
  DeclineDispatchInput,
  RecallDispatchInput,
  type CallState,
} from './model.ts'
import { lockCall, lockUnanswered } from './queries.ts'
import { acceptDispatch, declineDispatch, moveCall, recallDispatch } from './rules.ts'

export const acceptDispatchCommand = defineCommand({
  name: 'dispatch.accept',
  input: AcceptDispatchInput,
  permission: 'dispatch.answer',
  load: loadCall,
  scope,
  decide: acceptDispatch,
  write: async (hands, { call, at, by, minutesToArrive, expectedAt }) => {
    await hands.tx.dispatchCall.update({
      where: { id: call.id },
      data: {
        status: 'accepted',
        answeredAt: at,
        answeredBy: by,
        minutesToArrive,
        expectedAt,
        version: { increment: 1 },
      },
    })
    await refreshNeed(hands, call.needId)
    await closeAlerts(hands, call)
  },
  record: ({ call, minutesToArrive }) => [
    dispatchAccepted(place(call), { ...call, minutesToArrive }),
    ...alertsClosed(call, 'answered'),
  ],
  answer,
})

export const declineDispatchCommand = defineCommand({
  name: 'dispatch.decline',
  input: DeclineDispatchInput,
  permission: 'dispatch.answer',
  load: loadCall,
  scope,
  decide: declineDispatch,
  write: async (hands, { call, at, by, code, text }) => {
    await hands.tx.dispatchCall.update({
      where: { id: call.id },
      data: {
        status: 'declined',
        answeredAt: at,
        answeredBy: by,
        declineCode: code,
        declineText: text,
        version: { increment: 1 },
      },
    })
    await closeAlerts(hands, call)
  },
  record: ({ call, code, text }) => [
    dispatchDeclined(place(call), { ...call, code, text }),
    ...alertsClosed(call, 'answered'),
  ],
  answer,
})

export const reportDepartureCommand = defineCommand({
  name: 'dispatch.depart',
  input: CallInput,
  permission: 'dispatch.report',
  load: loadCall,
  scope,
  decide: (call, _, circumstances) => moveCall('depart', call, circumstances),
  write: async ({ tx }, { call, at }) => {
    await tx.dispatchCall.update({
      where: { id: call.id },
      data: { status: 'en_route', departedAt: at, version: { increment: 1 } },
    })
  },
  record: ({ call }) => [dispatchDeparted(place(call), call)],
  answer,
})

export const reportArrivalCommand = defineCommand({
  name: 'dispatch.arrive',
  input: CallInput,
  permission: 'dispatch.report',
  load: loadCall,
  scope,
  decide: (call, _, circumstances) => moveCall('arrive', call, circumstances),
  write: async ({ tx }, { call, at }) => {
    await tx.dispatchCall.update({
      where: { id: call.id },
      data: { status: 'on_site', arrivedAt: at, version: { increment: 1 } },
    })
  },
  record: ({ call }) => [dispatchArrived(place(call), call)],
  answer,
})

/** The team is done and home: its leader says so, or the command centre lets it go. */
export const releaseTeamCommand = defineCommand({
  name: 'dispatch.release',
  input: CallInput,
  permission: 'dispatch.report',
  load: loadCall,
  scope,
  decide: (call, _, circumstances) => moveCall('release', call, circumstances),
  write: async ({ tx }, { call, at }) => {
    await tx.dispatchCall.update({
      where: { id: call.id },
      data: { status: 'released', releasedAt: at, version: { increment: 1 } },
    })
  },
  record: ({ call }) => [dispatchReleased(place(call), call)],
  answer,
})

export const recallDispatchCommand = defineCommand({
  name: 'dispatch.recall',
  input: RecallDispatchInput,
  permission: 'dispatch.recall',
  load: loadCall,
  scope,
  decide: recallDispatch,
  write: async (hands, { call, at }) => {
    await hands.tx.dispatchCall.update({
      where: { id: call.id },
      data: { status: 'recalled', recalledAt: at, version: { increment: 1 } },
    })
    await refreshNeed(hands, call.needId)
    await closeAlerts(hands, call)
  },
  record: ({ call, reason }) => [
    dispatchRecalled(place(call), { ...call, reason }),
    ...alertsClosed(call, 'recalled'),
  ],
  answer,
})

/** Run when answers were due: silence is noted once, and the command centre is told. */
export const lapseCallsCommand = defineCommand({
  name: 'dispatch.lapse',
  input: LapseInput,
  permission: 'system.react',
  load: ({ tx, actor, now }, wish) => lockUnanswered(tx, actor.world, wish.incidentId, now),
  scope: () => ({ division: null }),
  decide: (calls, _, { now }) => accept({ calls, at: now }),
  write: async ({ tx, actor }, { calls, at }) => {
    await tx.dispatchCall.updateMany({
      where: { worldId: actor.world, id: { in: calls.map((call) => call.id) } },
      data: { overdueAt: at, version: { increment: 1 } },
    })
  },
  record: ({ calls }) => calls.map((call) => dispatchUnanswered(place(call), call)),
  answer: ({ calls }) => ({ count: calls.length }),
})

function loadCall({ tx, actor }: Hands, wish: { callId: string }): Promise<CallState | null> {
  return lockCall(tx, actor.world, wish.callId)
}

function scope(call: CallState): { division: string; teams: string[] } {
  return { division: call.division, teams: [call.teamId] }
}

function answer({ call }: { call: CallState }): { id: string } {
  return { id: call.id }
}

function place(call: Pick<CallState, 'id' | 'division' | 'incidentId'>): EventPlace {
  return { subject: call.id, division: call.division, incident: call.incidentId }
}

/** Filled when as many teams have accepted as were asked for; short until then, where too few fitted. */
async function refreshNeed({ tx, actor }: Hands, needId: string): Promise<void> {
  await tx.$executeRaw`
    UPDATE dispatch_need n SET version = version + 1, status = (CASE
      WHEN (SELECT count(*) FROM dispatch_call c WHERE c.world_id = n.world_id AND c.need_id = n.id
        AND c.status IN ('accepted', 'en_route', 'on_site', 'released')) >= n.count THEN 'filled'
      WHEN n.status = 'short' THEN 'short'
      ELSE 'open' END)::dispatch_need_status
    WHERE n.world_id = ${actor.world}::uuid AND n.id = ${needId}::uuid AND n.status <> 'closed'`
}

/** An answered or recalled call stops ringing, on every device of everybody alerted; the one who acted has acknowledged. */
async function closeAlerts({ tx, actor, now }: Hands, call: CallState): Promise<void> {
  if (call.alertIds.length === 0) return
  await tx.$executeRaw`
    WITH closed AS (
      UPDATE alert SET status = 'closed', closed_at = ${now}
      WHERE world_id = ${actor.world}::uuid AND id = ANY(${call.alertIds}::uuid[]) RETURNING world_id, id)
    UPDATE alert_recipient r SET acknowledged_at = COALESCE(r.acknowledged_at, ${now}),
      seen_at = COALESCE(r.seen_at, ${now}), delivered_at = COALESCE(r.delivered_at, ${now})
    FROM closed WHERE r.world_id = closed.world_id AND r.alert_id = closed.id AND r.person_id = ${actor.personId}::uuid`
}

function alertsClosed(call: CallState, reason: CloseReason): EventDraft[] {
  return call.alertIds.map((alertId) =>
    alertClosed({ ...place(call), subject: alertId }, { reason, personIds: [...call.alerted] }),
  )
}
