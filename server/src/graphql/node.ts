import { isUuid } from '../ids.ts'
import { builder } from './builder.ts'
import { findVisible } from './find-visible.ts'
import { parseGlobalId } from './ids.ts'

builder.queryField('node', (t) =>
  t.field({
    type: builder.nodeInterfaceRef(),
    nullable: true,
    description: 'What a global id names; null when there is no such thing for the viewer.',
    extensions: { permission: 'reference.read' },
    args: { id: t.arg.id({ required: true, description: 'Global id.' }) },
    resolve: async (_, { id }, context) => {
      const parsed = parseGlobalId(id)
      if (!parsed || !isUuid(parsed.id)) return null
      const found = await findVisible(context, parsed.type, parsed.id)
      return found && { ...found, __typename: parsed.type }
    },
  }),
)
