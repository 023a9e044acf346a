import { GraphQLError, type GraphQLField, type GraphQLSchema } from 'graphql'
import type { Actor } from '../access/actor.ts'
import { isPermission } from '../access/permissions.ts'
import { checkArguments } from './arguments.ts'
import type { Context } from './context.ts'

/**
 * Puts a guard before every root field. A field that declares no permission stops the start: so that no field can
 * be forgotten. Only `public` fields answer somebody who has not signed in; where a permission is judged in a scope,
 * the command or the query's filter judges it.
 */
export function guardRootFields(schema: GraphQLSchema): GraphQLSchema {
  const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()]
  for (const root of roots) {
    for (const field of Object.values(root?.getFields() ?? {})) guard(field)
  }
  for (const field of Object.values(schema.getQueryType()?.getFields() ?? {})) guardArguments(field)
  return schema
}

function guardArguments(field: GraphQLField<unknown, Context>): void {
  const { resolve } = field
  if (resolve)
    field.resolve = (source, args: Record<string, unknown>, context, info) => (
      checkArguments(args),
      resolve(source, args, context, info)
    )
}

function guard(field: GraphQLField<unknown, Context>): void {
  const permission = field.extensions['permission']
  if (permission === 'public') return
  if (typeof permission !== 'string' || !isPermission(permission)) {
    throw new Error(`The root field ${field.name} declares no permission.`)
  }
  const { resolve, subscribe } = field
  if (resolve)
    field.resolve = (source, args, context, info) => (signedIn(context), resolve(source, args, context, info))
  if (subscribe) {
    field.subscribe = (source, args, context, info) => (
      signedIn(context),
      subscribe(source, args, context, info)
    )
  }
}

/** The actor of a request; UNAUTHENTICATED when nobody has signed in. */
export function signedIn({ actor }: Context): Actor {
  if (actor === null) {
    throw new GraphQLError('Sign in first.', {
      extensions: { code: 'UNAUTHENTICATED', http: { status: 401 } },
    })
  }
  return actor
}
