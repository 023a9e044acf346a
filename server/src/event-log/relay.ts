import { SESSIONS_REVOKED_CHANNEL } from '../access/auth.ts'
import { createOutage } from '../db/outage.ts'
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
export async function startRelay(deps: RelayDeps): Promise<Relay> {
  const reader = createReader(deps, await headPosition(deps.db.pool))
  const line = await openLine(
    deps,
    { [EVENTS_CHANNEL]: reader.wake, [SESSIONS_REVOKED_CHANNEL]: deps.hub.tellSessionsRevoked },
    reader.wake,
  )
  const timer = setInterval(reader.wake, SAFETY_INTERVAL)
  reader.wake()
  return {
    position: reader.position,
    isListening: line.isOpen,
    stop: async () => {
      clearInterval(timer)
      line.close()
      await reader.settled()
    },
  }
}

type RelayDeps = Pick<Deps, 'db' | 'log' | 'hub' | 'metrics'>

interface Reader {
  wake: () => void
  position: () => bigint
  settled: () => Promise<void>
}

/** Reads on whenever it is woken; woken while it reads, it reads once more. */
function createReader(deps: RelayDeps, start: bigint): Reader {
  let position = start
  let reading: Promise<void> | null = null
  let again = false
  const outage = createOutage(deps.log, 'relay')

  async function readOn(): Promise<void> {
    do {
      again = false
      const events = await readAfter(deps.db.pool, position, BATCH)
      outage.over()
      for (const event of events) {
        await deps.hub.tell(event)
        position = event.position
      }
      deps.metrics.relayReached(position)
      if (events.length === BATCH) again = true
    } while (again)
  }

  return {
    wake: () => {
      again = true
      reading ??= readOn()
        .catch((error: unknown) => outage.failed(error, 'the relay could not read the event log'))
        .finally(() => {
          reading = null
        })
    },
    position: () => position,
    settled: async () => {
      await reading
    },
  }
}
