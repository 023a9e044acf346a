import { globalId } from '@beacon/server/graphql/ids.ts'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { dutyRoom, must, type DutyRoom, type Incident } from '../support/duty-room.ts'
import type { Person } from '../support/person.ts'

let room: DutyRoom
let incident: Incident
let people: [Person, Person]
beforeAll(async () => {
  room = await dutyRoom()
  people = [await room.leader('epi-1'), await room.leader('lab-1')]
})
afterAll(() => room.leave())
beforeEach(async () => {
  incident = await room.openIncident()
})

const refs = (...persons: Person[]) => persons.map(({ personId }) => globalId('Person', personId))
const copies = () =>
  room.db.prisma.alertRecipient.findMany({
    where: { alert: { incidentId: incident.uuid } },
    include: { alert: true },
  })

describe('a notice', () => {
  test('has a copy for each person, however often they are named', async () => {
    const personIds = refs(...people, people[0])
    expect(await room.duty.notify(incident, { personIds })).toBeAccepted()
    expect(await copies()).toHaveLength(2)
    expect(await room.events(incident)).toEqual(['incident.opened', 'alert.raised'])
  })

  test('that wants no acknowledgement has no time for one', async () => {
    must(await room.duty.notify(incident, { personIds: refs(people[0]), acknowledgeRequired: false }))
    expect((await copies()).map(({ alert }) => alert.acknowledgeBy)).toEqual([null])
  })

  test('to nobody, without words or about what has ended is refused', async () => {
    expect(await room.duty.notify(incident, { personIds: [] })).toBeRefused('INVALID_INPUT')
    expect(await room.duty.notify(incident, { personIds: refs(people[0]), title: '' })).toBeRefused(
      'INVALID_INPUT',
    )
    must(await room.commander.endIncident(incident))
    expect(await room.duty.notify(incident, { personIds: refs(people[0]) })).toBeRefused('INCIDENT_ENDED')
    expect(await copies()).toEqual([])
  })

  test('to somebody who does not exist is refused, and the log says nothing of it', async () => {
    const stranger = globalId('Person', '00000000-0000-0000-0000-000000000001')
    const wish = { personIds: [...refs(people[0]), stranger] }
    expect(await room.duty.notify(incident, wish)).toBeRefused('NOT_FOUND')
    expect(await room.events(incident)).toEqual(['incident.opened'])
  })

  test('counts people in the log, not how often they were named', async () => {
    must(await room.duty.notify(incident, { personIds: refs(...people, people[0]) }))
    const raised = await room.db.prisma.eventLog.findFirstOrThrow({
      where: { incidentId: incident.uuid, name: 'alert.raised' },
    })
    expect(raised.payload).toMatchObject({ recipients: 2 })
  })

  test('is sent by who may, about what they see', async () => {
    const personIds = refs(people[0])
    expect(await room.observer.notify(incident, { personIds })).toBeRefused('FORBIDDEN')
    expect(await room.neighbour.notify(incident, { personIds })).toBeRefused('NOT_FOUND')
  })
})

describe('one’s own copy', () => {
  let alert: { id: string }
  beforeEach(async () => {
    must(await room.duty.notify(incident, { personIds: refs(...people) }))
    const [copy] = await copies()
    alert = { id: globalId('Alert', copy?.alertId ?? '') }
  })

  test('is seen and acknowledged once each, whatever the number of taps', async () => {
    const [person] = people
    for (const act of ['see', 'see', 'acknowledge', 'acknowledge'] as const) {
      expect(await person[act](alert)).toBeAccepted()
    }
    await Promise.all([person.acknowledge(alert), person.acknowledge(alert)])
    expect(await room.events(incident)).toEqual([
      'incident.opened',
      'alert.raised',
      'alert.seen',
      'alert.acknowledged',
    ])
  })

  test('acknowledged is seen and delivered, and the other’s copy is not', async () => {
    must(await people[0].acknowledge(alert))
    const rows = await copies()
    const marks = rows.map(({ personId, deliveredAt, seenAt, acknowledgedAt }) => [
      personId === people[0].personId,
      ...[deliveredAt, seenAt, acknowledgedAt].map((at) => at !== null),
    ])
    expect(marks.toSorted(([a], [b]) => Number(a) - Number(b))).toEqual([
      [false, false, false, false],
      [true, true, true, true],
    ])
  })

  test('acknowledged twice at once is on record once', async () => {
    await Promise.all(Array.from({ length: 8 }, () => people[1].acknowledge(alert)))
    expect((await room.events(incident)).filter((name) => name === 'alert.acknowledged')).toHaveLength(1)
  })

  test('is nobody else’s: not the sender’s, not the commander’s', async () => {
    for (const other of [room.duty, room.commander, room.observer, room.neighbour]) {
      expect(await other.see(alert)).toBeRefused('NOT_FOUND')
      expect(await other.acknowledge(alert)).toBeRefused('NOT_FOUND')
    }
  })

  test('leaves the list of what waits once it is acknowledged', async () => {
    const waiting = async () => {
      const text = '{ myAlerts(unacknowledged: true) { edges { node { id } } } }'
      const { myAlerts } = await people[0].graphql<{ myAlerts: { edges: { node: { id: string } }[] } }>(text)
      return myAlerts.edges.map(({ node }) => node.id)
    }
    expect(await waiting()).toContain(alert.id)
    must(await people[0].acknowledge(alert))
    expect(await waiting()).not.toContain(alert.id)
  })
})
