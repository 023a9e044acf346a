import type { Context, Hono } from 'hono'
import type { AppEnv } from '../app.ts'
import type { Actor } from '../access/actor.ts'
import { may } from '../access/authorize.ts'
import { takingPart } from '../access/visible.ts'
import { refuse as refusal, type Refusal } from '../command/refusal.ts'
import { runCommand } from '../command/run.ts'
import type { Deps } from '../deps.ts'
import { inspect } from '../file/inspect.ts'
import { cleanName, promisedBy, type Inspected } from '../file/model.ts'
import { isUuid } from '../ids.ts'
import { globalId } from '../graphql/ids.ts'
import { keepImportCommand } from '../plan-text/commands.ts'
import { knownChapters, readInThread } from '../plan-text/queries.ts'
import { IMPORT_PROBLEMS, SIGN_IN_FIRST, UPLOAD_ENDED } from './answers.ts'
import { actorOf, hangUp, refuse, refuseFile, tooBusy } from './file-routes.ts'
import { receive, type Received } from './receive.ts'
import { requestLimit } from './request-limit.ts'

/** Reading a Word file costs seconds. */
const IMPORTS = { seconds: 60, ofSession: 10, ofAddress: 30 }

/** Reading the text of a plan from a Word or Markdown file: nothing is written before its preview is confirmed. */
export function importRoutes(app: Hono<AppEnv>, deps: Deps): void {
  app.post('/api/versions/:id/import', requestLimit(deps, IMPORTS), (context) => importFile(context, deps))
}

async function importFile(context: Context<AppEnv>, deps: Deps): Promise<Response> {
  const actor = await actorOf(context, deps)
  if (!actor) return hangUp(context, context.json(SIGN_IN_FIRST, 401))
  const versionId = context.req.param('id') ?? ''
  const barred = await bar(deps, actor, versionId)
  if (barred) return hangUp(context, refuse(context, barred))
  const name = cleanName(context.req.query('name') ?? '')
  const promised = promisedBy(name)
  if (!promised.ok) return hangUp(context, refuseFile(context, promised.problem))
  if (!isText(promised)) return hangUp(context, context.json(IMPORT_PROBLEMS.TEXT_KIND, 415))
  return receive(context, (received) => {
    if (received.ok) return read(context, deps, { actor, versionId, name, received })
    if (received.problem) return Promise.resolve(hangUp(context, refuseFile(context, received.problem)))
    return Promise.resolve(context.json(UPLOAD_ENDED, 400))
  })
}

/** Before the body: the command that keeps what was read judges the same again. */
async function bar({ db }: Deps, actor: Actor, versionId: string): Promise<Refusal | null> {
  if (!isUuid(versionId)) return refusal('NOT_FOUND').refusal
  const version = await db.prisma.planVersion.findFirst({
    where: { AND: [{ id: versionId }, takingPart(actor)] },
    select: { status: true, plan: { select: { divisionCode: true } } },
  })
  if (!version) return refusal('NOT_FOUND').refusal
  if (!may(actor, 'plan.write', { division: version.plan.divisionCode })) return refusal('FORBIDDEN').refusal
  return version.status === 'draft' ? null : refusal('WRONG_STATE').refusal
}

function isText(found: Inspected): boolean {
  return found.ok && (found.kind === 'docx' || found.kind === 'text')
}

interface Upload {
  actor: Actor
  versionId: string
  name: string
  received: Extract<Received, { ok: true }>
}

async function read(
  context: Context<AppEnv>,
  deps: Deps,
  { actor, versionId, name, received }: Upload,
): Promise<Response> {
  const found = await inspect(received.path, name)
  if (!found.ok) return refuseFile(context, found.problem)
  const chapters = await knownChapters(deps, versionId)
  const reading = await readInThread(actor.personId, { path: received.path, found, chapters })
  if (!reading.ok) return refuseText(context, reading.problem)
  const { sections, dropped } = reading
  const input = { versionId, name, sha256: received.sha256, sections, dropped }
  const outcome = await runCommand(deps, keepImportCommand, {
    actor,
    input,
    requestId: context.get('requestId'),
  })
  if (!outcome.ok) return refuse(context, outcome.refusal)
  return context.json({ id: globalId('PlanImport', outcome.answer.id) }, 201)
}

function refuseText(
  context: Context<AppEnv>,
  problem: keyof typeof IMPORT_PROBLEMS | 'FILE_BROKEN' | 'TOO_BUSY',
): Response {
  if (problem === 'TOO_BUSY') return tooBusy(context)
  return problem === 'FILE_BROKEN'
    ? refuseFile(context, problem)
    : context.json(IMPORT_PROBLEMS[problem], 422)
}
