import { PLAGUE_CARDS } from '@beacon/seeds/demo/data/plague/cards.ts'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { dutyRoom, type DutyRoom, type Incident } from '../support/duty-room.ts'
import { countRows } from '../seeds/deps.ts'

let room: DutyRoom
let incident: Incident
let plague: { planId: string }
beforeAll(async () => {
  room = await dutyRoom()
  plague = { planId: room.plan('hjq-plague') }
})
afterAll(() => room.leave())
beforeEach(async () => {
  await room.standDown()
  incident = await room.openIncident()
})

/** What a list shows first of its rows. */
interface Row {
  at: string
}

const cardsOf = (level: number) => PLAGUE_CARDS.filter((card) => card.level === level)
const teamsOf = (level: number) =>
  cardsOf(level)
    .flatMap(({ teams }) => teams ?? [])
    .reduce((sum, { count }) => sum + count, 0)
const suppliesOf = (level: number) => cardsOf(level).flatMap(({ supplies }) => Object.keys(supplies ?? {}))

/** Everything that the incident has been given. */
async function ordersOf({ uuid: incidentId }: Incident) {
  const { prisma } = room.db
  const where = { where: { incidentId } }
  return {
    directives: await prisma.directive.findMany(where),
    needs: await prisma.dispatchNeed.findMany({ ...where, include: { calls: true } }),
    requisitions: await prisma.requisition.findMany(where),
    alerts: await prisma.alert.findMany({ ...where, include: { recipients: true } }),
    shortfalls: await prisma.shortfall.findMany({ where: { response: { incidentId } } }),
  }
}

describe('activating', () => {
  test('makes every card of the level a directive, calls, requisitions and alerts', async () => {
    const { id } = await room.activate(incident)
    expect(id).not.toBe('')
    const { directives, needs, requisitions, alerts, shortfalls } = await ordersOf(incident)

    expect(directives.map(({ titleZh }) => titleZh).toSorted()).toEqual(
      cardsOf(4)
        .map(({ titleZh }) => titleZh)
        .toSorted(),
    )
    for (const { titleZh, issuedAt, dueAt } of directives) {
      const minutes = cardsOf(4).find((card) => card.titleZh === titleZh)?.minutes
      expect((dueAt.getTime() - issuedAt.getTime()) / 60_000).toBe(minutes)
    }
    expect(needs.reduce((sum, { count }) => sum + count, 0)).toBe(teamsOf(4))
    expect(requisitions.map(({ itemCode }) => itemCode).toSorted()).toEqual(suppliesOf(4).toSorted())
    const calls = needs.flatMap((need) => need.calls)
    const ofCalls = alerts.filter(({ kind }) => kind === 'dispatch')
    expect(ofCalls.map(({ callId }) => callId ?? '').toSorted()).toEqual(
      calls.map((call) => call.id).toSorted(),
    )
    expect(alerts.filter(({ kind }) => kind === 'directive')).toHaveLength(directives.length)
    expect(alerts.every(({ recipients }) => recipients.length > 0)).toBe(true)
    expect(calls.length + shortfalls.filter(({ kind }) => kind === 'team').length).toBe(teamsOf(4))
  })

  test('names whoever activated as the one who called, not who opened the incident', async () => {
    await room.activate(incident)
    const epi = await room.leader('epi-1')
    const { id } = await room.call(incident, 'epi-1')
    const person = '{ nameZh phone }'
    const { node } = await epi.graphql<{ node: { orderedBy: object; incident: { openedBy: object } } }>(
      `{ node(id: "${id}") { ... on DispatchCall { orderedBy ${person} incident { openedBy ${person} } } } }`,
    )
    const { nameZh, phone } = await room.db.prisma.person.findUniqueOrThrow({
      where: { id: room.commander.personId },
    })
    expect(phone).not.toBeNull()
    expect(node.orderedBy).toEqual({ nameZh, phone })
    expect(node.incident.openedBy).not.toEqual(node.orderedBy)
  })

  test('is shown by deadline, before and after', async () => {
    const of = `incidentId: "${incident.id}", planId: "${plague.planId}", level: 1`
    const { activationPreview } = await room.commander.graphql<{ activationPreview: Record<string, Row[]> }>(
      `{ activationPreview(${of}) { ... on ActivationPreview {
        directives { at: dueAt } dispatches { at: arriveBy } requisitions { at: neededBy } } } }`,
    )
    await room.activate(incident, { level: 1 })
    const { node } = await room.commander.graphql<{ node: Record<string, Row[]> }>(
      `{ node(id: "${incident.id}") { ... on Incident { directives { at: dueAt }
        dispatchNeeds { at: arriveBy } requisitions { at: neededBy } } } }`,
    )
    for (const rows of [...Object.values(activationPreview), ...Object.values(node)]) {
      expect(rows.length).toBeGreaterThan(3)
      expect(rows.map(({ at }) => at)).toEqual(rows.map(({ at }) => at).toSorted())
    }
  })

  test('puts each order on record in the order of the timeline', async () => {
    await room.activate(incident)
    const { directives, needs, requisitions, shortfalls } = await ordersOf(incident)
    const times = (name: string, count: number): string[] => Array.from({ length: count }, () => name)
    expect(await room.events(incident)).toEqual([
      'incident.opened',
      'response.activated',
      ...times('directive.issued', directives.length),
      ...times('dispatch.requested', needs.flatMap(({ calls }) => calls).length),
      ...times('requisition.raised', requisitions.length),
      ...times('shortfall.recorded', shortfalls.length),
      'alert.raised',
    ])
  })

  test('writes down what cannot be met and why', async () => {
    await room.activate(incident)
    const { shortfalls, needs } = await ordersOf(incident)
    expect(shortfalls).toMatchObject([
      { kind: 'team', subject: 'laboratory', needed: 1, found: 0, reasons: { not_ready: 1 } },
    ])
    expect(needs.filter(({ status }) => status === 'short').map(({ titleZh }) => titleZh)).toEqual([
      '移动实验室前出现场检测',
    ])
  })

  test('is one transaction: when the log cannot be written, nothing is', async () => {
    const before = await countRows(room.server.deps)
    await room.db.pool.query('ALTER TABLE event_log ADD CONSTRAINT is_full CHECK (position < 0) NOT VALID')
    const { errors } = await room.commander.raw(
      `mutation($id: ID!, $planId: ID!) { activatePlan(input: { incidentId: $id, planId: $planId, level: 4,
        legalGround: "-", reason: "-" }, key: "a key of its own") { __typename } }`,
      { id: incident.id, ...plague },
    )
    await room.db.pool.query('ALTER TABLE event_log DROP CONSTRAINT is_full')
    expect(errors).toHaveLength(1)
    expect(await countRows(room.server.deps)).toEqual(before)
    expect(await room.commander.activate(incident, plague)).toBeAccepted()
  })

  test('twice at once happens once', async () => {
    const answers = await Promise.all([
      room.commander.activate(incident, plague),
      (await room.person('suyala')).activate(incident, plague),
    ])
    expect(answers.map(({ __typename }) => __typename).toSorted()).toEqual(['Refusal', 'Response'])
    expect(answers.find(({ code }) => code)?.code).toBe('ALREADY_ACTIVE')
    expect((await ordersOf(incident)).directives).toHaveLength(cardsOf(4).length)
  })

  test('never leaves a response in an incident that was ended at the same instant', async () => {
    for (let turn = 0; turn < 5; turn += 1) {
      await room.standDown()
      const another = await room.openIncident()
      await Promise.all([room.commander.activate(another, plague), room.commander.endIncident(another)])
      const { status, responses } = await room.db.prisma.incident.findUniqueOrThrow({
        where: { id: another.uuid },
        include: { responses: true },
      })
      expect([status, responses.length]).toEqual(status === 'ended' ? ['ended', 0] : ['open', 1])
    }
  })

  test('at a high level issues the cards of the lower ones, too', async () => {
    await room.activate(incident, { level: 2 })
    const { directives } = await ordersOf(incident)
    expect(directives).toHaveLength([4, 3, 2].flatMap(cardsOf).length)
  })
})

describe('activating is refused', () => {
  const nothing = async () => expect(await room.events(incident)).toEqual(['incident.opened'])

  test('to somebody who may read and not activate', async () => {
    expect(await room.duty.activate(incident, plague)).toBeRefused('FORBIDDEN')
    expect(await room.observer.activate(incident, plague)).toBeRefused('FORBIDDEN')
    await nothing()
  })

  test('as if there were no such incident to somebody who cannot see it', async () => {
    expect(await room.neighbour.activate(incident, plague)).toBeRefused('NOT_FOUND')
    expect(await (await room.leader('epi-1')).activate(incident, plague)).toBeRefused('NOT_FOUND')
    await nothing()
  })

  test('for a plan that is not there or not in force', async () => {
    expect(await room.commander.activate(incident, { planId: incident.id })).toBeRefused('NOT_FOUND')
    const draft = { planId: room.plan('hjq-brucellosis') }
    expect(await room.commander.activate(incident, draft)).toBeRefused('PLAN_NOT_IN_FORCE')
    await nothing()
  })

  test('for a version whose time is over', async () => {
    const where = {
      planId: (await room.db.prisma.plan.findFirstOrThrow({ where: { code: 'hjq-respiratory' } })).id,
    }
    await room.db.prisma.planVersion.updateMany({ where, data: { effectiveTo: new Date() } })
    const wish = { planId: room.plan('hjq-respiratory') }
    expect(await room.commander.activate(incident, wish)).toBeRefused('PLAN_NOT_IN_FORCE')
    await room.db.prisma.planVersion.updateMany({ where, data: { effectiveTo: null } })
  })

  test('for an incident that has ended', async () => {
    expect(await room.commander.endIncident(incident)).toBeAccepted()
    expect(await room.commander.activate(incident, plague)).toBeRefused('INCIDENT_ENDED')
  })

  test('where a response goes on, whatever its plan', async () => {
    await room.activate(incident)
    const wish = { planId: room.plan('hjq-respiratory') }
    expect(await room.commander.activate(incident, wish)).toBeRefused('ALREADY_ACTIVE')
  })

  test('outside the area of the plan', async () => {
    const wide = await room.newcomer('commander', 'ordos-hb', '150600000000')
    const away = await room.openIncident({ divisionCode: '150626000000' }, wide)
    expect(await wide.activate(away, plague)).toBeRefused('OUTSIDE_JURISDICTION')
    expect(await room.events(away)).toEqual(['incident.opened'])
  })

  test('at a level that the plan does not have', async () => {
    const version = { status: 'in_force', plan: { code: 'hjq-respiratory' } } as const
    const lowered = { level: 2, position: { increment: 100 } }
    await room.db.prisma.actionCard.updateMany({ where: { level: 1, version }, data: lowered })
    const wish = { planId: room.plan('hjq-respiratory'), level: 1 }
    expect(await room.commander.activate(incident, wish)).toBeRefused('LEVEL_NOT_IN_PLAN')
    expect(await room.commander.activate(incident, { ...wish, level: 5 })).toBeRefused('INVALID_INPUT')
    await nothing()
  })
})
