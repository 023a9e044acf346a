import { readFile, stat } from 'node:fs/promises'
import { extname, join, normalize, sep } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { Context, Handler } from 'hono'
import type { AppEnv } from '../app.ts'
import type { Deps } from '../deps.ts'

type Encoding = 'br' | 'gzip' | 'identity'
interface CachedFile {
  /** Of what is on the disk, so that a new build shows without a restart. */
  etag: string
  type: string
  /** Its name changes with its content. */
  isHashed: boolean
  bodies: Map<Encoding, Uint8Array<ArrayBuffer>>
}

const compressBrotli = promisify(brotliCompress)
const compressGzip = promisify(gzip)

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.wasm': 'application/wasm',
  '.mp3': 'audio/mpeg',
}
const COMPRESSIBLE = /^(text|application\/(json|manifest|wasm)|image\/svg)/
const YEAR = 'public, max-age=31536000, immutable'

/** Serves the built console: each file is read and compressed once, then kept. Pages are never cached by browsers. */
export function staticFiles({ config }: Pick<Deps, 'config'>): Handler<AppEnv> {
  const root = join(config.projectRoot, 'web/dist')
  const cache = new Map<string, CachedFile>()
  return async (context) => {
    const path = fileFor(root, context.req.path)
    const file = path === null ? null : await load(cache, path)
    if (file !== null) return send(context, file)
    return extname(context.req.path) === '' ? context.html(NOT_BUILT, 503) : context.notFound()
  }
}

async function send(context: Context<AppEnv>, file: CachedFile): Promise<Response> {
  const headers: Record<string, string> = {
    'content-type': file.type,
    'cache-control': file.isHashed ? YEAR : 'no-cache',
    vary: 'accept-encoding',
    etag: file.etag,
  }
  if (context.req.header('if-none-match') === file.etag) return context.body(null, 304, headers)
  const encoding = choose(context.req.header('accept-encoding') ?? '', file.type)
  if (encoding !== 'identity') headers['content-encoding'] = encoding
  return context.body(await encoded(file, encoding), 200, headers)
}

/** The file behind an address; pages of the console all come from two documents. */
function fileFor(root: string, address: string): string | null {
  const clean = normalize(decodeSafely(address))
  if (extname(clean) === '') return join(root, /^\/call(\/|$)/.test(clean) ? 'call.html' : 'index.html')
  const path = join(root, clean)
  return path.startsWith(root + sep) ? path : null
}

function decodeSafely(address: string): string {
  try {
    return decodeURIComponent(address).replaceAll('\0', '')
  } catch {
    return '/'
  }
}

async function load(cache: Map<string, CachedFile>, path: string): Promise<CachedFile | null> {
  const found = await stat(path).catch(() => null)
  if (!found?.isFile()) return null
  const etag = `W/"${found.mtimeMs.toString(36)}-${found.size.toString(36)}"`
  const kept = cache.get(path)
  if (kept?.etag === etag) return kept
  const body = new Uint8Array(await readFile(path))
  const type = TYPES[extname(path)] ?? 'application/octet-stream'
  const file: CachedFile = {
    etag,
    type,
    isHashed: path.includes(`${sep}dist${sep}assets${sep}`),
    bodies: new Map([['identity', body]]),
  }
  cache.set(path, file)
  return file
}

function choose(accepted: string, type: string): Encoding {
  if (!COMPRESSIBLE.test(type)) return 'identity'
  if (/\bbr\b/.test(accepted)) return 'br'
  return /\bgzip\b/.test(accepted) ? 'gzip' : 'identity'
}

async function encoded(file: CachedFile, encoding: Encoding): Promise<Uint8Array<ArrayBuffer>> {
  const kept = file.bodies.get(encoding)
  if (kept) return kept
  const plain = file.bodies.get('identity') ?? new Uint8Array()
  const body = new Uint8Array(
    encoding === 'br'
      ? await compressBrotli(plain, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } })
      : await compressGzip(plain),
  )
  file.bodies.set(encoding, body)
  return body
}

const NOT_BUILT = `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>烽燧 Beacon</title>
<p>控制台尚未构建，请用 <code>pnpm start</code> 启动。</p>
<p lang="en">The console has not been built; start with <code>pnpm start</code>.</p></html>`
