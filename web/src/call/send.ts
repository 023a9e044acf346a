import { request, type Answer } from '../data/graphql.ts'
import {
  AcceptCall,
  AckAlert,
  ArriveCall,
  DeclineCall,
  DepartCall,
  ReleaseCall,
  type AckAlertResult,
} from './acts.gen.ts'
import type { LeaderCall } from './call.gen.ts'
import { fetchSoon } from './calls.ts'
import { schedule, store, storedActs } from './outbox.ts'
import { afterRefusal, nextAct } from './order.ts'
import { project, type Act } from './queue.ts'
import { get, set } from './state.ts'

const RETRY_FIRST_MS = 2000
const RETRY_MOST_MS = 30_000

let retryMs = RETRY_FIRST_MS

/** Sends what may be sent; only one page of this phone does it at a time. */
export async function flush(): Promise<void> {
  if ('locks' in navigator)
    await navigator.locks.request('beacon.outbox', { ifAvailable: true }, (lock) =>
      lock ? sendAll() : undefined,
    )
  else await sendAll()
  schedule(get().stuck ? retryMs : 0)
}

async function sendAll(): Promise<void> {
  for (;;) {
    const { person } = get()
    const acts = await storedActs()
    const act = person && nextAct(acts, person.id, Date.now())
    if (!act) break
    set({ acts, sending: true })
    if (!(await sendOne(act))) break
  }
  set({ acts: await storedActs(), sending: false })
}

/** Sends one act; answers whether to go on with the next. */
async function sendOne(act: Act): Promise<boolean> {
  const answer = await ask(act)
  if (!answer.ok) {
    const { failure } = answer
    retryMs = Math.min(RETRY_MOST_MS, retryMs * 2)
    set({
      stuck: failure === 'offline' || failure === 'busy' ? 'offline' : failure === 'fault' ? 'fault' : null,
    })
    if (failure === 'signed_out') set({ signedOut: true })
    return false
  }
  retryMs = RETRY_FIRST_MS
  const result = answer.data.act
  const refused = result.__typename === 'Refusal'
  await store((kept) => (refused ? afterRefusal(kept, act) : kept.filter(({ key }) => key !== act.key)))
  if (refused && act.kind !== 'acknowledge')
    set({ refused: { call: act.call, zh: result.messageZh, en: result.messageEn }, stuck: null })
  else {
    const calls = get().calls.map((call) => (call.id === act.call ? settled(call, act) : call))
    set({ calls, sent: { kind: act.kind, at: Date.now() }, stuck: null, signedOut: false })
  }
  fetchSoon()
  return true
}

/** The call with what the server has just confirmed: the line may be gone before it can be fetched anew. */
function settled(call: LeaderCall, act: Act): LeaderCall {
  const { status, minutesToArrive } = project(call, [act])
  const { alert } = call
  const acknowledgedAt = alert?.mine?.acknowledgedAt ?? new Date(Date.now() + get().offset).toISOString()
  const mine = alert?.mine && { ...alert.mine, acknowledgedAt }
  return { ...call, status, minutesToArrive, alert: alert && { ...alert, mine: mine ?? null } }
}

function ask(act: Act): Promise<Answer<AckAlertResult>> {
  const { key } = act
  switch (act.kind) {
    case 'acknowledge':
      return request(AckAlert, { input: act.input, key })
    case 'accept':
      return request(AcceptCall, { input: act.input, key }) as Promise<Answer<AckAlertResult>>
    case 'decline':
      return request(DeclineCall, { input: act.input, key }) as Promise<Answer<AckAlertResult>>
    case 'depart':
      return request(DepartCall, { input: act.input, key }) as Promise<Answer<AckAlertResult>>
    case 'arrive':
      return request(ArriveCall, { input: act.input, key }) as Promise<Answer<AckAlertResult>>
    case 'release':
      return request(ReleaseCall, { input: act.input, key }) as Promise<Answer<AckAlertResult>>
  }
}
