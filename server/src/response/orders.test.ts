import { expect, test } from 'vitest'
import type { TeamState } from '../dispatch/model.ts'
import { withDeadlines } from '../plan/deadlines.ts'
import type { CardSpec } from '../plan/model.ts'
import type { Situation } from './model.ts'
import { cardsToIssue, leaveOut, planOrders, raisedAlerts } from './orders.ts'

const now = new Date('2026-11-24T06:00:00Z')

function moment(): { now: Date; ids: { next: () => string } } {
  let made = 0
  return { now, ids: { next: () => `id-${++made}` } }
}

function card(id: string, change: Partial<CardSpec> = {}): CardSpec {
  return {
    id,
    level: 4,
    position: 1,
    phase: 'command',
    titleZh: id,
    titleEn: id,
    textZh: '',
    textEn: '',
    organizationId: null,
    roleKey: null,
    conditionZh: '',
    conditionEn: '',
    deadlineMinutes: 60,
    supportingCodes: [],
    teamNeeds: [],
    supplyNeeds: [],
    alerts: [],
    ...change,
  }
}

function team(id: string, change: Partial<TeamState> = {}): TeamState {
  return {
    id,
    nameZh: id,
    nameEn: id,
    kind: 'laboratory',
    status: 'ready',
    statusReason: null,
    qualifications: [],
    musterMinutes: 30,
    distanceKm: 10,
    isOut: false,
    hasDeclined: false,
    leaderIds: [`leader of ${id}`],
    callsThisYear: 0,
    ...change,
  }
}

function situation(change: Partial<Situation> = {}): Situation {
  return {
    incident: {
      id: 'incident',
      number: '2026-0001',
      title: '疫情',
      divisionCode: '150625103202',
      status: 'open',
      version: 1,
      hasActiveResponse: false,
    },
    teams: [],
    holders: [{ roleKey: 'head', organizationId: 'cdc-id', organizationCode: 'cdc', personId: 'zhang' }],
    labels: { roles: new Map(), items: new Map() },
    ...change,
  }
}

const laboratory = { kind: 'laboratory', count: 1, qualifications: [] } as const

test('levels are additive: reaching III from nothing issues IV and III, raising from IV issues III alone', () => {
  const cards = [card('I', { level: 1 }), card('III', { level: 3 }), card('IV', { level: 4 })]
  expect(cardsToIssue(cards, 3).map((one) => one.id)).toEqual(['IV', 'III'])
  expect(cardsToIssue(cards, 3, { reachedLevel: 4, leftOut: [] }).map((one) => one.id)).toEqual(['III'])
  expect(cardsToIssue(cards, 3, { reachedLevel: 3, leftOut: [] })).toEqual([])
})

const ladder = [card('I', { level: 1 }), card('III', { level: 3 }), card('IV', { level: 4 })]

test.each([
  ['raising from IV to III', 3, { reachedLevel: 4, leftOut: ['IV'] }, ['IV', 'III']],
  ['at the level that was reached', 4, { reachedLevel: 4, leftOut: ['IV'] }, ['IV']],
  ['lowered below its level', 4, { reachedLevel: 1, leftOut: ['I', 'IV'] }, ['IV']],
  ['raised again, yet still below its level', 3, { reachedLevel: 1, leftOut: ['I'] }, []],
])('what was left out is offered again: %s', (_, level, before, offered) => {
  expect(cardsToIssue(ladder, level, before).map((one) => one.id)).toEqual(offered)
})

const sealing = card('seal', { conditionZh: '出现人传人时', titleEn: 'Seal the site' })
const report = card('report', { titleEn: 'Report' })

test.each<[string, string[], object]>([
  ['nothing', [], { fact: { issued: [sealing, report], leftOut: [] } }],
  ['a card with a condition', ['seal'], { fact: { issued: [report], leftOut: [sealing] } }],
  ['the same card named twice', ['seal', 'seal'], { fact: { issued: [report], leftOut: [sealing] } }],
  ['a card that always applies', ['report'], { refusal: { code: 'CARD_ALWAYS_APPLIES' } }],
  ['one of each', ['seal', 'report'], { refusal: { detail: { en: 'Report' } } }],
  ['a card of elsewhere', ['other'], { refusal: { code: 'CARD_NOT_OFFERED' } }],
  ['one of here and one of elsewhere', ['seal', 'other'], { refusal: { code: 'CARD_NOT_OFFERED' } }],
])('leaving out %s', (_, ids, verdict) => {
  expect(leaveOut([sealing, report], ids)).toMatchObject(verdict)
})

test('a card that counts from one left out keeps its own deadline: it was resolved before', () => {
  const cards = withDeadlines([
    { ...sealing, deadlineMinutes: 60, afterCardId: null },
    { ...report, deadlineMinutes: 30, afterCardId: 'seal', organizationId: 'cdc-id' },
  ])
  const sorted = leaveOut(cards, ['seal'])
  const { directives } = planOrders(sorted.accepted ? sorted.fact.issued : [], situation(), moment())
  expect(directives).toMatchObject([{ dueAt: new Date('2026-11-24T07:30:00Z') }])
})

test('a card with an organization becomes a directive with a deadline, told to the holders of the role', () => {
  const cards = [card('report', { organizationId: 'cdc-id', roleKey: 'head', deadlineMinutes: 120 })]
  const { directives } = planOrders(cards, situation(), moment())
  expect(directives).toMatchObject([
    { organizationId: 'cdc-id', recipients: ['zhang'], dueAt: new Date('2026-11-24T08:00:00Z') },
  ])
})

test('a team picked by one card is gone for the next, and the shortfall says why', () => {
  const cards = [card('first', { teamNeeds: [laboratory] }), card('second', { teamNeeds: [laboratory] })]
  const { dispatches, shortfalls } = planOrders(cards, situation({ teams: [team('lab')] }), moment())
  expect(dispatches.map((one) => one.calls.map((call) => call.teamId))).toEqual([['lab'], []])
  expect(shortfalls).toMatchObject([
    { kind: 'team', subject: 'laboratory', needed: 1, found: 0, reasons: { already_out: 1 } },
  ])
})

test('a need met in part is called in part', () => {
  const cards = [card('two', { teamNeeds: [{ ...laboratory, count: 2 }] })]
  const teams = [team('ready'), team('away', { status: 'not_ready' })]
  const { dispatches, shortfalls } = planOrders(cards, situation({ teams }), moment())
  expect(dispatches[0]?.calls).toHaveLength(1)
  expect(shortfalls).toMatchObject([{ needed: 2, found: 1, reasons: { not_ready: 1 } }])
})

test('a role that nobody holds is a shortfall, and its alert is not raised', () => {
  const alerts = [{ roleKey: 'commander', organizationCode: null, acknowledgeRequired: true }]
  const orders = planOrders([card('tell', { alerts })], situation(), moment())
  expect(orders.shortfalls).toMatchObject([
    { kind: 'role', subject: 'commander', reasons: { role_vacant: 1 } },
  ])
  expect(raisedAlerts(orders)).toEqual([])
})

test('an alert for a role without an organization goes to all who hold it', () => {
  const holders = ['cdc', 'hospital'].map((code) => ({
    roleKey: 'head',
    organizationId: `${code}-id`,
    organizationCode: code,
    personId: `head of ${code}`,
  }))
  const alerts = [{ roleKey: 'head', organizationCode: null, acknowledgeRequired: false }]
  const orders = planOrders([card('tell', { alerts })], situation({ holders }), moment())
  expect(raisedAlerts(orders)[0]?.people).toEqual(['head of cdc', 'head of hospital'])
})

test('supplies are recorded as needs with the deadline of their card', () => {
  const cards = [card('goods', { supplyNeeds: [{ itemCode: 'mask', quantity: 100 }] })]
  expect(planOrders(cards, situation(), moment()).requisitions).toMatchObject([
    { itemCode: 'mask', quantity: 100, neededBy: new Date('2026-11-24T07:00:00Z') },
  ])
})
