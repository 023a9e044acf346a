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

/** What an incident without figures says of itself: all is quiet, or no response was ever started. */
export function signOf(incident: Counted): 'quiet' | 'unstarted' | null {
  if (incident.status !== 'open' || troubles(incident) > 0) return null
  if (incident.response) return 'quiet'
  return incident.counts.endedResponses > 0 ? null : 'unstarted'
}

function troubles({ counts }: Counted): number {
  return counts.overdueDirectives + counts.silentCalls + counts.shortNeeds
}

/** Troubled incidents first, then those without a response, then by its level; otherwise the server's order stays. */
export function byUrgency<T extends Counted>(incidents: T[]): T[] {
  const trouble = (incident: Counted) =>
    incident.status !== 'open' ? -1 : troubles(incident) || (signOf(incident) === 'unstarted' ? 0.5 : 0)
  const level = ({ response }: Counted) => response?.level ?? 5
  return incidents.toSorted((a, b) => trouble(b) - trouble(a) || level(a) - level(b))
}
