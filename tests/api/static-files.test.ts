import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startTestServer, type TestServer } from '../support/server.ts'

const SCRIPT = `export const text = '${'烽火'.repeat(2_000)}'\n`
let server: TestServer
let root: string
beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'beacon-dist-'))
  mkdirSync(join(root, 'web/dist/assets'), { recursive: true })
  const files = {
    'index.html': '<!doctype html><title>console</title>',
    'call.html': '<!doctype html><title>call</title>',
    'sw.js': '// service worker',
    'icon.png': 'PNG',
    'assets/console-DoT-r6c8.js': SCRIPT,
    '../secret.txt': 'secret',
    '../dist-old.js': 'old',
  }
  for (const [name, text] of Object.entries(files)) writeFileSync(join(root, 'web/dist', name), text)
  server = await startTestServer({ projectRoot: root })
})
afterAll(() => server.stop())

/** Without fetch, which would tidy the path and unpack the body. */
function get(
  path: string,
  headers: Record<string, string> = {},
): Promise<{ status: number; headers: Record<string, unknown>; body: Buffer }> {
  const { hostname, port } = new URL(server.url)
  return new Promise((resolve, reject) => {
    request({ hostname, port, path, headers }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) }),
      )
    })
      .on('error', reject)
      .end()
  })
}

describe('pages', () => {
  test.each([
    ['/', 'console'],
    ['/incidents/SW5jaWRlbnQ6MQ', 'console'],
    ['/callers', 'console'],
    ['/call', 'call'],
    ['/call/', 'call'],
    ['/call/U3VtbW9u', 'call'],
  ])('%s is a page of the %s', async (path, title) => {
    const { status, headers, body } = await get(path)
    expect(status).toBe(200)
    expect(headers['content-type']).toBe('text/html; charset=utf-8')
    expect(headers['cache-control']).toBe('no-cache')
    expect(String(body)).toContain(`<title>${title}</title>`)
  })

  test('are not sent again while they are the same', async () => {
    const first = await get('/')
    const etag = String(first.headers['etag'])
    expect(etag).toMatch(/^W\/"/)
    const again = await get('/', { 'if-none-match': etag })
    expect(again.status).toBe(304)
    expect(again.body).toHaveLength(0)
    writeFileSync(join(root, 'web/dist/index.html'), '<!doctype html><title>console</title> newer')
    expect((await get('/', { 'if-none-match': etag })).status).toBe(200)
  })
})

describe('files', () => {
  test('with a hash in their name are kept for a year, others are asked for', async () => {
    const asset = await get('/assets/console-DoT-r6c8.js')
    expect(asset.headers['cache-control']).toBe('public, max-age=31536000, immutable')
    expect(asset.headers['content-type']).toBe('text/javascript; charset=utf-8')
    for (const path of ['/sw.js', '/icon.png'])
      expect((await get(path)).headers['cache-control']).toBe('no-cache')
  })

  test('are sent compressed to those who can read that', async () => {
    const path = '/assets/console-DoT-r6c8.js'
    const [plain, zipped, small] = [
      await get(path),
      await get(path, { 'accept-encoding': 'gzip, deflate' }),
      await get(path, { 'accept-encoding': 'gzip, deflate, br' }),
    ]
    expect(plain.headers['content-encoding']).toBeUndefined()
    expect(zipped.headers['content-encoding']).toBe('gzip')
    expect(small.headers['content-encoding']).toBe('br')
    expect(String(gunzipSync(zipped.body))).toBe(SCRIPT)
    expect(String(brotliDecompressSync(small.body))).toBe(SCRIPT)
    expect(small.body.length).toBeLessThan(plain.body.length / 5)
    expect(small.headers['vary']).toBe('accept-encoding')
    expect((await get('/icon.png', { 'accept-encoding': 'br' })).headers['content-encoding']).toBeUndefined()
  })

  test.each([
    '/../secret.txt',
    '/assets/../../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/assets/..%2f..%2fsecret.txt',
    '/../dist-old.js',
    '/..%5csecret.txt',
    '//etc/hosts.txt',
    '/nothing.js',
    '/assets',
    '/%00.js',
    '/%E0%A4%A.js',
  ])('outside the folder or missing are not there: %s', async (path) => {
    const { body } = await get(path)
    // An address without an ending is a page of the console, whatever it looks like.
    expect(String(body)).toMatch(/"code":"NOT_FOUND"|<title>console<\/title>/)
  })
})

test('a console that has not been built says so in both languages', async () => {
  const bare = await startTestServer({
    projectRoot: mkdtempSync(join(tmpdir(), 'beacon-bare-')),
    connection: server.connection,
  })
  const response = await fetch(`${bare.url}/`)
  expect(response.status).toBe(503)
  expect(await response.text()).toMatch(/pnpm start[\s\S]*has not been built/)
  await bare.stop()
})
