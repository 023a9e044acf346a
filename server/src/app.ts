import type { HttpBindings } from '@hono/node-server'
import { Hono } from 'hono'
import { loadActor } from './access/actor.ts'
import { sessionPerson } from './access/auth.ts'
import type { Deps } from './deps.ts'
import { createYoga } from './graphql/yoga.ts'
import { FAULT, NO_SUCH_ADDRESS } from './http/answers.ts'
import { authRoutes } from './http/auth-routes.ts'
import { consoleInfo } from './http/console-info.ts'
import { neverStored, securityHeaders } from './http/headers.ts'
import { exportRoutes } from './http/export-routes.ts'
import { fileRoutes, filesAreInert } from './http/file-routes.ts'
import { health, metricsPage } from './http/health.ts'
import { importRoutes } from './http/import-routes.ts'
import { publicPolicy, publicRoutes } from './http/public-routes.ts'
import { requestLimit } from './http/request-limit.ts'
import { requestLog } from './http/request-log.ts'
import { sameOriginOnly } from './http/same-origin.ts'
import { sizeLimit } from './http/size-limit.ts'
import { staticFiles } from './http/static-files.ts'

export interface AppEnv {
  Bindings: HttpBindings
  Variables: { requestId: string; personId: string | null }
}

/** All routes, in order. Nothing listens yet. */
export function createApp(deps: Deps): Hono<AppEnv> {
  const app = new Hono<AppEnv>()
  app.use(requestLog(deps))
  app.use('/api/*', filesAreInert)
  app.use('/public/*', publicPolicy)
  app.use(securityHeaders(deps))
  app.use(sameOriginOnly)
  health(app, deps)
  metricsPage(app, deps)

  const limit = requestLimit(deps)
  for (const path of ['/api/*', '/graphql']) app.use(path, limit, sizeLimit(), neverStored)
  app.get('/api/console', async (context) => context.json(await consoleInfo(deps)))
  authRoutes(app, deps)
  fileRoutes(app, deps)
  importRoutes(app, deps)
  exportRoutes(app, deps)
  app.all('/api/*', (context) => context.json(NO_SUCH_ADDRESS, 404))
  graphql(app, deps)
  publicRoutes(app, deps)
  app.get('*', staticFiles(deps))

  app.notFound((context) => context.json(NO_SUCH_ADDRESS, 404))
  app.onError((error, context) => {
    deps.log.error({ err: error, request: context.get('requestId') }, 'request failed')
    return context.json(FAULT, 500)
  })
  return app
}

/** Session -> person -> rights, afresh for each request: what was revoked a moment ago does not work any more. */
function graphql(app: Hono<AppEnv>, deps: Deps): void {
  const yoga = createYoga(deps)
  app.all('/graphql', async (context) => {
    const personId = await sessionPerson(deps, context.req.raw.headers)
    context.set('personId', personId)
    const actor = personId === null ? null : await loadActor(deps, personId)
    return yoga(context.req.raw, { actor, requestId: context.get('requestId') })
  })
}
