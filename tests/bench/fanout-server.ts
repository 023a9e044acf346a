import type { FanoutKind, FanoutMessage } from './fanout.ts'
import { startBareSocketIo, startBareWs } from './fanout-bare.ts'
import { startBeacon } from './fanout-beacon.ts'

// A server under measurement, in a process of its own.

/** What each kind of server offers to the harness. */
export interface FanoutServer {
  url: string
  cookies: string[]
  /** Sends one alert to all; resolves with the milliseconds from the commit to the last receipt. */
  alert: () => Promise<number>
  /** Receipts that are in the database. */
  stored: () => Promise<number>
  close: () => Promise<void>
}

const [kind, count] = process.argv.slice(2) as [FanoutKind, string]
const START = { beacon: startBeacon, ws: startBareWs, 'socket.io': startBareSocketIo }
const WARM_UP = 2

const server = await START[kind](Number(count))
process.on('message', (message: FanoutMessage) => {
  if (message.kind === 'go') void measure(message.alerts)
  if (message.kind === 'connected') void server.close().finally(() => process.exit(0))
})
process.send?.({ kind: 'listening', url: server.url, cookies: server.cookies } satisfies FanoutMessage)

async function measure(alerts: number): Promise<void> {
  const megabytes = process.memoryUsage().rss / 1024 / 1024
  for (let i = 0; i < WARM_UP; i++) await server.alert()
  const before = await server.stored()
  const milliseconds: number[] = []
  for (let i = 0; i < alerts; i++) milliseconds.push(await server.alert())
  const stored = (await server.stored()) - before
  process.send?.({ kind: 'done', milliseconds, megabytes, stored } satisfies FanoutMessage)
}
