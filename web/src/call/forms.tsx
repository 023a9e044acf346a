import type { DeclineCode } from '../data/schema.gen.ts'
import { send } from './answer.tsx'
import type { LeaderCall } from './call.gen.ts'
import { late } from './late-say.ts'
import { quickMinutes } from './minutes.ts'
import { EMPTY_DRAFT, set, type State } from './state.ts'

/** More than a day is a slip of the finger. */
const MOST_MINUTES = 1440

/** Accepting in so many minutes, or declining with a reason. */
export function Forms({ call, state }: { call: LeaderCall; state: State }) {
  const { draft } = state
  return draft.mode === 'decline' ? (
    <Decline call={call} draft={draft} />
  ) : (
    <Accept call={call} draft={draft} />
  )
}

function Accept({ call, draft }: { call: LeaderCall; draft: State['draft'] }) {
  const known = call.choice.travelMinutes !== null
  const unit = (index: number) => (known && index === 0 ? late().estimated : late().minutes)
  const accept = (minutesToArrive: number) =>
    send(call, { kind: 'accept', input: { callId: call.id, minutesToArrive } })
  return (
    <>
      <h2 id="minutes">{late().acceptHow}</h2>
      <div class="quick" role="group" aria-labelledby="minutes">
        {quickMinutes(call.choice).map((minutes, index) => (
          <button
            key={minutes}
            type="button"
            class="big go"
            aria-label={`${late().acceptIn} ${minutes} ${unit(index)}`}
            onClick={() => accept(minutes)}
          >
            {minutes} <small>{unit(index)}</small>
          </button>
        ))}
      </div>
      <OwnMinutes draft={draft} accept={accept} />
      <button type="button" class="big no" onClick={() => set({ draft: { ...draft, mode: 'decline' } })}>
        {late().decline}
      </button>
    </>
  )
}

function OwnMinutes({ draft, accept }: { draft: State['draft']; accept: (minutes: number) => void }) {
  const own = Number(draft.minutes)
  const valid = Number.isInteger(own) && own > 0 && own <= MOST_MINUTES
  return (
    <form
      class="own"
      onSubmit={(event) => {
        event.preventDefault()
        if (valid) accept(own)
      }}
    >
      <input
        type="number"
        inputmode="numeric"
        min={1}
        max={MOST_MINUTES}
        aria-label={late().ownMinutes}
        placeholder={late().ownMinutes}
        value={draft.minutes}
        onInput={(event) => set({ draft: { ...draft, minutes: event.currentTarget.value } })}
      />
      <button type="submit" class="big go" disabled={!valid}>
        {late().accept}
      </button>
    </form>
  )
}

function Decline({ call, draft }: { call: LeaderCall; draft: State['draft'] }) {
  const { code, text } = draft
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        if (code) send(call, { kind: 'decline', input: { callId: call.id, code, text: text.trim() || null } })
      }}
    >
      <fieldset>
        <legend>{late().declineWhy}</legend>
        {(Object.keys(late().reasons) as DeclineCode[]).map((one) => (
          <label key={one} class="reason">
            <input
              type="radio"
              name="code"
              checked={code === one}
              onChange={() => set({ draft: { ...draft, code: one } })}
            />
            {late().reasons[one]}
          </label>
        ))}
      </fieldset>
      <textarea
        rows={2}
        maxLength={500}
        aria-label={late().declineText}
        placeholder={late().declineText}
        value={text}
        onInput={(event) => set({ draft: { ...draft, text: event.currentTarget.value } })}
      />
      <button type="submit" class="big no" disabled={!code}>
        {late().declineSend}
      </button>
      <button type="button" class="plain" onClick={() => set({ draft: EMPTY_DRAFT })}>
        {late().back}
      </button>
    </form>
  )
}
