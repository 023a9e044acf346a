import type { Prisma } from '@beacon/schema/generated/prisma/client.ts'
import { ACKNOWLEDGE_MINUTES } from '@beacon/server/alert/model.ts'
import { addMinutes } from '@beacon/server/clock.ts'
import { REALITY } from '@beacon/server/world/model.ts'
import { seedId } from '../id.ts'
import type { BulkIncident } from './incidents.ts'
import type { Random } from './random.ts'
import { bulkPersonId } from './roster.ts'

/** Rows of everything below incidents, table by table. */
export interface ResponseRows {
  responses: Prisma.ResponseCreateManyInput[]
  steps: Prisma.ResponseStepCreateManyInput[]
  directives: Prisma.DirectiveCreateManyInput[]
  needs: Prisma.DispatchNeedCreateManyInput[]
  calls: Prisma.DispatchCallCreateManyInput[]
  alerts: Prisma.AlertCreateManyInput[]
  recipients: Prisma.AlertRecipientCreateManyInput[]
}

/** What all incidents share. */
export interface Frame {
  planId: string
  planVersionId: string
  cardIds: readonly string[]
  people: number
  /** Teams that are not out yet: a team has one live call at most. */
  freeTeams: number[]
  now: Date
}

/** One incident while its rows are made. */
export interface Scene {
  rows: ResponseRows
  incident: BulkIncident
  frame: Frame
  random: Random
  /** When its response was activated. */
  at: Date
  responseId: string
}

export function openScene(rows: ResponseRows, incident: BulkIncident, frame: Frame, random: Random): Scene {
  const at = addMinutes(incident.row.openedAt, 4)
  return { rows, incident, frame, random, at, responseId: seedId(`bulk/response/${incident.index}`) }
}

export function idIn({ incident }: Scene, kind: string, index: number): string {
  return seedId(`bulk/${kind}/${incident.index}/${index}`)
}

export function somebody({ random, frame }: Scene): string {
  return bulkPersonId(random.int(0, Math.max(0, frame.people - 1)))
}

/** The instants, minutes after activation, up to the first that has not come yet. */
export function passed({ at, frame }: Scene, minutes: readonly number[]): Date[] {
  const instants = minutes.map((minute) => addMinutes(at, minute))
  const future = instants.findIndex((instant) => instant > frame.now)
  return future < 0 ? instants : instants.slice(0, future)
}

/** When what was due then and has not happened was noted as overdue. */
export function overdueSince(scene: Scene, due: Date, happened: Date | undefined): Date | null {
  return happened === undefined && due <= scene.frame.now ? due : null
}

export function common(scene: Scene): {
  worldId: string
  incidentId: string
  responseId: string
  cardId: string
} {
  const { incident, responseId, random, frame } = scene
  return { worldId: REALITY, incidentId: incident.row.id, responseId, cardId: random.pick(frame.cardIds) }
}

export interface AlertWish {
  kind: 'dispatch' | 'directive' | 'notice'
  index: number
  people: readonly string[]
  callId?: string
  directiveId?: string
  /** Most people acknowledged then; undefined: nobody has. */
  acknowledged: Date | undefined
}

export function addAlert(scene: Scene, { kind, index, people, acknowledged, ...links }: AlertWish): void {
  const { rows, random, at } = scene
  const alertId = idIn(scene, 'alert', index)
  const closedAt = kind === 'dispatch' ? (acknowledged ?? null) : null
  rows.alerts.push({
    ...common(scene),
    ...links,
    id: alertId,
    kind,
    titleZh: '性能测试告警',
    titleEn: 'Benchmark alert',
    bodyZh: '请确认。',
    bodyEn: 'Please acknowledge.',
    acknowledgeRequired: true,
    raisedAt: at,
    acknowledgeBy: addMinutes(at, ACKNOWLEDGE_MINUTES),
    status: closedAt ? 'closed' : 'active',
    closedAt,
  })
  for (const personId of new Set(people)) {
    // Drawn whether needed or not: what is random must not depend on the hour of loading.
    const [reacts, isReached] = [random.chance(0.8), random.chance(0.9)]
    const seenAt = acknowledged && reacts ? acknowledged : null
    const deliveredAt = isReached ? at : seenAt
    const copy = { worldId: REALITY, alertId, personId, sentAt: at }
    rows.recipients.push({ ...copy, deliveredAt, seenAt, acknowledgedAt: seenAt })
  }
}
