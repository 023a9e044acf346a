import { createHmac, randomBytes } from 'node:crypto'
import type { ClientConfig } from 'pg'
import { runCommand } from '@beacon/server/command/run.ts'
import { openIncidentCommand } from '@beacon/server/incident/commands.ts'
import { load as loadBulk } from '@beacon/seeds/bulk/load.ts'
import { bulkPersonId } from '@beacon/seeds/bulk/roster.ts'
import { GACHA, openStage, type Stage } from './stage.ts'

// The database of the measured server, with people who are signed in: a process of its own, so that loading them does
// not count as the server's memory.

/** What the measured server has to know of its database. */
export interface FanoutStage {
  connection: ClientConfig
  people: string[]
  cookies: string[]
  incidentId: string
}

const count = Number(process.argv[2])
const stage = await openStage()
await loadBulk(stage.deps, { incidents: 0, open: 0, people: count, teams: 1 })
const people = Array.from({ length: count }, (_, index) => bulkPersonId(index))
const cookies = await openSessions(stage, people)
const incidentId = await openIncident(stage)
process.once('disconnect', () => void stage.close().finally(() => process.exit(0)))
process.send?.({ connection: stage.connection, people, cookies, incidentId } satisfies FanoutStage)

/** An account and a session for each person, written directly: signing 5,000 people in takes minutes of hashing. */
async function openSessions({ deps }: Stage, people: readonly string[]): Promise<string[]> {
  const tokens = people.map(() => randomBytes(24).toString('base64url'))
  await deps.db.pool.query(
    `WITH added AS (
       INSERT INTO "user" (id, name, email, username, updated_at, person_id)
       SELECT person, person, person || '@local.invalid', person, now(), person::uuid FROM unnest($1::text[]) AS person
       RETURNING id)
     INSERT INTO session (id, token, expires_at, updated_at, user_id)
     SELECT token, token, now() + interval '1 day', now(), person FROM unnest($1::text[], $2::text[]) AS s(person, token)
     WHERE (SELECT count(*) FROM added) > 0`,
    [people, tokens],
  )
  return tokens.map((token) => {
    const signature = createHmac('sha256', deps.config.secret).update(token).digest('base64')
    return `beacon.session_token=${encodeURIComponent(`${token}.${signature}`)}`
  })
}

async function openIncident({ deps, actor }: Stage): Promise<string> {
  const input = { title: '-', eventKind: 'other', divisionCode: GACHA, riskLevel: 'low', firstFacts: '-' }
  const outcome = await runCommand(deps, openIncidentCommand, { actor, input })
  if (!outcome.ok) throw new Error(`The incident was refused: ${outcome.refusal.code}`)
  return outcome.answer.id
}
