import type { Command } from './command.ts'

/** Writes schema/schema.graphql from the code. */
export const schemaPrintCommand: Command = {
  name: 'schema print',
  summary: {
    zh: '把 GraphQL 模式写入 schema/schema.graphql。',
    en: 'Writes the GraphQL schema to schema/schema.graphql.',
  },
  run: async () => {
    const { printSchemaFile, SCHEMA_FILE } = await import('../graphql/print.ts')
    await printSchemaFile()
    console.log(SCHEMA_FILE)
    return 0
  },
}
