import { SESSIONS_REVOKED_CHANNEL } from '../access/auth.ts'
import type { Deps } from '../deps.ts'
import { EVENTS_CHANNEL } from './append.ts'
import { openLine } from './line.ts'
import { headPosition, readAfter } from './read.ts'

/** Reads the log in order and tells this process's hub. */
export interface Relay {
  /** Position up to which every listener has been told. */
  position: () => bigint
  isListening: () => boolean
  stop: () => Promise<void>
}

const BATCH = 500
/** Should a notification be lost, the log is read anyway. Milliseconds. */
const SAFETY_INTERVAL = 5_000

/** Starts at the head of the log. A lost connection is taken up again from the last position. */
export async function startRelay(deps: Pick<Deps, 'db' | 'log' | 'hub' | 'metrics'>): Promise<Relay> {
  let position = await headPosition(deps.db.pool)
  let reading: Promise<void> | null = null
  let again = false

  async function readOn(): Promise<void> {
    do {
      again = false
      const events = await readAfter(deps.db.pool, position, BATCH)
      for (const event of events) {
        await deps.hub.tell(event)
        position = event.position
      }
      deps.metrics.relayReached(position)
      if (events.length === BATCH) again = true
    } while (again)
  }

  function wake(): void {
    again = true
    reading ??= readOn()
      .catch((error: unknown) => deps.log.error({ err: error }, 'the relay could not read the event log'))
      .finally(() => {
        reading = null
      })
  }

  const line = await openLine(
    deps,
    { [EVENTS_CHANNEL]: wake, [SESSIONS_REVOKED_CHANNEL]: deps.hub.tellSessionsRevoked },
    wake,
  )
  const timer = setInterval(wake, SAFETY_INTERVAL)
  wake()

  return {
    position: () => position,
    isListening: line.isOpen,
    stop: async () => {
      clearInterval(timer)
      line.close()
      await reading
    },
  }
}
