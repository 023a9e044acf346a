import type { Signal } from '@preact/signals'
import { Chip, type Tone } from '../../ui/badges.tsx'
import { Empty, Panel } from '../../ui/parts.tsx'
import { Left, momentText } from '../../ui/time.tsx'
import { words } from '../../words/all.ts'
import { language, nameOf, titleOf } from '../../words/language.ts'
import { minutesText } from '../../words/time.ts'
import { afterDecline } from './after-decline.ts'
import type { OpenDialog } from './dialogs.tsx'
import type { CallFields, NeedFields } from './incident.gen.ts'

const CALL_TONES: Record<CallFields['status'], Tone> = {
  requested: 'wait',
  accepted: 'move',
  en_route: 'move',
  on_site: 'good',
  declined: 'bad',
  released: 'quiet',
  recalled: 'quiet',
}
const NEED_TONES: Record<NeedFields['status'], Tone> = {
  open: 'wait',
  filled: 'good',
  short: 'bad',
  closed: 'quiet',
}

/** What teams are needed and how each team that was asked stands. */
export function DispatchPanel(props: {
  needs: NeedFields[]
  open: Signal<OpenDialog | null>
  whole: boolean
}) {
  const { needs, open } = props
  const w = words.value.incident
  return (
    <Panel id="dispatch" title={w.dispatch} icon="team" count={needs.length}>
      {needs.length === 0 && <Empty>{props.whole ? w.noDispatch : w.noneOfYours.dispatch}</Empty>}
      <ul class="rows">
        {needs.map((need) => (
          <Need key={need.id} need={need} open={open} />
        ))}
      </ul>
    </Panel>
  )
}

function Need({ need, open }: { need: NeedFields; open: Signal<OpenDialog | null> }) {
  const w = words.value
  return (
    <li class={`row-item ${need.status === 'short' ? 'is-late' : ''}`}>
      <div class="row-head">
        <b>{titleOf(need)}</b>
        <Chip tone={NEED_TONES[need.status]}>{w.enums.need[need.status]}</Chip>
      </div>
      <p class="row-meta">
        <span>{w.enums.teamKind[need.kind]}</span>
        <span>{w.incident.needed(need.count)}</span>
        <span>{w.incident.arriveBy(momentText(need.arriveBy))}</span>
      </p>
      <ol class="calls">
        {need.calls
          .toSorted((a, b) => a.rank - b.rank)
          .map((call) => (
            <Call key={call.id} need={need} call={call} open={open} />
          ))}
      </ol>
    </li>
  )
}

function Call(props: { need: NeedFields; call: CallFields; open: Signal<OpenDialog | null> }) {
  const { need, call, open } = props
  const w = words.value
  return (
    <li class={`call call-${call.status}`}>
      <div class="row-head">
        <span>
          <b>{nameOf(call.team)}</b>{' '}
          <span class="soft">
            {call.choice.leader && nameOf(call.choice.leader)} {call.choice.leader?.phone}
          </span>
        </span>
        <Chip tone={CALL_TONES[call.status]}>{w.enums.call[call.status]}</Chip>
      </div>
      <p class="row-meta">
        <span>{w.incident.rank(call.rank)}</span>
        {call.choice.travelMinutes !== null && (
          <span>
            {call.choice.travelMinutes === 0
              ? w.incident.sameTownship
              : minutesText(call.choice.travelMinutes, language.value)}
          </span>
        )}
        <CallState call={call} />
      </p>
      {call.status === 'requested' && <Reach call={call} />}
      {call.status === 'declined' && <Declined need={need} call={call} />}
      <CallButtons call={call} open={open} />
    </li>
  )
}

/** Why the team cannot go, and what has come of it. */
function Declined({ need, call }: { need: NeedFields; call: CallFields }) {
  const w = words.value
  const next = afterDecline(need, call)
  return (
    <>
      <p class="decline">
        {call.declineCode && w.enums.decline[call.declineCode]} {call.declineText}
        {next && next !== 'nobody' && ` · ${w.incident.afterDecline[next]}`}
      </p>
      {next === 'nobody' && <p class="late">! {w.incident.afterDecline.nobody}</p>}
    </>
  )
}

function CallState({ call }: { call: CallFields }) {
  const w = words.value.incident
  if (call.status === 'requested') return <Left until={call.answerBy} left={w.answerIn} late={w.answerLate} />
  if (call.status === 'on_site' && call.arrivedAt)
    return <span>{w.arrivedAt(momentText(call.arrivedAt))}</span>
  if ((call.status === 'accepted' || call.status === 'en_route') && call.expectedAt) {
    return (
      <>
        {call.departedAt && <span>{w.departedAt(momentText(call.departedAt))}</span>}
        <span>{w.eta(momentText(call.expectedAt))}</span>
        <Left until={call.expectedAt} left={w.dueIn} late={w.etaLate} />
      </>
    )
  }
  return null
}

/** How far the alert of a call has come with the best reached of its recipients. */
function Reach({ call }: { call: CallFields }) {
  const w = words.value.incident
  const recipients = call.alert?.recipients ?? []
  const steps: [string, boolean][] = [
    [w.sent, recipients.length > 0],
    [w.received, recipients.some(({ deliveredAt }) => deliveredAt)],
    [w.seen, recipients.some(({ seenAt }) => seenAt)],
    [w.acknowledged, recipients.some(({ acknowledgedAt }) => acknowledgedAt)],
  ]
  return <ReachSteps steps={steps} />
}

/** Sent, received, seen, acknowledged: by word and sign. */
export function ReachSteps({ steps }: { steps: [string, boolean][] }) {
  return (
    <ol class="reach">
      {steps.map(([word, reached]) => (
        <li key={word} class={reached ? 'yes' : 'no'}>
          <span aria-hidden="true">{reached ? '✓' : '○'}</span> {word}
          {!reached && <span class="unseen"> {words.value.incident.notYet}</span>}
        </li>
      ))}
    </ol>
  )
}

/** A team on site is not recalled but released. */
const RECALLABLE = new Set<CallFields['status']>(['requested', 'accepted', 'en_route'])
const RELEASABLE = new Set<CallFields['status']>(['accepted', 'en_route', 'on_site'])

function CallButtons({ call, open }: { call: CallFields; open: Signal<OpenDialog | null> }) {
  const w = words.value.incident
  const mayRecall = RECALLABLE.has(call.status) && call.viewerCan.includes('dispatch.recall')
  const mayRelease = RELEASABLE.has(call.status) && call.viewerCan.includes('dispatch.report')
  if (!mayRecall && !mayRelease) return null
  const team = nameOf(call.team)
  return (
    <p class="row">
      {mayRelease && (
        <button
          type="button"
          class="button small"
          onClick={() => (open.value = { kind: 'release', id: call.id, team })}
        >
          {w.release}
        </button>
      )}
      {mayRecall && (
        <button
          type="button"
          class="button small"
          onClick={() => (open.value = { kind: 'recall', id: call.id, team })}
        >
          {w.recall}
        </button>
      )}
    </p>
  )
}
