import type { Context, Hono } from 'hono'
import { z } from 'zod'
import type { AppEnv } from '../app.ts'
import type { Actor } from '../access/actor.ts'
import type { Deps } from '../deps.ts'
import { isUuid } from '../ids.ts'
import { FORMATS, type DrawJob } from '../plan-export/model.ts'
import { drawInThread, loadExported } from '../plan-export/queries.ts'
import { documentOf, fileName } from '../plan-export/rules/document.ts'
import { NOT_FOR_THE_PUBLIC, NO_SUCH_FILE, SIGN_IN_FIRST, WRONG_EXPORT } from './answers.ts'
import { actorOf, attachment, tooBusy } from './file-routes.ts'
import { requestLimit } from './request-limit.ts'

/** Drawing costs a second or two of a core. */
const EXPORTS = { seconds: 60, ofSession: 20, ofAddress: 60 }

const Wish = z.object({
  format: z.enum(['pdf', 'docx', 'md']),
  language: z.enum(['zh', 'en']).default('zh'),
  public: z.enum(['true', 'false']).default('false'),
})

/** A version as a file, for whoever sees the version. */
export function exportRoutes(app: Hono<AppEnv>, deps: Deps): void {
  app.get('/api/versions/:id/export', requestLimit(deps, EXPORTS), (context) => exportVersion(context, deps))
}

async function exportVersion(context: Context<AppEnv>, deps: Deps): Promise<Response> {
  const actor = await actorOf(context, deps)
  if (!actor) return context.json(SIGN_IN_FIRST, 401)
  const parsed = Wish.safeParse(context.req.query())
  if (!parsed.success) return context.json(WRONG_EXPORT, 400)
  const id = context.req.param('id') ?? ''
  const exported = isUuid(id) ? await loadExported(deps, actor, id) : null
  if (!exported) return context.json(NO_SUCH_FILE, 404)
  const { format, language } = parsed.data
  const wish = { format, language, isPublic: parsed.data.public === 'true' }
  if (wish.isPublic && exported.version.plan.isSecret) return context.json(NOT_FOR_THE_PUBLIC, 403)
  const document = documentOf(exported, wish, deps.clock.now())
  return drawn(context, actor, { format, document }, attachment(fileName(document, wish), FORMATS[format]))
}

async function drawn(
  context: Context<AppEnv>,
  { personId }: Actor,
  job: DrawJob,
  headers: Record<string, string>,
): Promise<Response> {
  const stream = await drawInThread(personId, job)
  return stream ? context.body(stream, 200, headers) : tooBusy(context)
}
