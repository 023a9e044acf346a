/** What a decline has led to. Pure. */
import type { CallFields, NeedFields } from './incident.gen.ts'

type Asked = Pick<CallFields, 'id' | 'status' | 'requestedAt' | 'answeredAt'>
type Asking = Pick<NeedFields, 'status'> & { calls: Asked[] }

/** `asked`: the next team has been; `nobody`: none is left; `asking`: soon known; null: nothing is wanted any more. */
export type AfterDecline = 'asked' | 'nobody' | 'asking' | null

/** Declines are answered in their order: the first of them by the first call made afterwards, and so on. */
export function afterDecline(need: Asking, declined: Asked): AfterDecline {
  const declines = need.calls
    .filter(({ status }) => status === 'declined')
    .toSorted((a, b) => at(a).localeCompare(at(b)))
  const first = declines[0]
  const offers = first ? need.calls.filter(({ requestedAt }) => requestedAt > at(first)).length : 0
  if (declines.findIndex(({ id }) => id === declined.id) < offers) return 'asked'
  return need.status === 'short' ? 'nobody' : need.status === 'open' ? 'asking' : null
}

function at({ answeredAt }: Asked): string {
  return answeredAt ?? ''
}
