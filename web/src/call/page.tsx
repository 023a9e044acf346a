import { rawId } from '../data/ids.ts'
import { clockText } from '../words/time.ts'
import type { LeaderCall } from './call.gen.ts'
import { CallView } from './call-view.tsx'
import { byUrgency, isLive, shownCall } from './calls.ts'
import { project } from './queue.ts'
import { hands } from './hands.ts'
import { EMPTY_DRAFT, serverNow, set, type State } from './state.ts'
import { both, say, switchLanguage, words } from './say.ts'

/** The whole page: the line, the call or the list, and the outbox. */
export function Page({ state }: { state: State }) {
  document.documentElement.lang = state.language === 'zh' ? 'zh-CN' : 'en'
  const call = shownCall()
  const ringsHere = state.ringing !== null && call !== null && state.ringing.call === rawId(call.id)
  return (
    <div class={`phone ${ringsHere ? 'rings' : ''}`}>
      <header>
        <Top state={state} />
        <Warnings state={state} />
      </header>
      <main id="main">{call ? <CallView call={call} state={state} /> : <List state={state} />}</main>
      {state.ringing && !ringsHere && hands.overlay(state.ringing, toCall)}
    </div>
  )
}

function Top({ state }: { state: State }) {
  return (
    <div class="phone-top">
      <a href="/call" onClick={toList}>
        {say('brand')}
      </a>
      <p class={`line ${state.line}`} role="status">
        <svg viewBox="0 0 16 16" aria-hidden="true">
          {state.line === 'live' ? <circle cx="8" cy="8" r="6" /> : <path d="M8 1l7 13H1z" />}
        </svg>
        {say(state.line)}
      </p>
      <button type="button" class="plain" onClick={() => void switchLanguage()}>
        {say('other')}
      </button>
      <a class="plain" href="/">
        {say('console')}
      </a>
    </div>
  )
}

function Warnings({ state }: { state: State }) {
  return (
    <>
      {state.demo && <p class="strip demo">{say('demo')}</p>}
      {state.signedOut ? <SignedOut waiting={state.acts.length > 0} /> : <Old state={state} />}
      {!state.sound && state.calls.some(isLive) && (
        <button type="button" class="strip sound">
          <Bell /> {say('sound')}
        </button>
      )}
    </>
  )
}

function SignedOut({ waiting }: { waiting: boolean }) {
  return (
    <p class="strip bad" role="alert">
      {say('signedOut')} {waiting && say('signedOutKept')}{' '}
      <a href={`/sign-in?next=${encodeURIComponent(location.pathname)}`}>{say('signIn')}</a>
    </p>
  )
}

function Old({ state }: { state: State }) {
  if (state.load !== 'failed' || state.heardAt === 0) return null
  return (
    <p class="strip wait" role="status">
      {say('old')} {clockText(new Date(state.heardAt).toISOString(), state.language, serverNow())}
    </p>
  )
}

/** Rings when something comes. */
export function Bell() {
  return (
    <svg class="bell" viewBox="0 0 24 24" aria-hidden="true">
      <path d="M6 16V11a6 6 0 0 1 12 0v5l2 2H4zM10 21h4" />
    </svg>
  )
}

function List({ state }: { state: State }) {
  document.title = `${say('listTitle')} · ${say('brand')}`
  if (state.load === 'loading' && state.calls.length === 0) return <p role="status">{say('loading')}</p>
  if (state.shown) {
    return (
      <div class="none">
        <h1>{say('missing')}</h1>
        <a class="big" href="/call" onClick={toList}>
          {say('toList')}
        </a>
      </div>
    )
  }
  const live = byUrgency(state.calls.filter(isLive))
  const closed = byUrgency(state.calls.filter((call) => !isLive(call)))
  return (
    <>
      <h1>{say('listTitle')}</h1>
      {live.length === 0 && (
        <div class="none">
          <p>{say('none')}</p>
          <p>{say('noneHint')}</p>
        </div>
      )}
      <Calls calls={live} state={state} />
      {closed.length > 0 && <h2>{say('earlier')}</h2>}
      <Calls calls={closed} state={state} />
    </>
  )
}

function Calls({ calls, state }: { calls: LeaderCall[]; state: State }) {
  return (
    <ul class="call-list">
      {calls.map((call) => (
        <li key={call.id}>
          <a href={`/call/${rawId(call.id)}`} onClick={toCall}>
            <b>{both(call.need.titleZh, call.need.titleEn)}</b>
            <span>{call.incident.title}</span>
            <span>{words().status[project(call, state.acts).status]}</span>
          </a>
        </li>
      ))}
    </ul>
  )
}

function toCall(event: MouseEvent): void {
  go(event, (event.currentTarget as HTMLAnchorElement).pathname)
}

function toList(event: MouseEvent): void {
  go(event, '/call')
}

function go(event: MouseEvent, path: string): void {
  event.preventDefault()
  history.pushState(null, '', path)
  const shown = path.split('/')[2] ?? null
  set({ shown, list: shown === null, draft: EMPTY_DRAFT })
  scrollTo(0, 0)
}
