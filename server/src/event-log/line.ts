import { setTimeout as sleep } from 'node:timers/promises'
import type { PoolClient } from 'pg'
import type { Deps } from '../deps.ts'

/** A connection that LISTENs, and is opened anew whenever it is lost. */
export interface Line {
  isOpen: () => boolean
  close: () => void
}

const RECONNECT_MILLISECONDS = 500

/** Listens on the channels; `reopened` is called after a gap in which notifications may have been missed. */
export async function openLine(
  deps: Pick<Deps, 'db' | 'log'>,
  channels: Readonly<Record<string, (payload: string) => void>>,
  reopened: () => void,
): Promise<Line> {
  let client: PoolClient | null = null
  let closed = false

  async function open(): Promise<void> {
    const fresh = await deps.db.pool.connect()
    fresh.on('notification', ({ channel, payload }) => channels[channel]?.(payload ?? ''))
    fresh.on('error', (error) => lost(fresh, error))
    for (const channel of Object.keys(channels)) await fresh.query(`LISTEN ${channel}`)
    client = fresh
  }

  function lost(broken: PoolClient, error: Error): void {
    if (client !== broken) return
    client = null
    broken.release(error)
    if (closed) return
    deps.log.warn({ err: error }, 'the listening connection was lost')
    void reopen()
  }

  async function reopen(): Promise<void> {
    while (!closed && client === null) {
      await sleep(RECONNECT_MILLISECONDS)
      await open().catch((error: unknown) => deps.log.warn({ err: error }, 'listening again failed'))
    }
    reopened()
  }

  await open()
  return {
    isOpen: () => client !== null,
    close: () => {
      closed = true
      const last = client
      client = null
      last?.release(true)
    },
  }
}
