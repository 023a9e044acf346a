import { expect, test } from 'vitest'
import type { CardSpec } from '../plan/model.ts'
import type { Orders } from './model.ts'
import { measure, scoreOf } from './readiness.ts'

const card = (id: string, change: Partial<CardSpec> = {}): CardSpec => ({
  id,
  level: 4,
  position: 1,
  phase: 'control',
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
})
const NOTHING: Orders = { directives: [], dispatches: [], requisitions: [], alerts: [], shortfalls: [] }
const labels = {
  roles: new Map([['unit_head', { zh: '单位负责人', en: 'Head of unit' }]]),
  items: new Map([['mask', { name: { zh: '口罩', en: 'Mask' }, unit: { zh: '只', en: 'piece' } }]]),
}
const now = new Date('2026-11-24')
const dispatch = (of: CardSpec, count: number) => ({
  id: 'd',
  card: of,
  kind: 'epidemiology' as const,
  count,
  qualifications: [],
  arriveBy: now,
  calls: [],
  passedOver: [],
})
const alert = (of: CardSpec, roleKey: string) => ({
  id: 'a',
  card: of,
  roleKey,
  organizationCode: null,
  recipients: ['x'],
  acknowledgeRequired: true,
})

test('a plan that asks for nothing is ready', () => {
  expect(scoreOf(measure(4, [], NOTHING, labels))).toBe(100)
})

test('each team, each position and each item counts one', () => {
  const one = card('one', { supplyNeeds: [{ itemCode: 'mask', quantity: 500 }] })
  const orders = {
    ...NOTHING,
    dispatches: [dispatch(one, 3)],
    alerts: [alert(one, 'unit_head'), alert(one, 'unit_head')],
  }
  const readiness = measure(4, [one], orders, labels)
  expect(readiness).toMatchObject({ needed: 5, met: 4 })
  expect(readiness.losses).toEqual([
    {
      kind: 'supply',
      cardId: 'one',
      subject: { zh: '口罩', en: 'Mask' },
      needed: 1,
      found: 0,
      reasons: { stock_unknown: 1 },
    },
  ])
  expect(scoreOf(readiness)).toBe(80)
})

test('every point lost names its cause', () => {
  const one = card('one')
  const orders: Orders = {
    ...NOTHING,
    dispatches: [dispatch(one, 3)],
    alerts: [alert(one, 'unit_head')],
    shortfalls: [
      {
        id: 's',
        card: one,
        kind: 'team',
        subject: 'epidemiology',
        needed: 3,
        found: 1,
        reasons: { already_out: 2 },
      },
      {
        id: 't',
        card: one,
        kind: 'role',
        subject: 'unit_head',
        needed: 1,
        found: 0,
        reasons: { role_vacant: 1 },
      },
    ],
  }
  const readiness = measure(3, [one], orders, labels)
  expect(readiness).toMatchObject({ level: 3, needed: 4, met: 1 })
  expect(readiness.losses.map(({ subject, reasons }) => [subject.en, reasons])).toEqual([
    ['epidemiological investigation team', { already_out: 2 }],
    ['Head of unit', { role_vacant: 1 }],
  ])
  expect(scoreOf(readiness)).toBe(25)
})

test('a plan that lacks one of a thousand is not whole', () => {
  expect(scoreOf({ needed: 1_000, met: 999 })).toBe(99)
})
