import { expect, test } from 'vitest'
import { rankTeams } from './choose.ts'
import type { TeamState } from './model.ts'
import { choiceReasons } from './words.ts'

const now = new Date('2026-11-24T06:00:00Z')
const need = { kind: 'epidemiology', qualifications: ['plague'] } as const

function team(id: string, change: Partial<TeamState> = {}): TeamState {
  return {
    id,
    nameZh: id,
    nameEn: id,
    kind: 'epidemiology',
    status: 'ready',
    statusReason: null,
    qualifications: ['plague'],
    musterMinutes: 30,
    distanceKm: 50,
    isOut: false,
    hasDeclined: false,
    leaderIds: ['leader'],
    callsThisYear: 0,
    ...change,
  }
}

test.each<[string, Partial<TeamState>, string]>([
  ['is out', { isOut: true }, 'already_out'],
  ['is not ready', { status: 'not_ready' }, 'not_ready'],
  ['lacks a qualification', { qualifications: [] }, 'unqualified'],
  ['has declined in this incident', { hasDeclined: true }, 'declined_before'],
  ['has no leader to alert', { leaderIds: [] }, 'no_leader'],
])('a team that %s is passed over, and why is said', (_, change, reason) => {
  expect(rankTeams(need, [team('a', change)], now)).toEqual({
    choices: [],
    passedOver: [{ teamId: 'a', reason }],
  })
})

test('a team that declined is not asked again', () => {
  expect(rankTeams(need, [team('a')], now, new Set(['a'])).passedOver).toEqual([
    { teamId: 'a', reason: 'declined_before' },
  ])
})

test('a team of another kind does not come into it', () => {
  expect(rankTeams(need, [team('a', { kind: 'laboratory' })], now)).toEqual({ choices: [], passedOver: [] })
})

test.each<[string, TeamState[], string[]]>([
  ['the nearer', [team('far', { distanceKm: 90 }), team('near', { distanceKm: 10 })], ['near', 'far']],
  ['the sooner mustered', [team('slow', { musterMinutes: 90 }), team('quick')], ['quick', 'slow']],
  [
    'the ready before the limited',
    [team('limited', { status: 'limited', distanceKm: 1 }), team('ready')],
    ['ready', 'limited'],
  ],
  ['the less loaded of equals', [team('busy', { callsThisYear: 3 }), team('idle')], ['idle', 'busy']],
  [
    'the known before the unknown',
    [team('unknown', { distanceKm: null }), team('known')],
    ['known', 'unknown'],
  ],
])('%s goes first', (_, teams, order) => {
  expect(rankTeams(need, teams, now).choices.map((choice) => choice.teamId)).toEqual(order)
})

test('arrival is mustering plus travel by road', () => {
  const [choice] = rankTeams(need, [team('a', { distanceKm: 100, musterMinutes: 30 })], now).choices
  expect(choice).toMatchObject({ travelMinutes: 130, expectedAt: '2026-11-24T08:40:00.000Z' })
})

test('why a team was picked is said in one language at a time, and nought is no distance', () => {
  const statusReason = '半数队员外出 / half of the members are away'
  const [choice] = rankTeams(
    need,
    [team('a', { status: 'limited', statusReason, distanceKm: 0 })],
    now,
  ).choices
  const reasons = choice ? choiceReasons(choice) : []
  expect(reasons.map(({ zh }) => zh).slice(0, 2)).toEqual(['受限：半数队员外出', '同一乡镇'])
  expect(reasons.map(({ en }) => en).slice(0, 2)).toEqual([
    'limited: half of the members are away',
    'same township',
  ])
})
