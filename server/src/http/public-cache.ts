import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import type { Hub } from '../event-log/hub.ts'

/** A page as it is sent. */
export interface PublicPage {
  body: string
  zipped: Uint8Array<ArrayBuffer>
  /** Of the page's own text and of nothing else: what is not published leaves no trace in it. */
  etag: string
}

export interface PublicCache {
  /** The page kept under this name, or a new one; null when there is nothing to show, and that is not kept. */
  get: (name: string, build: () => Promise<string | null>) => Promise<PublicPage | null>
  /** How many pages are kept. */
  size: () => number
}

/** Pages and bytes that are kept at most, and milliseconds for which they are. */
const LIMITS = { pages: 400, bytes: 32_000_000, age: 60_000 }
/** What happens to drafts changes no page; whatever else happens to plans may, and so may what comes later. */
const HARMLESS = new Set([
  'plan.drafted',
  'plan.written',
  'plan.submitted',
  'plan.returned',
  'plan.comment-answered',
  'plan.opinion-asked',
  'plan.opinion-given',
  'plan.opinion-settled',
  'plan.opinion-lapsed',
])

interface Kept {
  page: Promise<PublicPage | null>
  bytes: number
  until: number
}

/**
 * Keeps finished pages in this process. All of them are dropped as soon as the log tells of a change to a plan, on
 * whichever process it was made; what was being built at that moment is not kept.
 */
export function createPublicCache(hub: Pick<Hub, 'subscribe'>, now: () => number = Date.now): PublicCache {
  const pages = new Map<string, Kept>()
  hub.subscribe(({ name }) => {
    if (/^(plan|cleanup)\./.test(name) && !HARMLESS.has(name)) pages.clear()
  })
  return {
    size: () => pages.size,
    get: async (name, build) => {
      const found = pages.get(name)
      if (found && found.until > now()) return found.page
      const kept: Kept = { page: build().then(finish), bytes: 0, until: now() + LIMITS.age }
      pages.delete(name)
      pages.set(name, kept)
      const page = await kept.page.catch((error: unknown) => {
        forget(pages, name, kept)
        throw error
      })
      if (page === null) forget(pages, name, kept)
      else kept.bytes = page.body.length * 2 + page.zipped.length
      makeRoom(pages)
      return page
    },
  }
}

function forget(pages: Map<string, Kept>, name: string, kept: Kept): void {
  if (pages.get(name) === kept) pages.delete(name)
}

/** Drops the oldest until the rest is small enough. */
function makeRoom(pages: Map<string, Kept>): void {
  let bytes = [...pages.values()].reduce((sum, kept) => sum + kept.bytes, 0)
  for (const [name, kept] of pages) {
    if (pages.size <= LIMITS.pages && bytes <= LIMITS.bytes) return
    pages.delete(name)
    bytes -= kept.bytes
  }
}

const compress = promisify(gzip)

async function finish(body: string | null): Promise<PublicPage | null> {
  if (body === null) return null
  const etag = `W/"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`
  return { body, zipped: new Uint8Array(await compress(body)), etag }
}
