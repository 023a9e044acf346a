import type { BoardRow } from './board.gen.ts'

type Counted = Pick<BoardRow, 'counts' | 'response' | 'status'>

/** What is late, silent and short in all of them together. */
export function totals(incidents: Counted[]) {
  const sum = (of: (incident: Counted) => number) =>
    incidents.filter(({ status }) => status === 'open').reduce((all, incident) => all + of(incident), 0)
  return {
    late: sum(({ counts }) => counts.overdueDirectives),
    silent: sum(({ counts }) => counts.silentCalls),
    short: sum(({ counts }) => counts.shortNeeds),
    unacknowledged: sum(({ counts }) => counts.unacknowledgedAlerts),
  }
}

/** Troubled incidents first, then by response level; otherwise the server's order stays. */
export function byUrgency<T extends Counted>(incidents: T[]): T[] {
  const trouble = ({ counts, status }: Counted) =>
    status === 'open' ? counts.overdueDirectives + counts.silentCalls + counts.shortNeeds : -1
  const level = ({ response }: Counted) => response?.level ?? 5
  return incidents.toSorted((a, b) => trouble(b) - trouble(a) || level(a) - level(b))
}
