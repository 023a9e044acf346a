import type { IncomingMessage } from 'node:http'
import type { Deps } from '../deps.ts'
import { senderOfMessage } from '../http/client-address.ts'
import { createFloodGuard, type FloodLimit } from '../http/flood.ts'
import { isSameOrigin } from '../http/same-origin.ts'
import { personRoom } from './rooms.ts'
import type { ConsoleServer, ConsoleSocket } from './sockets.ts'

/** What a person, an address and a socket may ask of the live part. */
export interface RealtimeLimits {
  /** New lines. A console whose line is lost tries again every few seconds, all consoles of a bureau at once. */
  handshakes: FloodLimit
  /** Lines of one person: desks, wall and phone, with several tabs each. */
  consolesOfPerson: number
  /** A console sends a handful of messages a minute, and a receipt for each alert that has waited for it: up to 200. */
  messagesAtOnce: number
  /** So many more a second. What goes beyond is a fault or an attack. */
  messagesASecond: number
}

export const LIMITS: RealtimeLimits = {
  handshakes: { seconds: 10, ofSession: 100, ofAddress: 2_000 },
  consolesOfPerson: 20,
  messagesAtOnce: 250,
  messagesASecond: 20,
}

type AllowRequest = (
  request: IncomingMessage,
  allow: (problem: string | null | undefined, isAllowed: boolean) => void,
) => void

/** Lets in a handshake of our own pages, of whoever does not flood. */
export function admission(deps: Deps, { handshakes }: RealtimeLimits): AllowRequest {
  const guard = createFloodGuard(deps, handshakes)
  return (request, allow) => {
    if (!isSameOrigin(request.headers)) return allow(null, false)
    return void guard(senderOfMessage(request), request.headers).then(
      (wait) => allow(wait === 0 ? null : 'too many', wait === 0),
      (error: unknown) => {
        deps.log.error({ err: error }, 'a handshake could not be judged')
        allow(null, false)
      },
    )
  }
}

/** A line that floods is cut off, from its first message on; the others do not notice. */
export function limitMessages(
  conn: ConsoleSocket['conn'],
  { messagesAtOnce, messagesASecond }: RealtimeLimits,
): void {
  let left = messagesAtOnce
  let last = performance.now()
  conn.on('packet', () => {
    const now = performance.now()
    left = Math.min(messagesAtOnce, left + ((now - last) / 1000) * messagesASecond) - 1
    last = now
    if (left < 0) conn.close()
  })
}

/** Lets each line ask once to be let in: each asking is a question to the database. */
export function createSingleEntry(): (conn: ConsoleSocket['conn']) => boolean {
  const seen = new WeakSet<ConsoleSocket['conn']>()
  return (conn) => {
    if (seen.has(conn)) return false
    seen.add(conn)
    return true
  }
}

/** Cuts the oldest lines of a person who has too many. */
export function limitConsoles(
  { log }: Pick<Deps, 'log'>,
  io: ConsoleServer,
  personId: string,
  { consolesOfPerson }: RealtimeLimits,
): void {
  const consoles = io.sockets.adapter.rooms.get(personRoom(personId))
  if (!consoles || consoles.size <= consolesOfPerson) return
  // A room names its sockets in the order in which they came.
  const oldest = [...consoles].slice(0, consoles.size - consolesOfPerson)
  log.warn({ actor: personId, cut: oldest.length }, 'a person has too many consoles; the oldest were cut')
  for (const id of oldest) io.sockets.sockets.get(id)?.conn.close()
}
