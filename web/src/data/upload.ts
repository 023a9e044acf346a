import { useSignal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'

/** Bytes that the server takes. */
export const LARGEST_FILE = 20 * 1024 * 1024

/** What the server says when it does not take a file. */
export interface UploadRefusal {
  messageZh: string
  messageEn: string
}

/** Where an upload stands; `share` is the sent part, 0 to 1, and 1 while the server looks at the file. */
export type UploadState<T> =
  | { kind: 'idle' }
  | { kind: 'sending'; file: File; share: number }
  | { kind: 'failed'; file: File; refusal: UploadRefusal | 'too_large' | null }
  | { kind: 'done'; file: File; answer: T }

export interface Upload<T> {
  state: UploadState<T>
  send: (file: File) => void
  /** Ends what runs, forgets what was sent. */
  clear: () => void
}

/** Sends one file at a time, tells how far it is, can be cancelled and repeated. */
export function useUpload<T>(address: string): Upload<T> {
  const state = useSignal<UploadState<T>>({ kind: 'idle' })
  const running = useRef<XMLHttpRequest | null>(null)
  const clear = () => {
    running.current?.abort()
    running.current = null
    state.value = { kind: 'idle' }
  }
  useEffect(() => clear, [])
  const send = (file: File) => {
    clear()
    // What is too large would make the server hang up, and its reason would be lost on the way.
    if (file.size > LARGEST_FILE) state.value = { kind: 'failed', file, refusal: 'too_large' }
    else
      running.current = start<T>(
        `${address}?name=${encodeURIComponent(file.name)}`,
        file,
        (next) => (state.value = next),
      )
  }
  return { state: state.value, send, clear }
}

/** `fetch` does not tell how much of a body has been sent. */
function start<T>(address: string, file: File, tell: (state: UploadState<T>) => void): XMLHttpRequest {
  const request = new XMLHttpRequest()
  request.open('POST', address)
  request.setRequestHeader('content-type', 'application/octet-stream')
  request.responseType = 'json'
  request.upload.onprogress = ({ loaded, total }) =>
    tell({ kind: 'sending', file, share: total > 0 ? loaded / total : 0 })
  request.onerror = () => tell({ kind: 'failed', file, refusal: null })
  request.onload = () => tell(answered<T>(request, file))
  tell({ kind: 'sending', file, share: 0 })
  request.send(file)
  return request
}

function answered<T>({ status, response }: XMLHttpRequest, file: File): UploadState<T> {
  if (status === 201) return { kind: 'done', file, answer: response as T }
  const refusal = response as UploadRefusal | null
  return { kind: 'failed', file, refusal: refusal?.messageZh ? refusal : null }
}
