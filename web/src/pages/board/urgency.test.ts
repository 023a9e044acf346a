import { expect, test } from 'vitest'
import { byUrgency, signOf, totals } from './urgency.ts'

const quiet = {
  overdueDirectives: 0,
  openDirectives: 0,
  doneDirectives: 0,
  silentCalls: 0,
  acceptedCalls: 0,
  enRouteCalls: 0,
  onSiteCalls: 0,
  declinedCalls: 0,
  shortNeeds: 0,
  unacknowledgedAlerts: 0,
  openRequisitions: 0,
  endedResponses: 0,
}
const response = { id: 'r', level: 4, status: 'active' as const, activatedAt: '2026-11-24T00:00:00Z' }
const calm = { name: 'calm', status: 'open' as const, response, counts: quiet }
const higher = { ...calm, name: 'higher', response: { ...response, level: 3 } }
const unstarted = { ...calm, name: 'unstarted', response: null }
const late = { ...calm, name: 'late', counts: { ...quiet, overdueDirectives: 1, silentCalls: 2 } }
const over = { ...late, name: 'over', status: 'ended' as const }

test('the troubled come first, then who waits for a response, then the higher level, the ended last', () => {
  expect(byUrgency([over, calm, higher, unstarted, late]).map(({ name }) => name)).toEqual([
    'late',
    'unstarted',
    'higher',
    'calm',
    'over',
  ])
})

test('ended incidents do not count', () => {
  expect(totals([late, over])).toEqual({ late: 1, silent: 2, short: 0, unacknowledged: 0 })
})

test('no figure is no reason for calm before a response has been started', () => {
  const ended = { ...unstarted, counts: { ...quiet, endedResponses: 1 } }
  expect([calm, unstarted, ended, late, over].map(signOf)).toEqual(['quiet', 'unstarted', null, null, null])
})
