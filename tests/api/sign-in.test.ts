import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { collectLog } from '../support/log.ts'
import { PASSWORD, startTestServer, type TestServer } from '../support/server.ts'

let server: TestServer
const { log, lines } = collectLog()
let now = new Date('2026-11-24T02:00:00Z')
beforeAll(async () => {
  server = await startTestServer({ log, deps: { clock: { now: () => now } } })
})
afterAll(() => server.stop())
beforeEach(() => server.deps.db.pool.query('DELETE FROM sign_in_failure'))

function signIn(username: string, password: string, address = '198.51.100.1'): Promise<Response> {
  return fetch(`${server.url}/api/auth/sign-in/username`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: server.url, 'x-forwarded-for': address },
    body: JSON.stringify({ username, password }),
  })
}

async function tries(count: number, username: string, address?: string): Promise<number[]> {
  const answers = await Promise.all(
    Array.from({ length: count }, () => signIn(username, 'not the password', address)),
  )
  return answers.map(({ status }) => status)
}

function wait(minutes: number): void {
  now = new Date(now.getTime() + minutes * 60_000)
}

describe('signing in', () => {
  test('gives a cookie that scripts and other sites cannot use, for seven days', async () => {
    const [cookie = '', ...more] = (await signIn('duty', PASSWORD)).headers.getSetCookie()
    expect(more).toEqual([])
    const parts = cookie.split('; ').slice(1)
    expect(parts).toEqual(expect.arrayContaining(['HttpOnly', 'SameSite=Lax', 'Path=/', 'Max-Age=604800']))
    expect(cookie).toMatch(/^beacon\.session_token=/)
  })

  test('takes a user name as a phone writes it', async () => {
    expect((await signIn('Duty', PASSWORD)).status).toBe(200)
  })

  test('remembers the address that the proxy on this machine tells', async () => {
    await signIn('duty', PASSWORD, '203.0.113.44, 198.51.100.7')
    const session = await server.deps.db.prisma.session.findFirstOrThrow({ orderBy: { createdAt: 'desc' } })
    expect(session.ipAddress).toBe('198.51.100.7')
  })

  test('says the same of a wrong password and of a name that nobody has', async () => {
    const wrong = await signIn('duty', 'not the password')
    const unknown = await signIn('nobody-here', 'not the password')
    expect([wrong.status, unknown.status]).toEqual([401, 401])
    expect(await wrong.json()).toEqual(await unknown.json())
    expect(wrong.headers.getSetCookie()).toEqual([])
  })

  test.each([
    ['no name', { password: PASSWORD }],
    ['a number', { username: 7, password: PASSWORD }],
    ['an object', { username: { contains: 'd' }, password: PASSWORD }],
    ['nothing', null],
    ['a list', []],
    ['a name with spaces', { username: 'duty officer', password: PASSWORD }],
    ['a long name', { username: 'd'.repeat(5_000), password: PASSWORD }],
    ['a long password', { username: 'duty', password: 'p'.repeat(5_000) }],
  ])('with %s is refused', async (_, body) => {
    const { status } = await fetch(`${server.url}/api/auth/sign-in/username`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: server.url },
      body: JSON.stringify(body),
    })
    expect(status).toBeGreaterThanOrEqual(400)
    expect(status).toBeLessThan(500)
    expect(lines.filter(({ err }) => err !== undefined)).toEqual([])
  })

  test.each([
    ['text/plain', '{}', 415],
    ['', '{}', 415],
    ['application/jsonp', '{}', 415],
    ['multipart/form-data', '{}', 415],
    ['application/json; charset=utf-8', '{"username":', 400],
    ['application/json', '', 400],
    ['application/json', '"duty"', 400],
  ])('with a body of the type "%s", %j, is answered and no fault', async (type, body, expected) => {
    for (const path of ['sign-in/username', 'change-password', 'sign-out', 'revoke-sessions']) {
      const response = await fetch(`${server.url}/api/auth/${path}`, {
        method: 'POST',
        headers: { 'content-type': type, origin: server.url },
        body,
      })
      expect(response.status, path).toBe(expected)
      expect(await response.json()).toMatchObject({ code: 'NOT_JSON' })
    }
    expect(lines.filter(({ err, level }) => err !== undefined || level === 'error')).toEqual([])
    expect(await server.deps.db.prisma.signInFailure.count()).toBe(0)
  })

  test('with a disabled account is refused, and nothing is left of it', async () => {
    await server.deps.db.pool.query(`UPDATE "user" SET disabled_at = now() WHERE username = 'observer'`)
    const response = await signIn('observer', PASSWORD)
    expect(response.status).toBe(403)
    expect(await response.json()).toMatchObject({ code: 'ACCOUNT_DISABLED' })
    expect(await server.deps.db.prisma.session.count({ where: { user: { username: 'observer' } } })).toBe(0)
  })
})

describe('wrong passwords', () => {
  test('are five at once; then it says when to try again', async () => {
    expect(await tries(5, 'duty')).toEqual([401, 401, 401, 401, 401])
    const refused = await signIn('duty', PASSWORD)
    expect(refused.status).toBe(429)
    expect(refused.headers.get('retry-after')).toBe('180')
    expect(await refused.json()).toEqual({
      code: 'TOO_MANY_ATTEMPTS',
      messageZh: '密码多次错误，请 3 分钟后再试。',
      messageEn: 'Too many wrong passwords. Try again in 3 min.',
    })
    wait(3)
    expect((await signIn('duty', PASSWORD)).status).toBe(200)
  })

  test('when changing one’s password count as well', async () => {
    const cookie = (await signIn('duty', PASSWORD)).headers.getSetCookie()[0]?.split(';')[0] ?? ''
    const change = (currentPassword: string) =>
      fetch(`${server.url}/api/auth/change-password`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', origin: server.url, cookie },
        body: JSON.stringify({ currentPassword, newPassword: 'another-good-password' }),
      }).then(({ status }) => status)
    for (let count = 0; count < 5; count += 1) expect(await change('not the password')).toBe(400)
    expect(await change(PASSWORD)).toBe(429)
  })
})
