/** What the timeline can be narrowed to; the names are those of the event log. */
const NAMES = {
  incident: ['incident.opened', 'incident.assessed', 'incident.ended'],
  response: [
    'response.activated',
    'response.raised',
    'response.lowered',
    'response.ended',
    'response.cards-applied',
    'shortfall.recorded',
  ],
  directive: ['directive.issued', 'directive.received', 'directive.done', 'directive.overdue'],
  dispatch: [
    'dispatch.requested',
    'dispatch.accepted',
    'dispatch.declined',
    'dispatch.unanswered',
    'dispatch.exhausted',
    'dispatch.departed',
    'dispatch.arrived',
    'dispatch.released',
    'dispatch.recalled',
  ],
  alert: ['alert.raised', 'alert.delivered', 'alert.seen', 'alert.acknowledged', 'alert.closed'],
  requisition: ['requisition.raised'],
} as const

export type TimelineKind = 'all' | keyof typeof NAMES

export const TIMELINE_KINDS: TimelineKind[] = [
  'all',
  'incident',
  'response',
  'directive',
  'dispatch',
  'alert',
  'requisition',
]

/** The kind that a text of the address means. */
export function timelineKindOf(text: string): TimelineKind {
  return TIMELINE_KINDS.find((kind) => kind === text) ?? 'all'
}

/** The event names of a kind; null for all. */
export function timelineNames(kind: TimelineKind): string[] | null {
  return kind === 'all' ? null : [...NAMES[kind]]
}
