import { createServer, type Server as HttpServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Server } from 'socket.io'
import { WebSocketServer } from 'ws'
import type { FanoutServer } from './fanout-server.ts'

/** An alert as Beacon sends it: the bare servers send the same bytes. */
const ALERT = {
  id: '01a20d0d-9172-72b0-b034-c9201847b3e9',
  world: '00000000-0000-7000-8000-000000000001',
  kind: 'notice',
  titleZh: '通知',
  titleEn: '通知',
  bodyZh: '请知悉。',
  bodyEn: '请知悉。',
  acknowledgeRequired: true,
  raisedAt: '2026-11-24T10:15:22.904Z',
  acknowledgeBy: '2026-11-24T10:20:22.904Z',
  incident: '01a20d0d-8f05-7fb1-b71e-61be48434bd9',
  call: null,
  directive: null,
}

/** The limit: a bare `ws` server that broadcasts the bytes and counts one frame from each client. */
export async function startBareWs(count: number): Promise<FanoutServer> {
  const http = createServer()
  const sockets = new WebSocketServer({ server: http, perMessageDeflate: false })
  let arrived = (): void => undefined
  sockets.on('connection', (socket) => socket.on('message', () => arrived()))
  const bytes = `42${JSON.stringify(['alert', ALERT])}`
  return {
    url: await listen(http),
    cookies: [],
    stored: () => Promise.resolve(0),
    alert: () =>
      new Promise((resolve) => {
        const started = performance.now()
        arrived = countdown(count, () => resolve(performance.now() - started))
        for (const socket of sockets.clients) socket.send(bytes)
      }),
    close: () => Promise.resolve(),
  }
}

/** A bare socket.io room with acknowledgements. */
export async function startBareSocketIo(count: number): Promise<FanoutServer> {
  const http = createServer()
  const io: Server<object, { alert: (alert: object, acknowledge: (answer: string) => void) => void }> =
    new Server(http, { serveClient: false, pingInterval: 60_000, pingTimeout: 60_000 })
  io.on('connection', (socket) => void socket.join('all'))
  return {
    url: await listen(http),
    cookies: [],
    stored: () => Promise.resolve(0),
    alert: async () => {
      const started = performance.now()
      const answers = await io.to('all').timeout(60_000).emitWithAck('alert', ALERT)
      if (answers.length !== count) throw new Error(`${answers.length} of ${count} consoles answered.`)
      return performance.now() - started
    },
    close: () => Promise.resolve(),
  }
}

/** Calls `done` at the call that makes it `count`. */
export function countdown(count: number, done: () => void): () => void {
  let left = count
  return () => {
    left -= 1
    if (left === 0) done()
  }
}

/** Listens on a free port of the loopback. */
export function listen(http: HttpServer): Promise<string> {
  return new Promise((resolve) => {
    http.listen(0, '127.0.0.1', 4_096, () =>
      resolve(`http://127.0.0.1:${(http.address() as AddressInfo).port}`),
    )
  })
}
