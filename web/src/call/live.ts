import type { ClientToServer, ServerToClient } from '@beacon/schema/realtime.ts'
import { io, type Socket } from 'socket.io-client'
import { fetchSoon } from './calls.ts'
import { flush } from './send.ts'
import { ring, stopRinging } from './ring.ts'
import { get, set } from './state.ts'

let socket: Socket<ServerToClient, ClientToServer> | undefined

/** Opens the live line: alerts ring, changes are shown, the queue goes out when the line is back. */
export function openLine(): void {
  if (socket) return
  socket = io({ transports: ['websocket', 'polling'], reconnectionDelay: 500, reconnectionDelayMax: 5000 })
  const opened = socket
  opened.on('connect', () => {
    set({ line: 'live' })
    fetchSoon()
    void flush()
  })
  opened.on('disconnect', () => set({ line: 'reconnecting' }))
  opened.on('connect_error', (error) => {
    set({ line: 'reconnecting' })
    if (error.message === 'unauthenticated') fetchSoon()
  })
  opened.on('hello', (hello) => set({ offset: Date.parse(hello.now) - Date.now() }))
  opened.on('event', fetchSoon)
  opened.on('stale', fetchSoon)
  opened.on('rights.changed', fetchSoon)
  opened.on('alert', (alert) => {
    opened.emit('receipt', [alert.id])
    // A duty about a plan waits in the console's bell: it rings nobody's phone.
    if (alert.acknowledgeRequired && alert.kind !== 'duty') ring(alert)
    fetchSoon()
  })
  opened.on('alert.closed', ({ id }) => {
    if (get().ringing?.id === id) stopRinging()
    fetchSoon()
  })
}

/** Tries again at once: the phone is back on the network, or a session exists again. */
export function wakeLine(): void {
  if (socket && !socket.connected) socket.connect()
}
