import { createOutage } from '../db/outage.ts'
import type { Deps } from '../deps.ts'
import { readAfter, type LoggedEvent } from './read.ts'

/** What a feature does when another's event happens: commands of its own, keyed by the event's position. */
export interface Reaction {
  /** Names the reaction in idempotency keys; never change it. */
  name: string
  on: string
  react: (deps: Deps, event: LoggedEvent, key: string) => Promise<void>
}

const READER = 'reactions'
const BATCH = 100
/** Events that a process started anew may go through again. */
const LARGEST_LAG = 1_000n

/**
 * Runs reactions behind a durable cursor. After a crash the events since the cursor are gone through again, and
 * the key of each command makes that have no second effect. Several processes may do so at once, for the same reason.
 */
export function startReactions(deps: Deps, reactions: readonly Reaction[]): { stop: () => Promise<void> } {
  const runner = createRunner(
    deps,
    Map.groupBy(reactions, (reaction) => reaction.on),
  )
  const unsubscribe = deps.hub.subscribe(runner.wake)
  // What failed is tried again, and what happened while no process ran is made up for.
  const timer = setInterval(runner.wake, 5_000)
  runner.wake()
  return {
    stop: async () => {
      unsubscribe()
      clearInterval(timer)
      await runner.settled()
    },
  }
}

/** Runs one catching up at a time; woken while it runs, it runs once more. */
function createRunner(
  deps: Deps,
  byEvent: Map<string, Reaction[]>,
): { wake: () => void; settled: () => Promise<void> } {
  let running: Promise<void> | null = null
  let again = false
  let progress: Progress | null = null
  const outage = createOutage(deps.log, 'reactions')

  async function run(): Promise<void> {
    const position = progress?.position ?? (await readCursor(deps))
    progress ??= { position, stored: position }
    do {
      again = false
      await catchUp(deps, byEvent, progress)
      outage.over()
    } while (again)
  }

  return {
    wake: () => {
      again = true
      running ??= run()
        .catch((error: unknown) => outage.failed(error, 'a reaction failed; it will be tried again'))
        .finally(() => {
          running = null
        })
    },
    settled: async () => {
      await running
    },
  }
}

/** Where this process has come to, and what of that is stored. */
interface Progress {
  position: bigint
  stored: bigint
}

async function catchUp(deps: Deps, byEvent: Map<string, Reaction[]>, progress: Progress): Promise<void> {
  for (;;) {
    const events = await readAfter(deps.db.pool, progress.position, BATCH)
    let reacted = false
    for (const event of events) {
      for (const reaction of byEvent.get(event.name) ?? []) {
        await reaction.react(deps, event, `${reaction.name}:${String(event.position)}`)
        reacted = true
      }
      progress.position = event.position
    }
    // Going through old events again is harmless, a write after each one is not: the cursor may lag behind.
    const lag = progress.position - progress.stored
    if (reacted || lag >= LARGEST_LAG) {
      await moveCursor(deps, progress.position)
      progress.stored = progress.position
    }
    if (events.length < BATCH) return
  }
}

async function readCursor(deps: Deps): Promise<bigint> {
  const { rows } = await deps.db.pool.query<{ position: string }>(
    'SELECT position::text FROM event_cursor WHERE reader = $1',
    [READER],
  )
  return BigInt(rows[0]?.position ?? 0)
}

async function moveCursor(deps: Deps, position: bigint): Promise<void> {
  await deps.db.pool.query(
    `INSERT INTO event_cursor (reader, position) VALUES ($1, $2)
     ON CONFLICT (reader) DO UPDATE SET position = GREATEST(event_cursor.position, EXCLUDED.position)`,
    [READER, String(position)],
  )
}

/** What a seed has told is past, with its effects: reactions begin after it. Where they have begun they stay. */
export async function beginAfterHistory({ db }: Pick<Deps, 'db'>): Promise<void> {
  await db.pool.query(
    `INSERT INTO event_cursor (reader, position) SELECT $1, position FROM event_head WHERE id = 1
     ON CONFLICT (reader) DO NOTHING`,
    [READER],
  )
}
