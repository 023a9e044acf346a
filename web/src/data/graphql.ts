import type { Document } from './document.ts'

/** Why there is no answer: no line, no session, too many requests, or a fault of the server. */
export type Failure = 'offline' | 'signed_out' | 'busy' | 'fault'

export type Answer<T> = { ok: true; data: T } | { ok: false; failure: Failure }

interface GraphQLBody {
  data?: unknown
  errors?: { message: string; extensions?: { code?: string } }[]
}

const SIGNED_OUT = new Set(['UNAUTHENTICATED', 'UNAUTHORIZED'])

/** Asks the server; never throws. */
export async function request<R, V>(document: Document<R, V>, variables: V): Promise<Answer<R>> {
  let response: Response
  try {
    response = await fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify({ query: document, variables, operationName: operationName(document) }),
    })
  } catch {
    return { ok: false, failure: 'offline' }
  }
  return readAnswer<R>(response)
}

async function readAnswer<R>(response: Response): Promise<Answer<R>> {
  const body = (await response.json().catch(() => null)) as GraphQLBody | null
  if (body?.data && !body.errors) return { ok: true, data: body.data as R }
  return { ok: false, failure: failureOf(response.status, body?.errors ?? []) }
}

function failureOf(status: number, errors: NonNullable<GraphQLBody['errors']>): Failure {
  if (status === 401 || errors.some(({ extensions }) => SIGNED_OUT.has(extensions?.code ?? '')))
    return 'signed_out'
  if (status === 429) return 'busy'
  return status >= 502 ? 'offline' : 'fault'
}

function operationName(document: string): string | undefined {
  return /^(?:query|mutation) (\w+)/.exec(document)?.[1]
}
