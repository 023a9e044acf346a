import { useSignal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import { request } from '../../data/graphql.ts'
import { globalId } from '../../data/ids.ts'
import { nodesOf } from '../../data/nodes.ts'
import { useQuery } from '../../data/query.ts'
import { useAddress } from '../../ui/address.ts'
import { Icon } from '../../ui/icon.tsx'
import { Empty, ListState, Panel } from '../../ui/parts.tsx'
import { Moment, momentText } from '../../ui/time.tsx'
import { words } from '../../words/all.ts'
import { nameOf, pick } from '../../words/language.ts'
import { actsOf, alone, countKinds, joined, kindOf } from './timeline-acts.ts'
import { TIMELINE_KINDS, timelineKindOf, timelineNames, type TimelineKind } from './timeline-kinds.ts'
import { TimelineQuery, type EventFields, type TimelineQueryResult } from './timeline.gen.ts'

const PAGE = 100

/** Everything that happened, newest first; each entry has an address. */
export function TimelinePanel({ incidentId }: { incidentId: string }) {
  const address = useAddress()
  const kind = timelineKindOf(address.get('kind'))
  const { query, events, empty, loadMore } = useTimeline(incidentId, kind)
  const w = words.value.incident
  const acts = kind === 'all' ? actsOf(events) : events.map(alone)
  return (
    <Panel
      id="timeline"
      title={w.timeline}
      icon="clock"
      aside={
        <KindFilter
          kind={kind}
          onPick={(picked) => address.set({ kind: picked === 'all' ? null : picked })}
        />
      }
    >
      <ListState query={query} empty={empty}>
        <Empty>{w.noTimeline}</Empty>
      </ListState>
      <ol class="timeline">
        {acts.map((act) => (
          <Entry key={act.event.position} event={act.event} rest={act.rest} />
        ))}
      </ol>
      {loadMore && (
        <button type="button" class="button" onClick={() => void loadMore()}>
          {w.earlier}
        </button>
      )}
    </Panel>
  )
}

interface Known {
  of: string
  events: EventFields[]
  /** Where to read on into the past; null at the beginning. */
  before: string | null
}

/** The newest stretch, live, and as many earlier ones as were asked for: what is in the log does not change. */
function useTimeline(incidentId: string, kind: TimelineKind) {
  const names = timelineNames(kind)
  const variables = { id: globalId('Incident', incidentId), last: PAGE, ...(names && { names }) }
  const query = useQuery(TimelineQuery, variables, (event) => event.incident === incidentId)
  const of = `${incidentId} ${kind}`
  const known = useSignal<Known>({ of: '', events: [], before: null })
  useEffect(() => {
    if (query.data && !query.loading) known.value = withStretch(known.peek(), of, query.data)
  }, [query.data, query.loading, of])
  const { events, before } = known.value
  const empty = known.value.of === of && events.length === 0
  const loadMore = async () => {
    const answer = await request(TimelineQuery, { ...variables, before })
    if (answer.ok && known.peek().of === of) known.value = withStretch(known.peek(), of, answer.data)
  }
  useLinkedMoment(events, before === null ? null : loadMore)
  return { query, events, empty, loadMore: before === null ? null : loadMore }
}

/** One answer: its entries, newest first, and where the past goes on from there. */
function stretchOf(data: TimelineQueryResult): Omit<Known, 'of'> {
  const timeline = data.node?.__typename === 'Incident' ? data.node.timeline : undefined
  const { hasPreviousPage, startCursor } = timeline?.pageInfo ?? {}
  return { events: nodesOf(timeline).toReversed(), before: hasPreviousPage ? (startCursor ?? null) : null }
}

function withStretch(known: Known, of: string, data: TimelineQueryResult): Known {
  const stretch = stretchOf(data)
  const events = joined(known.of === of ? known.events : [], stretch.events)
  // Where the past goes on is known from whichever stretch reaches back the furthest.
  const reachesBack = events.at(-1)?.position === stretch.events.at(-1)?.position
  return { of, events, before: reachesBack ? stretch.before : known.before }
}

function KindFilter({ kind, onPick }: { kind: TimelineKind; onPick: (kind: TimelineKind) => void }) {
  const w = words.value.incident
  return (
    <label class="inline-select">
      <span>{w.filterKind}</span>
      <select value={kind} onChange={(event) => onPick(timelineKindOf(event.currentTarget.value))}>
        {TIMELINE_KINDS.map((value) => (
          <option key={value} value={value}>
            {w.kinds[value]}
          </option>
        ))}
      </select>
    </label>
  )
}

function Entry({ event, rest = [] }: { event: EventFields; rest?: EventFields[] }) {
  const w = words.value.incident
  return (
    <li id={`p${event.position}`} class={`entry entry-${kindOf(event.name)}`} tabIndex={-1}>
      <p class="entry-when">
        <Moment iso={event.at} />
        <a href={`#p${event.position}`} aria-label={w.linkToMoment(momentText(event.at))}>
          <Icon name="link" />
        </a>
      </p>
      <p class="entry-text">{pick(event.textZh, event.textEn)}</p>
      <p class="soft">{event.actor ? nameOf(event.actor) : w.system}</p>
      {rest.length > 0 && <Folded events={rest} />}
    </li>
  )
}

/** What came with an act, behind a line that says how much of what. */
function Folded({ events }: { events: EventFields[] }) {
  const w = words.value
  const kinds: Record<string, string> = { ...w.incident.kinds, shortfall: w.board.short }
  const counts = countKinds(events).map(([kind, count]) => `${kinds[kind]} ${count}`)
  return (
    <details>
      <summary>{w.incident.folded(events.length, counts.join(' · '))}</summary>
      <ol>
        {events.map((event) => (
          <Entry key={event.position} event={event} />
        ))}
      </ol>
    </details>
  )
}

/** Shows the entry that the address points at, loading earlier ones until it is there. */
function useLinkedMoment(events: EventFields[], loadMore: (() => Promise<void>) | null): void {
  const shown = useRef('')
  useEffect(() => {
    const show = () => {
      const { hash } = location
      if (!/^#p\d+$/.test(hash) || shown.current === hash || events.length === 0) return
      const entry = document.getElementById(hash.slice(1))
      if (!entry) return void loadMore?.()
      shown.current = hash
      entry.closest('details')?.setAttribute('open', '')
      entry.scrollIntoView({ block: 'center' })
      entry.focus({ preventScroll: true })
    }
    show()
    addEventListener('hashchange', show)
    return () => removeEventListener('hashchange', show)
  }, [events.length])
}
