import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { Context, Hono, MiddlewareHandler } from 'hono'
import type { AppEnv } from '../app.ts'
import { dayInChina } from '../calendar/workdays.ts'
import type { Deps } from '../deps.ts'
import { listPublished, listPublishedCodes, loadPublished, type PublicWish } from '../plan/published.ts'
import { SEARCH_LIMITS } from '../plan/search.ts'
import { loadPublishedCleanups } from '../plan-cleanup/queries/cleanup.ts'
import { CLEANUPS, cleanupsPage, PUBLISHED_CLEANUPS } from './public-cleanups.ts'
import { createGate, type Gate } from './gate.ts'
import { createPublicCache, type PublicCache, type PublicPage } from './public-cache.ts'
import { busyPage, listPage, lostPage, planPage, type Setting } from './public-pages.ts'
import { PUBLIC_WORDS } from './public-words.ts'
import { requestLimit } from './request-limit.ts'

/** Requests of one address in ten seconds: many read behind one, and nobody reads thirty pages a second. */
const READERS = { seconds: 10, ofSession: 300, ofAddress: 300 }
/** Searches of one address in ten seconds. */
const SEARCHERS = { seconds: 10, ofSession: 20, ofAddress: 20 }
/** A search reads all that is published: one at a time, so that a crowd of them takes nothing from the command. */
const SEARCHES = { atOnce: 1, waiting: 10 }
/** The last page of the list that is given out. */
const LAST_PAGE = 1_000

const CSS = readFileSync(new URL('public.css', import.meta.url), 'utf8')
const STYLE = `/public/style-${createHash('sha256').update(CSS).digest('base64url').slice(0, 10)}.css`

/** Pages that need no sign-in: the plans in force that are not secret. No script runs in them. */
export function publicRoutes(app: Hono<AppEnv>, deps: Deps): void {
  const site: Site = { deps, cache: createPublicCache(deps.hub), gate: createGate(SEARCHES) }
  app.use('/public/*', requestLimit(deps, READERS))
  app.get('/public/:style{style-.+\\.css}', style)
  app.use('/public/plans', searchesOnly(requestLimit(deps, SEARCHERS)))
  app.get('/public/plans', (context) => list(context, site))
  app.get('/public/plans/:code', (context) => plan(context, site))
  app.get(CLEANUPS, (context) => cleanups(context, site))
  app.get('/public/sitemap.xml', (context) => sitemap(context, deps))
  app.get('/public/*', (context) => lost(context, site))
}

/** Counts those that look for something. */
function searchesOnly(limit: MiddlewareHandler<AppEnv>): MiddlewareHandler<AppEnv> {
  return async (context, next) => (context.req.query('q') ? limit(context, next) : next())
}

/** Nothing but our own style sheet and form; set after, and so instead of, what the console may do. */
export const publicPolicy: MiddlewareHandler<AppEnv> = async (context, next) => {
  await next()
  context.header(
    'content-security-policy',
    "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  )
}

interface Site {
  deps: Deps
  cache: PublicCache
  gate: Gate
}

function settingOf(context: Context<AppEnv>, { deps }: Site): Setting {
  const language = context.req.query('lang') === 'en' ? 'en' : 'zh'
  return { language, isDemo: deps.config.mode === 'demo', style: STYLE }
}

async function list(context: Context<AppEnv>, site: Site): Promise<Response> {
  const setting = settingOf(context, site)
  const wish = wishOf(context)
  const today = todayOf(site.deps)
  const name = JSON.stringify(['list', setting.language, today, wish])
  const build = async () => {
    const found = await site.gate.pass(() => listPublished(site.deps.db.pool, today, wish))
    return found && listPage(setting, wish, found)
  }
  const page = await site.cache.get(name, build)
  return page ? send(context, page) : busy(context, site)
}

/** A list is always there: without one, too many are being made. */
async function busy(context: Context<AppEnv>, site: Site): Promise<Response> {
  context.header('cache-control', 'no-store')
  context.header('retry-after', '10')
  return context.html(await busyPage(settingOf(context, site)), 503)
}

function todayOf({ clock }: Pick<Deps, 'clock'>): string {
  return dayInChina(clock.now()).toISOString().slice(0, 10)
}

function wishOf(context: Context<AppEnv>): PublicWish {
  const page = Number.parseInt(context.req.query('page') ?? '', 10)
  return {
    query: cleanQuery(context.req.query('q') ?? ''),
    category: oneOf(PUBLIC_WORDS.zh.categories, context.req.query('category')),
    eventKind: oneOf(PUBLIC_WORDS.zh.kinds, context.req.query('kind')),
    page: Number.isNaN(page) ? 1 : Math.min(Math.max(page, 1), LAST_PAGE),
  }
}

/** What PostgreSQL cannot hold is nothing that could be found. */
function cleanQuery(text: string): string {
  return text
    .replaceAll(/[\u0000\p{Surrogate}]/gu, '')
    .slice(0, SEARCH_LIMITS.characters)
    .trim()
}

function oneOf<Value extends string>(values: Record<Value, string>, text: string | undefined): Value | null {
  return text !== undefined && Object.hasOwn(values, text) ? (text as Value) : null
}

async function plan(context: Context<AppEnv>, site: Site): Promise<Response> {
  const setting = settingOf(context, site)
  const code = context.req.param('code') ?? ''
  if (!/^[\w.-]{1,60}$/.test(code)) return lost(context, site)
  const today = todayOf(site.deps)
  const page = await site.cache.get(JSON.stringify(['plan', setting.language, today, code]), async () => {
    const found = await loadPublished(site.deps.db.pool, today, code)
    return found && planPage(setting, found)
  })
  return page ? send(context, page) : lost(context, site)
}

async function cleanups(context: Context<AppEnv>, site: Site): Promise<Response> {
  const setting = settingOf(context, site)
  const page = await site.cache.get(JSON.stringify(['cleanups', setting.language]), async () =>
    cleanupsPage(setting, await loadPublishedCleanups(site.deps.db.pool, PUBLISHED_CLEANUPS)),
  )
  return page ? send(context, page) : lost(context, site)
}

async function lost(context: Context<AppEnv>, site: Site): Promise<Response> {
  context.header('cache-control', 'no-store')
  return context.html(await lostPage(settingOf(context, site)), 404)
}

/** Kept by whoever likes, but asked about each time: what is withdrawn must be gone at once. */
function send(context: Context<AppEnv>, page: PublicPage): Response {
  const headers = { 'cache-control': 'public, no-cache', vary: 'accept-encoding', etag: page.etag }
  if (context.req.header('if-none-match') === page.etag) return context.body(null, 304, headers)
  const zipped = /\bgzip\b/.test(context.req.header('accept-encoding') ?? '')
  return context.body(zipped ? page.zipped : page.body, 200, {
    ...headers,
    'content-type': 'text/html; charset=utf-8',
    ...(zipped && { 'content-encoding': 'gzip' }),
  })
}

/** Asked for by another name, it is another version's. */
function style(context: Context<AppEnv>): Response | Promise<Response> {
  if (context.req.path !== STYLE) return context.notFound()
  return context.body(CSS, 200, {
    'content-type': 'text/css; charset=utf-8',
    'cache-control': 'public, max-age=31536000, immutable',
  })
}

/** Not kept: the addresses in it are those by which it was asked for. */
async function sitemap(context: Context<AppEnv>, { db, clock }: Deps): Promise<Response> {
  const { origin } = new URL(context.req.url)
  const codes = await listPublishedCodes(db.pool, todayOf({ clock }))
  const paths = ['/public/plans', CLEANUPS, ...codes.map((code) => `/public/plans/${code}`)]
  const urls = paths.map((path) => `<url><loc>${new URL(path, origin).href}</loc></url>`).join('\n')
  const xml = `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${urls}
</urlset>
`
  return context.body(xml, 200, {
    'content-type': 'application/xml; charset=utf-8',
    'cache-control': 'no-cache',
  })
}
