import { useSignal } from '@preact/signals'
import { useRef } from 'preact/hooks'
import type { Document } from './document.ts'
import type { RefusalFields } from './fragments.gen.ts'
import { request, type Failure } from './graphql.ts'

/** A running or answered change. `refusal`: the server said no; `failure`: no answer came. */
export interface Act<I, T> {
  pending: boolean
  refusal: RefusalFields | null
  failure: Failure | null
  /** The answered object, or null when it was refused or no answer came. */
  run: (input: I) => Promise<T | null>
  clear: () => void
}

type Union = { __typename: string }
type Success<R> = Exclude<R[keyof R], { __typename: 'Refusal' }>

/** A mutation whose repetition with the same input carries the same idempotency key. */
export function useAct<R extends Record<string, Union>, I>(
  document: Document<R, { input: I; key?: string | null }>,
): Act<I, Success<R>> {
  const state = useSignal<{ pending: boolean; refusal: RefusalFields | null; failure: Failure | null }>(idle)
  const last = useRef({ input: '', key: '' })
  const run = async (input: I): Promise<Success<R> | null> => {
    const text = JSON.stringify(input)
    if (last.current.input !== text) last.current = { input: text, key: crypto.randomUUID() }
    state.value = { ...idle, pending: true }
    const answer = await request(document, { input, key: last.current.key })
    if (!answer.ok) {
      state.value = { ...idle, failure: answer.failure }
      return null
    }
    const result = Object.values(answer.data)[0]
    last.current = { input: '', key: '' }
    if (result?.__typename === 'Refusal') {
      state.value = { ...idle, refusal: result as unknown as RefusalFields }
      return null
    }
    state.value = idle
    return result as Success<R>
  }
  return { ...state.value, run, clear: () => (state.value = idle) }
}

const idle = { pending: false, refusal: null, failure: null }
