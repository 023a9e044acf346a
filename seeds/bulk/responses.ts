import type { CallStatus, DirectiveStatus, Prisma } from '@beacon/schema/generated/prisma/client.ts'
import { ANSWER_MINUTES } from '@beacon/server/alert/model.ts'
import { addMinutes } from '@beacon/server/clock.ts'
import { REALITY } from '@beacon/server/world/model.ts'
import type { BulkIncident } from './incidents.ts'
import type { Random } from './random.ts'
import { bulkTeamId, KINDS, leadersOf, type Ground } from './roster.ts'
import {
  addAlert,
  common,
  idIn,
  openScene,
  overdueSince,
  passed,
  somebody,
  type Frame,
  type ResponseRows,
  type Scene,
} from './scene.ts'

const DIRECTIVES = 6
const NEEDS = 2
const NOTICE_RECIPIENTS = 5

/** Nine of ten open incidents have an active response with orders in every state; seven of ten ended ones had one. */
export function responseRows(
  incidents: readonly BulkIncident[],
  frame: Frame,
  ground: Ground,
  random: Random,
): ResponseRows {
  const rows: ResponseRows = {
    responses: [],
    steps: [],
    directives: [],
    needs: [],
    calls: [],
    alerts: [],
    recipients: [],
  }
  for (const incident of incidents) {
    if (!random.chance(incident.isOpen ? 0.9 : 0.7)) continue
    const scene = openScene(rows, incident, frame, random)
    addResponse(scene)
    if (incident.isOpen) addOrders(scene, ground)
  }
  return rows
}

function addResponse(scene: Scene): void {
  const { rows, incident, frame, random, at, responseId } = scene
  const { planId, planVersionId } = frame
  const level = random.pick([4, 4, 4, 3])
  rows.responses.push({
    id: responseId,
    worldId: REALITY,
    incidentId: incident.row.id,
    planId,
    planVersionId,
    status: incident.isOpen ? 'active' : 'ended',
    level,
    reachedLevel: level,
    activatedAt: at,
  })
  addStep(scene, { kind: 'activated', fromLevel: null, toLevel: level, at })
  const { endedAt } = incident.row
  if (endedAt)
    addStep(scene, { kind: 'ended', fromLevel: level, toLevel: null, at: addMinutes(endedAt, -60) })
}

type Move = Pick<Prisma.ResponseStepCreateManyInput, 'kind' | 'fromLevel' | 'toLevel' | 'at'>

function addStep(scene: Scene, move: Move): void {
  scene.rows.steps.push({
    ...move,
    id: idIn(scene, `step-${move.kind}`, 0),
    worldId: REALITY,
    responseId: scene.responseId,
    legalGround: '性能测试预案',
    reason: '经会商研判。',
    actorId: somebody(scene),
  })
}

function addOrders(scene: Scene, ground: Ground): void {
  const { random } = scene
  for (let index = 0; index < DIRECTIVES; index++)
    addDirective(scene, index, random.pick(ground.organizationIds))
  for (let index = 0; index < NEEDS; index++) addNeed(scene, index)
  const people = Array.from({ length: NOTICE_RECIPIENTS }, () => somebody(scene))
  const [acknowledged] = passed(scene, [random.int(1, 30)])
  addAlert(scene, { kind: 'notice', index: DIRECTIVES + NEEDS, people, acknowledged })
}

const DIRECTIVE_STATES: readonly DirectiveStatus[] = ['issued', 'received', 'done']

function addDirective(scene: Scene, index: number, organizationId: string): void {
  const { rows, random, at } = scene
  const deadline = random.pick([60, 120, 240, 1440, 4320])
  const dueAt = addMinutes(at, deadline)
  // How far it has come: not at all, signed for, done.
  const steps = [random.int(1, 40), deadline - random.int(1, 15)].slice(0, random.int(0, 2))
  const [received, done] = passed(scene, steps)
  const person = somebody(scene)
  const id = idIn(scene, 'directive', index)
  rows.directives.push({
    ...common(scene),
    id,
    organizationId,
    titleZh: `任务${index + 1}`,
    titleEn: `Task ${index + 1}`,
    textZh: '按行动卡要求落实并反馈。',
    textEn: 'Carry out the action card and report.',
    supportingCodes: [],
    status: DIRECTIVE_STATES[passed(scene, steps).length] ?? 'done',
    issuedAt: at,
    dueAt,
    ...(received && { receivedAt: received, receivedBy: person }),
    ...(done && { doneAt: done, doneBy: person, report: '已落实。' }),
    overdueAt: overdueSince(scene, dueAt, done),
  })
  addAlert(scene, { kind: 'directive', index, people: [person], directiveId: id, acknowledged: received })
}

function addNeed(scene: Scene, index: number): void {
  const { rows, random, at, frame, incident } = scene
  const team = random.chance(0.4) ? frame.freeTeams.pop() : undefined
  const kind = KINDS[(team ?? random.int(0, KINDS.length - 1)) % KINDS.length] ?? 'community'
  const id = idIn(scene, 'need', index)
  const call = team === undefined ? null : callRow(scene, index, id, team)
  const status = call === null ? 'short' : call.status === 'requested' ? 'open' : 'filled'
  rows.needs.push({
    ...common(scene),
    id,
    titleZh: '队伍调派',
    titleEn: 'Team dispatch',
    kind,
    count: 1,
    qualifications: [],
    divisionCode: incident.row.divisionCode,
    requestedAt: at,
    arriveBy: addMinutes(at, 240),
    status,
  })
  if (call) rows.calls.push(call)
}

const CALL_STATES: readonly CallStatus[] = ['requested', 'accepted', 'en_route', 'on_site']

function callRow(
  scene: Scene,
  index: number,
  needId: string,
  team: number,
): Prisma.DispatchCallCreateManyInput {
  const { random, at, incident } = scene
  // How far it has come: not answered, accepted, departed, arrived.
  const steps = [random.int(1, 9), random.int(15, 60), random.int(70, 200)].slice(0, random.int(0, 3))
  const instants = passed(scene, steps)
  const [answered] = instants
  const id = idIn(scene, 'call', index)
  const leaders = leadersOf(team)
  addAlert(scene, {
    kind: 'dispatch',
    index: DIRECTIVES + index,
    people: leaders,
    callId: id,
    acknowledged: answered,
  })
  const answerBy = addMinutes(at, ANSWER_MINUTES)
  return {
    id,
    worldId: REALITY,
    needId,
    incidentId: incident.row.id,
    teamId: bulkTeamId(team),
    rank: 1,
    reason: choiceOf(scene, team),
    requestedAt: at,
    answerBy,
    ...progress(instants, leaders[0] ?? null),
    overdueAt: overdueSince(scene, answerBy, answered),
  }
}

type Progress = Pick<Prisma.DispatchCallCreateManyInput, 'status' | 'answeredAt' | 'departedAt' | 'arrivedAt'>

function progress(instants: readonly Date[], answeredBy: string | null): Progress {
  const [answered, departed, arrived] = instants
  return {
    status: CALL_STATES[instants.length] ?? 'on_site',
    ...(answered && {
      answeredAt: answered,
      answeredBy,
      minutesToArrive: 90,
      expectedAt: addMinutes(answered, 90),
    }),
    departedAt: departed ?? null,
    arrivedAt: arrived ?? null,
  }
}

/** The figures a team is picked by, as dispatch/model.ts has them. */
function choiceOf({ at }: Scene, team: number): Prisma.InputJsonObject {
  const figures = { distanceKm: 45.2, travelMinutes: 59, musterMinutes: 30, callsThisYear: 1 }
  const expectedAt = addMinutes(at, 90).toISOString()
  return { teamId: bulkTeamId(team), rank: 1, ...figures, expectedAt, status: 'ready', statusReason: null }
}
