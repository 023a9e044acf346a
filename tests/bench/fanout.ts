import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { against, limited, percentile, type Figure } from './figure.ts'

export type FanoutKind = 'beacon' | 'ws' | 'socket.io'

/** From parent to children, and back. */
export type FanoutMessage =
  | { kind: 'listening'; url: string; cookies: string[] }
  | { kind: 'connected' }
  | { kind: 'go'; alerts: number }
  | { kind: 'done'; milliseconds: number[]; megabytes: number; stored: number }

const MEGABYTES = 400

/**
 * One alert to 5,000 connected consoles: from the commit to the last device receipt. Server and clients are
 * processes of their own; the two baselines are bare servers with the same clients, bytes and answers.
 */
export async function benchFanout({ quick }: { quick: boolean }): Promise<Figure[]> {
  const size = quick ? { consoles: 200, alerts: 5 } : { consoles: 5_000, alerts: 50 }
  const ws = await fanOut('ws', size)
  const room = await fanOut('socket.io', size)
  const beacon = await fanOut('beacon', size)
  if (beacon.stored !== size.consoles * size.alerts)
    throw new Error(`Only ${beacon.stored} receipts were stored.`)
  const p = (samples: readonly number[], share: number) => percentile(samples, share)
  const at = (what: string, samples: readonly number[], share: number) => ({ what, value: p(samples, share) })
  const [p50, p99] = [p(beacon.milliseconds, 0.5), p(beacon.milliseconds, 0.99)]
  return [
    against('fanout p50', p50, 'ms', at('bare ws', ws.milliseconds, 0.5), { atMost: 2 }),
    against('fanout p99', p99, 'ms', at('bare ws', ws.milliseconds, 0.99), { atMost: 2 }),
    against('fanout p50', p50, 'ms', at('bare socket.io room', room.milliseconds, 0.5), { atMost: 1.2 }),
    against('fanout p99', p99, 'ms', at('bare socket.io room', room.milliseconds, 0.99), { atMost: 1.2 }),
    limited(`memory with ${size.consoles} consoles`, beacon.megabytes, 'MB', MEGABYTES),
  ]
}

type Done = Extract<FanoutMessage, { kind: 'done' }>

async function fanOut(
  kind: FanoutKind,
  { consoles, alerts }: { consoles: number; alerts: number },
): Promise<Done> {
  const server = fork(join(import.meta.dirname, 'fanout-server.ts'), [kind, String(consoles)])
  const listening = await message(server, 'listening')
  const clients = fork(join(import.meta.dirname, 'fanout-clients.ts'), [kind, String(consoles)])
  clients.send(listening)
  await message(clients, 'connected')
  server.send({ kind: 'go', alerts } satisfies FanoutMessage)
  const done = await message(server, 'done')
  clients.kill('SIGKILL')
  server.send({ kind: 'connected' } satisfies FanoutMessage)
  await once(server, 'exit')
  return done
}

/** Waits for one kind of message; a child that ends first is an error. */
async function message<Kind extends FanoutMessage['kind']>(
  child: ChildProcess,
  kind: Kind,
): Promise<Extract<FanoutMessage, { kind: Kind }>> {
  return new Promise((resolve, reject) => {
    child.on('message', (received: FanoutMessage) => {
      if (received.kind === kind) resolve(received as Extract<FanoutMessage, { kind: Kind }>)
    })
    child.once('exit', (code) => reject(new Error(`A benchmark process ended early (${code}).`)))
  })
}
