import { setTimeout as sleep } from 'node:timers/promises'
import { io } from 'socket.io-client'
import WebSocket from 'ws'
import type { FanoutKind, FanoutMessage } from './fanout.ts'

// The consoles: a process of its own that answers every alert with one message.

const [kind, count] = process.argv.slice(2) as [FanoutKind, string]
const BATCH = 100

process.once('message', (message: FanoutMessage) => {
  if (message.kind === 'listening') void connectAll(message.url, message.cookies)
})

async function connectAll(url: string, cookies: readonly string[]): Promise<void> {
  for (let first = 0; first < Number(count); first += BATCH) {
    const some = Array.from(
      { length: Math.min(BATCH, Number(count) - first) },
      (_, index) => cookies[first + index] ?? '',
    )
    await Promise.all(some.map((cookie) => CONNECT[kind](url, cookie)))
  }
  // What greeting brings with it is over before anything is measured.
  await sleep(1_000)
  process.send?.({ kind: 'connected' } satisfies FanoutMessage)
}

const CONNECT: Record<FanoutKind, (url: string, cookie: string) => Promise<void>> = {
  beacon: (url, cookie) =>
    new Promise((resolve, reject) => {
      const socket = io(url, { transports: ['websocket'], forceNew: true, extraHeaders: { cookie } })
      socket.on('alert', ({ id }: { id: string }) => socket.emit('receipt', [id]))
      socket.once('hello', () => resolve())
      socket.once('connect_error', reject)
    }),
  'socket.io': (url) =>
    new Promise((resolve, reject) => {
      const socket = io(url, { transports: ['websocket'], forceNew: true })
      socket.on('alert', (_: unknown, acknowledge: () => void) => acknowledge())
      socket.once('connect', () => resolve())
      socket.once('connect_error', reject)
    }),
  ws: (url) =>
    new Promise((resolve, reject) => {
      const socket = new WebSocket(url.replace('http', 'ws'), { perMessageDeflate: false })
      socket.on('message', () => socket.send('42["receipt",["01a20d0d-9172-72b0-b034-c9201847b3e9"]]'))
      socket.once('open', () => resolve())
      socket.once('error', reject)
    }),
}
