import { expect, test } from 'vitest'
import { actsOf, countKinds, joined } from './timeline-acts.ts'

const entry = (position: number, name: string, command: string, second = 0) => ({
  position: String(position),
  name,
  command,
  at: `2026-11-24T03:00:${String(second).padStart(2, '0')}.000Z`,
  actor: { id: 'somebody' },
})
const activation = [
  entry(10, 'response.activated', 'response.activate'),
  ...[11, 12, 13].map((position) => entry(position, 'directive.issued', 'response.activate')),
  entry(14, 'requisition.raised', 'response.activate'),
]
const decline = [
  entry(15, 'dispatch.declined', 'dispatch.decline', 7),
  entry(16, 'alert.closed', 'dispatch.decline', 7),
]
const newestFirst = [...activation, ...decline].toReversed()

test('what one act brought with it is folded behind its first entry; a few stay as they are', () => {
  const acts = actsOf(newestFirst)
  expect(acts.map(({ event, rest }) => [event.position, rest.map(({ position }) => position)])).toEqual([
    ['16', []],
    ['15', []],
    ['10', ['11', '12', '13', '14']],
  ])
  expect(countKinds(acts[2]?.rest ?? [])).toEqual([
    ['directive', 3],
    ['requisition', 1],
  ])
})

test('four teams that have not answered are four pieces of news', () => {
  const silent = [30, 31, 32, 33].map((position) => entry(position, 'dispatch.unanswered', 'dispatch.lapse'))
  expect(actsOf(silent.toReversed()).map(({ event }) => event.position)).toEqual(['33', '32', '31', '30'])
})

test('the same command a moment later is another act', () => {
  const later = activation.map((event) => ({
    ...event,
    position: `2${event.position}`,
    at: '2026-11-24T04:00',
  }))
  expect(actsOf([...later.toReversed(), ...activation.toReversed()])).toHaveLength(2)
})

test.each([
  [
    'the newest stretch is added to what was read of the past',
    ['9', '8', '7'],
    ['10', '9'],
    ['10', '9', '8', '7'],
  ],
  ['an earlier stretch is added below', ['10', '9'], ['8', '7'], ['10', '9', '8', '7']],
  ['after a gap it starts anew', ['9', '8'], ['120', '119'], ['120', '119']],
])('%s', (_, known, stretch, all) => {
  const of = (positions: string[]) => positions.map((position) => ({ position }))
  expect(joined(of(known), of(stretch))).toEqual(of(all))
})
