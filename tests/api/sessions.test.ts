import { io, type Socket } from 'socket.io-client'
import { disableAccount } from '@beacon/server/access/accounts.ts'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { cookieOf, startTestServer, type Client, type TestServer } from '../support/server.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.stop())

const post = (client: Client, path: string, body: object = {}) =>
  client.fetch(`/api/auth${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })

async function isSignedIn({ graphql }: Client): Promise<boolean> {
  const { viewer } = await graphql<{ viewer: object | null }>('{ viewer { serverTime } }')
  return viewer !== null
}

/** A console's live line; counts how often it was let in. */
async function openLine(
  { cookie }: Client,
  url = server.url,
): Promise<{ socket: Socket; greetings: () => number }> {
  const socket = io(url, {
    extraHeaders: { cookie },
    transports: ['websocket'],
    reconnectionDelay: 20,
    forceNew: true,
  })
  let count = 0
  socket.on('hello', () => {
    count += 1
  })
  await vi.waitFor(() => expect(count).toBe(1), { timeout: 5_000 })
  return { socket, greetings: () => count }
}

describe('signing out', () => {
  test('ends this session at once, here and for everybody who has the cookie', async () => {
    const duty = await server.signIn('duty')
    expect(await isSignedIn(duty)).toBe(true)
    const response = await post(duty, '/sign-out')
    expect(response.headers.getSetCookie()[0]).toMatch(/^beacon\.session_token=;.*Max-Age=0/)
    expect(await isSignedIn(duty)).toBe(false)
  })

  test('leaves the person’s other devices signed in and their lines open or open again', async () => {
    const [phone, desk] = [await server.signIn('commander'), await server.signIn('commander')]
    const lines = [await openLine(phone), await openLine(desk)] as const
    await post(phone, '/sign-out')
    await vi.waitFor(() => expect(lines[0].socket.connected).toBe(false), { timeout: 5_000 })
    await vi.waitFor(() => expect(lines[1].greetings()).toBe(2), { timeout: 5_000 })
    expect(lines[1].socket.connected).toBe(true)
    expect(await isSignedIn(desk)).toBe(true)
    for (const { socket } of lines) socket.disconnect()
  })

  test('everywhere ends every session and every open line, on other processes, too', async () => {
    const other = await startTestServer({ connection: server.connection })
    const [phone, desk] = [await server.signIn('director'), await server.signIn('director')]
    const line = await openLine(phone, other.url)
    const refusals: string[] = []
    line.socket.on('connect_error', ({ message }) => refusals.push(message))

    expect((await post(desk, '/revoke-sessions')).status).toBe(200)
    expect([await isSignedIn(phone), await isSignedIn(desk)]).toEqual([false, false])
    await vi.waitFor(() => expect(refusals).toContain('unauthenticated'), { timeout: 5_000 })
    expect(line.socket.connected).toBe(false)
    line.socket.disconnect()
    await other.stop()
  })
})

describe('a session', () => {
  test('of a forged cookie is none', async () => {
    const { cookie } = await server.signIn('duty')
    const [name = '', value = ''] = cookie.split('=')
    const [token = '', signature = ''] = decodeURIComponent(value).split('.')
    const forgeries = [
      token,
      `${token}.`,
      `${token}.${signature.slice(0, -6)}`,
      `x${token.slice(1)}.${signature}`,
      `.${signature}`,
      '%',
      'null',
    ]
    for (const forgery of forgeries) {
      const client = { ...server.anonymous }
      const { viewer } = await client
        .fetch('/graphql?query={viewer{serverTime}}', {
          headers: { cookie: `${name}=${encodeURIComponent(forgery)}` },
        })
        .then((response) => response.json() as Promise<{ data: { viewer: unknown } }>)
        .then(({ data }) => data)
      expect(viewer, forgery).toBeNull()
    }
  })

  test('past its end is none', async () => {
    const lab = await server.signIn('leader-lab')
    await server.deps.db.pool.query(
      `UPDATE session SET expires_at = now() - interval '1 second'
       WHERE user_id = (SELECT id FROM "user" WHERE username = 'leader-lab')`,
    )
    expect(await isSignedIn(lab)).toBe(false)
    await server.signIn('leader-lab')
    expect(await server.deps.db.prisma.session.count({ where: { user: { username: 'leader-lab' } } })).toBe(1)
  })

  test('of an account that is disabled ends at once, with its line', async () => {
    const observer = await server.signIn('observer')
    const line = await openLine(observer)
    expect(await disableAccount(server.deps, 'observer')).toBe(true)
    expect(await server.deps.db.prisma.eventLog.count({ where: { name: 'account.disabled' } })).toBe(1)
    expect(await isSignedIn(observer)).toBe(false)
    await vi.waitFor(() => expect(line.socket.connected).toBe(false), { timeout: 5_000 })
    line.socket.disconnect()
    await expect(server.signIn('observer')).rejects.toThrow('403')
    for (const name of ['observer', 'nobody-here']) {
      expect(await disableAccount(server.deps, name)).toBe(false)
    }
  })

  test('lists and ends the others, and only one’s own', async () => {
    const [phone, desk] = [await server.signIn('head-police'), await server.signIn('head-police')]
    const listed = (await (await desk.fetch('/api/auth/list-sessions')).json()) as { token: string }[]
    expect(listed).toHaveLength(2)

    const stranger = await server.signIn('head-agriculture')
    for (const { token } of listed) await post(stranger, '/revoke-session', { token })
    expect([await isSignedIn(phone), await isSignedIn(desk)]).toEqual([true, true])

    expect((await post(desk, '/revoke-other-sessions')).status).toBe(200)
    expect([await isSignedIn(phone), await isSignedIn(desk)]).toEqual([false, true])
  })
})

describe('a new password', () => {
  test('ends the other sessions when asked, and the old one does not work any more', async () => {
    const [phone, desk] = [await server.signIn('leader-rescue'), await server.signIn('leader-rescue')]
    const wish = {
      currentPassword: 'beacon-demo-2026',
      newPassword: 'a longer phrase',
      revokeOtherSessions: true,
    }
    expect((await post(desk, '/change-password', wish)).status).toBe(200)
    expect(await isSignedIn(phone)).toBe(false)
    await expect(server.signIn('leader-rescue')).rejects.toThrow('401')
    expect(await cookieOf(server.url, 'leader-rescue', 'a longer phrase')).toContain('session_token')
  })

  test('that is short is refused', async () => {
    const lab = await server.signIn('leader-lab')
    const wish = { currentPassword: 'beacon-demo-2026', newPassword: 'ninechars' }
    expect((await post(lab, '/change-password', wish)).status).toBe(400)
  })
})

test('a page of another site opens no line, whatever cookie it has', async () => {
  const { cookie } = await server.signIn('duty')
  const socket = io(server.url, {
    extraHeaders: { cookie, origin: 'https://elsewhere.example' },
    transports: ['websocket'],
    reconnection: false,
  })
  const outcome = await new Promise((resolve) => {
    socket.on('connect', () => resolve('connected'))
    socket.on('connect_error', () => resolve('refused'))
  })
  socket.disconnect()
  expect(outcome).toBe('refused')
})
