import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { dutyRoom, must, type Call, type DutyRoom, type Incident } from '../support/duty-room.ts'
import type { Person } from '../support/person.ts'

let room: DutyRoom
let incident: Incident
let call: Call
let leader: Person
beforeAll(async () => {
  room = await dutyRoom()
  leader = await room.leader('epi-1')
})
afterAll(() => room.leave())
beforeEach(async () => {
  await room.standDown()
  incident = await room.openIncident()
  await room.activate(incident)
  call = await room.call(incident, 'epi-1')
})

const newKey = () => room.server.deps.ids.next()
const count = async (event: string) => (await room.events(incident)).filter((name) => name === event).length

test('the same key again gets the same answer and has no second effect', async () => {
  const key = newKey()
  const first = must(await leader.accept(call, {}, key))
  expect(await leader.accept(call, {}, key)).toEqual(first)
  expect(await count('dispatch.accepted')).toBe(1)
})

test('an answer stands although the call has moved on since', async () => {
  const key = newKey()
  must(await leader.accept(call, {}, key))
  must(await leader.depart(call))
  expect(await leader.accept(call, {}, key)).toBeAccepted()
  const { status } = await room.db.prisma.dispatchCall.findUniqueOrThrow({ where: { id: call.uuid } })
  expect(status).toBe('en_route')
})

test('twenty at once under one key are one acceptance and twenty equal answers', async () => {
  const key = newKey()
  const answers = await Promise.all(Array.from({ length: 20 }, () => leader.accept(call, {}, key)))
  expect(answers).toEqual(Array.from({ length: 20 }, () => ({ __typename: 'DispatchCall', id: call.id })))
  expect(await count('dispatch.accepted')).toBe(1)
})

test('twenty openings at once under one key are one incident', async () => {
  const key = newKey()
  const wish = {
    title: '一次',
    eventKind: 'other',
    divisionCode: '150625103202',
    riskLevel: 'low',
    firstFacts: '-',
  }
  const answers = await Promise.all(
    Array.from({ length: 20 }, () => room.duty.act('openIncident', wish, key)),
  )
  expect(new Set(answers.map(({ id }) => id)).size).toBe(1)
  expect(await room.db.prisma.incident.count({ where: { title: '一次' } })).toBe(1)
})

test('a key is for one wish: another input or another command under it is refused', async () => {
  const key = newKey()
  must(await leader.accept(call, { minutesToArrive: 40 }, key))
  expect(await leader.accept(call, { minutesToArrive: 41 }, key)).toBeRefused('KEY_REUSED')
  expect(await leader.depart(call, {}, key)).toBeRefused('KEY_REUSED')
  expect(await count('dispatch.departed')).toBe(0)
})

test('a key is a person’s own', async () => {
  const key = newKey()
  must(await leader.accept(call, {}, key))
  const other = await room.leader('rescue-1')
  expect(await other.accept(await room.call(incident, 'rescue-1'), {}, key)).toBeAccepted()
})

test('a refusal keeps no key: the wish may be made again when it can be carried out', async () => {
  const key = newKey()
  expect(await leader.depart(call, {}, key)).toBeRefused('WRONG_STATE')
  must(await leader.accept(call))
  expect(await leader.depart(call, {}, key)).toBeAccepted()
})

test.each([
  ['of seven characters', 'seven-7'],
  ['of 201 characters', 'k'.repeat(201)],
  ['with a control character', 'a key\u0000 of old'],
])('a key %s is refused and says so', async (_, key) => {
  const answer = await leader.accept(call, {}, key)
  expect(answer).toBeRefused('INVALID_INPUT')
  expect(answer.path).toEqual(['key'])
})

test('a key gives no right to look: what has gone out of sight since is not shown again', async () => {
  const dutyRole = { roleKey: 'duty_officer', divisionCode: '150625000000' }
  const person = await room.newcomer(dutyRole.roleKey, 'hb', dutyRole.divisionCode)
  const key = newKey()
  const assessed = must(await person.assess(incident, {}, key))
  expect(await person.assess(incident, {}, key)).toEqual(assessed)
  await room.db.prisma.grant.updateMany({
    where: { personId: person.personId },
    data: { revokedAt: new Date() },
  })
  expect(await person.assess(incident, {}, key)).toBeRefused('NOT_FOUND')
})
