/** The timeline's entries as acts, and what is known of it after each answer. Pure. */
import type { EventFields } from './timeline.gen.ts'

type Logged = Pick<EventFields, 'position' | 'at' | 'command' | 'name'> & { actor: { id: string } | null }

/** One act: what it was, and what came with it in the same moment, in order. */
export interface Act<E> {
  event: E
  rest: E[]
}

/** So many entries of one act are shown as they are, and more of one kind: each of them is the news. */
const SHOWN = 3

/** Acts, newest first, from entries in the same order. */
export function actsOf<E extends Logged>(events: E[]): Act<E>[] {
  const groups: [E, ...E[]][] = []
  for (const event of events) {
    const group = groups.at(-1)
    if (group && isSameAct(group[0], event)) group.unshift(event)
    else groups.push([event])
  }
  return groups.flatMap(([event, ...rest]) =>
    rest.length < SHOWN || rest.every(({ name }) => name === event.name)
      ? [...rest.toReversed(), event].map(alone)
      : [{ event, rest }],
  )
}

/** Each entry as an act of its own. */
export function alone<E>(event: E): Act<E> {
  return { event, rest: [] }
}

function isSameAct(a: Logged, b: Logged): boolean {
  return a.at === b.at && a.command === b.command && a.actor?.id === b.actor?.id
}

/** How many entries of each kind, in the order of their first. */
export function countKinds(events: Pick<Logged, 'name'>[]): [string, number][] {
  const counts = new Map<string, number>()
  for (const { name } of events) counts.set(kindOf(name), (counts.get(kindOf(name)) ?? 0) + 1)
  return [...counts]
}

/** The first part of an event's name. */
export function kindOf(name: string): string {
  return name.split('.')[0] ?? ''
}

/**
 * What is known, newest first, with another stretch of the log added. When so much has happened that the newest stretch
 * does not reach back to what was known, it starts anew: there would be a gap.
 */
export function joined<E extends Pick<Logged, 'position'>>(known: E[], stretch: E[]): E[] {
  const [newest, oldest] = [known[0], stretch.at(-1)]
  if (newest && oldest && isLater(oldest, newest)) return stretch
  const all = new Map([...known, ...stretch].map((event) => [event.position, event]))
  return [...all.values()].toSorted((a, b) => (isLater(a, b) ? -1 : 1))
}

function isLater(a: Pick<Logged, 'position'>, b: Pick<Logged, 'position'>): boolean {
  return BigInt(a.position) > BigInt(b.position)
}
