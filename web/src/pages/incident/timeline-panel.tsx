import { useSignal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import { globalId } from '../../data/ids.ts'
import { nodesOf } from '../../data/nodes.ts'
import { useQuery } from '../../data/query.ts'
import { useAddress } from '../../ui/address.ts'
import { Icon } from '../../ui/icon.tsx'
import { Empty, ListState, Panel } from '../../ui/parts.tsx'
import { Moment, momentText } from '../../ui/time.tsx'
import { words } from '../../words/all.ts'
import { nameOf, pick } from '../../words/language.ts'
import { TIMELINE_KINDS, timelineKindOf, timelineNames, type TimelineKind } from './timeline-kinds.ts'
import { TimelineQuery, type EventFields } from './timeline.gen.ts'

const PAGE = 40
const MOST = 400

/** Everything that happened, newest first; each entry has an address. */
export function TimelinePanel({ incidentId }: { incidentId: string }) {
  const address = useAddress()
  const kind = timelineKindOf(address.get('kind'))
  const { query, events, more, loadMore } = useTimeline(incidentId, kind)
  const w = words.value.incident
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
      <ListState query={query} empty={events.length === 0}>
        <Empty>{w.noTimeline}</Empty>
      </ListState>
      <ol class="timeline">
        {events.map((event) => (
          <Entry key={event.position} event={event} />
        ))}
      </ol>
      {more && (
        <button type="button" class="button" disabled={query.loading} onClick={loadMore}>
          {w.earlier}
        </button>
      )}
    </Panel>
  )
}

function useTimeline(incidentId: string, kind: TimelineKind) {
  const size = useSignal(PAGE)
  const names = timelineNames(kind)
  const query = useQuery(
    TimelineQuery,
    { id: globalId('Incident', incidentId), last: size.value, ...(names && { names }) },
    (event) => event.incident === incidentId,
  )
  const node = query.data?.node
  const timeline = node?.__typename === 'Incident' ? node.timeline : undefined
  const events = nodesOf(timeline).toReversed()
  const more = timeline?.pageInfo.hasPreviousPage === true && size.value < MOST
  const loadMore = () => {
    size.value += PAGE
  }
  useLinkedMoment(events, more, loadMore)
  return { query, events, more, loadMore }
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

function Entry({ event }: { event: EventFields }) {
  const w = words.value.incident
  const kind = event.name.split('.')[0] ?? ''
  return (
    <li id={`p${event.position}`} class={`entry entry-${kind}`} tabIndex={-1}>
      <p class="entry-when">
        <Moment iso={event.at} />
        <a href={`#p${event.position}`} aria-label={w.linkToMoment(momentText(event.at))}>
          <Icon name="link" />
        </a>
      </p>
      <p class="entry-text">{pick(event.textZh, event.textEn)}</p>
      <p class="soft">{event.actor ? nameOf(event.actor) : w.system}</p>
    </li>
  )
}

/** Shows the entry that the address points at, loading earlier ones until it is there. */
function useLinkedMoment(events: EventFields[], more: boolean, loadMore: () => void): void {
  const shown = useRef('')
  useEffect(() => {
    const show = () => {
      const { hash } = location
      if (!/^#p\d+$/.test(hash) || shown.current === hash || events.length === 0) return
      const entry = document.getElementById(hash.slice(1))
      if (!entry) return more ? loadMore() : undefined
      shown.current = hash
      entry.scrollIntoView({ block: 'center' })
      entry.focus({ preventScroll: true })
    }
    show()
    addEventListener('hashchange', show)
    return () => removeEventListener('hashchange', show)
  }, [events.length])
}
