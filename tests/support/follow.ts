/** A subscription to the log as an integrator's program has it. */
import { createClient, type Client } from 'graphql-sse'
import { onTestFinished } from 'vitest'
import type { Person } from './person.ts'

export interface Heard {
  position: string
  name: string
}

export interface Wish {
  after?: string
  incidentId?: string
}

export interface Following {
  heard: Heard[]
  /** What the stream ended with; null while it goes on. */
  ended: () => 'complete' | 'error' | null
  stop: () => void
}

const EVENTS = `subscription($after: String, $incidentId: ID) {
  events(after: $after, incidentId: $incidentId) { position name } }`

/** An integrator's program: graphql-sse over distinct connections. */
export function followEvents(url: string, by: Pick<Person, 'cookie'>, variables: Wish = {}): Following {
  const client: Client = createClient({
    url: `${url}/graphql`,
    headers: { cookie: by.cookie },
    retryAttempts: 0,
  })
  const heard: Heard[] = []
  let end: 'complete' | 'error' | null = null
  const stop = client.subscribe<{ events: Heard }>(
    { query: EVENTS, variables: { ...variables } },
    {
      next: ({ data, errors }) => {
        if (data) heard.push(data.events)
        if (errors) end = 'error'
      },
      error: () => (end = 'error'),
      complete: () => (end ??= 'complete'),
    },
  )
  onTestFinished(() => {
    stop()
    client.dispose()
  })
  return { heard, ended: () => end, stop }
}
