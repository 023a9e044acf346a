import type { CallStatus } from '../data/schema.gen.ts'
import type { LeaderCall } from './call.gen.ts'
import { tap } from './outbox.ts'
import type { Projected, Wish } from './queue.ts'
import { hands } from './hands.ts'
import { say } from './say.ts'
import { EMPTY_DRAFT, set, type State } from './state.ts'

type StepKind = 'depart' | 'arrive' | 'release'

/** What the leader can do now: one thing at a time. */
export function Answer({ call, seen, state }: { call: LeaderCall; seen: Projected; state: State }) {
  if (seen.status === 'requested') {
    if (!seen.acknowledged && call.alert) return <Acknowledge call={call} alertId={call.alert.id} />
    return <>{hands.forms(call, state)}</>
  }
  const step = STEPS[seen.status]
  return step ? <Step call={call} kind={call.incident.status === 'ended' ? 'release' : step} /> : null
}

/** What comes after each status; when the incident has ended the team only comes home. */
const STEPS: Partial<Record<CallStatus, StepKind>> = {
  accepted: 'depart',
  en_route: 'arrive',
  on_site: 'release',
}

/** Takes a tap on a call: silences the bell and clears what was being typed. */
export function send(call: LeaderCall, wish: Wish): void {
  hands.stopRinging()
  tap(wish, call.id)
  set({ draft: EMPTY_DRAFT })
}

function Acknowledge({ call, alertId }: { call: LeaderCall; alertId: string }) {
  return (
    <button
      type="button"
      class="big go"
      onClick={() => send(call, { kind: 'acknowledge', input: { alertId } })}
    >
      {say('acknowledge')}
    </button>
  )
}

function Step({ call, kind }: { call: LeaderCall; kind: StepKind }) {
  return (
    <button type="button" class="big go" onClick={() => send(call, { kind, input: { callId: call.id } })}>
      {say(kind)}
    </button>
  )
}
