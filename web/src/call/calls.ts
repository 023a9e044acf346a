import { get as read, set as write } from 'idb-keyval'
import { request } from '../data/graphql.ts'
import { globalId, rawId } from '../data/ids.ts'
import { MyCallsQuery, type LeaderCall, type MyCallsQueryResult } from './call.gen.ts'
import { get, serverNow, set, type State } from './state.ts'

const KEPT = 'beacon.calls'
const MOST = 20
const COALESCE_MS = 250

type Kept = Pick<State, 'person' | 'calls' | 'heardAt'>

let timer: ReturnType<typeof setTimeout> | undefined

/** Shows what this phone knew last, until the server answers. */
export async function recall(): Promise<void> {
  const kept = await read<Kept>(KEPT).catch(() => undefined)
  if (kept && get().load === 'loading') set(kept)
}

/** Asks for the calls of this leader, and for the one of the address when it is not among them. */
export async function fetchCalls(): Promise<void> {
  const { shown } = get()
  const answer = await request(MyCallsQuery, {
    first: MOST,
    shown: globalId('DispatchCall', shown ?? ''),
    withShown: shown !== null,
  })
  if (!answer.ok)
    return set({ load: 'failed', ...(answer.failure === 'signed_out' ? { signedOut: true } : {}) })
  const { viewer } = answer.data
  if (!viewer) return set({ load: 'done', signedOut: true })
  const offset = Date.parse(viewer.serverTime) - Date.now()
  const known = { person: viewer.person, calls: callsOf(answer.data), heardAt: Date.now() + offset }
  set({ ...known, offset, demo: viewer.demo, load: 'done', signedOut: false })
  void write(KEPT, known satisfies Kept).catch(() => undefined)
}

function callsOf({ myCalls, node }: MyCallsQueryResult): LeaderCall[] {
  const calls = myCalls.edges.map((edge) => edge.node)
  const missing = node?.__typename === 'DispatchCall' && !calls.some(({ id }) => id === node.id)
  return missing ? [node, ...calls] : calls
}

/** The same soon; a burst of events asks once. */
export function fetchSoon(): void {
  timer ??= setTimeout(() => {
    timer = undefined
    void fetchCalls()
  }, COALESCE_MS)
}

const LIVE = new Set(['requested', 'accepted', 'en_route', 'on_site'])

/** Whether a call still wants something of the leader. */
export function isLive(call: Pick<LeaderCall, 'status'>): boolean {
  return LIVE.has(call.status)
}

/** The most urgent first: unanswered by their deadline, then those under way, then the closed ones. */
export function byUrgency(calls: LeaderCall[]): LeaderCall[] {
  const order = (call: LeaderCall) => (call.status === 'requested' ? 0 : isLive(call) ? 1 : 2)
  return calls.toSorted(
    (a, b) =>
      order(a) - order(b) ||
      (order(a) === 0 ? a.answerBy.localeCompare(b.answerBy) : b.requestedAt.localeCompare(a.requestedAt)),
  )
}

/** The only live call, which stays on the screen when it is answered or recalled. */
let only = ''

/** The call to show: that of the address, or the only live one; null: show the list. */
export function shownCall(): LeaderCall | null {
  const { shown, calls, list } = get()
  if (shown) return calls.find(({ id }) => rawId(id) === shown) ?? null
  const [first, second] = calls.filter(isLive)
  if (first) only = second ? '' : first.id
  return list ? null : (calls.find(({ id }) => id === only) ?? null)
}

/** Milliseconds until a time of the server; negative when it has passed. */
export function msUntil(iso: string): number {
  return Date.parse(iso) - serverNow()
}
