import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { dial, openConsole, until } from '../support/console.ts'
import { dutyRoom, must, type Call, type DutyRoom, type Incident } from '../support/duty-room.ts'
import type { Person } from '../support/person.ts'

let room: DutyRoom
let url: string
let incident: Incident
let leader: Person
beforeAll(async () => {
  room = await dutyRoom()
  url = room.server.url
  leader = await room.leader('epi-1')
})
afterAll(() => room.leave())
beforeEach(async () => {
  await room.standDown()
  incident = await room.openIncident()
})

/** The alert about the team's call, after an activation. */
async function called(): Promise<{ call: Call; alert: { id: string; uuid: string } }> {
  await room.activate(incident)
  const call = await room.call(incident, 'epi-1')
  return { call, alert: await room.alertOf(call) }
}

const copyOf = (alertId: string, personId = leader.personId) =>
  room.db.prisma.alertRecipient.findFirstOrThrow({ where: { alertId, personId } })

describe('a line', () => {
  test('is not opened without a session', async () => {
    const line = dial(url)
    await until(() => expect(line.errors).toEqual(['unauthenticated']))
    expect(line.hellos).toEqual([])
  })

  test('is not opened for a page of another site, whatever cookie it has', async () => {
    const extraHeaders = { cookie: leader.cookie, origin: 'https://elsewhere.example' }
    const line = dial(url, { extraHeaders, reconnection: false })
    await until(() => expect(line.errors).toHaveLength(1))
    expect(line.hellos).toEqual([])
  })

  test('begins with the server’s clock, the head of the log and who is there', async () => {
    const line = await openConsole(url, leader)
    const { position } = await room.db.prisma.eventHead.findUniqueOrThrow({ where: { id: 1 } })
    expect(line.hellos[0]).toMatchObject({ position: String(position), person: leader.personId })
    expect(Math.abs(Date.parse(line.hellos[0]?.now ?? '') - Date.now())).toBeLessThan(5_000)
  })

  test('works by long polling where a proxy lets no websocket through', async () => {
    const line = await openConsole(url, leader, { transports: ['polling'] })
    await room.activate(incident)
    await until(() => expect(line.alerts.some((alert) => alert.incident === incident.uuid)).toBe(true))
  })
})

describe('an alert', () => {
  test('arrives within a second of the activation, and a device’s receipt marks it delivered', async () => {
    const line = await openConsole(url, leader)
    const { call, alert } = await called()
    const committed = performance.now()
    const got = await until(() => {
      const found = line.alerts.find(({ id }) => id === alert.uuid)
      expect(found).toBeDefined()
      return found
    })
    expect(performance.now() - committed).toBeLessThan(1_000)
    expect(got).toMatchObject({ kind: 'dispatch', call: call.uuid, acknowledgeRequired: true })

    expect((await copyOf(alert.uuid)).deliveredAt).toBeNull()
    line.socket.emit('receipt', [alert.uuid])
    await until(async () => expect((await copyOf(alert.uuid)).deliveredAt).not.toBeNull())
    line.socket.emit('receipt', [alert.uuid])
    await until(async () => expect(await room.events(incident)).toContain('alert.delivered'))
  })

  test('goes to those it is addressed to and to nobody else', async () => {
    const lines = await Promise.all([room.observer, room.neighbour].map((person) => openConsole(url, person)))
    const mine = await openConsole(url, leader)
    const { alert } = await called()
    await until(() => expect(mine.alerts.map(({ id }) => id)).toContain(alert.uuid))
    expect(lines.flatMap(({ alerts }) => alerts.filter((one) => one.incident === incident.uuid))).toEqual([])
    expect(lines.map((line) => line.heard('response.activated', incident))).toEqual([true, false])
  })

  test('is sent again on every connect until it is acknowledged, and not after', async () => {
    const line = await openConsole(url, leader)
    const { alert } = await called()
    const times = () => line.alerts.filter(({ id }) => id === alert.uuid).length
    await until(() => expect(times()).toBe(1))
    line.socket.emit('receipt', [alert.uuid])
    await until(async () => expect((await copyOf(alert.uuid)).deliveredAt).not.toBeNull())

    line.socket.disconnect().connect()
    await until(() => expect(times()).toBe(2))
    must(await leader.acknowledge(alert))
    line.socket.disconnect().connect()
    const later = await room.openIncident()
    await until(() => expect(line.hellos).toHaveLength(3))
    must(await room.commander.notify(later, { personIds: [idOf(leader)] }))
    await until(() => expect(line.alerts.at(-1)?.incident).toBe(later.uuid))
    expect(times()).toBe(2)
  })

  test('acknowledged on one device stops on the other', async () => {
    const [phone, desk] = [await openConsole(url, leader), await openConsole(url, leader)]
    const { alert } = await called()
    await until(() => expect(desk.alerts.map(({ id }) => id)).toContain(alert.uuid))
    must(await leader.acknowledge(alert))
    for (const line of [phone, desk]) {
      await until(() => expect(line.closed).toContainEqual({ id: alert.uuid, reason: 'acknowledged' }))
    }
  })

  test('answered by the deputy stops ringing at the leader', async () => {
    const line = await openConsole(url, leader)
    const { call, alert } = await called()
    must(await (await room.deputy('epi-1')).accept(call))
    await until(() => expect(line.closed).toContainEqual({ id: alert.uuid, reason: 'answered' }))
  })

  test('recalled stops ringing', async () => {
    const line = await openConsole(url, leader)
    const { call, alert } = await called()
    must(await room.commander.recall(call))
    await until(() => expect(line.closed).toContainEqual({ id: alert.uuid, reason: 'recalled' }))
  })

  test('of an incident that ends stops ringing, everywhere and for good', async () => {
    const line = await openConsole(url, leader)
    const { id } = must(await room.commander.notify(incident, { personIds: [idOf(leader)] }))
    await until(() => expect(line.alerts.at(-1)?.incident).toBe(incident.uuid))
    must(await room.commander.endIncident(incident))
    const closed = { id: line.alerts.at(-1)?.id, reason: 'ended' }
    await until(() => expect(line.closed).toContainEqual(closed))
    expect(id).not.toBe('')
  })

  test('is not marked by somebody else’s receipt, nor by junk', async () => {
    const { alert } = await called()
    const other = await openConsole(url, await room.leader('rescue-1'))
    for (const junk of [[alert.uuid], 'junk', [null, 7, 'x', {}], { length: 3 }, [[alert.uuid]]]) {
      other.socket.emit('receipt', junk as string[])
    }
    const mine = await openConsole(url, leader)
    mine.socket.emit('receipt', [alert.uuid])
    await until(async () => expect((await copyOf(alert.uuid)).deliveredAt).not.toBeNull())
    const marked = await room.db.prisma.alertRecipient.count({
      where: { alertId: alert.uuid, NOT: { deliveredAt: null } },
    })
    expect(marked).toBe(1)
  })
})

const idOf = ({ personId }: Person) => Buffer.from(`Person:${personId}`).toString('base64')
