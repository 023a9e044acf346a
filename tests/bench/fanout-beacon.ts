import { fork } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:http'
import { join } from 'node:path'
import { raiseNoticeCommand } from '@beacon/server/alert/commands.ts'
import { startBackground } from '@beacon/server/background.ts'
import { runCommand } from '@beacon/server/command/run.ts'
import { attachRealtime } from '@beacon/server/realtime/attach.ts'
import { countdown, listen } from './fanout-bare.ts'
import type { FanoutServer } from './fanout-server.ts'
import type { FanoutStage } from './fanout-stage.ts'
import { joinStage, type Stage } from './stage.ts'

/** Beacon itself: people with sessions, the whole command, the log, the relay, receipts stored in batches. */
export async function startBeacon(count: number): Promise<FanoutServer> {
  const house = fork(join(import.meta.dirname, 'fanout-stage.ts'), [String(count)])
  const [{ connection, people, cookies, incidentId }] = (await once(house, 'message')) as [FanoutStage]
  const stage = await joinStage(connection)
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
      house.disconnect()
      await once(house, 'exit')
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
