import { request as httpRequest } from 'node:http'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createApp } from '@beacon/server/app.ts'
import { startTestServer, type TestServer } from '../support/server.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.stop())

function post(path: string, headers: Record<string, string>, body = '{}'): Promise<Response> {
  return fetch(`${server.url}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body,
  })
}

describe('a request id', () => {
  test('is made and told', async () => {
    const { headers } = await fetch(`${server.url}/healthz`)
    expect(headers.get('x-request-id')).toMatch(/^[\da-f-]{36}$/)
  })

  test('from a proxy is kept', async () => {
    const { headers } = await fetch(`${server.url}/healthz`, { headers: { 'x-request-id': 'proxy-4711-a' } })
    expect(headers.get('x-request-id')).toBe('proxy-4711-a')
  })

  test.each(['short', 'a b c d e f g h', 'x'.repeat(65), '{"level":"fatal"}'])(
    'that could break the log is replaced: %s',
    async (id) => {
      const { headers } = await fetch(`${server.url}/healthz`, { headers: { 'x-request-id': id } })
      expect(headers.get('x-request-id')).toMatch(/^[\da-f-]{36}$/)
    },
  )

  test('is told with refusals, too', async () => {
    const { headers, status } = await post('/graphql', { origin: 'https://elsewhere.example' })
    expect(status).toBe(403)
    expect(headers.get('x-request-id')).toMatch(/^[\da-f-]{36}$/)
  })
})

describe('headers', () => {
  test.each(['/', '/call', '/healthz', '/api/console', '/nowhere.js'])(
    '%s may not be abused',
    async (path) => {
      const { headers } = await fetch(`${server.url}${path}`)
      const policy = headers.get('content-security-policy') ?? ''
      const { host } = new URL(server.url)
      expect(policy.split('; ')).toEqual(
        expect.arrayContaining([
          "default-src 'self'",
          `connect-src 'self' ws://${host} wss://${host}`,
          "frame-ancestors 'none'",
          "object-src 'none'",
          "base-uri 'none'",
        ]),
      )
      expect(policy).not.toMatch(/unsafe|\*|https?:/)
      expect(headers.get('x-content-type-options')).toBe('nosniff')
      expect(headers.get('referrer-policy')).toBe('same-origin')
      expect(headers.get('x-frame-options')).toBe('DENY')
      expect(headers.get('x-powered-by')).toBeNull()
      expect(headers.get('strict-transport-security')).toBeNull()
    },
  )

  test('of answers about people forbid keeping them', async () => {
    for (const path of ['/api/console', '/graphql?query={viewer{serverTime}}', '/api/auth/get-session']) {
      const { headers } = await fetch(`${server.url}${path}`)
      expect(headers.get('cache-control'), path).toBe('no-store')
    }
  })

  test('let no other site read an answer', async () => {
    const { headers } = await fetch(`${server.url}/graphql?query={viewer{serverTime}}`, {
      headers: { origin: 'https://elsewhere.example' },
    })
    expect(headers.get('access-control-allow-origin')).toBeNull()
    const preflight = await fetch(`${server.url}/graphql`, {
      method: 'OPTIONS',
      headers: {
        origin: 'https://elsewhere.example',
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'content-type',
      },
    })
    expect(preflight.headers.get('access-control-allow-origin')).toBeNull()
  })
})

describe('a request with an effect', () => {
  const foreign: [string, Record<string, string>][] = [
    ['another site', { origin: 'https://elsewhere.example' }],
    ['another port of this machine', { origin: 'http://127.0.0.1:1' }],
    ['a page without an origin', { origin: 'null' }],
    ['another site, as the browser says', { 'sec-fetch-site': 'cross-site' }],
    ['a neighbour under the same domain', { 'sec-fetch-site': 'same-site' }],
  ]
  test.each(foreign)('from %s is refused', async (_, headers) => {
    for (const path of ['/graphql', '/api/auth/sign-in/username', '/api/auth/sign-out']) {
      const response = await post(path, headers)
      expect(response.status, path).toBe(403)
      expect(await response.json()).toEqual({
        code: 'FOREIGN_ORIGIN',
        messageZh: '请求来自其他网站，已拒绝。',
        messageEn: 'The request comes from another site and was refused.',
      })
    }
  })

  test('from our own page or from a program is heard', async () => {
    const query = JSON.stringify({ query: '{ viewer { serverTime } }' })
    for (const headers of [
      { origin: server.url },
      { origin: server.url, 'sec-fetch-site': 'same-origin' },
      {},
    ]) {
      const response = await post('/graphql', headers, query)
      expect(await response.json()).toEqual({ data: { viewer: null } })
    }
  })
})

describe('a body', () => {
  const large: [string, number][] = [
    ['/graphql', 256 * 1024],
    ['/api/auth/sign-in/username', 16 * 1024],
    ['/api/auth/sign-out', 16 * 1024],
  ]
  test.each(large)('that is too large for %s is refused', async (path, bytes) => {
    const response = await post(path, {}, JSON.stringify({ query: 'x'.repeat(bytes) }))
    expect(response.status).toBe(413)
    expect(await response.json()).toEqual({
      code: 'TOO_LARGE',
      messageZh: '提交的内容过大。',
      messageEn: 'The request is too large.',
    })
  })

  test('that does not say how large it is is counted', async () => {
    const answer = await new Promise<number>((resolve, reject) => {
      const request = httpRequest(`${server.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'transfer-encoding': 'chunked' },
      })
      request.on('response', (response) => {
        response.resume()
        resolve(response.statusCode ?? 0)
      })
      request.on('error', reject)
      request.end(`{"query":"${'x'.repeat(300 * 1024)}"}`)
    })
    expect(answer).toBe(413)
  })

  test('that is no JSON is a refusal, not a fault', async () => {
    for (const path of ['/graphql', '/api/auth/sign-in/username', '/api/auth/sign-out']) {
      const { status } = await post(path, {}, '{"username":')
      expect(status, path).toBeGreaterThanOrEqual(400)
      expect(status, path).toBeLessThan(500)
    }
  })
})

describe('addresses', () => {
  test('below /api that do not exist answer in both languages', async () => {
    for (const path of ['/api/', '/api/people', '/api/console/more']) {
      const response = await fetch(`${server.url}${path}`)
      expect(response.status, path).toBe(404)
      expect(await response.json()).toEqual({
        code: 'NOT_FOUND',
        messageZh: '没有这个地址。',
        messageEn: 'There is no such address.',
      })
    }
  })

  test('of better-auth that nobody uses are closed', async () => {
    const closed = [
      '/sign-up/email',
      '/sign-in/email',
      '/sign-in/social',
      '/is-username-available',
      '/update-user',
      '/delete-user',
      '/change-email',
      '/request-password-reset',
      '/reset-password',
      '/verify-password',
      '/update-session',
      '/link-social',
    ]
    const duty = await server.signIn('duty')
    for (const path of closed) {
      const response = await duty.fetch(`/api/auth${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ username: 'duty', email: 'duty@local.invalid', password: 'beacon-demo-2026' }),
      })
      expect(response.status, path).toBe(404)
    }
    for (const path of ['/ok', '/error', '/account-info', '/list-accounts', '/callback/github']) {
      expect((await duty.fetch(`/api/auth${path}`)).status, path).toBe(404)
    }
  })
})

test('a flood from one address is refused; its neighbours are not disturbed', async () => {
  const app = createApp(server.deps)
  const from = async (remoteAddress: string) =>
    app.request('/api/console', {}, { incoming: { socket: { remoteAddress } } })
  const answers = await Promise.all(Array.from({ length: 2_001 }, () => from('203.0.113.9')))
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(2_000)

  const refused = await from('203.0.113.9')
  expect(refused.status).toBe(429)
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0)
  expect(await refused.json()).toMatchObject({ code: 'TOO_MANY_REQUESTS' })
  expect((await from('203.0.113.10')).status).toBe(200)
})

test('a flood from one session is refused, whatever the address; a forged cookie counts for its address', async () => {
  const app = createApp(server.deps)
  const { cookie } = await server.signIn('duty')
  const forged = cookie.replace('=', '=forged')
  const ask = async (remoteAddress: string, given: string) =>
    app.request('/api/console', { headers: { cookie: given } }, { incoming: { socket: { remoteAddress } } })
  const answers = await Promise.all(
    Array.from({ length: 700 }, (_, index) => ask(`203.0.113.${index % 200}`, cookie)),
  )
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(600)
  expect((await ask('203.0.113.1', forged)).status).toBe(200)
  expect((await ask('203.0.113.1', '')).status).toBe(200)
})
