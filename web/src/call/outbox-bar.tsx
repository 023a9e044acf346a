import { clockText } from '../words/time.ts'
import type { LeaderCall } from './call.gen.ts'
import { takeBack } from './outbox.ts'
import { undoable } from './queue.ts'
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
  if (refused && refused.call === call.id) {
    return (
      <div class="outbox bad" role="alert">
        ✕ <b>{late().failed}:</b> {both(refused.zh, refused.en)}
      </div>
    )
  }
  const names = acts.map((act) => late().acts[act.kind]).join(', ')
  if (acts.length > 0) {
    const why = state.stuck ? (state.stuck === 'fault' ? late().fault : late().queued) : late().sending
    return (
      <div class="outbox wait" role="status" data-testid="outbox" data-state={state.stuck ? 'queued' : 'sending'}>
        {state.stuck ? '‖' : '↑'} <b>{names}</b> · {state.signedOut ? say('signedOutKept') : why}
      </div>
    )
  }
  if (!sent) return <div class="outbox quiet">{late().nothing}</div>
  return (
    <div class="outbox good" role="status" data-testid="outbox" data-state="sent">
      ✓ <b>{late().acts[sent.kind]}</b> · {late().sent}{' '}
      {clockText(new Date(sent.at + state.offset).toISOString(), state.language, serverNow())}
    </div>
  )
}
