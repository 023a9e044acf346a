/** A console's live line as a browser has it: a real socket.io client that notes what it hears. */
import type { ClientToServer, LiveAlert, LiveEvent, ServerToClient } from '@beacon/schema/realtime.ts'
import { io, type ManagerOptions, type Socket, type SocketOptions } from 'socket.io-client'
import { expect, onTestFinished, vi } from 'vitest'
import type { Person } from './person.ts'

export interface Console {
  socket: Socket<ServerToClient, ClientToServer>
  hellos: { now: string; position: string; person: string }[]
  events: LiveEvent[]
  alerts: LiveAlert[]
  closed: { id: string; reason: string }[]
  stale: () => number
  rightsChanges: () => number
  errors: string[]
  /** Has this console heard the event? */
  heard: (event: string, incident?: { uuid: string }) => boolean
}

type Options = Partial<ManagerOptions & SocketOptions>

/** Opens a line without waiting for it. It is closed when the test ends. */
export function dial(url: string, options: Options = {}): Console {
  const socket: Console['socket'] = io(url, {
    transports: ['websocket'],
    forceNew: true,
    reconnectionDelay: 20,
    reconnectionDelayMax: 100,
    ...options,
  })
  onTestFinished(() => void socket.disconnect())
  const counts = { stale: 0, rights: 0 }
  const line: Console = {
    socket,
    hellos: [],
    events: [],
    alerts: [],
    closed: [],
    errors: [],
    stale: () => counts.stale,
    rightsChanges: () => counts.rights,
    heard: (name, incident) =>
      line.events.some((one) => one.event === name && (!incident || one.incident === incident.uuid)),
  }
  socket.on('hello', (hello) => line.hellos.push(hello))
  socket.on('event', (event) => line.events.push(event))
  socket.on('alert', (alert) => line.alerts.push(alert))
  socket.on('alert.closed', (alert) => line.closed.push(alert))
  socket.on('stale', () => (counts.stale += 1))
  socket.on('rights.changed', () => (counts.rights += 1))
  socket.on('connect_error', ({ message }) => line.errors.push(message))
  return line
}

/** A person's console, greeted. */
export async function openConsole(url: string, person: Person, options: Options = {}): Promise<Console> {
  const line = dial(url, { extraHeaders: { cookie: person.cookie }, ...options })
  await until(() => expect(line.hellos).toHaveLength(1))
  return line
}

/** Waits for something that will be so. */
export function until<Result>(condition: () => Result | Promise<Result>, timeout = 10_000): Promise<Result> {
  return vi.waitFor(condition, { timeout, interval: 20 })
}
