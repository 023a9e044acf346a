import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { dutyRoom, must, type DutyRoom } from '../support/duty-room.ts'

let room: DutyRoom
beforeAll(async () => {
  room = await dutyRoom()
})
afterAll(() => room.leave())

const WISH = {
  title: '聚集性腹泻',
  eventKind: 'other',
  divisionCode: '150625103202',
  riskLevel: 'low',
  firstFacts: '-',
}
const rowOf = ({ uuid }: { uuid: string }) =>
  room.db.prisma.incident.findUniqueOrThrow({ where: { id: uuid } })

describe('opening', () => {
  test('keeps grade, warning and risk as facts of their own, under the next number of the year', async () => {
    const first = await rowOf(await room.openIncident())
    const { number, ...facts } = await rowOf(
      await room.openIncident({ grade: 3, warningLevel: 'yellow', riskLevel: 'high' }),
    )
    expect(facts).toMatchObject({ grade: 3, warningLevel: 'yellow', riskLevel: 'high', status: 'open' })
    expect(first).toMatchObject({ grade: null, warningLevel: null, openedBy: room.duty.personId })
    expect(number).toMatch(/^\d{4}-\d{4}$/)
    expect(Number(number.slice(5)) - Number(first.number.slice(5))).toBe(1)
  })

  test('is for who may, where they may', async () => {
    expect(await room.observer.act('openIncident', WISH)).toBeRefused('FORBIDDEN')
    expect(await room.neighbour.act('openIncident', WISH)).toBeRefused('NOT_FOUND')
    const elsewhere = { ...WISH, divisionCode: '150626000000' }
    expect(await room.duty.act('openIncident', elsewhere)).toBeRefused('NOT_FOUND')
    expect(await (await room.leader('epi-1')).act('openIncident', WISH)).toBeRefused('NOT_FOUND')
  })
})

describe('assessing', () => {
  test('replaces grade, warning and risk, with a reason on record', async () => {
    const incident = await room.openIncident()
    const wish = { grade: 2, warningLevel: 'orange', riskLevel: 'high', reason: '聚集性病例' }
    expect(await room.duty.assess(incident, wish)).toBeAccepted()
    expect(await rowOf(incident)).toMatchObject({
      grade: 2,
      warningLevel: 'orange',
      riskLevel: 'high',
      version: 2,
    })
    expect(await room.duty.assess(incident)).toBeAccepted()
    expect(await rowOf(incident)).toMatchObject({ grade: null, warningLevel: null, version: 3 })
    expect(await room.events(incident)).toEqual(['incident.opened', 'incident.assessed', 'incident.assessed'])
  })

  test('of something that somebody else has changed is refused', async () => {
    const incident = await room.openIncident()
    must(await room.commander.assess(incident, { expectedVersion: 1 }))
    expect(await room.duty.assess(incident, { expectedVersion: 1 })).toBeRefused('CHANGED_MEANWHILE')
  })

  test('twice at once from the same page: one is told', async () => {
    const incident = await room.openIncident()
    const assess = () => room.duty.assess(incident, { expectedVersion: 1 })
    const answers = await Promise.all([assess(), assess()])
    expect(answers.map(({ code }) => code ?? 'done').toSorted()).toEqual(['CHANGED_MEANWHILE', 'done'])
  })
})

describe('ending', () => {
  test('writes down when and why, and closes what still rings', async () => {
    const incident = await room.openIncident()
    const personIds = [Buffer.from(`Person:${room.duty.personId}`).toString('base64')]
    must(await room.commander.notify(incident, { personIds }))
    expect(await room.commander.endIncident(incident)).toBeAccepted()
    const { status, endedAt, endReason } = await rowOf(incident)
    expect([status, endedAt instanceof Date, endReason]).toEqual(['ended', true, '疫情已排除'])
    const alerts = await room.db.prisma.alert.findMany({ where: { incidentId: incident.uuid } })
    expect(alerts.map((alert) => alert.status)).toEqual(['closed'])
  })

  test('waits for the response to end', async () => {
    const incident = await room.openIncident()
    const response = await room.activate(incident)
    expect(await room.commander.endIncident(incident)).toBeRefused('RESPONSE_ACTIVE')
    must(await room.commander.endResponse(response))
    expect(await room.commander.endIncident(incident)).toBeAccepted()
  })

  test('is once and for all', async () => {
    const incident = await room.openIncident()
    const answers = await Promise.all([
      room.commander.endIncident(incident),
      room.commander.endIncident(incident),
    ])
    expect(answers.map(({ code }) => code ?? 'done').toSorted()).toEqual(['INCIDENT_ENDED', 'done'])
    expect(await room.duty.assess(incident)).toBeRefused('INCIDENT_ENDED')
    expect((await room.events(incident)).filter((name) => name === 'incident.ended')).toHaveLength(1)
  })
})

test.each(['assess', 'endIncident'] as const)('%s is for who may, and unseen by strangers', async (act) => {
  const incident = await room.openIncident()
  expect(await room.observer[act](incident)).toBeRefused('FORBIDDEN')
  expect(await room.neighbour[act](incident)).toBeRefused('NOT_FOUND')
  expect(await room.events(incident)).toEqual(['incident.opened'])
})
