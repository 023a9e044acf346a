import { person } from '../../data/session.ts'
import { words } from '../../words/language.ts'
import { useQuery } from '../../data/query.ts'
import { Chip } from '../../ui/badges.tsx'
import { DutyCountQuery, type BoardRow } from './board.gen.ts'
import { totals } from './urgency.ts'

/** The three questions of the duty room, answered before anything else. */
export function Summary({ incidents }: { incidents: BoardRow[] }) {
  const w = words.value.board
  const { late, silent, short } = totals(incidents)
  return (
    <section class="summary" aria-label={w.summary}>
      <Figure kind="late" count={late} word={w.late} hint={w.lateHint(late)} />
      <Figure kind="silent" count={silent} word={w.silent} hint={w.silentHint(silent)} />
      {/* What is short is known to those who command, not to who is called. */}
      {person()?.permissions.includes('incident.read') && (
        <Figure kind="short" count={short} word={w.short} hint={w.shortHint(short)} />
      )}
    </section>
  )
}

/** What is overdue about plans, leading to it; nothing while nothing is. */
export function OverdueDuties() {
  const count = useQuery(DutyCountQuery, {}, (event) => event.event.startsWith('duty.')).data?.planDutyCount
  if (!count) return null
  return (
    <p class="toolbar" data-testid="overdue-duties">
      <a class="button" href="/duties?due=overdue">
        <Chip tone="bad">{words.value.board.overdueDuties(count)}</Chip>
      </a>
    </p>
  )
}

function Figure(props: { kind: TroubleKind; count: number; word: string; hint: string }) {
  return (
    <p class={`figure ${props.kind} ${props.count > 0 ? 'on' : ''}`} data-testid={`total-${props.kind}`}>
      <TroubleSign kind={props.kind} />
      <b>{props.count}</b>
      <span>
        <strong>{props.word}</strong>
        <small>{props.hint}</small>
      </span>
    </p>
  )
}

export type TroubleKind = 'late' | 'silent' | 'short'

const SIGNS: Record<TroubleKind, string> = {
  late: 'M8 1a7 7 0 1 1 0 14A7 7 0 0 1 8 1zM7 4v5l4 2 .8-1.400L9 8V4z',
  silent: 'M1 2h14v9H8l-4 4v-4H1zM4 5h8v1.500H4zM4 7.500h5V9H4z',
  short: 'M8 0l8 15H0zM7 5v5h2V5zm0 6.500v2h2v-2z',
}

/** The sign of a trouble: clock, speech, triangle. */
export function TroubleSign({ kind }: { kind: TroubleKind }) {
  return (
    <svg class="shape" viewBox="0 0 16 16" aria-hidden="true">
      <path d={SIGNS[kind]} fill-rule="evenodd" />
    </svg>
  )
}
