import { once } from 'node:events'
import { connect } from 'node:net'
import { listen, type Listening } from '@beacon/server/http.ts'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { cookieOf, startTestServer, type TestServer } from '../support/server.ts'

let server: TestServer
let http: Listening
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.stop())
beforeEach(async () => {
  http = await listen(server.deps)
})

/** Sends bytes as they are; answers everything that came back until the server hung up. */
function say(bytes: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let heard = ''
    const socket = connect(Number(new URL(http.url).port), '127.0.0.1', () => socket.write(bytes))
    socket.on('data', (data) => (heard += String(data)))
    socket.on('close', () => resolve(heard))
    socket.on('error', reject)
  })
}

describe('a connection', () => {
  test('with headers beyond 16 kB is refused', async () => {
    const answer = await say(`GET / HTTP/1.1\r\nhost: x\r\nx-long: ${'x'.repeat(20_000)}\r\n\r\n`)
    expect(answer).toMatch(/^HTTP\/1\.1 431 /)
    await http.close()
  })

  test('that does not speak HTTP is refused', async () => {
    expect(await say('hello, is anybody there?\r\n\r\n')).toMatch(/^HTTP\/1\.1 400 /)
    await http.close()
  })

  test('that dawdles over its headers is hung up on', async () => {
    const started = performance.now()
    expect(await say('GET / HTTP/1.1\r\nhost: x\r\nx-slow: ')).toMatch(/^(HTTP\/1\.1 408 |$)/)
    expect(performance.now() - started).toBeLessThan(20_000)
    await http.close()
  })
})

describe('closing', () => {
  test('lets a request under way end and takes no more', async () => {
    const heard = once(http.server, 'request')
    const signIn = cookieOf(http.url, 'duty')
    await heard
    const started = performance.now()
    await http.close()
    // Its connection is not kept for a next request.
    expect(performance.now() - started).toBeLessThan(2_500)
    expect(await signIn).toContain('session_token')
    await expect(fetch(`${http.url}/healthz`)).rejects.toThrow('fetch failed')
  })

  test('does not wait for a subscription, which never ends by itself', async () => {
    const cookie = await cookieOf(http.url, 'duty')
    const response = await fetch(`${http.url}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'text/event-stream',
        origin: http.url,
        cookie,
      },
      body: JSON.stringify({ query: 'subscription { events { name } }' }),
    })
    expect(response.headers.get('content-type')).toContain('text/event-stream')
    const body = response.text().catch(() => 'cut')
    const started = performance.now()
    await http.close()
    expect(performance.now() - started).toBeLessThan(6_000)
    await body
  })
})
