import { signal } from '@preact/signals'
import { ViewerQuery, type ViewerQueryResult } from '../shell/viewer.gen.ts'
import { setServerTime } from './clock.ts'
import { request } from './graphql.ts'
import { connect, disconnect } from './live.ts'

export type Viewer = NonNullable<ViewerQueryResult['viewer']>

/** Undefined until known; null: nobody is signed in; 'unreachable': the server did not answer. */
export const viewer = signal<Viewer | null | 'unreachable' | undefined>(undefined)

/** The signed-in person, for parts that are only shown when there is one. */
export function person(): Viewer | null {
  return typeof viewer.value === 'object' ? viewer.value : null
}

/** Asks who is signed in and opens or closes the live line accordingly. */
export async function refreshViewer(): Promise<void> {
  const answer = await request(ViewerQuery, {})
  if (!answer.ok && answer.failure !== 'signed_out') {
    if (viewer.value === undefined) viewer.value = 'unreachable'
    return
  }
  const found = answer.ok ? answer.data.viewer : null
  viewer.value = found
  if (!found) return disconnect()
  setServerTime(found.serverTime)
  await afterPaint()
  await connect(found.logPosition, () => void refreshViewer())
}

/** What the public start page needs to know about this server. */
export interface ConsoleFacts {
  mode: 'demo' | 'production'
  demoAccounts: {
    username: string
    password: string
    nameZh: string
    nameEn: string
    roleZh: string
    roleEn: string
  }[]
  version: string
}

/** The public facts, or null when the server does not answer. */
export async function consoleFacts(): Promise<ConsoleFacts | null> {
  try {
    const response = await fetch('/api/console')
    return response.ok ? ((await response.json()) as ConsoleFacts) : null
  } catch {
    return null
  }
}

/** Why signing in did not work. */
export type SignInProblem = { kind: 'wrong' | 'offline' | 'fault' } | { kind: 'limited'; seconds: number }
export type SignInAnswer = { kind: 'done' } | SignInProblem

/** Signs in with a username and password. */
export async function signIn(username: string, password: string): Promise<SignInAnswer> {
  const response = await post('/api/auth/sign-in/username', { username, password })
  if (!response) return { kind: 'offline' }
  if (response.status === 429)
    return {
      kind: 'limited',
      seconds: Number(response.headers.get('retry-after') ?? response.headers.get('x-retry-after')) || 60,
    }
  if (response.status >= 500) return { kind: 'fault' }
  if (!response.ok) return { kind: 'wrong' }
  await refreshViewer()
  return { kind: 'done' }
}

/** Ends this session, or with `everywhere` each of this person's sessions. Answers whether the server heard. */
export async function signOut(everywhere: boolean): Promise<boolean> {
  const heard = everywhere ? (await post('/api/auth/revoke-sessions', {}))?.ok : true
  const response = await post('/api/auth/sign-out', {})
  if (!heard || !response) return false
  disconnect()
  viewer.value = null
  return true
}

async function post(path: string, body: unknown): Promise<Response | null> {
  try {
    return await fetch(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
  } catch {
    return null
  }
}

/** Resolves when the page has been painted: what follows does not delay the first sight. */
function afterPaint(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 0)))
}
