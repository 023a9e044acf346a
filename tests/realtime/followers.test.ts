import { globalId } from '@beacon/server/graphql/ids.ts'
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { until } from '../support/console.ts'
import { dutyRoom, must, type DutyRoom } from '../support/duty-room.ts'
import { followEvents, type Following, type Wish } from '../support/follow.ts'
import { collectLog } from '../support/log.ts'
import type { Person } from '../support/person.ts'
import { countStatements } from '../support/statements.ts'

// What subscribers may cost.

const { log, lines: logged } = collectLog()
let room: DutyRoom
beforeAll(async () => {
  room = await dutyRoom({ log })
})
afterAll(() => room.leave())
afterEach(() => {
  vi.useRealTimers()
})

const SEATS = 5

const follow = (by: Pick<Person, 'cookie'>, wish?: Wish) => followEvents(room.server.url, by, wish)

const reader = () => room.newcomer('observer', 'hb', '150625000000')

/** Waits until the follower hears what happens: an event that it may hear has come. */
async function listening(line: Following): Promise<void> {
  const incident = await room.openIncident()
  await until(async () => {
    must(await room.duty.assess(incident))
    expect(line.heard.length).toBeGreaterThan(0)
  })
  const { position } = await room.db.prisma.eventLog.findFirstOrThrow({ orderBy: { position: 'desc' } })
  await until(() => expect(BigInt(line.heard.at(-1)?.position ?? 0)).toBeGreaterThanOrEqual(position))
}

/** Takes what is free and gives it back. */
function freeSeats({ personId }: Person): number {
  const taken: (() => void)[] = []
  for (;;) {
    const leave = room.server.deps.hub.takeSeat(personId)
    if (leave === null) break
    taken.push(leave)
  }
  taken.forEach((leave) => leave())
  return taken.length
}

async function subscribe(by: Person): Promise<Response> {
  const query = encodeURIComponent('subscription { events { position } }')
  const stopping = new AbortController()
  const response = await by.fetch(`/graphql?query=${query}`, {
    headers: { accept: 'text/event-stream' },
    signal: stopping.signal,
  })
  if (response.ok) stopping.abort()
  return response
}

describe('one person', () => {
  test('has five subscriptions at once; a sixth is refused in both languages until one has ended', async () => {
    const [person, other] = [await reader(), await reader()]
    const lines = Array.from({ length: SEATS }, () => follow(person, { after: '0' }))
    for (const line of lines) await until(() => expect(line.heard.length).toBeGreaterThan(0))

    const refused = await subscribe(person)
    expect(refused.status).toBe(429)
    const said = await refused.text()
    for (const words of ['TOO_MANY_SUBSCRIPTIONS', '订阅过多', 'too many subscriptions']) {
      expect(said).toContain(words)
    }
    expect((await subscribe(other)).status).toBe(200)

    // Nothing happens meanwhile that would wake it: hanging up alone makes room.
    lines[0]?.stop()
    await until(async () => expect((await subscribe(person)).status).toBe(200))
    for (const line of lines.slice(1)) expect(line.ended()).toBeNull()
  })

  test('who hangs up early keeps no seat', async () => {
    const person = await reader()
    const query = encodeURIComponent('subscription { events { position } }')
    for (let turn = 0; turn < 4 * SEATS; turn += 1) {
      // Before the question has been read, while rights are read, and after the answer has begun.
      const signal = AbortSignal.timeout(turn)
      const asked = person.fetch(`/graphql?query=${query}`, {
        headers: { accept: 'text/event-stream' },
        signal,
      })
      await asked.then(({ body }) => body?.cancel()).catch(() => undefined)
    }
    await until(() => expect(freeSeats(person)).toBe(SEATS))
    expect(logged.filter(({ level }) => level === 'error')).toEqual([])
  })
})

const READS = /FROM event_log\s+WHERE position > \$1 AND world_id/
const RIGHTS = /FROM person p WHERE p\.id/
const counted = (statements: string[], pattern: RegExp) =>
  statements.filter((one) => pattern.test(one)).length

describe('a subscriber', () => {
  test('is not woken by what it may not hear, and hears what it may', async () => {
    const line = follow(room.neighbour)
    const own = await room.openIncident({ divisionCode: '150626000000' }, room.neighbour)
    await until(async () => {
      must(await room.neighbour.assess(own))
      expect(line.heard.length).toBeGreaterThan(0)
    })
    const witness = follow(room.duty)
    await listening(witness)
    witness.stop()
    const before = line.heard.length

    const statements = await countStatements(async () => {
      const incident = await room.openIncident()
      await room.activate(incident)
      must(await room.duty.assess(incident))
      must(await room.neighbour.assess(own))
      await until(() => expect(line.heard).toHaveLength(before + 1))
    })
    expect(counted(statements, READS)).toBe(1)
  })

  test('of one incident is not woken by another', async () => {
    const [one, other] = [await room.openIncident(), await room.openIncident()]
    const line = follow(room.duty, { after: '0', incidentId: one.id })
    await until(() => expect(line.heard).toHaveLength(1))
    const statements = await countStatements(async () => {
      must(await room.duty.assess(other))
      must(await room.duty.assess(other))
      must(await room.duty.assess(one))
      await until(() => expect(line.heard).toHaveLength(2))
    })
    expect(counted(statements, READS)).toBe(1)
  })

  test('reads its rights once, and again when they have changed', async () => {
    const person = await reader()
    const line = follow(person)
    await listening(line)
    const incident = await room.openIncident()
    const before = line.heard.length
    const assess = async (times: number) => {
      for (let time = 0; time < times; time += 1) must(await room.duty.assess(incident))
    }
    const quiet = await countStatements(async () => {
      await assess(4)
      await until(() => expect(line.heard.length).toBeGreaterThanOrEqual(before + 4))
    })
    // One for each request, none for the subscriber.
    expect(counted(quiet, RIGHTS)).toBe(4)

    const grant = await room.db.prisma.grant.findFirstOrThrow({ where: { personId: person.personId } })
    must(await room.admin.act('revokeGrant', { grantId: globalId('Grant', grant.id) }))
    await until(() => expect(line.heard.at(-1)?.name).toBe('access.revoked'))
    const heard = line.heard.length
    const witness = follow(room.duty, { after: '0', incidentId: incident.id })
    await assess(1)
    await until(() => expect(witness.heard).toHaveLength(6))
    expect(line.heard).toHaveLength(heard)
  })

  test('whose session runs out is ended within a minute, and others go on', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
    const [person, other] = [await reader(), await reader()]
    const [line, witness] = [follow(person), follow(other)]
    await listening(line)
    await listening(witness)
    await room.db.pool.query(
      `UPDATE session SET expires_at = now() WHERE user_id IN (SELECT id FROM "user" WHERE person_id = $1)`,
      [person.personId],
    )
    vi.advanceTimersByTime(60_000)
    await until(() => expect(line.ended()).toBe('complete'))
    expect(witness.ended()).toBeNull()
  })

  test('of a device goes on when the person’s other devices are signed out', async () => {
    const person = await reader()
    const line = follow(person)
    await listening(line)
    const headers = { 'content-type': 'application/json' }
    await person.fetch('/api/auth/revoke-other-sessions', { method: 'POST', headers, body: '{}' })
    const before = line.heard.length
    await listening(line)
    expect(line.heard.length).toBeGreaterThan(before)
    expect(line.ended()).toBeNull()
  })
})
