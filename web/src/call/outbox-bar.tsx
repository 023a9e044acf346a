import { clockText } from '../words/time.ts'
import type { LeaderCall } from './call.gen.ts'
import { takeBack } from './outbox.ts'
import { undoable } from './order.ts'
import { late } from './late-say.ts'
import { both, say } from './say.ts'
import { serverNow, type State } from './state.ts'

/** Where the leader's last tap is: can be taken back, queued, sending, sent, or refused. Always visible. */
export function Outbox({ call, state }: { call: LeaderCall; state: State }) {
  const undo = undoable(state.acts, call.id, Date.now())
  if (undo) {
    const seconds = Math.ceil((undo.notBefore - Date.now()) / 1000)
    return (
      <div class="outbox wait">
        <p role="status">
          … <b>{late().acts[undo.kind]}</b> · {seconds} {late().undoing}
        </p>
        <button type="button" class="undo" onClick={() => takeBack(undo)}>
          {late().undo}
        </button>
      </div>
    )
  }
  return <Progress call={call} state={state} />
}

function Progress({ call, state }: { call: LeaderCall; state: State }) {
  const { acts, refused, sent } = state
  if (refused?.call === call.id) {
    return (
      <div class="outbox bad" role="alert" data-testid="outbox" data-state="failed">
        ✕ <b>{late().failed}:</b> {both(refused.zh, refused.en)}
      </div>
    )
  }
  if (acts.length > 0) return <OnTheWay state={state} />
  if (!sent) return <div class="outbox quiet">{late().nothing}</div>
  return (
    <div class="outbox good" role="status" data-testid="outbox" data-state="sent">
      ✓ <b>{late().acts[sent.kind]}</b> · {late().sent}{' '}
      {clockText(new Date(sent.at + state.offset).toISOString(), state.language, serverNow())}
    </div>
  )
}

function OnTheWay({ state }: { state: State }) {
  const { acts, stuck, signedOut } = state
  const why = stuck ? (stuck === 'fault' ? late().fault : late().queued) : late().sending
  return (
    <div class="outbox wait" role="status" data-testid="outbox" data-state={stuck ? 'queued' : 'sending'}>
      {stuck ? '‖' : '↑'} <b>{acts.map((act) => late().acts[act.kind]).join(', ')}</b> ·{' '}
      {signedOut ? say('signedOutKept') : why}
    </div>
  )
}
