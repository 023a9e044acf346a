/** The service worker: keeps the shell of the console on the device, so that it opens without a network. */

interface Precached {
  url: string
  revision: string | null
}

interface Worker extends ServiceWorkerGlobalScope {
  __WB_MANIFEST: Precached[]
}

const worker = self as unknown as Worker
const files = (self as unknown as Worker).__WB_MANIFEST
const CACHE = `beacon-${hash(files.map(({ url, revision }) => url + (revision ?? '')).join())}`
/** What is never served from here: data is the server's. */
const DATA = /^\/(graphql|api|public|socket\.io|healthz|readyz|metrics)(\/|$)/

worker.addEventListener('install', (event) => event.waitUntil(install()))
worker.addEventListener('activate', (event) => event.waitUntil(activate()))
worker.addEventListener('fetch', (event) => {
  const url = new URL(event.request.url)
  if (event.request.method !== 'GET' || url.origin !== location.origin || DATA.test(url.pathname)) return
  event.respondWith(
    event.request.mode === 'navigate' ? shell(event.request, url.pathname) : file(event.request),
  )
})

async function install(): Promise<void> {
  const cache = await caches.open(CACHE)
  // A file may be listed twice (icons are both found and named in the manifest); adding it twice would fail.
  const urls = new Set(files.map(({ url }) => `/${url.replace(/^\//, '')}`))
  await cache.addAll([...urls].map((url) => new Request(url, { cache: 'reload' })))
  await worker.skipWaiting()
}

async function activate(): Promise<void> {
  const old = (await caches.keys()).filter((name) => name.startsWith('beacon-') && name !== CACHE)
  await Promise.all(old.map((name) => caches.delete(name)))
  await worker.clients.claim()
}

/** The page that an address belongs to: the leader's own, or the console. */
async function shell(request: Request, path: string): Promise<Response> {
  const page = /^\/call(\/|$)/.test(path) ? '/call.html' : '/index.html'
  return (await caches.match(page)) ?? fetch(request)
}

async function file(request: Request): Promise<Response> {
  return (await caches.match(request)) ?? fetch(request)
}

/** A short name of a build (FNV-1a, 32 bit). */
function hash(text: string): string {
  let value = 0x811c9dc5
  for (const char of text) value = Math.imul(value ^ (char.codePointAt(0) ?? 0), 0x01000193)
  return (value >>> 0).toString(16)
}
