import { useSignal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import type { Failure } from './graphql.ts'
import type { UploadRefusal } from './upload.ts'

/** A file on its way here: how many bytes have come, or why it did not. */
export interface Download {
  received: number | null
  refusal: UploadRefusal | null
  failure: Failure | null
  /** True when the file has been saved. */
  run: (address: string) => Promise<boolean>
}

const IDLE = { received: null, refusal: null, failure: null }

/** Fetches a file that the server makes, tells how much has come, and saves it. Leaving the page ends it. */
export function useDownload(): Download {
  const state = useSignal<Omit<Download, 'run'>>(IDLE)
  const running = useRef<AbortController | null>(null)
  useEffect(() => () => running.current?.abort(), [])
  const run = async (address: string): Promise<boolean> => {
    const stop = new AbortController()
    running.current = stop
    state.value = { ...IDLE, received: 0 }
    try {
      const response = await fetch(address, { signal: stop.signal })
      if (!response.ok) return ((state.value = await refused(response)), false)
      const file = await collect(response, (received) => (state.value = { ...IDLE, received }))
      save(file, nameOf(response))
      state.value = IDLE
      return true
    } catch {
      if (!stop.signal.aborted) state.value = { ...IDLE, failure: 'offline' }
      return false
    }
  }
  return { ...state.value, run }
}

async function refused(response: Response): Promise<Omit<Download, 'run'>> {
  if (response.status === 401) return { ...IDLE, failure: 'signed_out' }
  const refusal = (await response.json().catch(() => null)) as UploadRefusal | null
  return refusal?.messageZh ? { ...IDLE, refusal } : { ...IDLE, failure: 'fault' }
}

async function collect(response: Response, tell: (bytes: number) => void): Promise<Blob> {
  const parts: Uint8Array<ArrayBuffer>[] = []
  let received = 0
  const reader = response.body?.getReader()
  for (;;) {
    const { done, value } = (await reader?.read()) ?? { done: true as const, value: undefined }
    if (done) break
    parts.push(value)
    received += value.length
    tell(received)
  }
  return new Blob(parts, { type: response.headers.get('content-type') ?? '' })
}

function nameOf(response: Response): string {
  const encoded = /filename\*=UTF-8''([^;]+)/.exec(response.headers.get('content-disposition') ?? '')?.[1]
  return decodeURIComponent(encoded ?? 'file')
}

function save(file: Blob, name: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(file)
  link.download = name
  link.click()
  // After the browser has taken it.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}
