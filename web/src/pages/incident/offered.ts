/** What the incident's page offers: only what the viewer may do and the server would not refuse in this state. Pure. */
import { levelOf, type Level } from '../../ui/level.ts'
import type { IncidentFields } from './incident.gen.ts'

export type Plain = 'assess' | 'raise' | 'lower' | 'endResponse' | 'end'
export type Direction = 'raise' | 'lower'

type Response = Pick<NonNullable<IncidentFields['response']>, 'level' | 'status'> & {
  planVersion: { cards: { level: number }[] }
}
export interface Standing extends Pick<IncidentFields, 'status' | 'viewerCan'> {
  response: Response | null
}

/** Which windows the viewer may open now, in the order of their buttons. */
export function offered({ viewerCan, response, status }: Standing): Plain[] {
  const active = response?.status === 'active'
  const open = status === 'open'
  const rules: [Plain, string, boolean][] = [
    ['assess', 'incident.assess', open],
    ['raise', 'response.change', levelsFrom(response, 'raise').length > 0],
    ['lower', 'response.change', levelsFrom(response, 'lower').length > 0],
    ['endResponse', 'response.end', active],
    ['end', 'incident.end', open && !active],
  ]
  return rules.filter(([, permission, now]) => now && viewerCan.includes(permission)).map(([kind]) => kind)
}

/** The levels of the plan above or below the present one, the lowest first. */
export function levelsFrom(response: Response | null, direction: Direction): Level[] {
  if (response?.status !== 'active') return []
  const { level: present, planVersion } = response
  const levels = [...new Set(planVersion.cards.map(({ level }) => levelOf(level)))]
  return levels
    .filter((level) => (direction === 'raise' ? level < present : level > present))
    .toSorted((a, b) => b - a)
}
