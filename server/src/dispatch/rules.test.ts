import { expect, test } from 'vitest'
import { systemActor } from '../access/actor.ts'
import type { CallState } from './model.ts'
import { acceptDispatch, declineDispatch, moveCall, recallDispatch } from './rules.ts'

const now = new Date('2026-11-24T06:00:00Z')
const circumstances = { actor: systemActor('test'), now, ids: { next: () => 'id' } }

function call(status: CallState['status']): CallState {
  return {
    id: 'call',
    needId: 'need',
    incidentId: 'incident',
    division: '150625103202',
    teamId: 'team',
    teamZh: '流调队',
    teamEn: 'Investigators',
    status,
    rank: 1,
    requestedAt: now,
    answeredAt: status === 'requested' ? null : now,
    answeredByZh: '王医生',
    answeredByEn: 'Dr Wang',
    alertIds: [],
    alerted: [],
  }
}

test('an open call is accepted with an arrival time', () => {
  const verdict = acceptDispatch(call('requested'), { callId: 'call', minutesToArrive: 40 }, circumstances)
  expect(verdict).toMatchObject({ accepted: true, fact: { expectedAt: new Date('2026-11-24T06:40:00Z') } })
})

test.each<CallState['status']>(['accepted', 'declined', 'en_route', 'on_site', 'released'])(
  'a call that is %s cannot be answered again, and who answered is said',
  (status) => {
    const verdict = acceptDispatch(call(status), { callId: 'call', minutesToArrive: 40 }, circumstances)
    expect(verdict).toMatchObject({ refusal: { code: 'ALREADY_ANSWERED' } })
    expect(JSON.stringify(verdict)).toContain('Dr Wang answered at 2026-11-24 14:00')
    expect(JSON.stringify(verdict)).not.toMatch(/en_route|on_site|T\d\d:/)
  },
)

test('a recalled call is neither accepted nor declined', () => {
  const wish = { callId: 'call', code: 'no_vehicle', text: null } as const
  expect(declineDispatch(call('recalled'), wish, circumstances)).toMatchObject({
    refusal: { code: 'RECALLED' },
  })
})

test.each([
  ['depart', 'accepted', true],
  ['depart', 'en_route', false],
  ['depart', 'requested', false],
  ['arrive', 'accepted', true],
  ['arrive', 'en_route', true],
  ['arrive', 'on_site', false],
  ['release', 'on_site', true],
  ['release', 'released', false],
  ['release', 'declined', false],
] as const)('%s from %s: %s', (move, status, allowed) => {
  expect(moveCall(move, call(status), circumstances).accepted).toBe(allowed)
})

test.each([
  ['requested', true],
  ['en_route', true],
  ['on_site', false],
  ['declined', false],
] as const)('recall from %s: %s', (status, allowed) => {
  expect(recallDispatch(call(status), { reason: 'calm' }, circumstances).accepted).toBe(allowed)
})
