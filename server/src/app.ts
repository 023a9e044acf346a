import type { HttpBindings } from '@hono/node-server'
import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { secureHeaders } from 'hono/secure-headers'
import { loadActor } from './access/actor.ts'
import { sessionPerson } from './access/auth.ts'
import type { Deps } from './deps.ts'
import { createYoga } from './graphql/yoga.ts'
import { authRoutes } from './http/auth-routes.ts'
import { consoleInfo } from './http/console-info.ts'
import { health, metricsPage } from './http/health.ts'
import { requestLog } from './http/request-log.ts'
import { isSameOrigin } from './http/same-origin.ts'
import { staticFiles } from './http/static-files.ts'

export interface AppEnv {
  Bindings: HttpBindings
  Variables: { requestId: string }
}

const GRAPHQL_BYTES = 256 * 1024
const AUTH_BYTES = 16 * 1024

/** All routes, in order. Nothing listens yet. */
export function createApp(deps: Deps): Hono<AppEnv> {
  const app = new Hono<AppEnv>()
  const yoga = createYoga(deps)

  app.use(requestLog(deps))
  app.use(
    secureHeaders({
      contentSecurityPolicy: CONTENT_SECURITY_POLICY,
      referrerPolicy: 'same-origin',
      xFrameOptions: 'DENY',
      strictTransportSecurity:
        deps.config.mode === 'production' ? 'max-age=31536000; includeSubDomains' : false,
    }),
  )
  app.use(async (context, next) => {
    const { method } = context.req
    const harmless = method === 'GET' || method === 'HEAD' || method === 'OPTIONS'
    if (harmless || isSameOrigin(context.req.header())) return next()
    return context.json(FOREIGN_ORIGIN, 403)
  })

  health(app, deps)
  metricsPage(app, deps)
  app.get('/api/console', async (context) => context.json(await consoleInfo(deps)))
  app.use(
    '/api/auth/*',
    bodyLimit({ maxSize: AUTH_BYTES, onError: (context) => context.json(TOO_LARGE, 413) }),
  )
  authRoutes(app, deps)
  app.all('/api/*', (context) => context.json(NO_SUCH_ROUTE, 404))

  app.use(
    '/graphql',
    bodyLimit({ maxSize: GRAPHQL_BYTES, onError: (context) => context.json(TOO_LARGE, 413) }),
  )
  app.all('/graphql', async (context) => {
    const personId = await sessionPerson(deps, context.req.raw.headers)
    const actor = personId === null ? null : await loadActor(deps, personId)
    return yoga(context.req.raw, { actor, requestId: context.get('requestId') })
  })
  app.get('*', staticFiles(deps))
  app.onError((error, context) => {
    deps.log.error({ err: error, request: context.get('requestId') }, 'request failed')
    return context.json(FAULT, 500)
  })
  return app
}

const CONTENT_SECURITY_POLICY = {
  defaultSrc: ["'self'"],
  imgSrc: ["'self'", 'data:'],
  styleSrc: ["'self'", "'unsafe-inline'"],
  connectSrc: ["'self'"],
  objectSrc: ["'none'"],
  baseUri: ["'none'"],
  formAction: ["'self'"],
  frameAncestors: ["'none'"],
}

const FOREIGN_ORIGIN = {
  code: 'FOREIGN_ORIGIN',
  messageZh: '请求来自其他网站，已拒绝。',
  messageEn: 'The request comes from another site and was refused.',
}
const TOO_LARGE = { code: 'TOO_LARGE', messageZh: '提交的内容过大。', messageEn: 'The request is too large.' }
const NO_SUCH_ROUTE = {
  code: 'NOT_FOUND',
  messageZh: '没有这个地址。',
  messageEn: 'There is no such address.',
}
const FAULT = {
  code: 'FAULT',
  messageZh: '服务器出错，已记录。请稍后再试。',
  messageEn: 'Something went wrong here and has been logged. Try again in a moment.',
}
