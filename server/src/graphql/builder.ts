import SchemaBuilder from '@pothos/core'
import ComplexityPlugin from '@pothos/plugin-complexity'
import PrismaPlugin from '@pothos/plugin-prisma'
import RelayPlugin from '@pothos/plugin-relay'
import { getDatamodel, type default as PrismaTypes } from '@beacon/schema/generated/pothos.ts'
import type { Context } from './context.ts'
import { COST_LIMITS } from './limits.ts'

interface BuilderTypes {
  Context: Context
  PrismaTypes: PrismaTypes
  DefaultFieldNullability: false
  DefaultEdgesNullability: { list: false; items: false }
  DefaultNodeNullability: false
  Scalars: {
    ID: { Input: string; Output: string }
    DateTime: { Input: Date; Output: Date }
    JSON: { Input: unknown; Output: unknown }
  }
}

/** All types that the schema knows, for references to it. */
export type SchemaTypes = PothosSchemaTypes.ExtendDefaultTypes<BuilderTypes>

/** The schema builder. */
export const builder = new SchemaBuilder<BuilderTypes>({
  plugins: [RelayPlugin, PrismaPlugin, ComplexityPlugin],
  defaultFieldNullability: false,
  complexity: { defaultComplexity: 1, defaultListMultiplier: 8, limit: COST_LIMITS },
  relay: {
    // `node` is our own (graphql/node.ts): it knows who may see what.
    nodeQueryOptions: false,
    nodesQueryOptions: false,
    idFieldOptions: { description: 'Global identifier.' },
    cursorFieldOptions: { description: 'Where this edge stands in its list.' },
    nodeFieldOptions: { description: 'The item itself.', nullable: false },
    edgesFieldOptions: {
      description: 'The items with their cursors.',
      nullable: { list: false, items: false },
    },
    pageInfoFieldOptions: { description: 'Where this page stands in the whole list.' },
    firstArgOptions: { description: 'How many, from the front; 100 at most.' },
    lastArgOptions: { description: 'How many, from the back; 100 at most.' },
    afterArgOptions: { description: 'After this cursor.' },
    beforeArgOptions: { description: 'Before this cursor.' },
    nodeTypeOptions: { description: 'Something with a global identifier.' },
    hasNextPageFieldOptions: { description: 'Is there more after this page?', nullable: false },
    hasPreviousPageFieldOptions: { description: 'Is there more before this page?', nullable: false },
    startCursorFieldOptions: { description: 'Cursor of the first item.' },
    endCursorFieldOptions: { description: 'Cursor of the last item.' },
    pageInfoTypeOptions: { description: 'Where a page stands in the whole list.' },
  },
  prisma: {
    client: ({ deps }) => deps.db.prisma,
    dmmf: getDatamodel(),
    defaultConnectionSize: 25,
    maxConnectionSize: 100,
  },
})

builder.queryType({ description: 'Everything that can be read.' })
builder.mutationType({ description: 'Everything that can be done: each field is one command.' })
builder.subscriptionType({ description: 'Everything that can be listened to.' })
