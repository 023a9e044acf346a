import { signal } from '@preact/signals'
import type { ClientToServer, LiveAlert, LiveEvent, ServerToClient } from '@beacon/schema/realtime.ts'
import type { Socket } from 'socket.io-client'
import { setServerTime } from './clock.ts'

/** `off` before the first connection and without a session; `since` in device milliseconds. */
export type Line = { state: 'off' | 'live' | 'reconnecting' | 'stale'; since: number }

type Listener = (event: LiveEvent) => void

/** The line is called stale when it has been away for so long. */
const STALE_AFTER_MS = 30_000

export const line = signal<Line>({ state: 'off', since: Date.now() })
/** The newest alert heard on this device, for whoever shows it. */
export const heardAlert = signal<LiveAlert | null>(null)

const listeners = new Set<Listener>()
const refetchers = new Set<() => void>()
const alertListeners = new Set<() => void>()
const reconnectListeners = new Set<() => void>()
let rightsChanged = () => {}
let socket: Socket<ServerToClient, ClientToServer> | undefined
let position = ''
let staleTimer: ReturnType<typeof setTimeout> | undefined

/** Calls back for every event that this console may see. */
export function onEvent(listener: Listener): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Calls back when too much was missed and everything has to be asked again. */
export function onStale(refetch: () => void): () => void {
  refetchers.add(refetch)
  return () => refetchers.delete(refetch)
}

/** Calls back when the line is there again: what could not be asked is asked now. */
export function onReconnect(listener: () => void): () => void {
  reconnectListeners.add(listener)
  return () => reconnectListeners.delete(listener)
}

/** Calls back when an alert arrives or is closed. */
export function onAlerts(listener: () => void): () => void {
  alertListeners.add(listener)
  return () => alertListeners.delete(listener)
}

/** Opens the live line from a known position of the log; loads its code only now. */
export async function connect(from: string, onRights: () => void): Promise<void> {
  rightsChanged = onRights
  if (socket) return
  position = later(position, from)
  const { io } = await import('socket.io-client')
  if (socket) return
  socket = io({ transports: ['websocket', 'polling'], reconnectionDelay: 500, reconnectionDelayMax: 5000 })
  wire(socket)
}

/** Closes the line: signed out. */
export function disconnect(): void {
  socket?.disconnect()
  socket = undefined
  position = ''
  clearTimeout(staleTimer)
  line.value = { state: 'off', since: Date.now() }
}

function wire(opened: Socket<ServerToClient, ClientToServer>): void {
  opened.on('connect', () => {
    clearTimeout(staleTimer)
    line.value = { state: 'live', since: Date.now() }
    if (position) opened.emit('since', position)
    for (const listener of reconnectListeners) listener()
  })
  opened.on('disconnect', lost)
  opened.on('connect_error', (error) => {
    lost()
    if (error.message === 'unauthenticated') rightsChanged()
  })
  opened.on('hello', (hello) => {
    setServerTime(hello.now)
    if (!position) position = hello.position
  })
  opened.on('event', heard)
  opened.on('stale', refetchAll)
  opened.on('rights.changed', () => {
    rightsChanged()
    refetchAll()
  })
  opened.on('alert', (alert) => {
    opened.emit('receipt', [alert.id])
    heardAlert.value = alert
    for (const listener of alertListeners) listener()
  })
  opened.on('alert.closed', ({ id }) => {
    if (heardAlert.value?.id === id) heardAlert.value = null
    for (const listener of alertListeners) listener()
  })
}

function heard(event: LiveEvent): void {
  position = later(position, event.position)
  for (const listener of listeners) listener(event)
}

function refetchAll(): void {
  for (const refetch of refetchers) refetch()
}

function lost(): void {
  if (line.value.state === 'reconnecting' || line.value.state === 'stale') return
  const since = Date.now()
  line.value = { state: 'reconnecting', since }
  staleTimer = setTimeout(() => {
    line.value = { state: 'stale', since }
  }, STALE_AFTER_MS)
}

/** The later of two positions, which are decimal strings of up to 64 bits. */
function later(a: string, b: string): string {
  return a.length === b.length ? (a > b ? a : b) : a.length > b.length ? a : b
}
