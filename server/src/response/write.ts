import type { Prisma } from '@beacon/schema/generated/prisma/client.ts'
import type { Hands } from '../command/define.ts'
import { addMinutes } from '../clock.ts'
import { ACKNOWLEDGE_MINUTES, ANSWER_MINUTES } from '../alert/model.ts'
import type { IncidentState } from '../incident/model.ts'
import { insertRows } from '../db/insert-rows.ts'
import type {
  OrderedAlert,
  OrderedCall,
  OrderedDirective,
  OrderedDispatch,
  OrderedRequisition,
  OrderedShortfall,
  Orders,
} from './model.ts'

interface Frame {
  world: string
  incident: IncidentState
  responseId: string
  now: Date
}

/** Writes all orders of a level: one INSERT a table, whatever their number. */
export async function writeOrders(
  hands: Hands,
  incident: IncidentState,
  responseId: string,
  orders: Orders,
): Promise<void> {
  const { tx, actor, now } = hands
  const frame: Frame = { world: actor.world, incident, responseId, now }
  const { alerts, recipients } = alertRows(frame, orders)
  const calls = orders.dispatches.flatMap(({ id, calls: asked }) =>
    asked.map((call) => callRow(frame, id, call)),
  )
  await insertRows(
    tx,
    'directive',
    orders.directives.map((directive) => directiveRow(frame, directive)),
  )
  await insertRows(
    tx,
    'dispatch_need',
    orders.dispatches.map((dispatch) => needRow(frame, dispatch)),
  )
  await insertRows(tx, 'dispatch_call', calls)
  await insertRows(
    tx,
    'requisition',
    orders.requisitions.map((requisition) => requisitionRow(frame, requisition)),
  )
  await insertRows(tx, 'alert', alerts)
  await insertRows(tx, 'alert_recipient', recipients)
  await insertRows(
    tx,
    'shortfall',
    orders.shortfalls.map((shortfall) => shortfallRow(frame, shortfall)),
  )
  await scheduleDeadlines(hands, incident.id, orders)
}

async function scheduleDeadlines(hands: Hands, incidentId: string, orders: Orders): Promise<void> {
  const { tx, actor, jobs, now } = hands
  const data = { world: actor.world, incidentId }
  await jobs.at(
    tx,
    'directive.deadline',
    data,
    orders.directives.map((directive) => directive.dueAt),
  )
  const asked = orders.dispatches.some((dispatch) => dispatch.calls.length > 0)
  await jobs.at(tx, 'dispatch.deadline', data, asked ? [addMinutes(now, ANSWER_MINUTES)] : [])
}

function common(
  frame: Frame,
  cardId: string,
): { worldId: string; incidentId: string; responseId: string; cardId: string } {
  return { worldId: frame.world, incidentId: frame.incident.id, responseId: frame.responseId, cardId }
}

function directiveRow(
  frame: Frame,
  { id, card, organizationId, dueAt }: OrderedDirective,
): Prisma.DirectiveCreateManyInput {
  return {
    ...common(frame, card.id),
    id,
    organizationId,
    titleZh: card.titleZh,
    titleEn: card.titleEn,
    textZh: card.textZh,
    textEn: card.textEn,
    supportingCodes: [...card.supportingCodes],
    status: 'issued',
    issuedAt: frame.now,
    dueAt,
  }
}

function requisitionRow(
  frame: Frame,
  { id, card, itemCode, quantity, neededBy }: OrderedRequisition,
): Prisma.RequisitionCreateManyInput {
  return {
    ...common(frame, card.id),
    id,
    itemCode,
    quantity,
    neededBy,
    requestedAt: frame.now,
    status: 'open',
  }
}

function shortfallRow(
  frame: Frame,
  { card, ...shortfall }: OrderedShortfall,
): Prisma.ShortfallCreateManyInput {
  const { world: worldId, responseId, now: at } = frame
  return { ...shortfall, worldId, responseId, cardId: card.id, at }
}

function needRow(frame: Frame, dispatch: OrderedDispatch): Prisma.DispatchNeedCreateManyInput {
  const { id, card, kind, count, qualifications, arriveBy, calls } = dispatch
  return {
    ...common(frame, card.id),
    id,
    titleZh: card.titleZh,
    titleEn: card.titleEn,
    kind,
    count,
    qualifications: [...qualifications],
    divisionCode: frame.incident.divisionCode,
    requestedAt: frame.now,
    arriveBy,
    status: calls.length < count ? 'short' : 'open',
  }
}

function callRow(frame: Frame, needId: string, call: OrderedCall): Prisma.DispatchCallCreateManyInput {
  return {
    id: call.id,
    worldId: frame.world,
    needId,
    incidentId: frame.incident.id,
    teamId: call.teamId,
    status: 'requested',
    rank: call.rank,
    reason: { ...call.choice },
    requestedAt: frame.now,
    answerBy: addMinutes(frame.now, ANSWER_MINUTES),
  }
}

interface AlertRows {
  alerts: Prisma.AlertCreateManyInput[]
  recipients: Prisma.AlertRecipientCreateManyInput[]
}

function alertRows(frame: Frame, orders: Orders): AlertRows {
  const rows: AlertRows = { alerts: [], recipients: [] }
  const add = (alert: Prisma.AlertCreateManyInput, people: readonly string[]) => {
    if (people.length === 0) return
    rows.alerts.push(alert)
    for (const personId of people) {
      rows.recipients.push({ worldId: frame.world, alertId: alert.id, personId, sentAt: frame.now })
    }
  }
  for (const dispatch of orders.dispatches) {
    for (const call of dispatch.calls) add(callAlert(frame, dispatch, call), call.leaderIds)
  }
  for (const directive of orders.directives) add(directiveAlert(frame, directive), directive.recipients)
  for (const alert of orders.alerts) add(noticeAlert(frame, alert), alert.recipients)
  return rows
}

type CardWords = Pick<OrderedAlert['card'], 'id' | 'titleZh' | 'titleEn' | 'textZh' | 'textEn'>

function alertRow(
  frame: Frame,
  id: string,
  card: CardWords,
): Omit<Prisma.AlertCreateManyInput, 'kind' | 'acknowledgeRequired'> {
  return {
    ...common(frame, card.id),
    id,
    callId: null,
    directiveId: null,
    titleZh: card.titleZh,
    titleEn: card.titleEn,
    bodyZh: `${frame.incident.title}。${card.textZh}`,
    bodyEn: `${frame.incident.title}. ${card.textEn}`,
    raisedAt: frame.now,
    acknowledgeBy: addMinutes(frame.now, ACKNOWLEDGE_MINUTES),
    status: 'active',
  }
}

function callAlert(frame: Frame, { card }: OrderedDispatch, call: OrderedCall): Prisma.AlertCreateManyInput {
  return {
    ...alertRow(frame, call.alertId, card),
    kind: 'dispatch',
    callId: call.id,
    acknowledgeRequired: true,
  }
}

function directiveAlert(
  frame: Frame,
  { id: directiveId, alertId, card }: OrderedDirective,
): Prisma.AlertCreateManyInput {
  return { ...alertRow(frame, alertId, card), kind: 'directive', directiveId, acknowledgeRequired: true }
}

function noticeAlert(
  frame: Frame,
  { id, card, acknowledgeRequired }: OrderedAlert,
): Prisma.AlertCreateManyInput {
  const row = alertRow(frame, id, card)
  return {
    ...row,
    kind: 'notice',
    acknowledgeRequired,
    acknowledgeBy: acknowledgeRequired ? (row.acknowledgeBy ?? null) : null,
  }
}
