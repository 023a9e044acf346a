import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { lexicographicSortSchema, printSchema } from 'graphql'
import { schema } from './schema.ts'

/** Where the printed schema is committed. */
export const SCHEMA_FILE = join(import.meta.dirname, '../../../schema/schema.graphql')

/** The schema as SDL, sorted, so that a change shows as a small difference. */
export function printSorted(): string {
  return `${printSchema(lexicographicSortSchema(schema))}\n`
}

/** Writes `schema/schema.graphql`. */
export async function printSchemaFile(): Promise<void> {
  await writeFile(SCHEMA_FILE, printSorted())
}
