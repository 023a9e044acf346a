import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Actor } from '@beacon/server/access/actor.ts'
import { connectDatabase } from '@beacon/server/db/client.ts'
import { buildDeps, type Deps } from '@beacon/server/deps.ts'
import { createLog } from '@beacon/server/log.ts'
import { previewActivation } from '@beacon/server/response/preview.ts'
import { seedId } from '@beacon/seeds/id.ts'
import { createYoga } from '@beacon/server/graphql/yoga.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { testConfig } from '../support/config.ts'
import { dutyRoom, type Incident } from '../support/duty-room.ts'
import { countStatements } from '../support/statements.ts'

let deps: Deps
let actor: Actor
/** With the orders of level IV, of all levels, and with none. */
let small: Incident
let large: Incident
let quiet: Incident
beforeAll(async () => {
  const room = await dutyRoom()
  const incidents = await Promise.all(Array.from({ length: 20 }, () => room.openIncident()))
  ;[small, large, quiet] = incidents as [Incident, Incident, Incident]
  await room.activate(small)
  await room.standDown()
  await room.activate(large, { level: 1 })
  actor = await room.server.actorOf('duty')
  // Nothing but the question may be counted, so the server with its background goes first.
  await room.leave()
  const log = createLog('silent')
  deps = buildDeps(testConfig(), await connectDatabase(room.server.connection, log), log)
})
afterAll(() => deps.db.close())

const pages = join(import.meta.dirname, '../../web/src/pages')
const fragments = readFileSync(join(pages, '../data/fragments.graphql'), 'utf8')

/** Asks as the console does, without HTTP: the session's own statements are the same for every request. */
async function ask(document: string, variables: object = {}): Promise<string[]> {
  return countStatements(async () => expect(await errorsOf(document, variables)).toBe(''))
}

async function errorsOf(document: string, variables: object = {}): Promise<string> {
  const request = new Request('http://127.0.0.1/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: document, variables }),
  })
  const response = await createYoga(deps)(request, { actor, requestId: '' })
  const { errors } = (await response.json()) as { errors?: { message: string }[] }
  return errors?.map(({ message }) => message).join('\n') ?? ''
}

/** A page's document with every fragment that it needs, its own or shared. */
function page(path: string): string {
  const own = readFileSync(join(pages, path), 'utf8')
  const parts = own.split(/^(?=(?:fragment|query|mutation) )/m)
  const known = [...parts, ...fragments.split(/^(?=fragment )/m)]
  const wanted = new Set(parts.filter((part) => part.startsWith('query ')).slice(0, 1))
  for (const part of wanted) {
    const names = [...part.matchAll(/\.\.\.(\w+)/g)].map(([, name]) => `fragment ${name} `)
    for (const one of known) if (names.some((name) => one.startsWith(name))) wanted.add(one)
  }
  return [...wanted].join('\n')
}

test('the board costs at most four statements, however many incidents there are', async () => {
  const statements = await ask(page('board/board.graphql'))
  expect(statements.length, statements.join('\n')).toBeLessThanOrEqual(4)
})

test('an incident’s page costs the same with three times as many orders', async () => {
  const document = page('incident/incident.graphql')
  const [few, many] = [await ask(document, { id: small.id }), await ask(document, { id: large.id })]
  // A batch may be taken in two halves, as the rows of a page come in.
  expect(many.length, many.join('\n')).toBeLessThanOrEqual(few.length + 2)
  expect(many.length, many.join('\n')).toBeLessThanOrEqual(10)
})

test('the preview costs the same for every level', async () => {
  const count = (level: number) =>
    countStatements(async () => {
      const wish = { incidentId: quiet.uuid, planId: seedId('plan/hjq-plague'), level }
      expect(await previewActivation(deps, actor, wish)).not.toHaveProperty('code')
    })
  const [low, high] = [await count(4), await count(1)]
  expect(high).toHaveLength(low.length)
  expect(low.length, low.join('\n')).toBeLessThanOrEqual(16)
})

test('a team’s live call is one statement, however many teams and names ask for it', async () => {
  const one = await ask('{ teams(first: 20) { edges { node { id a: activeCall { id } } } } }')
  const aliases = Array.from({ length: 12 }, (_, index) => `a${index}: activeCall { id }`).join(' ')
  const many = await ask(`{ teams(first: 20) { edges { node { id ${aliases} } } } }`)
  expect(many, many.join('\n')).toHaveLength(one.length)
})

test('a request has room for a few previews, each of which reads all rosters', async () => {
  const preview = `activationPreview(incidentId: "${quiet.id}", planId: "x", level: 4) { __typename }`
  const document = `{ ${Array.from({ length: 20 }, (_, index) => `p${index}: ${preview}`).join(' ')} }`
  expect(await errorsOf(document)).toMatch(/complexity/i)
})

test('a preview waits for nobody who holds the incident', async () => {
  const holder = await deps.db.pool.connect()
  try {
    await holder.query('BEGIN')
    await holder.query('SELECT FROM incident WHERE id = $1 FOR UPDATE', [quiet.uuid])
    const wish = { incidentId: quiet.uuid, planId: seedId('plan/hjq-plague'), level: 4 }
    expect(await previewActivation(deps, actor, wish)).not.toHaveProperty('code')
  } finally {
    await holder.query('ROLLBACK')
    holder.release()
  }
})
