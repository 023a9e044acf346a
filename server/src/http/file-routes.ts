import type { Context, Hono, MiddlewareHandler } from 'hono'
import type { AppEnv } from '../app.ts'
import { loadActor, type Actor } from '../access/actor.ts'
import { sessionPerson } from '../access/auth.ts'
import { recordedFor, takingPart } from '../access/visible.ts'
import { refusalMessage, type Refusal } from '../command/refusal.ts'
import { runCommand } from '../command/run.ts'
import type { Deps } from '../deps.ts'
import { storeFileCommand } from '../file/commands.ts'
import { cleanName, FILE_KINDS, FILE_PROBLEMS, promisedBy, type FileProblem } from '../file/model.ts'
import { inspect } from '../file/inspect.ts'
import { streamFile } from '../file/queries.ts'
import { globalId } from '../graphql/ids.ts'
import { isUuid } from '../ids.ts'
import { NO_SUCH_FILE, SIGN_IN_FIRST, TOO_BUSY, UPLOAD_ENDED } from './answers.ts'
import { receive } from './receive.ts'
import { requestLimit } from './request-limit.ts'

const UPLOADS = { seconds: 60, ofSession: 20, ofAddress: 60 }

/** Uploading a file for a version, and fetching the file of a paper. */
export function fileRoutes(app: Hono<AppEnv>, deps: Deps): void {
  app.post('/api/versions/:id/files', requestLimit(deps, UPLOADS), (context) => upload(context, deps))
  app.get('/api/papers/:id/file', (context) => download(context, deps))
}

/** Files are shown to nobody inside a page, and a browser that opens one all the same runs nothing of it. */
export const filesAreInert: MiddlewareHandler<AppEnv> = async (context, next) => {
  await next()
  if (!context.res.headers.has('content-disposition')) return
  context.header('content-security-policy', "default-src 'none'; sandbox")
  context.header('cross-origin-resource-policy', 'same-origin')
}

/** Who asks, by their session; null when nobody has signed in. */
export async function actorOf(context: Context<AppEnv>, deps: Deps): Promise<Actor | null> {
  const personId = await sessionPerson(deps, context.req.raw.headers)
  context.set('personId', personId)
  return personId === null ? null : loadActor(deps, personId)
}

async function upload(context: Context<AppEnv>, deps: Deps): Promise<Response> {
  const actor = await actorOf(context, deps)
  if (!actor) return hangUp(context, context.json(SIGN_IN_FIRST, 401))
  const versionId = context.req.param('id') ?? ''
  // Before the body: nobody sends 20 MB to be told that there is no such version.
  if (!(await takesPart(deps, actor, versionId))) return hangUp(context, context.json(NO_SUCH_FILE, 404))
  const name = cleanName(context.req.query('name') ?? '')
  const promised = promisedBy(name)
  if (!promised.ok) return hangUp(context, refuseFile(context, promised.problem))
  return receive(context, async (received) => {
    if (!received.ok)
      return received.problem
        ? hangUp(context, refuseFile(context, received.problem))
        : context.json(UPLOAD_ENDED, 400)
    const found = await inspect(received.path, name)
    if (!found.ok) return refuseFile(context, found.problem)
    const { mediaType } = FILE_KINDS[found.kind]
    const { path, size, sha256 } = received
    const input = { versionId, name, size, sha256, mediaType, path }
    const outcome = await runCommand(deps, storeFileCommand, {
      actor,
      input,
      requestId: context.get('requestId'),
    })
    if (!outcome.ok) return refuse(context, outcome.refusal)
    return context.json({ id: globalId('StoredFile', outcome.answer.id), name, size, sha256, mediaType }, 201)
  })
}

/** The rest of the body is not read: nothing can follow it on this connection. */
export function hangUp(context: Context<AppEnv>, answer: Response): Response {
  if (context.req.raw.body) answer.headers.set('connection', 'close')
  return answer
}

/** Too many files are being read or drawn: it was nobody's fault, and a moment helps. */
export function tooBusy(context: Context<AppEnv>): Response {
  context.header('retry-after', '10')
  return context.json(TOO_BUSY, 503)
}

export async function takesPart({ db }: Deps, actor: Actor, versionId: string): Promise<boolean> {
  if (!isUuid(versionId)) return false
  const where = { AND: [{ id: versionId }, takingPart(actor)] }
  return (await db.prisma.planVersion.count({ where })) > 0
}

const STATUS: Partial<Record<FileProblem, 413 | 415 | 422>> = { FILE_TOO_LARGE: 413, FILE_KIND: 415 }

export function refuseFile(context: Context<AppEnv>, problem: FileProblem): Response {
  const { zh, en } = FILE_PROBLEMS[problem]
  return context.json({ code: problem, messageZh: zh, messageEn: en }, STATUS[problem] ?? 422)
}

export function refuse(context: Context<AppEnv>, refusal: Refusal): Response {
  const words = { messageZh: refusalMessage(refusal, 'zh'), messageEn: refusalMessage(refusal, 'en') }
  const status = refusal.code === 'NOT_FOUND' ? 404 : refusal.code === 'FORBIDDEN' ? 403 : 409
  return context.json({ code: refusal.code, ...words }, status)
}

/** Judged like the paper that it belongs to: who sees the version may fetch its files. */
async function download(context: Context<AppEnv>, deps: Deps): Promise<Response> {
  const actor = await actorOf(context, deps)
  if (!actor) return context.json(SIGN_IN_FIRST, 401)
  const id = context.req.param('id') ?? ''
  const paper = isUuid(id)
    ? await deps.db.prisma.planPaper.findFirst({
        where: { AND: [{ id }, { version: recordedFor(actor) }] },
        include: { file: true },
      })
    : null
  if (!paper?.file) return context.json(NO_SUCH_FILE, 404)
  const { file } = paper
  return context.body(streamFile(deps.db.pool, file.id), 200, {
    ...attachment(file.name, file.mediaType),
    'content-length': String(file.size),
  })
}

/** Headers of what is saved to a disk, never shown. */
export function attachment(name: string, mediaType: string): Record<string, string> {
  const ending = name.slice(name.lastIndexOf('.')).replaceAll(/[^.\w]/g, '')
  const encoded = encodeURIComponent(name).replaceAll(
    /['()*]/g,
    (one) => `%${one.charCodeAt(0).toString(16)}`,
  )
  return {
    'content-type': mediaType,
    'content-disposition': `attachment; filename="file${ending}"; filename*=UTF-8''${encoded}`,
  }
}
