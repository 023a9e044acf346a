import { roomsOf } from '../access/actor.ts'
import type { ConsoleSocket } from './sockets.ts'

/** Rooms of different worlds never meet: an exercise cannot be heard in reality. */
export function inWorld(world: string, room: string): string {
  return `${world}/${room}`
}

/** Every console of a person, in whatever world. */
export function personRoom(personId: string): string {
  return inWorld('any', `person:${personId}`)
}

/** Joins what the person's grants and teams entitle to, and leaves everything else. */
export function joinRooms(socket: ConsoleSocket): void {
  const { actor } = socket.data
  const wanted = new Set([
    socket.id,
    personRoom(actor.personId),
    ...roomsOf(actor).map((room) => inWorld(actor.world, room)),
  ])
  for (const room of socket.rooms) if (!wanted.has(room)) void socket.leave(room)
  void socket.join([...wanted])
}
