import type { Server as HttpServer } from 'node:http'
import { Server } from 'socket.io'
import { loadActor } from '../access/actor.ts'
import { sessionPerson } from '../access/auth.ts'
import type { Deps } from '../deps.ts'
import { isSameOrigin } from '../http/same-origin.ts'
import { loadPending } from '../alert/queries.ts'
import { announce, toLiveAlert } from './announce.ts'
import { createReceipts, type Receipts } from './receipts.ts'
import { replay } from './replay.ts'
import { inWorld, joinRooms } from './rooms.ts'
import type { ConsoleServer, ConsoleSocket } from './sockets.ts'

/** A console sends a handful of messages a minute; more than this a second is a fault or an attack. */
const MESSAGES_A_SECOND = 20
const MAX_MESSAGE_BYTES = 64 * 1024

/** Puts the live part on the HTTP server. Returns the way to close it. */
export function attachRealtime(
  deps: Deps,
  httpServer: HttpServer,
): { io: ConsoleServer; close: () => Promise<void> } {
  const io: ConsoleServer = new Server(httpServer, {
    serveClient: false,
    maxHttpBufferSize: MAX_MESSAGE_BYTES,
    pingInterval: 15_000,
    pingTimeout: 10_000,
    cors: { origin: false },
    allowRequest: (request, allow) => allow(null, isSameOrigin(request.headers)),
  })
  const receipts = createReceipts(deps)
  io.use((socket, next) => attend(deps, socket, authenticate(deps, socket).then(next)))
  io.on('connection', (socket) => welcome(deps, socket, receipts))

  const unsubscribe = deps.hub.subscribe((event) => announce(deps, io, event))
  // Another process may have signed the person out.
  const unsubscribeRevoked = deps.hub.onSessionsRevoked((personId) => {
    // The line is cut, not the console told to go: one whose session lives comes back by itself at once.
    const consoles = io.sockets.adapter.rooms.get(inWorld('any', `person:${personId}`)) ?? []
    for (const id of consoles) io.sockets.sockets.get(id)?.conn.close()
  })
  return {
    io,
    close: async () => {
      unsubscribe()
      unsubscribeRevoked()
      await receipts.flush()
      await io.close()
    },
  }
}

/**
 * A fault, such as a database that is away, cuts the line: the console comes back by itself and asks again. Refusing
 * the connection would tell it to stay away.
 */
function attend(deps: Deps, socket: ConsoleSocket, work: Promise<void>): void {
  work.catch((error: unknown) => {
    deps.log.error({ err: error }, 'a console could not be served')
    socket.conn.close()
  })
}

async function authenticate(deps: Deps, socket: ConsoleSocket): Promise<Error | undefined> {
  const personId = await sessionPerson(deps, socket.handshake.headers)
  const actor = personId === null ? null : await loadActor(deps, personId)
  if (!actor) return new Error('unauthenticated')
  socket.data.actor = actor
  return undefined
}

function welcome(deps: Deps, socket: ConsoleSocket, receipts: Receipts): void {
  deps.metrics.socketsChanged(1)
  socket.on('disconnect', () => deps.metrics.socketsChanged(-1))
  limitRate(socket)
  joinRooms(socket)
  socket.on('receipt', (ids) => receipts.note(socket.data.actor, ids))
  socket.on('since', (position) => attend(deps, socket, replay(deps, socket, position)))
  attend(deps, socket, greet(deps, socket))
  // The handshake's request is not needed any more; with thousands of consoles it is a lot of memory.
  delete (socket.conn as { request?: unknown }).request
}

/** The server's clock, the head of the log, and every alert that still asks. */
async function greet(deps: Deps, socket: ConsoleSocket): Promise<void> {
  // Once more, now that the socket is told of changes: what was revoked since the handshake would else be missed.
  if (await authenticate(deps, socket)) {
    socket.conn.close()
    return
  }
  joinRooms(socket)
  const { actor } = socket.data
  const pending = await loadPending(deps.db.pool, actor.world, actor.personId)
  const { rows } = await deps.db.pool.query<{ position: string }>(
    'SELECT position::text FROM event_head WHERE id = 1',
  )
  const now = deps.clock.now().toISOString()
  socket.emit('hello', { now, position: rows[0]?.position ?? '0', person: actor.personId })
  for (const alert of pending) socket.emit('alert', toLiveAlert(alert))
}

/** A socket that floods is cut off; the others do not notice. */
function limitRate(socket: ConsoleSocket): void {
  let second = 0
  let count = 0
  socket.conn.on('packet', () => {
    const now = Math.floor(performance.now() / 1000)
    count = now === second ? count + 1 : 1
    second = now
    if (count > MESSAGES_A_SECOND) socket.conn.close()
  })
}
