import type { MiddlewareHandler } from 'hono'
import type { AppEnv } from '../app.ts'
import { NOT_JSON } from './answers.ts'

const JSON_TYPE = /^application\/json\s*(;|$)/i

/** Lets through what holds a JSON object and says so; the rest is answered here, whatever a library would make of it. */
export const jsonObjectOnly: MiddlewareHandler<AppEnv> = async (context, next) => {
  if (!JSON_TYPE.test(context.req.header('content-type') ?? '')) return context.json(NOT_JSON, 415)
  const body: unknown = await context.req.raw
    .clone()
    .json()
    .catch(() => null)
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return context.json(NOT_JSON, 400)
  return next()
}
