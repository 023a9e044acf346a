import { expect, test } from 'vitest'
import { systemActor } from '../access/actor.ts'
import type { CardSpec, PlanInForce } from '../plan/model.ts'
import type { ResponseState, Situation } from './model.ts'
import { activatePlan, applyCards, endResponse, lowerResponse, raiseResponse } from './rules.ts'

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
    leftOut: [],
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

/** The plan with a condition on its card of level IV, and another card of level III that has one. */
const conditional: PlanInForce = {
  ...plan,
  cards: [
    ...cards.map((card) => (card.level === 4 ? { ...card, conditionZh: '出现人传人时' } : card)),
    ...cards.slice(1).map((card) => ({ ...card, id: 'seal', position: 2, conditionZh: '出现死亡病例时' })),
  ],
}
const issuedBy = (verdict: ReturnType<typeof raiseResponse>) =>
  verdict.accepted && verdict.fact.orders.directives.map(({ card }) => card.id)

test.each<[string, string[], object]>([
  ['a card with a condition', ['card-4'], { fact: { response: { leftOut: ['card-4'] } } }],
  ['a card that always applies', ['card-3'], { refusal: { code: 'CARD_ALWAYS_APPLIES' } }],
  ['a card of another plan', ['other'], { refusal: { code: 'CARD_NOT_OFFERED' } }],
])('activating without %s', (_, leaveOut, outcome) => {
  const wish = { incidentId: 'incident', planId: 'plan', level: 3, leaveOut, ...words }
  expect(activatePlan({ ...state(), plan: conditional }, wish, circumstances)).toMatchObject(outcome)
})

test('a card that is left out issues nothing, and the step says so', () => {
  const wish = { incidentId: 'incident', planId: 'plan', level: 3, leaveOut: ['card-4', 'seal'], ...words }
  const verdict = activatePlan({ ...state(), plan: conditional }, wish, circumstances)
  expect(verdict).toMatchObject({
    fact: { step: { leftOut: ['card-4', 'seal'], applied: [] }, leftOut: [{ id: 'card-4' }, { id: 'seal' }] },
  })
  expect(verdict.accepted && verdict.fact.orders.directives.map(({ card }) => card.id)).toEqual(['card-3'])
})

test.each<[string, string[], string[], string[]]>([
  ['issues what was left out before', [], ['card-4', 'card-3', 'seal'], []],
  ['may leave it out again', ['card-4'], ['card-3', 'seal'], ['card-4']],
  ['may leave out what the level adds', ['seal'], ['card-4', 'card-3'], ['seal']],
])('raising %s', (_, leaveOut, issued, leftOut) => {
  const before = { ...state(), plan: conditional, response: response({ leftOut: ['card-4'] }) }
  const verdict = raiseResponse(
    before,
    { responseId: 'response', level: 3, leaveOut, ...words },
    circumstances,
  )
  expect(issuedBy(verdict)).toEqual(issued)
  expect(verdict).toMatchObject({
    fact: { response: { leftOut }, step: { kind: 'raised', leftOut: leaveOut } },
  })
})

test('raising leaves out no card that was issued before', () => {
  const wish = { responseId: 'response', level: 3, leaveOut: ['card-4'], ...words }
  const verdict = raiseResponse({ ...state(), plan: conditional, response: response() }, wish, circumstances)
  expect(verdict).toMatchObject({ refusal: { code: 'CARD_NOT_OFFERED' } })
})

test.each<[string, Partial<ResponseState>, string[], object]>([
  [
    'one of two',
    { leftOut: ['card-4', 'seal'], level: 3 },
    ['seal'],
    { fact: { response: { leftOut: ['card-4'] } } },
  ],
  ['one that was issued', { leftOut: [] }, ['card-4'], { refusal: { code: 'CARD_NOT_OFFERED' } }],
  ['one of each', { leftOut: ['card-4'] }, ['card-4', 'card-3'], { refusal: { code: 'CARD_NOT_OFFERED' } }],
  [
    'one above the present level',
    { leftOut: ['seal'], reachedLevel: 3 },
    ['seal'],
    { refusal: { code: 'CARD_NOT_OFFERED' } },
  ],
  [
    'one of a response that has ended',
    { leftOut: ['card-4'], status: 'ended' },
    ['card-4'],
    { refusal: { code: 'NOT_ACTIVE' } },
  ],
])('applying %s', (_, change, cardIds, outcome) => {
  const before = { ...state(), plan: conditional, response: response(change) }
  expect(applyCards(before, { responseId: 'response', cardIds, ...words }, circumstances)).toMatchObject(
    outcome,
  )
})

test('what is applied later is due from then on, at the same level', () => {
  const before = { ...state(), plan: conditional, response: response({ leftOut: ['card-4'] }) }
  const verdict = applyCards(before, { responseId: 'response', cardIds: ['card-4'], ...words }, circumstances)
  expect(verdict).toMatchObject({
    fact: {
      response: { level: 4, reachedLevel: 4, leftOut: [] },
      step: { kind: 'applied', fromLevel: null, toLevel: null, applied: ['card-4'], ...words },
      orders: { directives: [{ card: { id: 'card-4' }, dueAt: new Date('2026-11-24T03:00:00Z') }] },
    },
  })
})
