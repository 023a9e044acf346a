/** Cards with a condition are left out where it has not come true, and carried out when it has. */
import { eventText } from '@beacon/server/event-log/define.ts'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { CONDITION, conditionalCards, SURVEY, type Card } from '../support/conditional.ts'
import { dutyRoom, must, type DutyRoom, type Incident } from '../support/duty-room.ts'
import type { Person, Thing } from '../support/person.ts'

let room: DutyRoom
let incident: Incident
let survey: Card
let raised: Card
let always: Card
beforeAll(async () => {
  room = await dutyRoom()
  ;({ survey, raised, always } = await conditionalCards(room))
})
afterAll(() => room.leave())
beforeEach(async () => {
  await room.standDown()
  incident = await room.openIncident()
})

/** How many orders of each kind a card has come to in this incident. */
async function madeBy({ uuid: cardId }: { uuid: string }) {
  const { prisma } = room.db
  const where = { incidentId: incident.uuid, cardId }
  return {
    directives: await prisma.directive.count({ where }),
    needs: await prisma.dispatchNeed.count({ where }),
    requisitions: await prisma.requisition.count({ where }),
    alerts: await prisma.alert.count({ where }),
    shortfalls: await prisma.shortfall.count({ where: { cardId, response: { incidentId: incident.uuid } } }),
  }
}

const NOTHING = { directives: 0, needs: 0, requisitions: 0, alerts: 0, shortfalls: 0 }
const ONCE = { directives: 1, needs: 1, requisitions: 4 }

const activateWithout = (...cards: Thing[]) =>
  room.commander.activate(incident, {
    planId: room.plan('hjq-plague'),
    leaveOut: cards.map(({ id }) => id),
  })

/** The texts of the timeline's entries of one kind. */
async function told(name: string): Promise<string[]> {
  const rows = await room.db.prisma.eventLog.findMany({ where: { incidentId: incident.uuid, name } })
  return rows.map(({ payload }) => eventText(name, payload).zh)
}

interface LeftOut {
  responses: {
    leftOut: { titleZh: string; conditionEn: string }[]
    steps: { kind: string; leftOut: { titleZh: string }[]; applied: { titleZh: string }[] }[]
  }[]
}

async function responseAs(by: Person) {
  const { node } = await by.graphql<{ node: LeftOut }>(
    `{ node(id: "${incident.id}") { ... on Incident { responses {
      leftOut { titleZh conditionEn } steps { kind leftOut { titleZh } applied { titleZh } } } } } }`,
  )
  return node.responses[0]
}

describe('left out at activation', () => {
  test('it issues nothing, and is on record with its title', async () => {
    expect(await activateWithout(survey)).toBeAccepted()
    expect(await madeBy(survey)).toEqual(NOTHING)
    expect(await told('response.activated')).toEqual([expect.stringContaining(SURVEY)])
    expect((await room.events(incident)).filter((name) => name === 'response.cards-applied')).toEqual([])
  })

  test('the command sees it, who only has been called does not', async () => {
    must(await activateWithout(survey))
    const { conditionEn } = CONDITION
    for (const person of [room.commander, room.duty, room.observer]) {
      expect(await responseAs(person)).toEqual({
        leftOut: [{ titleZh: SURVEY, conditionEn }],
        steps: [{ kind: 'activated', leftOut: [{ titleZh: SURVEY }], applied: [] }],
      })
    }
    expect(await responseAs(await room.leader('lab-1'))).toEqual({ leftOut: [], steps: [] })
  })

  test('nothing is left out unless somebody says so', async () => {
    await room.activate(incident)
    expect(await madeBy(survey)).toMatchObject(ONCE)
    expect(await told('response.activated')).toEqual([expect.not.stringContaining('条件')])
  })

  test.each([
    ['a card that always applies', () => [survey, always], 'CARD_ALWAYS_APPLIES'],
    ['a card of a higher level', () => [raised], 'CARD_NOT_OFFERED'],
    ['something that is no card', () => [incident], 'CARD_NOT_OFFERED'],
  ] as const)('%s is not left out, and nothing is done', async (_, cards, code) => {
    expect(await activateWithout(...cards())).toBeRefused(code)
    expect(await room.db.prisma.response.count({ where: { incidentId: incident.uuid } })).toBe(0)
  })

  test('more than a plan may have are not read', async () => {
    const many = Array.from({ length: 401 }, () => survey)
    expect(await activateWithout(...many)).toBeRefused('INVALID_INPUT')
  })
})

describe('raising', () => {
  let response: Thing
  beforeEach(async () => {
    response = must(await activateWithout(survey))
  })

  test('issues what was left out before, once', async () => {
    must(await room.commander.raise(response))
    expect(await madeBy(survey)).toMatchObject(ONCE)
    must(await room.commander.lower(response))
    must(await room.commander.raise(response))
    expect(await madeBy(survey)).toMatchObject(ONCE)
    expect((await responseAs(room.duty))?.leftOut).toEqual([])
  })

  test('may leave it out again, with what the level adds', async () => {
    must(await room.commander.raise(response, { leaveOut: [raised.id, survey.id] }))
    expect([await madeBy(survey), await madeBy(raised)]).toEqual([NOTHING, NOTHING])
    expect((await responseAs(room.duty))?.leftOut).toHaveLength(2)
    expect(await told('response.raised')).toEqual([expect.stringContaining(SURVEY)])
  })

  test('leaves out nothing that was issued', async () => {
    expect(await room.commander.raise(response, { leaveOut: [always.id] })).toBeRefused('CARD_NOT_OFFERED')
  })
})

describe('carried out later', () => {
  let response: Thing
  beforeEach(async () => {
    response = must(await activateWithout(survey))
  })
  const apply = (by: Person, ...cards: Thing[]) =>
    by.applyCards(response, { cardIds: cards.map(({ id }) => id) })

  test('it becomes orders with deadlines from now on, at the same level', async () => {
    const { prisma } = room.db
    const before = new Date()
    expect(await apply(room.commander, survey)).toBeAccepted()
    expect(await madeBy(survey)).toMatchObject(ONCE)
    const card = await prisma.actionCard.findUniqueOrThrow({ where: { id: survey.uuid } })
    const directive = await prisma.directive.findFirstOrThrow({
      where: { incidentId: incident.uuid, cardId: survey.uuid },
    })
    expect(directive.issuedAt.getTime()).toBeGreaterThanOrEqual(before.getTime())
    expect(directive.dueAt.getTime() - directive.issuedAt.getTime()).toBe(card.deadlineMinutes * 60_000)
    const row = await prisma.response.findFirstOrThrow({ where: { incidentId: incident.uuid } })
    expect(row).toMatchObject({ level: 4, reachedLevel: 4, leftOut: [], version: 2 })
  })

  test('it is a step of its own, with ground and reason, and calls the team', async () => {
    must(await apply(room.commander, survey))
    expect((await responseAs(room.duty))?.steps).toEqual([
      { kind: 'activated', leftOut: [{ titleZh: SURVEY }], applied: [] },
      { kind: 'applied', leftOut: [], applied: [{ titleZh: SURVEY }] },
    ])
    expect(await told('response.cards-applied')).toEqual([
      `条件已出现，执行行动卡：${SURVEY}。依据：《突发事件应对法》第七十一条。理由：专家研判`,
    ])
    expect(await (await room.leader('epi-1')).accept(await room.call(incident, 'epi-1'))).toBeAccepted()
  })

  test('twice at once is done once', async () => {
    const answers = await Promise.all([1, 2].map(() => apply(room.commander, survey)))
    expect(answers.map(({ code }) => code ?? 'done').toSorted()).toEqual(['CARD_NOT_OFFERED', 'done'])
    expect(await madeBy(survey)).toMatchObject(ONCE)
  })

  test('at once with raising it is issued once', async () => {
    const answers = await Promise.all([apply(room.commander, survey), room.commander.raise(response)])
    expect(answers.some(({ code }) => code === undefined)).toBe(true)
    expect(await madeBy(survey)).toMatchObject(ONCE)
  })

  test('only what was left out, by who may, while the response goes on', async () => {
    expect(await apply(room.commander, always)).toBeRefused('CARD_NOT_OFFERED')
    expect(await apply(room.commander)).toBeRefused('INVALID_INPUT')
    expect(await apply(room.duty, survey)).toBeRefused('FORBIDDEN')
    expect(await apply(room.neighbour, survey)).toBeRefused('NOT_FOUND')
    const wordless = await room.commander.applyCards(response, { cardIds: [survey.id], reason: ' ' })
    expect(wordless).toBeRefused('INVALID_INPUT')
    must(await room.commander.endResponse(response))
    expect(await apply(room.commander, survey)).toBeRefused('NOT_ACTIVE')
    expect(await madeBy(survey)).toEqual(NOTHING)
  })

  test('a card of a level above the present one waits for it', async () => {
    must(await room.commander.raise(response, { leaveOut: [raised.id] }))
    must(await room.commander.lower(response))
    expect(await apply(room.commander, raised)).toBeRefused('CARD_NOT_OFFERED')
    must(await room.commander.raise(response, { leaveOut: [raised.id] }))
    expect(await apply(room.commander, raised)).toBeAccepted()
  })
})
