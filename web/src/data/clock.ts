import { signal } from '@preact/signals'

let offsetMs = 0

/** Ticks once a second with the server's time in milliseconds; what shows a duration reads it. */
export const now = signal(Date.now())

/** Sets the clock by a time that the server has just told (ISO 8601). */
export function setServerTime(iso: string): void {
  const told = Date.parse(iso)
  if (Number.isNaN(told)) return
  offsetMs = told - Date.now()
  now.value = serverNow()
}

/** The server's time in milliseconds, as well as this device knows it. */
export function serverNow(): number {
  return Date.now() + offsetMs
}

setInterval(() => {
  now.value = serverNow()
}, 1000)
