import type { Server as HttpServer } from 'node:http'
import { Server } from 'socket.io'
import { loadActor } from '../access/actor.ts'
import { personOfSession, sessionToken } from '../access/auth.ts'
import type { Deps } from '../deps.ts'
import { loadPending } from '../alert/queries.ts'
import { announce, toLiveAlert } from './announce.ts'
import {
  admission,
  createSingleEntry,
  limitConsoles,
  limitMessages,
  LIMITS,
  type RealtimeLimits,
} from './limits.ts'
import { createReceipts, type Receipts } from './receipts.ts'
import { createReplay } from './replay.ts'
import { joinRooms } from './rooms.ts'
import { watchSessions } from './sessions.ts'
import type { ConsoleServer, ConsoleSocket } from './sockets.ts'

const MAX_MESSAGE_BYTES = 64 * 1024
/** Milliseconds in which a line has to show its session; it is cut off else. */
const CONNECT_TIMEOUT = 10_000

/** Puts the live part on the HTTP server. Returns the way to close it. */
export function attachRealtime(
  deps: Deps,
  httpServer: HttpServer,
  limits: RealtimeLimits = LIMITS,
): { io: ConsoleServer; close: () => Promise<void> } {
  const io: ConsoleServer = new Server(httpServer, {
    serveClient: false,
    maxHttpBufferSize: MAX_MESSAGE_BYTES,
    pingInterval: 15_000,
    pingTimeout: 10_000,
    connectTimeout: CONNECT_TIMEOUT,
    cors: { origin: false },
    allowRequest: admission(deps, limits),
  })
  io.engine.on('connection', (conn: ConsoleSocket['conn']) => limitMessages(conn, limits))
  const receipts = createReceipts(deps)
  const isFirst = createSingleEntry()
  io.use((socket, next) => {
    if (!isFirst(socket.conn)) return socket.conn.close()
    socket.data.session = sessionToken(deps.config, socket.handshake.headers) ?? ''
    return attend(deps, socket, authenticate(deps, socket).then(next))
  })
  io.on('connection', (socket) => {
    welcome(deps, socket, receipts)
    limitConsoles(deps, io, socket.data.actor.personId, limits)
  })

  const unsubscribe = deps.hub.subscribe((event) => announce(deps, io, event))
  const stopWatching = watchSessions(deps, io)
  return {
    io,
    close: async () => {
      stopWatching()
      unsubscribe()
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
  const { session } = socket.data
  const personId = session === '' ? null : await personOfSession(deps, session)
  const actor = personId === null ? null : await loadActor(deps, personId)
  if (!actor) return new Error('unauthenticated')
  socket.data.actor = actor
  return undefined
}

function welcome(deps: Deps, socket: ConsoleSocket, receipts: Receipts): void {
  deps.metrics.socketsChanged(1)
  socket.on('disconnect', () => {
    deps.metrics.socketsChanged(-1)
    // One that only says goodbye would keep its connection, counted nowhere.
    socket.conn.close()
  })
  joinRooms(socket)
  socket.on('receipt', (ids) => receipts.note(socket.data.actor, ids))
  const replay = createReplay(deps, socket)
  socket.on('since', (position) => attend(deps, socket, replay(position)))
  attend(deps, socket, greet(deps, socket))
  // The handshake's request is not needed any more; with thousands of consoles it is a lot of memory.
  delete (socket.conn as { request?: unknown }).request
  socket.handshake.headers = {}
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
