import { globSync, readFileSync } from 'node:fs'
import { dirname, relative } from 'node:path'
import {
  buildSchema,
  parse,
  print,
  stripIgnoredCharacters,
  validate,
  type DefinitionNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql'
import {
  schemaTypes,
  selectionType,
  usedFragments,
  variablesType,
  withTypename,
  type Names,
} from './types.ts'

/** One written module: its absolute path and its text. */
export interface Generated {
  file: string
  text: string
}

interface Source {
  file: string
  definitions: (OperationDefinitionNode | FragmentDefinitionNode)[]
}

const HEADER = '// Written by codegen/main.ts from the document beside it. Do not edit.\n'

/** Every generated module of the console; throws with a list when a document does not fit the schema. */
export function generateAll(src: string, sdl: string): Generated[] {
  const schema = buildSchema(sdl)
  const sources = globSync('**/*.graphql', { cwd: src })
    .sort()
    .map((name) => readSource(`${src}/${name}`))
  const fragments = new Map<string, { node: FragmentDefinitionNode; file: string }>()
  for (const { file, definitions } of sources)
    for (const node of definitions)
      if (node.kind === 'FragmentDefinition') fragments.set(node.name.value, { node, file })
  refuseInvalid(schema, sources)
  const schemaFile = `${src}/data/schema.gen.ts`
  return [
    { file: schemaFile, text: HEADER + schemaTypes(schema) },
    ...sources.map((source) => ({
      file: source.file.replace(/\.graphql$/, '.gen.ts'),
      text: moduleText(schema, source, fragments, schemaFile),
    })),
  ]
}

function readSource(file: string): Source {
  const { definitions } = parse(readFileSync(file, 'utf8'), { noLocation: true })
  return { file, definitions: definitions.filter(isExecutable) }
}

function isExecutable(node: DefinitionNode): node is OperationDefinitionNode | FragmentDefinitionNode {
  return node.kind === 'OperationDefinition' || node.kind === 'FragmentDefinition'
}

function refuseInvalid(schema: GraphQLSchema, sources: Source[]): void {
  const errors = validate(schema, {
    kind: 'Document',
    definitions: sources.flatMap((source) => source.definitions),
  } as never)
  if (errors.length > 0) throw new Error(errors.map((error) => error.message).join('\n'))
}

function moduleText(
  schema: GraphQLSchema,
  source: Source,
  fragments: Map<string, { node: FragmentDefinitionNode; file: string }>,
  schemaFile: string,
): string {
  const names: Names = {
    used: new Set(),
    typeOf: (name) => fragments.get(name)?.node.typeCondition.name.value,
  }
  const lines = source.definitions.map((node) =>
    node.kind === 'FragmentDefinition'
      ? `export type ${node.name.value} = ${selectionType(schema, node.typeCondition.name.value, node.selectionSet, names)}\n`
      : operationText(schema, node, fragments, names),
  )
  return HEADER + imports(source, fragments, schemaFile, names) + lines.join('\n')
}

function operationText(
  schema: GraphQLSchema,
  node: OperationDefinitionNode,
  fragments: Map<string, { node: FragmentDefinitionNode; file: string }>,
  names: Names,
): string {
  const name = node.name?.value ?? ''
  const root = schema.getRootType(node.operation)?.name ?? ''
  const used = usedFragments(node, (fragment) => fragments.get(fragment)?.node)
  const text = [node, ...used]
    .map((part) => stripIgnoredCharacters(print(withTypename(schema, part))))
    .join(' ')
  const result = selectionType(schema, root, node.selectionSet, names)
  return (
    `export type ${name}Result = ${result}\n` +
    `export type ${name}Variables = ${variablesType(schema, node, names)}\n` +
    `export const ${name} = '${text}' as Document<${name}Result, ${name}Variables>\n`
  )
}

function imports(
  source: Source,
  fragments: Map<string, { node: FragmentDefinitionNode; file: string }>,
  schemaFile: string,
  names: Names,
): string {
  const byFile = new Map<string, string[]>()
  const own = new Set(source.definitions.map((node) => node.name?.value ?? ''))
  for (const name of [...names.used].sort()) {
    if (own.has(name)) continue
    const from = fragments.get(name)?.file.replace(/\.graphql$/, '.gen.ts') ?? schemaFile
    byFile.set(from, [...(byFile.get(from) ?? []), name])
  }
  if (source.definitions.some((node) => node.kind === 'OperationDefinition'))
    byFile.set(schemaFile.replace('schema.gen.ts', 'document.ts'), ['Document'])
  const lines = [...byFile].map(([file, list]) => {
    const path = relative(dirname(source.file), file)
    return `import type { ${list.join(', ')} } from '${path.startsWith('.') ? path : `./${path}`}'\n`
  })
  return lines.join('')
}
