import { expect, test } from 'vitest'
import type { LeaderCall } from './call.gen.ts'
import { afterRefusal, nextAct, undoable } from './order.ts'
import { newAct, project, UNDO_MS, type Act, type Wish } from './queue.ts'

const now = 1_000_000
const me = 'person-1'

const call = {
  id: 'call-1',
  status: 'requested',
  minutesToArrive: null,
  alert: { id: 'alert-1', mine: { seenAt: null, acknowledgedAt: null } },
} as LeaderCall

function act(wish: Wish, at = now, key = `${wish.kind}-${at}`): Act {
  return newAct(wish, { person: me, call: 'call-1', key, now: at })
}

const acknowledge = act({ kind: 'acknowledge', input: { alertId: 'alert-1' } })
const accept = act({ kind: 'accept', input: { callId: 'call-1', minutesToArrive: 30 } })
const depart = act({ kind: 'depart', input: { callId: 'call-1' } }, now + 1)

test('the leader sees the own taps at once', () => {
  expect(project(call, [])).toEqual({ status: 'requested', acknowledged: false, minutesToArrive: null })
  expect(project(call, [acknowledge])).toMatchObject({ status: 'requested', acknowledged: true })
  expect(project(call, [acknowledge, accept])).toMatchObject({ status: 'accepted', minutesToArrive: 30 })
  expect(project(call, [acknowledge, accept, depart]).status).toBe('en_route')
})

test('a recalled call stays recalled whatever was tapped', () => {
  expect(project({ ...call, status: 'recalled' }, [accept]).status).toBe('recalled')
})

test('taps on another call change nothing here', () => {
  expect(project(call, [{ ...accept, call: 'call-2' }]).status).toBe('requested')
})

test('acknowledging goes out at once, accepting after the time to take it back', () => {
  expect(nextAct([acknowledge, accept], me, now)).toBe(acknowledge)
  expect(nextAct([accept], me, now + UNDO_MS - 1)).toBeUndefined()
  expect(undoable([accept], 'call-1', now + UNDO_MS - 1)).toBe(accept)
  expect(nextAct([accept], me, now + UNDO_MS)).toBe(accept)
  expect(undoable([accept], 'call-1', now + UNDO_MS)).toBeUndefined()
})

test('acts of one call go out in the order of the taps', () => {
  const late = { ...accept, notBefore: now + 60_000 }
  expect(nextAct([late, depart], me, now + 10_000)).toBeUndefined()
  expect(nextAct([late, { ...depart, call: 'call-2' }], me, now + 10_000)?.kind).toBe('depart')
})

test('nobody sends what another person has tapped on this phone', () => {
  expect(nextAct([{ ...acknowledge, person: 'person-2' }], me, now)).toBeUndefined()
})

test('a refused acceptance takes the departure with it', () => {
  expect(afterRefusal([acknowledge, accept, depart], accept)).toEqual([acknowledge])
  expect(afterRefusal([acknowledge, accept], acknowledge)).toEqual([accept])
})
