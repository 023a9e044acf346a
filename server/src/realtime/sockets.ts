import type { Server, Socket } from 'socket.io'
import type { ClientToServer, ServerToClient } from '@beacon/schema/realtime.ts'
import type { Actor } from '../access/actor.ts'

/** What a socket remembers: its session, and who is behind it with the rights read last. */
interface SocketData {
  session: string
  actor: Actor
}

export type ConsoleServer = Server<ClientToServer, ServerToClient, Record<string, never>, SocketData>
export type ConsoleSocket = Socket<ClientToServer, ServerToClient, Record<string, never>, SocketData>
