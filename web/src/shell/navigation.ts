import type { Viewer } from '../data/session.ts'
import type { IconName } from '../ui/icon.tsx'
import type { CoreWords } from '../words/zh/core.ts'

/** A place to go to: its address, its word, and the second key after `g`. */
export interface Place {
  key: 'board' | 'open' | 'plans' | 'duties' | 'teams' | 'directives' | 'opinions' | 'calls'
  href: string
  icon: IconName
  letter: string
}

const PLACES: (Place & { for: (viewer: Viewer) => boolean })[] = [
  { key: 'board', href: '/', icon: 'board', letter: 'b', for: () => true },
  {
    key: 'open',
    href: '/incidents/new',
    icon: 'plus',
    letter: 'n',
    for: (v) => v.permissions.includes('incident.open'),
  },
  { key: 'calls', href: '/call', icon: 'call', letter: 'c', for: leadsTeam },
  {
    key: 'directives',
    href: '/directives',
    icon: 'list',
    letter: 'd',
    for: (v) => v.permissions.includes('directive.answer'),
  },
  { key: 'plans', href: '/plans', icon: 'plan', letter: 'p', for: () => true },
  {
    key: 'duties',
    href: '/duties',
    icon: 'clock',
    letter: 'u',
    for: (v) => v.permissions.some((one) => one === 'plan.keep' || one === 'plan.take_part'),
  },
  {
    key: 'opinions',
    href: '/opinions',
    icon: 'person',
    letter: 'o',
    for: (v) => v.permissions.includes('plan.give_opinion'),
  },
  { key: 'teams', href: '/teams', icon: 'team', letter: 't', for: () => true },
]

function leadsTeam(viewer: Viewer): boolean {
  return viewer.teams.some(({ role }) => role === 'leader' || role === 'deputy')
}

/** The places that this viewer has business in. */
export function placesFor(viewer: Viewer): Place[] {
  return PLACES.filter((place) => place.for(viewer))
}

/** The word of a place. */
export function placeWord(place: Place, shell: CoreWords['shell']): string {
  return shell[place.key]
}

/** Whether an address belongs to a place. */
export function isHere(place: Place, path: string): boolean {
  if (place.key === 'board')
    return path === '/' || (path.startsWith('/incidents/') && path !== '/incidents/new')
  return path === place.href || path.startsWith(`${place.href}/`)
}
