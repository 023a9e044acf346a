import { clockText, lengthText, minutesText } from '../words/time.ts'
import { Answer } from './answer.tsx'
import type { LeaderCall } from './call.gen.ts'
import { isLive, msUntil } from './calls.ts'
import { project } from './queue.ts'
import { hands } from './hands.ts'
import { both, say, nameOf, words } from './say.ts'
import { serverNow, type State } from './state.ts'

/** The call: who, what, where, how far, by when; then what can be done now. */
export function CallView({ call, state }: { call: LeaderCall; state: State }) {
  hands.tellSeen(call)
  const seen = project(call, state.acts)
  if (!state.ringing) document.title = `${both(call.need.titleZh, call.need.titleEn)} · ${say('brand')}`
  if (state.ringing && seen.acknowledged) queueMicrotask(() => hands.stopRinging())
  const waits = seen.status === 'requested'
  return (
    <>
      <p class={`state state-${seen.status}`} role="status">
        <b>{words().status[seen.status]}</b>
        {waits && <Countdown until={call.answerBy} />}
        {!waits && isLive(seen) && <Eta call={call} minutes={seen.minutesToArrive} />}
      </p>
      <AnsweredByOther call={call} state={state} />
      {call.incident.status === 'ended' && <p class="strip wait">{say('over')}</p>}
      <h1>{both(call.need.titleZh, call.need.titleEn)}</h1>
      <p class="team">{nameOf(call.team)}</p>
      <Facts call={call} language={state.language} />
      <div class="dock">
        {hands.outbox(call, state)}
        <Answer call={call} seen={seen} state={state} />
      </div>
    </>
  )
}

function Countdown({ until }: { until: string }) {
  const rest = msUntil(until)
  const { language } = currentLanguage()
  return (
    <span class={rest < 0 ? 'late' : ''}>
      {say(rest < 0 ? 'answerLate' : 'answerBy')} {lengthText(Math.abs(rest), language)}
    </span>
  )
}

function currentLanguage(): { language: 'zh' | 'en' } {
  return { language: both('zh', 'en') as 'zh' | 'en' }
}

function Eta({ call, minutes }: { call: LeaderCall; minutes: number | null }) {
  const { language } = currentLanguage()
  if (call.expectedAt) {
    return (
      <span>
        {say('eta')} {clockText(call.expectedAt, language, serverNow())}
      </span>
    )
  }
  return minutes === null ? null : <span>{minutesText(minutes, language)}</span>
}

function AnsweredByOther({ call, state }: { call: LeaderCall; state: State }) {
  const other = call.answeredBy
  if (!other || !state.person || other.nameZh === state.person.nameZh) return null
  return (
    <p class="strip wait">
      {say('byOther')} {nameOf(other)}
      {call.answeredAt && ` ${clockText(call.answeredAt, state.language, serverNow())}`}
    </p>
  )
}

function Facts({ call, language }: { call: LeaderCall; language: 'zh' | 'en' }) {
  const { incident, need, choice } = call
  const place = both(incident.division.pathZh, incident.division.pathEn)
  return (
    <dl class="call-facts">
      <dt>{say('where')}</dt>
      <dd>
        <b>{place}</b> {incident.place}
      </dd>
      <dt>{say('far')}</dt>
      <dd>
        {choice.distanceKm === 0
          ? say('near')
          : choice.distanceKm !== null && `${choice.distanceKm.toFixed(0)} km · `}
        {choice.travelMinutes ? minutesText(choice.travelMinutes, language) : null}
        {` · ${say('muster')} ${minutesText(choice.musterMinutes, language)}`}
      </dd>
      <dt>{say('by')}</dt>
      <dd>
        <b>{clockText(need.arriveBy, language, serverNow())}</b>
      </dd>
      <Caller caller={call.orderedBy} />
      <dt>{say('incident')}</dt>
      <dd>
        {incident.title} · {words().risks[incident.riskLevel]}
      </dd>
      <dt>{say('facts')}</dt>
      <dd class="lines">{incident.firstFacts}</dd>
    </dl>
  )
}

function Caller({ caller }: { caller: LeaderCall['orderedBy'] }) {
  if (!caller) return null
  return (
    <>
      <dt>{say('caller')}</dt>
      <dd>
        {nameOf(caller.organization)} {nameOf(caller)}{' '}
        {caller.phone && (
          <a class="tel" href={`tel:${caller.phone}`}>
            {say('call')} {caller.phone}
          </a>
        )}
      </dd>
    </>
  )
}
