import { useSignal, type Signal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import type { LiveEvent } from '@beacon/schema/realtime.ts'
import type { Document } from './document.ts'
import { request, type Failure } from './graphql.ts'
import { onEvent, onReconnect, onStale } from './live.ts'
import { refreshViewer } from './session.ts'

/** What a page knows: the last answer, whether a newer one is on its way, and why there is none. */
export interface Query<R> {
  data: R | null
  loading: boolean
  failure: Failure | null
  refetch: () => void
}

/** A change that comes in bursts is asked for at most this often. */
const COALESCE_MS = 250
const KEPT_ANSWERS = 40
const answers = new Map<string, unknown>()

/** Asks a query, keeps its answer and asks again when a live event concerns it. */
export function useQuery<R, V>(
  document: Document<R, V>,
  variables: V | null,
  concerns?: (event: LiveEvent) => boolean,
): Query<R> {
  const key = variables === null ? '' : document + JSON.stringify(variables)
  const state = useSignal<Omit<Query<R>, 'refetch'> & { key: string }>(initial(key))
  const again = useSignal(() => {})
  if (state.peek().key !== key) state.value = { ...initial<R>(key), data: kept<R>(key) ?? state.peek().data }
  useEffect(() => {
    if (variables === null) return undefined
    const asking = asker(document, variables, key, state)
    again.value = asking.ask
    asking.ask()
    const stops = [
      asking.stop,
      onStale(asking.soon),
      onReconnect(() => state.peek().failure && asking.soon()),
      onEvent((event) => concerns?.(event) && asking.soon()),
    ]
    return () => stops.forEach((stop) => stop())
  }, [key])
  return { ...state.value, refetch: again.value }
}

function asker<R, V>(
  document: Document<R, V>,
  variables: V,
  key: string,
  state: Signal<Omit<Query<R>, 'refetch'> & { key: string }>,
) {
  let timer: ReturnType<typeof setTimeout> | undefined
  let running = false
  let wanted = false
  let stopped = false
  const ask = async () => {
    if (running) {
      wanted = true
      return
    }
    running = true
    const answer = await request(document, variables)
    running = false
    if (stopped || state.peek().key !== key) return
    if (answer.ok) keep(key, answer.data)
    else if (answer.failure === 'signed_out') void refreshViewer()
    state.value = answer.ok
      ? { key, data: answer.data, loading: false, failure: null }
      : { ...state.peek(), loading: false, failure: answer.failure }
    if (wanted) soon()
    wanted = false
  }
  const soon = () => {
    timer ??= setTimeout(() => {
      timer = undefined
      void ask()
    }, COALESCE_MS)
  }
  const stop = () => {
    stopped = true
    clearTimeout(timer)
  }
  return { ask: () => void ask(), soon, stop }
}

function initial<R>(key: string): Omit<Query<R>, 'refetch'> & { key: string } {
  return { key, data: kept<R>(key), loading: true, failure: null }
}

function kept<R>(key: string): R | null {
  return (answers.get(key) as R | undefined) ?? null
}

function keep(key: string, data: unknown): void {
  answers.delete(key)
  answers.set(key, data)
  const oldest = answers.keys().next()
  if (answers.size > KEPT_ANSWERS && !oldest.done) answers.delete(oldest.value)
}

/** Forgets every answer: another person signs in. */
export function forgetAnswers(): void {
  answers.clear()
}
