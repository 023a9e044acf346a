import type { MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import type { AppEnv } from '../app.ts'
import { TOO_LARGE } from './answers.ts'

/** Bytes of a body: an operation with its variables, and everything else, which is a user name and a password. */
const GRAPHQL_BYTES = 256 * 1024
const OTHER_BYTES = 16 * 1024
const FILES = /^\/api\/versions\/[^/]+\/(files|import)$/

/** Refuses larger bodies, also those that do not say how large they are. */
export function sizeLimit(): MiddlewareHandler<AppEnv> {
  const graphql = limitTo(GRAPHQL_BYTES)
  const other = limitTo(OTHER_BYTES)
  return (context, next) => {
    // Files are counted where they are received.
    if (FILES.test(context.req.path)) return next()
    return (context.req.path === '/graphql' ? graphql : other)(context, next)
  }
}

function limitTo(maxSize: number): MiddlewareHandler {
  return bodyLimit({
    maxSize,
    onError: (context) => {
      // The rest of the body is not read: nothing can follow it on this connection.
      context.header('connection', 'close')
      return context.json(TOO_LARGE, 413)
    },
  })
}
