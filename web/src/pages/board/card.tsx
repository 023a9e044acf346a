import { rawId } from '../../data/ids.ts'
import { GradeBadge, ResponseBadge, RiskBadge, WarningBadge } from '../../ui/badges.tsx'
import { levelOf } from '../../ui/level.ts'
import { Ago } from '../../ui/time.tsx'
import { nameOf, pick, words } from '../../words/language.ts'
import type { BoardRow } from './board.gen.ts'
import { TroubleSign, type TroubleKind } from './summary.tsx'
import { signOf } from './urgency.ts'

/** The incidents as cards. */
export function IncidentGrid({ incidents }: { incidents: BoardRow[] }) {
  return (
    <ul class="incident-grid" aria-label={words.value.board.rows}>
      {incidents.map((incident) => (
        <IncidentCard key={incident.id} incident={incident} />
      ))}
    </ul>
  )
}

/** One incident at a glance: its four judgements, where it is, and its troubles. */
function IncidentCard({ incident }: { incident: BoardRow }) {
  const level = activeLevel(incident)
  const edge = incident.status === 'ended' ? 'is-ended' : level ? `edge-${levelOf(level)}` : ''
  return (
    <li class={`incident-card ${edge}`}>
      <p class="above">
        <span>{incident.number}</span>
        <Since incident={incident} />
      </p>
      <h2>
        <a href={`/incidents/${rawId(incident.id)}`}>{incident.title}</a>
      </h2>
      <p class="soft place">
        {incident.condition && <b>{nameOf(incident.condition)}</b>}{' '}
        {pick(incident.division.pathZh, incident.division.pathEn)} {incident.place}
      </p>
      <p class="badges">
        <ResponseBadge level={level} ended={incident.counts.endedResponses > 0} />
        <GradeBadge grade={incident.grade} />
        <WarningBadge warning={incident.warningLevel} />
        <RiskBadge risk={incident.riskLevel} />
      </p>
      {incident.status === 'open' && <Troubles incident={incident} />}
      <Progress incident={incident} />
    </li>
  )
}

function activeLevel({ response }: BoardRow): number | null {
  return response?.status === 'active' ? response.level : null
}

function Since({ incident }: { incident: BoardRow }) {
  const w = words.value.board
  return incident.endedAt ? (
    <Ago iso={incident.endedAt} as={w.endedAgo} />
  ) : (
    <Ago iso={incident.openedAt} as={w.openedAgo} />
  )
}

function Troubles({ incident }: { incident: BoardRow }) {
  const w = words.value.board
  const { overdueDirectives, silentCalls, shortNeeds, unacknowledgedAlerts } = incident.counts
  const sign = signOf(incident)
  return (
    <ul class="troubles">
      {sign === 'quiet' && <li class="trouble-none">✓ {incident.viewerCommands ? w.quiet : w.quietOwn}</li>}
      {sign === 'unstarted' && (
        <li class="trouble silent">
          <TroubleSign kind="short" />
          {w.unstarted}
        </li>
      )}
      <Trouble kind="late" count={overdueDirectives} word={w.late} />
      <Trouble kind="silent" count={silentCalls} word={w.silent} />
      <Trouble kind="short" count={shortNeeds} word={w.short} />
      {unacknowledgedAlerts > 0 && (
        <li class="trouble-soft">
          {w.unacknowledged} <b>{unacknowledgedAlerts}</b>
        </li>
      )}
    </ul>
  )
}

function Trouble({ kind, count, word }: { kind: TroubleKind; count: number; word: string }) {
  if (count === 0) return null
  return (
    <li class={`trouble ${kind}`}>
      <TroubleSign kind={kind} />
      {word} <b>{count}</b>
    </li>
  )
}

function Progress({ incident }: { incident: BoardRow }) {
  const w = words.value.board
  const { counts } = incident
  const directives = counts.openDirectives + counts.doneDirectives
  const moves: [string, number][] = [
    [w.accepted, counts.acceptedCalls],
    [w.enRoute, counts.enRouteCalls],
    [w.onSite, counts.onSiteCalls],
    [w.declined, counts.declinedCalls],
  ]
  // Who does not command sees their own part: a row of noughts would say that nobody has been called.
  const shown = (count: number) => incident.viewerCommands || count > 0
  return (
    <dl class="progress">
      {shown(directives) && (
        <div>
          <dt>{w.directives}</dt>
          <dd>
            <progress max={Math.max(1, directives)} value={counts.doneDirectives} aria-label={w.directives} />
            {w.doneOf(counts.doneDirectives, directives)}
          </dd>
        </div>
      )}
      {shown(moves.reduce((all, [, count]) => all + count, 0)) && (
        <div>
          <dt>{w.teams}</dt>
          <dd>
            {moves.map(([word, count]) => (
              <span key={word} class={count > 0 ? 'some' : 'zero'}>
                {word} <b>{count}</b>
              </span>
            ))}
          </dd>
        </div>
      )}
    </dl>
  )
}
