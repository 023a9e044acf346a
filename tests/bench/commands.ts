import pg from 'pg'
import { raiseNoticeCommand } from '@beacon/server/alert/commands.ts'
import { openIncidentCommand } from '@beacon/server/incident/commands.ts'
import { runCommand } from '@beacon/server/command/run.ts'
import { createIds } from '@beacon/server/ids.ts'
import { load as loadBulk } from '@beacon/seeds/bulk/load.ts'
import { bulkPersonId } from '@beacon/seeds/bulk/roster.ts'
import { against, type Figure } from './figure.ts'
import { record, replay } from './record.ts'
import { GACHA, openStage, type Stage } from './stage.ts'

const AT_ONCE = 32

/** Accepted commands a second, 32 at once: the whole pipeline with event, alert and idempotency key. */
export async function benchCommands({ quick }: { quick: boolean }): Promise<Figure[]> {
  const stage = await openStage()
  try {
    await loadBulk(stage.deps, { incidents: 0, open: 0, people: 50, teams: 1 })
    const incidents = await openIncidents(stage)
    const seconds = quick ? 1 : 6
    await notices(stage, incidents, 0.5)
    const ours = await notices(stage, incidents, seconds)
    const bare = await bareStatements(stage, incidents, seconds)
    const again = await notices(stage, incidents, seconds)
    const value = Math.max(ours, again)
    return [
      against('commands', value, '/s', { what: 'the same SQL by pg alone', value: bare }, { atLeast: 0.4 }),
    ]
  } finally {
    await stage.close()
  }
}

async function openIncidents({ deps, actor }: Stage): Promise<string[]> {
  const ids: string[] = []
  for (let i = 0; i < AT_ONCE; i++) {
    const input = {
      title: `${i}`,
      eventKind: 'other',
      divisionCode: GACHA,
      riskLevel: 'low',
      firstFacts: '-',
    }
    const outcome = await runCommand(deps, openIncidentCommand, { actor, input })
    if (outcome.ok) ids.push(outcome.answer.id)
  }
  return ids
}

function notice(stage: Stage, incidentId: string, key: string): Promise<{ ok: boolean }> {
  const input = {
    incidentId,
    title: '通知',
    body: '请知悉。',
    acknowledgeRequired: true,
    personIds: [bulkPersonId(0)],
  }
  return runCommand(stage.deps, raiseNoticeCommand, { actor: stage.actor, input, key })
}

async function notices(stage: Stage, incidents: readonly string[], seconds: number): Promise<number> {
  return rate(seconds, async (worker) => {
    const outcome = await notice(stage, incidents[worker] ?? '', stage.deps.ids.next())
    if (!outcome.ok) throw new Error('A command was refused.')
  })
}

/** Runs 32 workers for a time; answers turns a second. */
async function rate(seconds: number, turn: (worker: number) => Promise<void>): Promise<number> {
  const end = performance.now() + seconds * 1000
  const started = performance.now()
  let turns = 0
  await Promise.all(
    Array.from({ length: AT_ONCE }, async (_, worker) => {
      while (performance.now() < end) {
        await turn(worker)
        turns++
      }
    }),
  )
  return (turns / (performance.now() - started)) * 1000
}

async function bareStatements(stage: Stage, incidents: readonly string[], seconds: number): Promise<number> {
  const made = new Set<string>()
  const ids = { next: () => note(made, createIds().next()) }
  const recordings = await Promise.all(
    [0].map(() =>
      record(async () => {
        await notice({ ...stage, deps: { ...stage.deps, ids } }, incidents[0] ?? '', ids.next())
      }),
    ),
  )
  const statements = recordings.flat()
  const pool = new pg.Pool({ ...stage.connection, max: AT_ONCE })
  try {
    return await rate(seconds, async (worker) => {
      const client = await pool.connect()
      const names = new Map<string, string>([[incidents[0] ?? '', incidents[worker] ?? '']])
      await replay(client, statements, (id) => freshName(names, made, id))
      client.release()
    })
  } finally {
    await pool.end()
  }
}

function note(made: Set<string>, id: string): string {
  made.add(id)
  return id
}

/** A new name for what the recording made, the same within one replay; everything else keeps its own. */
export function freshName(names: Map<string, string>, made: ReadonlySet<string>, id: string): string {
  if (!names.has(id)) names.set(id, made.has(id) ? createIds().next() : id)
  return names.get(id) ?? id
}
