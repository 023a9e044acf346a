import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { buildSchema, parse, validate, type DocumentNode } from 'graphql'
import { expect, test } from 'vitest'
import { filesUnder, read, root } from './source.ts'

const schema = buildSchema(read('schema/schema.graphql'))
const files = filesUnder('web/src', (path) => path.endsWith('.graphql'))
const documents = files.map((path) => [path, parse(read(path))] as const)

/** Fragments of all files are known to all others, as the console's generator has it. */
const whole: DocumentNode = {
  ...parse('{ __typename }'),
  definitions: documents.flatMap(([, { definitions }]) => definitions),
}

test('every document of the console fits the schema', () => {
  expect(files.length).toBeGreaterThan(5)
  expect(validate(schema, whole).map(({ message }) => message)).toEqual([])
})

test('every operation has a name of its own', () => {
  const names = whole.definitions.flatMap((one) =>
    'name' in one && one.name ? [one.name.value] : ['(unnamed)'],
  )
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([])
})

test('the generated types are up to date', () => {
  const check = () =>
    execFileSync(process.execPath, ['codegen/main.ts', '--check'], { cwd: join(root, 'web'), stdio: 'pipe' })
  expect(check).not.toThrow()
})
