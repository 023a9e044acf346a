import { expect, test } from 'vitest'
import { systemActor } from '../access/actor.ts'
import type { IncidentState } from './model.ts'
import { assessIncident, endIncident, openIncident, yearOf } from './rules.ts'

const now = new Date('2026-12-31T16:30:00Z')
const circumstances = { actor: systemActor('test'), now, ids: { next: () => 'new' } }
const wish = {
  title: '疑似鼠疫',
  eventKind: 'infectious_disease',
  divisionCode: '150625103202',
  riskLevel: 'medium',
  firstFacts: '一例发热伴淋巴结肿大',
} as const

const incident: IncidentState = {
  id: 'incident',
  number: '2026-0001',
  title: '疑似鼠疫',
  divisionCode: '150625103202',
  status: 'open',
  version: 3,
  hasActiveResponse: false,
}

test('the year turns at midnight in Beijing, not in London', () => {
  expect(yearOf(now)).toBe(2027)
})

test('numbers run on within the year', () => {
  const state = { divisionExists: true, conditionExists: true, countThisYear: 11 }
  expect(openIncident(state, wish, circumstances)).toMatchObject({ fact: { number: '2027-0012' } })
})

test.each([
  ['division', { divisionExists: false, conditionExists: true, countThisYear: 0 }],
  ['condition', { divisionExists: true, conditionExists: false, countThisYear: 0 }],
])('an unknown %s is not found', (_, state) => {
  expect(openIncident(state, wish, circumstances)).toMatchObject({ refusal: { code: 'NOT_FOUND' } })
})

const assessment = { incidentId: 'incident', riskLevel: 'high', reason: '新增病例' } as const

test('assessing what somebody else changed meanwhile is refused', () => {
  const stale = assessIncident(incident, { ...assessment, expectedVersion: 2 }, circumstances)
  expect(stale).toMatchObject({ refusal: { code: 'CHANGED_MEANWHILE' } })
  expect(assessIncident(incident, { ...assessment, expectedVersion: 3 }, circumstances).accepted).toBe(true)
})

test.each([
  ['with a response active', { hasActiveResponse: true }, 'RESPONSE_ACTIVE'],
  ['a second time', { status: 'ended' as const }, 'INCIDENT_ENDED'],
])('an incident cannot be ended %s', (_, change, code) => {
  const verdict = endIncident(
    { ...incident, ...change },
    { incidentId: 'incident', reason: '处置完毕' },
    circumstances,
  )
  expect(verdict).toMatchObject({ refusal: { code } })
})
