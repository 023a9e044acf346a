import { loadActor } from '@beacon/server/access/actor.ts'
import { may } from '@beacon/server/access/authorize.ts'
import type { Deps } from '@beacon/server/deps.ts'
import { DEMO_ACCOUNTS, personOf } from '@beacon/seeds/demo/accounts.ts'
import { personId, teamId } from '@beacon/seeds/demo/add-roster.ts'
import { PEOPLE } from '@beacon/seeds/demo/data/people.ts'
import { load } from '@beacon/seeds/demo/load.ts'
import { addedRows } from '@beacon/seeds/report.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { countRows, seedDeps } from './deps.ts'

let deps: Deps
let close: () => Promise<void>
beforeAll(async () => {
  ;({ deps, close } = await seedDeps())
})
afterAll(() => close())

test('loading again adds nothing', async () => {
  const before = await countRows(deps)
  expect(addedRows(await load(deps))).toBe(0)
  expect(await countRows(deps)).toEqual(before)
})

test('what an administrator has changed stays', async () => {
  const { prisma } = deps.db
  await prisma.person.update({
    where: { id: personId('gao-ting') },
    data: { phone: '13900009999', nameZh: '高亭' },
  })
  await prisma.teamMember.deleteMany({ where: { teamId: teamId('epi-1'), personId: personId('gao-ting') } })
  const { id: grantId } = await prisma.grant.findFirstOrThrow({ where: { personId: personId('suyala') } })
  await prisma.grant.update({ where: { id: grantId }, data: { revokedAt: deps.clock.now() } })
  const plan = await prisma.plan.findUniqueOrThrow({ where: { code: 'hjq-respiratory' } })
  await prisma.planVersion.updateMany({ where: { planId: plan.id }, data: { documentNumber: '改过' } })
  const before = await countRows(deps)

  expect(addedRows(await load(deps))).toBe(0)
  expect(await countRows(deps)).toEqual(before)
  expect(await prisma.person.findUniqueOrThrow({ where: { id: personId('gao-ting') } })).toMatchObject({
    nameZh: '高亭',
  })
  expect(await prisma.grant.count({ where: { personId: personId('suyala'), revokedAt: null } })).toBe(0)
})

describe('people', () => {
  test('are named once, in both languages, with telephones that belong to nobody', () => {
    expect(new Set(PEOPLE.map(({ key }) => key)).size).toBe(PEOPLE.length)
    expect(PEOPLE.filter(({ phone }) => !/^1390000\d{4}$/.test(phone))).toEqual([])
    expect(PEOPLE.filter(({ title }) => !/^\S.* \/ [A-Z].*$/.test(title))).toEqual([])
  })

  test('every member agency has somebody in charge and a liaison officer', async () => {
    const agencies = await deps.db.prisma.organization.findMany({
      where: { kind: 'member_agency' },
      include: { grants: { where: { revokedAt: null } } },
    })
    expect(agencies.length).toBeGreaterThanOrEqual(21)
    const roles = agencies.map(({ grants }) => grants.map(({ roleKey }) => roleKey).toSorted())
    expect(roles.filter((keys) => !keys.includes('unit_head') || !keys.includes('liaison'))).toEqual([])
  })
})

describe('teams', () => {
  test('are of all five kinds and three levels, each with one leader; who is not ready says why in both languages', async () => {
    const teams = await deps.db.prisma.team.findMany({ include: { members: true } })
    expect(new Set(teams.map(({ kind }) => kind)).size).toBe(5)
    for (const level of ['banner', 'township', 'village'])
      expect(teams.map((team) => team.level)).toContain(level)
    expect(
      teams.filter(({ members }) => members.filter(({ role }) => role === 'leader').length !== 1),
    ).toEqual([])
    const waiting = teams.filter(({ status }) => status !== 'ready')
    expect(waiting.length).toBeGreaterThanOrEqual(3)
    expect(waiting.filter(({ statusReason }) => !/.+ \/ .+/.test(statusReason ?? ''))).toEqual([])
  })

  test('nobody is in two of them', async () => {
    const members = await deps.db.prisma.teamMember.findMany()
    expect(new Set(members.map((member) => member.personId)).size).toBe(members.length)
  })
})

describe('accounts', () => {
  test.each(DEMO_ACCOUNTS.map((account) => [account.username, account] as const))(
    '%s can sign in',
    async (username, account) => {
      const user = await deps.db.prisma.user.findUniqueOrThrow({
        where: { username },
        include: { person: true },
      })
      expect(user.person).toMatchObject({ nameZh: account.nameZh, nameEn: account.nameEn })
      const { password } = account
      const signedIn = await deps.auth.api.signInUsername({ body: { username, password } })
      expect(signedIn?.user.id).toBe(user.id)
    },
  )

  const banner = { division: '150625103206' }
  test.each([
    ['commander', 'response.activate', true],
    ['commander', 'incident.end', true],
    ['duty', 'incident.open', true],
    ['duty', 'response.preview', true],
    ['duty', 'response.activate', false],
    ['director', 'response.preview', true],
    ['director', 'response.activate', false],
    ['leader-epi', 'incident.read', false],
    ['head-dugui', 'incident.read', false],
    ['observer', 'incident.read', true],
    ['observer', 'incident.open', false],
    ['admin', 'access.manage', true],
    ['admin', 'response.activate', false],
  ] as const)('%s: %s is %s', async (username, permission, allowed) => {
    const account = DEMO_ACCOUNTS.find((one) => one.username === username)
    const actor = account && (await loadActor(deps, personId(personOf(account))))
    expect(actor && may(actor, permission, banner)).toBe(allowed)
  })

  test.each([
    ['leader-epi', 'epi-1'],
    ['leader-epi2', 'epi-2'],
    ['leader-rescue', 'rescue-1'],
    ['leader-disinfect', 'disinfect-1'],
    ['leader-lab', 'lab-1'],
    ['leader-community', 'community-dugui'],
  ])('%s leads %s', async (username, code) => {
    const account = DEMO_ACCOUNTS.find((one) => one.username === username)
    const actor = account && (await loadActor(deps, personId(personOf(account))))
    expect(actor?.teams).toEqual([teamId(code)])
  })
})
