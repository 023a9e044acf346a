import { setTimeout as sleep } from 'node:timers/promises'
import type { PoolClient } from 'pg'
import { createOutage } from '../db/outage.ts'
import type { Deps } from '../deps.ts'

/** A connection that LISTENs, and is opened anew whenever it is lost. */
export interface Line {
  isOpen: () => boolean
  close: () => void
}

const RECONNECT_MILLISECONDS = 500

type Channels = Readonly<Record<string, (payload: string) => void>>

/** Listens on the channels; `reopened` is called after a gap in which notifications may have been missed. */
export async function openLine(
  deps: Pick<Deps, 'db' | 'log'>,
  channels: Channels,
  reopened: () => void,
): Promise<Line> {
  let client: PoolClient | null = null
  let closed = false
  const outage = createOutage(deps.log, 'listening')

  async function open(): Promise<void> {
    client = await listenOn(deps, channels, (broken, error) => {
      if (client !== broken) return
      client = null
      broken.release(error)
      if (closed) return
      outage.failed(error, 'the listening connection was lost')
      void reopen()
    })
  }

  async function reopen(): Promise<void> {
    while (!closed && client === null) {
      await sleep(RECONNECT_MILLISECONDS)
      await open().then(outage.over, (error: unknown) => outage.failed(error, 'listening again failed'))
    }
    if (!closed) reopened()
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

async function listenOn(
  { db }: Pick<Deps, 'db'>,
  channels: Channels,
  lost: (client: PoolClient, error: Error) => void,
): Promise<PoolClient> {
  const client = await db.pool.connect()
  client.on('notification', ({ channel, payload }) => channels[channel]?.(payload ?? ''))
  client.on('error', (error) => lost(client, error))
  try {
    for (const channel of Object.keys(channels)) await client.query(`LISTEN ${channel}`)
  } catch (error) {
    client.release(true)
    throw error
  }
  return client
}
