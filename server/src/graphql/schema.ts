import type { GraphQLSchema } from 'graphql'
import '../access/graphql.ts'
import '../alert/graphql.ts'
import '../directive/graphql.ts'
import '../dispatch/graphql.ts'
import '../division/graphql.ts'
import '../event-log/graphql.ts'
import '../incident/graphql.ts'
import '../plan/graphql.ts'
import '../response/graphql.ts'
import '../response/preview-graphql.ts'
import '../team/graphql.ts'
import { builder } from './builder.ts'
import { guardRootFields } from './guard.ts'
import './node.ts'
import './scalars.ts'

/** The whole schema, every root field guarded. */
export const schema: GraphQLSchema = guardRootFields(builder.toSchema())
