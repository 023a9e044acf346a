import { expect, test } from 'vitest'
import { systemActor } from '../access/actor.ts'
import type { CardSpec, PlanInForce } from '../plan/model.ts'
import type { ResponseState, Situation } from './model.ts'
import { activatePlan, endResponse, lowerResponse, raiseResponse } from './rules.ts'

const circumstances = {
  actor: systemActor('test'),
  now: new Date('2026-11-24T02:00:00Z'),
  ids: { next: () => 'new' },
}
const words = { legalGround: '预案', reason: '病例' }

const cards = [4, 3].map((level): CardSpec => ({
  id: `card-${level}`,
  level,
  position: 1,
  phase: 'command',
  titleZh: '',
  titleEn: '',
  textZh: '',
  textEn: '',
  organizationId: 'cdc',
  roleKey: null,
  conditionZh: '',
  conditionEn: '',
  deadlineMinutes: 60,
  supportingCodes: [],
  teamNeeds: [],
  supplyNeeds: [],
  alerts: [],
}))
const plan: PlanInForce = { planId: 'plan', versionId: 'version', divisionCode: '150625000000', cards }

function state(incident: Partial<Situation['incident']> = {}): Situation {
  return {
    incident: {
      id: 'incident',
      number: '2026-0001',
      title: '疫情',
      divisionCode: '150625103202',
      status: 'open',
      version: 1,
      hasActiveResponse: false,
      ...incident,
    },
    teams: [],
    holders: [],
    labels: { roles: new Map(), items: new Map() },
  }
}

function response(change: Partial<ResponseState> = {}): ResponseState {
  return {
    id: 'response',
    incidentId: 'incident',
    planId: 'plan',
    planVersionId: 'version',
    status: 'active',
    level: 4,
    reachedLevel: 4,
    ...change,
  }
}

test.each([
  ['an ended incident', state({ status: 'ended' }), plan, 4, 'INCIDENT_ENDED'],
  ['an incident with a response', state({ hasActiveResponse: true }), plan, 4, 'ALREADY_ACTIVE'],
  ['a plan that is not in force', state(), null, 4, 'PLAN_NOT_IN_FORCE'],
  ['an incident elsewhere', state({ divisionCode: '150626100004' }), plan, 4, 'OUTSIDE_JURISDICTION'],
  ['a level without cards', state(), plan, 1, 'LEVEL_NOT_IN_PLAN'],
])('activating %s is refused', (_, situation, inForce, level, code) => {
  const wish = { incidentId: 'incident', planId: 'plan', level, ...words }
  const verdict = activatePlan({ ...situation, plan: inForce }, wish, circumstances)
  expect(verdict).toMatchObject({ refusal: { code } })
})

test('activating at level III issues the cards of IV and III and keeps ground and reason', () => {
  const wish = { incidentId: 'incident', planId: 'plan', level: 3, ...words }
  const verdict = activatePlan({ ...state(), plan }, wish, circumstances)
  expect(verdict).toMatchObject({
    fact: { response: { level: 3, reachedLevel: 3 }, step: { kind: 'activated', toLevel: 3, ...words } },
  })
  expect(verdict.accepted && verdict.fact.orders.directives).toHaveLength(2)
})

test.each([
  ['an ended response', { status: 'ended' as const }, 3, 'NOT_ACTIVE'],
  ['to the same level', { level: 3 }, 3, 'LEVEL_NOT_HIGHER'],
  ['to a lower level', { level: 3 }, 4, 'LEVEL_NOT_HIGHER'],
  ['to a level without cards', {}, 1, 'LEVEL_NOT_IN_PLAN'],
])('raising %s is refused', (_, change, level, code) => {
  const wish = { responseId: 'response', level, ...words }
  const verdict = raiseResponse({ ...state(), plan, response: response(change) }, wish, circumstances)
  expect(verdict).toMatchObject({ refusal: { code } })
})

test('raising again to a level reached before issues nothing twice', () => {
  const wish = { responseId: 'response', level: 3, ...words }
  const lowered = response({ level: 4, reachedLevel: 3 })
  const verdict = raiseResponse({ ...state(), plan, response: lowered }, wish, circumstances)
  expect(verdict).toMatchObject({
    fact: { response: { level: 3, reachedLevel: 3 }, orders: { directives: [] } },
  })
})

test.each([
  ['to a higher level', { level: 4 }, 3, 'LEVEL_NOT_LOWER'],
  ['an ended response', { status: 'ended' as const, level: 3 }, 4, 'NOT_ACTIVE'],
])('lowering %s is refused', (_, change, level, code) => {
  const wish = { responseId: 'response', level, ...words }
  const verdict = lowerResponse({ ...state(), plan, response: response(change) }, wish, circumstances)
  expect(verdict).toMatchObject({ refusal: { code } })
})

test('lowering keeps what had been reached', () => {
  const wish = { responseId: 'response', level: 4, ...words }
  const high = response({ level: 3, reachedLevel: 3 })
  expect(lowerResponse({ ...state(), plan, response: high }, wish, circumstances)).toMatchObject({
    fact: { response: { level: 4, reachedLevel: 3 }, step: { kind: 'lowered', fromLevel: 3, toLevel: 4 } },
  })
})

test('a response ends once', () => {
  const wish = { responseId: 'response', ...words }
  expect(endResponse({ ...state(), response: response() }, wish, circumstances).accepted).toBe(true)
  const again = endResponse({ ...state(), response: response({ status: 'ended' }) }, wish, circumstances)
  expect(again).toMatchObject({ refusal: { code: 'NOT_ACTIVE' } })
})
