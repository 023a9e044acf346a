import { createAccount, createAdministrator } from '@beacon/server/access/accounts.ts'
import { loadActor } from '@beacon/server/access/actor.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { cookieOf, startTestServer, type TestServer } from '../support/server.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.stop())

/** Somebody of the roster who has no account yet. */
async function newcomer(): Promise<string> {
  const { prisma } = server.deps.db
  const { id: organizationId } = await prisma.organization.findFirstOrThrow()
  const id = server.deps.ids.next()
  await prisma.person.create({ data: { id, nameZh: '新人', nameEn: 'Newcomer', organizationId } })
  return id
}

describe('an account', () => {
  test('lets a person of the roster sign in', async () => {
    const personId = await newcomer()
    const wish = { personId, username: 'newcomer', password: 'a good password' }
    expect(await createAccount(server.deps, wish)).toMatchObject({ ok: true })
    expect(await cookieOf(server.url, 'newcomer', 'a good password')).toContain('session_token')
  })

  test('keeps no password that could be read', async () => {
    const { rows } = await server.deps.db.pool.query<{ password: string }>('SELECT password FROM account')
    expect(rows.length).toBeGreaterThan(0)
    for (const { password } of rows) expect(password).toMatch(/^[\da-f]{32}:[\da-f]{128}$/)
  })

  const refused: [string, { username?: string; password?: string }, string][] = [
    ['a password of nine characters', { password: 'ninechars' }, 'WEAK_PASSWORD'],
    ['a name of one character', { username: 'x' }, 'BAD_USERNAME'],
    ['a name with capitals', { username: 'Newcomer' }, 'BAD_USERNAME'],
    ['a name with a space', { username: 'new comer' }, 'BAD_USERNAME'],
    ['a Chinese name', { username: '新人' }, 'BAD_USERNAME'],
    ['a name that begins with a dot', { username: '.newcomer' }, 'BAD_USERNAME'],
    ['a name of 41 characters', { username: 'n'.repeat(41) }, 'BAD_USERNAME'],
    ['a name that somebody has', { username: 'duty' }, 'USERNAME_TAKEN'],
  ]
  test.each(refused)('with %s is refused', async (_, change, problem) => {
    const personId = await newcomer()
    const wish = { personId, username: 'another', password: 'a good password', ...change }
    expect(await createAccount(server.deps, wish)).toEqual({ ok: false, problem })
    expect(await server.deps.db.prisma.user.count({ where: { personId } })).toBe(0)
  })

  test('is one for each person, also when asked for twice at once', async () => {
    const personId = await newcomer()
    const results = await Promise.all(
      ['first', 'second'].map((username) =>
        createAccount(server.deps, { personId, username, password: 'a good password' }),
      ),
    )
    expect(results.filter(({ ok }) => ok)).toHaveLength(1)
    expect(results.find(({ ok }) => !ok)).toEqual({ ok: false, problem: 'PERSON_HAS_ACCOUNT' })
  })

  test('of one name is one person’s, also when asked for twice at once', async () => {
    const people = [await newcomer(), await newcomer()]
    const results = await Promise.all(
      people.map((personId) =>
        createAccount(server.deps, { personId, username: 'wanted', password: 'a good password' }),
      ),
    )
    expect(results.filter(({ ok }) => ok)).toHaveLength(1)
    expect(results.find(({ ok }) => !ok)).toEqual({ ok: false, problem: 'USERNAME_TAKEN' })
  })
})

describe('an administrator', () => {
  const wish = { nameZh: '管理员', nameEn: 'Administrator' }

  test('gets a password that nobody chose, and the rights of the organization’s division', async () => {
    const { code, divisionCode } = await server.deps.db.prisma.organization.findFirstOrThrow()
    const result = await createAdministrator(server.deps, {
      ...wish,
      username: 'root',
      organizationCode: code,
    })
    if (!result.ok) throw new Error(result.problem)
    expect(result.password.length).toBeGreaterThanOrEqual(20)
    await cookieOf(server.url, 'root', result.password)
    const user = await server.deps.db.prisma.user.findUniqueOrThrow({ where: { id: result.userId } })
    const actor = await loadActor(server.deps, user.personId ?? '')
    expect(actor?.grants).toMatchObject([{ roleKey: 'administrator', divisionCode }])
    const log = await server.deps.db.prisma.eventLog.findMany({ orderBy: { position: 'desc' }, take: 2 })
    expect(log.map(({ name, payload }) => [name, payload])).toEqual([
      ['account.opened', expect.objectContaining({ username: 'root', personId: user.personId })],
      ['access.granted', expect.objectContaining({ roleKey: 'administrator', personId: user.personId })],
    ])
  })

  test('that cannot be made leaves nobody behind', async () => {
    const before = await server.deps.db.prisma.person.count()
    const { code } = await server.deps.db.prisma.organization.findFirstOrThrow()
    expect(
      await createAdministrator(server.deps, { ...wish, username: 'duty', organizationCode: code }),
    ).toEqual({ ok: false, problem: 'USERNAME_TAKEN' })
    expect(
      await createAdministrator(server.deps, { ...wish, username: 'root2', organizationCode: 'none' }),
    ).toEqual({ ok: false, problem: 'NO_SUCH_ORGANIZATION' })
    expect(
      await createAdministrator(server.deps, {
        ...wish,
        username: 'root2',
        organizationCode: code,
        password: 'short',
      }),
    ).toEqual({ ok: false, problem: 'WEAK_PASSWORD' })
    expect(await server.deps.db.prisma.person.count()).toBe(before)
  })
})
