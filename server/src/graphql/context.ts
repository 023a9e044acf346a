import type { Actor } from '../access/actor.ts'
import type { Deps } from '../deps.ts'
import type { Loaders } from './loaders.ts'

/** What every resolver gets. One for each request. */
export interface Context {
  deps: Deps
  actor: Actor | null
  requestId: string
  /** Its headers carry the session: a subscription outlives the answer and asks again. */
  request: Request
  loaders: Loaders
}
