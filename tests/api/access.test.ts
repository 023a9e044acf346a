import { globalId } from '@beacon/server/graphql/ids.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { dutyRoom, must, type DutyRoom } from '../support/duty-room.ts'
import type { Person } from '../support/person.ts'

let room: DutyRoom
let organizationId: string
beforeAll(async () => {
  room = await dutyRoom()
  const { id } = await room.db.prisma.organization.findFirstOrThrow({ where: { code: 'hb' } })
  organizationId = globalId('Organization', id)
})
afterAll(() => room.leave())

const newcomer = () => room.newcomer('liaison', 'hb', '150625000000')
const wishFor = ({ personId }: Person, change: object = {}) => ({
  personId: globalId('Person', personId),
  roleKey: 'duty_officer',
  organizationId,
  divisionCode: '150625000000',
  ...change,
})
const recorded = async (name: string) => (await room.events()).filter((event) => event === name).length

describe('a role', () => {
  test('gives its rights from the next request on, and takes them again', async () => {
    const person = await newcomer()
    const incident = await room.openIncident()
    expect(await person.assess(incident)).toBeRefused('NOT_FOUND')
    const { id } = must(await room.admin.act('grantRole', wishFor(person)))
    expect(await person.assess(incident)).toBeAccepted()
    must(await room.admin.act('revokeGrant', { grantId: id }))
    expect(await person.assess(incident)).toBeRefused('NOT_FOUND')
    expect(await room.admin.act('revokeGrant', { grantId: id })).toBeRefused('WRONG_STATE')
  })

  test('is held once, also when it is given twice at once', async () => {
    const person = await newcomer()
    const before = await recorded('access.granted')
    const give = () => room.admin.act('grantRole', wishFor(person))
    const answers = await Promise.all([give(), give(), give()])
    const codes = answers.map(({ code }) => code ?? 'done').toSorted()
    expect(codes).toEqual(['ALREADY_GRANTED', 'ALREADY_GRANTED', 'done'])
    expect(await give()).toBeRefused('ALREADY_GRANTED')
    expect(await recorded('access.granted')).toBe(before + 1)
  })

  test('may be given again after it was ended', async () => {
    const person = await newcomer()
    const { id } = must(await room.admin.act('grantRole', wishFor(person)))
    must(await room.admin.act('revokeGrant', { grantId: id }))
    expect(await room.admin.act('grantRole', wishFor(person))).toBeAccepted()
  })

  test.each([
    ['a person', { personId: globalId('Person', '00000000-0000-0000-0000-000000000001') }],
    ['a role', { roleKey: 'emperor' }],
    ['an organization', { organizationId: 'x' }],
    ['a division', { divisionCode: '150625999999' }],
  ])('of %s that does not exist is not found', async (_, change) => {
    expect(await room.admin.act('grantRole', wishFor(await newcomer(), change))).toBeRefused('NOT_FOUND')
  })

  test('is given by administrators, in their own area', async () => {
    const person = await newcomer()
    for (const other of [room.commander, room.duty, room.observer]) {
      expect(await other.act('grantRole', wishFor(person))).toBeRefused('FORBIDDEN')
    }
    expect(await room.neighbour.act('grantRole', wishFor(person))).toBeRefused('NOT_FOUND')
    const above = wishFor(person, { divisionCode: '150600000000' })
    expect(await room.admin.act('grantRole', above)).toBeRefused('NOT_FOUND')
  })

  test('in a body that lies outside one’s area is not given: it would open what that body is told', async () => {
    const city = await room.db.prisma.organization.findFirstOrThrow({ where: { code: 'ordos-hb' } })
    const wish = wishFor(await newcomer(), { organizationId: globalId('Organization', city.id) })
    expect(await room.admin.act('grantRole', wish)).toBeRefused('NOT_FOUND')
    const township = await room.newcomer('administrator', 'hc-dugui', '150625103000')
    const local = wishFor(await newcomer(), { divisionCode: '150625103000' })
    expect(await township.act('grantRole', local)).toBeRefused('NOT_FOUND')
  })

  test('is not given to oneself', async () => {
    const own = wishFor(room.admin, { roleKey: 'commander' })
    expect(await room.admin.act('grantRole', own)).toBeRefused('FORBIDDEN')
  })

  test('is ended by administrators, and does not exist for strangers', async () => {
    const { id } = must(await room.admin.act('grantRole', wishFor(await newcomer())))
    expect(await room.commander.act('revokeGrant', { grantId: id })).toBeRefused('FORBIDDEN')
    expect(await room.neighbour.act('revokeGrant', { grantId: id })).toBeRefused('NOT_FOUND')
    expect(await room.admin.act('revokeGrant', { grantId: 'x' })).toBeRefused('NOT_FOUND')
  })
})

describe('the last administrator of an area', () => {
  const administrator = (banner: string) => room.newcomer('administrator', `gov-${banner}`, `${banner}000000`)
  const end = async (by: Person, of: Person) => {
    const { id } = await room.db.prisma.grant.findFirstOrThrow({ where: { personId: of.personId } })
    return by.act('revokeGrant', { grantId: globalId('Grant', id) })
  }

  test('stays, also when two end each other at once', async () => {
    const [first, second] = [await administrator('150626'), await administrator('150626')]
    const answers = await Promise.all([end(first, second), end(second, first)])
    expect(answers.filter(({ code }) => code === undefined)).toHaveLength(1)
    const left = { divisionCode: '150626000000', roleKey: 'administrator', revokedAt: null }
    expect(await room.db.prisma.grant.count({ where: left })).toBe(1)
  })

  test('is who has no other beside them who can sign in', async () => {
    const [first, second] = [await administrator('150627'), await administrator('150627')]
    const disabledAt = new Date()
    await room.db.prisma.user.updateMany({ where: { personId: second.personId }, data: { disabledAt } })
    expect(await end(first, first)).toBeRefused('LAST_ADMINISTRATOR')
    await room.db.prisma.user.updateMany({ where: { personId: second.personId }, data: { disabledAt: null } })
    expect(await end(first, first)).toBeAccepted()
  })
})
