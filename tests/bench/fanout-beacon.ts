import { createHmac, randomBytes } from 'node:crypto'
import { createServer } from 'node:http'
import { raiseNoticeCommand } from '@beacon/server/alert/commands.ts'
import { startBackground } from '@beacon/server/background.ts'
import { runCommand } from '@beacon/server/command/run.ts'
import { openIncidentCommand } from '@beacon/server/incident/commands.ts'
import { attachRealtime } from '@beacon/server/realtime/attach.ts'
import { load as loadBulk } from '@beacon/seeds/bulk/load.ts'
import { bulkPersonId } from '@beacon/seeds/bulk/roster.ts'
import { countdown, listen } from './fanout-bare.ts'
import type { FanoutServer } from './fanout-server.ts'
import { GACHA, openStage, type Stage } from './stage.ts'

/** Beacon itself: people with sessions, the whole command, the log, the relay, receipts stored in batches. */
export async function startBeacon(count: number): Promise<FanoutServer> {
  const stage = await openStage()
  await loadBulk(stage.deps, { incidents: 0, open: 0, people: count, teams: 1 })
  const people = Array.from({ length: count }, (_, index) => bulkPersonId(index))
  const cookies = await openSessions(stage, people)
  const incidentId = await openIncident(stage)
  const background = await startBackground(stage.deps)
  const http = createServer()
  const { io, close } = attachRealtime(stage.deps, http)
  let arrived = (): void => undefined
  io.on('connection', (socket) => socket.on('receipt', () => arrived()))
  return {
    url: await listen(http),
    cookies,
    alert: async () => {
      let finish = (): void => undefined
      const last = new Promise<void>((resolve) => (finish = resolve))
      arrived = countdown(count, finish)
      const committed = await raise(stage, incidentId, people)
      await last
      const milliseconds = performance.now() - committed
      await storedReceipts(stage, count)
      return milliseconds
    },
    stored: async () => {
      const { rows } = await stage.deps.db.pool.query<{ count: number }>(
        'SELECT count(*)::int AS count FROM alert_recipient WHERE delivered_at IS NOT NULL',
      )
      return rows[0]?.count ?? 0
    },
    close: async () => {
      await close()
      await background.stop()
      await stage.close()
    },
  }
}

/** Sends an alert to everybody; answers the instant of its commit. */
async function raise({ deps, actor }: Stage, incidentId: string, personIds: string[]): Promise<number> {
  const input = { incidentId, title: '通知', body: '请知悉。', acknowledgeRequired: true, personIds }
  const outcome = await runCommand(deps, raiseNoticeCommand, { actor, input })
  if (!outcome.ok) throw new Error(`The alert was refused: ${outcome.refusal.code}`)
  return performance.now()
}

/** Waits until the receipts of the newest alert are in the database, so that the next one is measured alone. */
async function storedReceipts({ deps }: Stage, count: number): Promise<void> {
  for (;;) {
    const { rows } = await deps.db.pool.query<{ count: number }>(
      `SELECT count(*)::int AS count FROM alert_recipient
       WHERE delivered_at IS NOT NULL AND alert_id = (SELECT id FROM alert ORDER BY id DESC LIMIT 1)`,
    )
    if (rows[0]?.count === count) return
  }
}

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
