import { WebSocket } from 'ws'
import { afterAll, afterEach, beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest'
import { dial, openConsole, until } from '../support/console.ts'
import { dutyRoom, must, type DutyRoom } from '../support/duty-room.ts'
import { collectLog } from '../support/log.ts'
import { personRef, type Person } from '../support/person.ts'
import { countStatements } from '../support/statements.ts'

// What consoles may cost, and how long they may stay.

const { log, lines: logged } = collectLog()
let room: DutyRoom
let url: string
beforeAll(async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
  room = await dutyRoom({ log })
  url = room.server.url
})
afterAll(async () => {
  await room.leave()
  vi.useRealTimers()
})
afterEach(() => {
  logged.length = 0
})

const reader = () => room.newcomer('observer', 'hb', '150625000000')

/** A line below socket.io: what a program of one's own may send. */
function bare(headers: Record<string, string> = {}): { socket: WebSocket; isClosed: () => boolean } {
  const socket = new WebSocket(`${url.replace('http', 'ws')}/socket.io/?EIO=4&transport=websocket`, {
    headers,
  })
  onTestFinished(() => socket.terminate())
  let closed = false
  socket.on('close', () => (closed = true))
  return { socket, isClosed: () => closed }
}

/** Answers of so many handshakes from an address. */
async function handshakes(count: number, headers: Record<string, string>): Promise<number[]> {
  const answers: number[] = []
  while (answers.length < count) {
    const some = Array.from({ length: Math.min(100, count - answers.length) }, async () => {
      const response = await fetch(`${url}/socket.io/?EIO=4&transport=polling`, { headers })
      await response.arrayBuffer()
      return response.status
    })
    answers.push(...(await Promise.all(some)))
  }
  return answers
}

const refusedOf = (answers: number[]) => answers.filter((status) => status === 403).length

describe('a line', () => {
  test('that shows no session is cut off after ten seconds', async () => {
    const silent = bare()
    const opened = performance.now()
    const refused = bare()
    refused.socket.on('open', () => refused.socket.send('40'))
    await until(() => expect([silent.isClosed(), refused.isClosed()]).toEqual([true, true]), 20_000)
    expect(performance.now() - opened).toBeLessThan(15_000)
  })

  test('that asks many times at once to be let in is cut off, and its session looked at once', async () => {
    const flood = bare({ cookie: (await reader()).cookie })
    flood.socket.on('open', () => {
      for (let sent = 0; sent < 200; sent += 1) flood.socket.send('40')
    })
    const statements = await countStatements(() => until(() => expect(flood.isClosed()).toBe(true), 5_000))
    expect(statements.filter((one) => one.includes('FROM session s'))).toHaveLength(1)
  })

  test('that floods before it has shown a session is cut off at once', async () => {
    const flood = bare()
    flood.socket.on('open', () => {
      for (let sent = 0; sent < 300; sent += 1) flood.socket.send('3')
    })
    await until(() => expect(flood.isClosed()).toBe(true), 5_000)
  })

  test('that says goodbye does not keep its connection', async () => {
    const person = await reader()
    const line = bare({ cookie: person.cookie })
    line.socket.on('open', () => line.socket.send('40'))
    line.socket.on('message', (message: Buffer) => {
      if (message.toString().startsWith('42["hello"')) line.socket.send('41')
    })
    await until(() => expect(line.isClosed()).toBe(true), 5_000)
  })

  test('that asks for the past again and again is answered, but not each time', async () => {
    const line = await openConsole(url, room.duty)
    const head = await room.db.prisma.eventHead.findUniqueOrThrow({ where: { id: 1 } })
    const { position: past } = await room.db.prisma.eventLog.findFirstOrThrow({
      where: { name: 'incident.opened' },
      orderBy: { position: 'asc' },
    })
    await room.openIncident()
    await until(() => expect(line.events.length).toBeGreaterThan(0))
    const asked = [head.position, past - 1n, head.position, ...Array.from({ length: 12 }, () => past + 4n)]
    const statements = await countStatements(async () => {
      for (const position of asked) line.socket.emit('since', String(position))
      await until(() => expect(line.events.map(({ position }) => position)).toContain(String(past)))
    })
    expect(statements.filter((one) => /position > \$1 AND world_id/.test(one))).toHaveLength(2)
  })

  test('ends within a minute when its session has run out; others stay', async () => {
    const [person, other] = [await reader(), await reader()]
    const line = await openConsole(url, person)
    const lasting = await openConsole(url, other)
    await room.db.pool.query(
      `UPDATE session SET expires_at = now() WHERE user_id IN (SELECT id FROM "user" WHERE person_id = $1)`,
      [person.personId],
    )
    const statements = await countStatements(async () => {
      vi.advanceTimersByTime(60_000)
      // It tries to come back, and is told who it is not.
      await until(() => expect(line.errors).toContain('unauthenticated'))
    })
    expect(line.socket.connected).toBe(false)
    expect(statements.filter((one) => one.includes('unnest($1::text[]) AS open'))).toHaveLength(1)
    expect(lasting.hellos).toHaveLength(1)
    expect(lasting.socket.connected).toBe(true)
  })
})

test('who comes back to a pile of alerts receives them all on one line', async () => {
  const person = await reader()
  const incident = await room.openIncident()
  const wish = { personIds: [personRef(person.personId)], acknowledgeRequired: false }
  for (let sent = 0; sent < 60; sent += 1) must(await room.commander.notify(incident, wish))
  const line = dial(url, { extraHeaders: { cookie: person.cookie } })
  // As consoles do: a receipt for each.
  line.socket.on('alert', ({ id }) => line.socket.emit('receipt', [id]))
  const undelivered = { personId: person.personId, deliveredAt: null }
  await until(async () => expect(await room.db.prisma.alertRecipient.count({ where: undelivered })).toBe(0))
  expect(line.alerts).toHaveLength(60)
  expect(line.hellos).toHaveLength(1)
})

describe('one person', () => {
  test('has twenty consoles; the oldest goes for one more, and a line of the log says so', async () => {
    const person = await reader()
    const neighbour = await openConsole(url, await reader())
    const open = () => openConsole(url, person, { reconnection: false })
    const first = await open()
    const others = await Promise.all(Array.from({ length: 19 }, open))
    expect(first.socket.connected).toBe(true)
    const last = await open()
    await until(() => expect(first.socket.connected).toBe(false))
    for (const { socket } of [...others, last, neighbour]) expect(socket.connected).toBe(true)
    expect(logged.filter(({ level }) => level === 'warn')).toMatchObject([{ actor: person.personId, cut: 1 }])
  })
})

describe('handshakes', () => {
  const from = (address: string, person?: Person) => ({
    'x-forwarded-for': address,
    ...(person && { cookie: person.cookie }),
  })

  test('of one session are a hundred in ten seconds, wherever they come from; others are not disturbed', async () => {
    const [person, other] = [await reader(), await reader()]
    const answers = [
      ...(await handshakes(60, from('198.51.100.1', person))),
      ...(await handshakes(60, from('198.51.100.2', person))),
    ]
    expect(refusedOf(answers)).toBe(20)
    expect(await handshakes(1, from('198.51.100.1', other))).toEqual([200])
    expect(await handshakes(1, from('198.51.100.1'))).toEqual([200])
  })

  test('of one address without a session are as many as a bureau may need, and no more', async () => {
    const answers = await handshakes(2_030, from('198.51.100.3'))
    expect(refusedOf(answers)).toBe(30)
    const forged = { ...from('198.51.100.3'), cookie: 'beacon.session_token=abc.def' }
    expect(await handshakes(1, forged)).toEqual([403])
    expect(await handshakes(1, from('198.51.100.4'))).toEqual([200])
    expect(await handshakes(1, from('198.51.100.3', await reader()))).toEqual([200])
  })
})
