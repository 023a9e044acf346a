import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { anchorHead } from '@beacon/server/event-log/anchor.ts'
import { requireLogKey } from '@beacon/server/event-log/key.ts'
import { readAfter } from '@beacon/server/event-log/read.ts'
import { anchorFolder, verifyLog, type Verification } from '@beacon/server/event-log/verify.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { dutyRoom, type DutyRoom } from '../support/duty-room.ts'

let room: DutyRoom
beforeAll(async () => {
  room = await dutyRoom()
})
afterAll(() => room.leave())

const verify = (): Promise<Verification> => verifyLog(room.server.deps)

/** As somebody with the keys of the database would: the trigger that keeps the log is switched off for a moment. */
async function tamper(sql: string, values: unknown[] = []): Promise<void> {
  const client = await room.db.pool.connect()
  await client.query('ALTER TABLE event_log DISABLE TRIGGER USER')
  await client.query(sql, values)
  await client.query('ALTER TABLE event_log ENABLE TRIGGER USER')
  client.release()
}

async function head(): Promise<{ position: string; hash: string }> {
  const { rows } = await room.db.pool.query<{ position: string; hash: string }>(
    'SELECT position::text, hash FROM event_head',
  )
  return rows[0] ?? { position: '0', hash: '' }
}

test('positions have no gap under forty commands at once, and the chain holds', async () => {
  const before = BigInt((await head()).position)
  const incidents = await Promise.all(Array.from({ length: 40 }, () => room.openIncident()))
  expect(new Set(incidents.map(({ id }) => id)).size).toBe(40)
  const events = await readAfter(room.db.pool, before, 100)
  expect(events.map(({ position }) => position)).toEqual(
    Array.from({ length: 40 }, (_, index) => before + BigInt(index + 1)),
  )
  const numbers = await room.db.prisma.incident.findMany({
    where: { id: { in: incidents.map(({ uuid }) => uuid) } },
  })
  expect(new Set(numbers.map(({ number }) => number)).size).toBe(40)
  expect((await verify()).faults).toEqual([])
})

test('readers go by number, not by letter, also past position 100', async () => {
  const events = await readAfter(room.db.pool, 0n, 1_000)
  expect(events.length).toBeGreaterThan(150)
  expect(events.map(({ position }) => position)).toEqual(events.map((_, index) => BigInt(index + 1)))
  const page = await readAfter(room.db.pool, 98n, 5)
  expect(page.map(({ position }) => Number(position))).toEqual([99, 100, 101, 102, 103])
  const verified = await verify()
  expect([verified.head, verified.rows]).toEqual([(await head()).position, events.length])
})

test('the timeline pages by number, forwards and backwards', async () => {
  const incident = await room.openIncident()
  await room.activate(incident)
  const page = async (args: string) => {
    const { node } = await room.duty.graphql<{ node: { timeline: Timeline } }>(
      `query($id: ID!) { node(id: $id) { ... on Incident { timeline(${args}) {
        edges { cursor node { position } } pageInfo { hasNextPage hasPreviousPage } } } } }`,
      { id: incident.id },
    )
    return node.timeline
  }
  const whole = (await page('first: 200')).edges.map(({ node }) => Number(node.position))
  expect(whole).toEqual(whole.toSorted((a, b) => a - b))
  expect(whole[0]).toBeGreaterThan(100)
  const first = await page('first: 3')
  expect(first.edges.map(({ node }) => Number(node.position))).toEqual(whole.slice(0, 3))
  const second = await page(`first: 3, after: "${first.edges[2]?.cursor}"`)
  expect(second.edges.map(({ node }) => Number(node.position))).toEqual(whole.slice(3, 6))
  const last = await page('last: 3')
  expect(last.edges.map(({ node }) => Number(node.position))).toEqual(whole.slice(-3))
})

interface Timeline {
  edges: { cursor: string; node: { position: string } }[]
}

describe('the database refuses', () => {
  test.each([
    'UPDATE event_log SET payload = payload WHERE position = 1',
    'DELETE FROM event_log WHERE position = 1',
    'TRUNCATE event_log',
  ])('%s', async (sql) => {
    await expect(room.db.pool.query(sql)).rejects.toThrow('event_log')
    expect((await verify()).faults).toEqual([])
  })
})

describe('verification finds', () => {
  test('a row that was altered, and says where', async () => {
    const { rows } = await room.db.pool.query<{ at: Date }>('SELECT at FROM event_log WHERE position = 120')
    await tamper(`UPDATE event_log SET at = at + interval '1 minute' WHERE position = 120`)
    expect((await verify()).faults).toEqual([{ position: '120', problem: 'hash' }])
    await tamper('UPDATE event_log SET at = $1 WHERE position = 120', [rows[0]?.at])
    expect((await verify()).faults).toEqual([])
  })

  test('a row that was taken out of the middle', async () => {
    await room.db.pool.query('CREATE TABLE kept AS SELECT * FROM event_log WHERE position = 130')
    await tamper('DELETE FROM event_log WHERE position = 130')
    const { faults } = await verify()
    expect(faults.slice(0, 2)).toEqual([
      { position: '131', problem: 'gap' },
      { position: '131', problem: 'chain' },
    ])
    await tamper('INSERT INTO event_log SELECT * FROM kept')
    expect((await verify()).faults).toEqual([])
  })

  test('that the end was cut off', async () => {
    const { position } = await head()
    await room.db.pool.query('CREATE TABLE tail AS SELECT * FROM event_log WHERE position = $1::bigint', [
      position,
    ])
    await tamper('DELETE FROM event_log WHERE position = $1', [position])
    expect((await verify()).faults).toEqual([{ position, problem: 'cut' }])
    await tamper('INSERT INTO event_log SELECT * FROM tail')
    expect((await verify()).faults).toEqual([])
  })

  test('that the head was moved', async () => {
    const { position, hash } = await head()
    await room.db.pool.query('UPDATE event_head SET position = position + 1')
    expect((await verify()).faults).toEqual([{ position: String(BigInt(position) + 1n), problem: 'cut' }])
    await room.db.pool.query('UPDATE event_head SET position = $1, hash = $2', [position, 'f'.repeat(64)])
    expect((await verify()).faults).toEqual([{ position, problem: 'cut' }])
    await room.db.pool.query('UPDATE event_head SET hash = $1', [hash])
  })

  test('that nothing fits under another secret', async () => {
    const { config } = room.server.deps
    const { faults } = await verifyLog({ ...room.server.deps, config: { ...config, secret: 'x'.repeat(40) } })
    expect(faults[0]).toEqual({ position: '1', problem: 'hash' })
  })
})

describe('a secret', () => {
  const withSecret = (secret: string) => {
    const { deps } = room.server
    return requireLogKey({ ...deps, config: { ...deps.config, secret } })
  }
  const ours = () => withSecret(room.server.deps.config.secret)

  test('that is not the log’s is refused', async () => {
    await expect(ours()).resolves.toBeUndefined()
    await expect(withSecret('another secret, long enough to be one')).rejects.toThrow(/BEACON_SECRET/)
  })

  test('of a log that was altered at one end is known by the other', async () => {
    for (const end of ['min', 'max']) {
      const at = `position = (SELECT ${end}(position) FROM event_log)`
      await room.db.pool.query('CREATE TABLE whole AS SELECT * FROM event_log WHERE position = 0')
      await room.db.pool.query(`INSERT INTO whole SELECT * FROM event_log WHERE ${at}`)
      await tamper(`UPDATE event_log SET payload = '{}' WHERE ${at}`)
      await expect(ours()).resolves.toBeUndefined()
      await tamper(`UPDATE event_log l SET payload = w.payload FROM whole w WHERE l.position = w.position`)
      await room.db.pool.query('DROP TABLE whole')
    }
    expect((await verify()).faults).toEqual([])
  })
})

describe('the anchor outside the database', () => {
  test('finds an end that was cut off together with the head', async () => {
    const file = (await anchorHead(room.server.deps)) ?? ''
    const { position } = await head()
    expect(JSON.parse(await readFile(file, 'utf8'))).toMatchObject(await head())
    expect((await verify()).faults).toEqual([])

    await room.db.pool.query('CREATE TABLE whole AS SELECT * FROM event_log WHERE position = $1::bigint', [
      position,
    ])
    await room.db.pool.query('CREATE TABLE top AS SELECT * FROM event_head')
    await tamper('DELETE FROM event_log WHERE position = $1', [position])
    await room.db.pool.query(`UPDATE event_head SET (position, hash) =
      (SELECT position, hash FROM event_log ORDER BY event_log.position DESC LIMIT 1)`)
    expect((await verify()).faults).toEqual([{ position, problem: 'anchor' }])
    await tamper('INSERT INTO event_log SELECT * FROM whole')
    await room.db.pool.query('UPDATE event_head SET (position, hash) = (SELECT position, hash FROM top)')
    expect((await verify()).faults).toEqual([])
  })

  test('of a day stands: a second one does not overwrite it', async () => {
    const file = (await anchorHead(room.server.deps)) ?? ''
    const first = await readFile(file, 'utf8')
    await room.openIncident()
    expect(await anchorHead(room.server.deps)).toBe(file)
    expect(await readFile(file, 'utf8')).toBe(first)
    await rm(file)
  })

  test('that was replaced is found at its position', async () => {
    const folder = anchorFolder(room.server.deps.config.dataDir)
    const file = join(folder, '2026-01-01.json')
    await mkdir(dirname(file), { recursive: true })
    await writeFile(file, JSON.stringify({ at: '', position: '7', hash: 'f'.repeat(64) }))
    expect((await verify()).faults).toEqual([{ position: '7', problem: 'anchor' }])
    await rm(file)
  })
})
