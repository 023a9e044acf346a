import { z } from 'zod'
import type { LiveAlert, LiveEvent } from '@beacon/schema/realtime.ts'
import { loadActor } from '../access/actor.ts'
import { loadClosed, loadDeliverable, type DeliverableAlert } from '../alert/queries.ts'
import type { Deps } from '../deps.ts'
import type { LoggedEvent } from '../event-log/read.ts'
import { inWorld, joinRooms } from './rooms.ts'
import type { ConsoleServer } from './sockets.ts'

/** Tells this process's consoles of an event: what changed, and whatever rings or stops ringing by it. */
export async function announce(deps: Deps, io: ConsoleServer, event: LoggedEvent): Promise<void> {
  const rooms = event.audience.map((room) => inWorld(event.world, room))
  if (rooms.length > 0) io.to(rooms).emit('event', toLiveEvent(event))
  await SPECIAL[event.name]?.(deps, io, event)
}

export function toLiveEvent(event: LoggedEvent): LiveEvent {
  return {
    position: String(event.position),
    world: event.world,
    event: event.name,
    subject: event.subject,
    incident: event.incident,
    at: event.at.toISOString(),
  }
}

type Special = (deps: Deps, io: ConsoleServer, event: LoggedEvent) => void | Promise<void>

const SPECIAL: Partial<Record<string, Special>> = {
  'alert.raised': deliver,
  'duty.reminders-sent': deliver,
  'alert.acknowledged': (_, io, event) => {
    const { personId } = PersonPayload.parse(event.payload)
    io.to(inWorld(event.world, `person:${personId}`)).emit('alert.closed', {
      id: event.subject.id,
      reason: 'acknowledged',
    })
  },
  'alert.closed': (_, io, event) => {
    const { reason, personIds } = ClosedPayload.parse(event.payload)
    const rooms = personIds.map((person) => inWorld(event.world, `person:${person}`))
    if (rooms.length > 0) io.to(rooms).emit('alert.closed', { id: event.subject.id, reason })
  },
  'incident.ended': silence,
  'access.granted': refreshRights,
  'access.revoked': refreshRights,
}

const PersonPayload = z.object({ personId: z.string() })
const RaisedPayload = z.object({ alertIds: z.array(z.string()) })
const ClosedPayload = z.object({
  reason: z.enum(['answered', 'recalled', 'superseded']),
  personIds: z.array(z.string()),
})

async function deliver(deps: Deps, io: ConsoleServer, event: LoggedEvent): Promise<void> {
  const { alertIds } = RaisedPayload.parse(event.payload)
  for (const alert of await loadDeliverable(deps.db.pool, alertIds)) {
    const rooms = consolesOf(io, alert)
    if (rooms.length === 0) continue
    // One broadcast: the message is encoded once, whatever the number of people.
    io.to(rooms).emit('alert', toLiveAlert(alert))
    deps.metrics.alertSent((deps.clock.now().getTime() - alert.raisedAt.getTime()) / 1000)
  }
}

/** From so many people on, looking at every console once is cheaper than looking up each person's. */
const MANY = 100

/**
 * The rooms of an alert's people. Of many, their consoles in the order in which they connected: walking the sockets
 * in the order of their memory is a third faster than in the order of ids, on both ends of the line.
 */
function consolesOf(io: ConsoleServer, { world, persons }: DeliverableAlert): string[] {
  if (persons.length < MANY) return persons.map((person) => inWorld(world, `person:${person}`))
  const wanted = new Set(persons)
  return [...io.sockets.sockets.values()]
    .filter(({ data: { actor } }) => actor.world === world && wanted.has(actor.personId))
    .map(({ id }) => id)
}

/** Alerts of an ended incident were closed with it: whoever they were addressed to stops hearing them. */
async function silence(deps: Deps, io: ConsoleServer, event: LoggedEvent): Promise<void> {
  for (const { id, persons } of await loadClosed(deps.db.pool, event.subject.id, event.at)) {
    const rooms = persons.map((person) => inWorld(event.world, `person:${person}`))
    io.to(rooms).emit('alert.closed', { id, reason: 'ended' })
  }
}

export function toLiveAlert({ persons: _, raisedAt, acknowledgeBy, ...alert }: DeliverableAlert): LiveAlert {
  return { ...alert, raisedAt: raisedAt.toISOString(), acknowledgeBy: acknowledgeBy?.toISOString() ?? null }
}

/** Rights are read anew and the rooms follow them: who lost a right hears nothing more from this moment. */
async function refreshRights(deps: Deps, io: ConsoleServer, event: LoggedEvent): Promise<void> {
  const { personId } = PersonPayload.parse(event.payload)
  const actor = await loadActor(deps, personId, event.world)
  for (const socket of io.sockets.sockets.values()) {
    if (socket.data.actor.personId !== personId) continue
    if (!actor) socket.disconnect(true)
    else {
      socket.data.actor = actor
      joinRooms(socket)
      socket.emit('rights.changed')
    }
  }
}
