import {
  getNamedType,
  isAbstractType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
  isScalarType,
  Kind,
  typeFromAST,
  TypeInfo,
  visit,
  visitWithTypeInfo,
  type ASTNode,
  type FieldNode,
  type FragmentSpreadNode,
  type InlineFragmentNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  type GraphQLType,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql'

/** Names that a module refers to, and which type each fragment is on. */
export interface Names {
  used: Set<string>
  typeOf: (fragment: string) => string | undefined
}

const nowhere = (): Names => ({ used: new Set(), typeOf: () => undefined })

const SCALARS: Record<string, string> = {
  Int: 'number',
  Float: 'number',
  Boolean: 'boolean',
  JSON: 'unknown',
}

/** TypeScript of all enums and inputs of the schema. */
export function schemaTypes(schema: GraphQLSchema): string {
  const types = Object.values(schema.getTypeMap()).filter((type) => !type.name.startsWith('__'))
  const enums = types.filter(isEnumType).map((type) => {
    const values = type.getValues().map((value) => `'${value.name}'`)
    return `export type ${type.name} = ${values.join(' | ')}\n`
  })
  const inputs = types.filter(isInputObjectType).map((type) => {
    const fields = Object.values(type.getFields()).map(
      (field) =>
        `  ${field.name}${isNonNullType(field.type) ? '' : '?'}: ${inputType(field.type, nowhere())}\n`,
    )
    return `export type ${type.name} = {\n${fields.join('')}}\n`
  })
  return [...enums, ...inputs].join('')
}

/** TypeScript of what a selection on a type answers; collects the names it refers to. */
export function selectionType(
  schema: GraphQLSchema,
  typeName: string,
  set: SelectionSetNode,
  names: Names,
): string {
  const type = schema.getType(typeName)
  if (!type || !isAbstractType(type)) return objectType(schema, typeName, set.selections, names, false)
  const groups = new Map<string, string[]>()
  for (const possible of schema.getPossibleTypes(type)) {
    const text = objectType(schema, possible.name, set.selections, names, true)
    groups.set(text, [...(groups.get(text) ?? []), possible.name])
  }
  return [...groups]
    .map(([text, list]) => {
      const typename = `{ __typename: ${list.map((name) => `'${name}'`).join(' | ')} }`
      return text ? `(${typename} & ${text})` : typename
    })
    .join(' | ')
}

function objectType(
  schema: GraphQLSchema,
  typeName: string,
  selections: readonly SelectionNode[],
  names: Names,
  inAbstract: boolean,
): string {
  const parts = selections.map((node) => partOf(schema, typeName, node, names, inAbstract))
  const fields = parts.flatMap(({ field }) => field ?? [])
  const own = fields.length > 0 ? [`{ ${fields.join('; ')} }`] : []
  return [...own, ...parts.flatMap(({ type }) => type ?? [])].join(' & ')
}

/** What one selection adds to the type of an object: a field of its own, or another type. */
function partOf(
  schema: GraphQLSchema,
  typeName: string,
  node: SelectionNode,
  names: Names,
  inAbstract: boolean,
): { field?: string; type?: string } {
  if (node.kind === Kind.FIELD) {
    const ownTypename = inAbstract && node.name.value === '__typename'
    return ownTypename ? {} : fieldText(schema, typeName, node, names)
  }
  if (!applies(node, typeName, names, inAbstract)) return {}
  if (node.kind === Kind.FRAGMENT_SPREAD) return { type: noted(node.name.value, names) }
  return { type: objectType(schema, typeName, node.selectionSet.selections, names, inAbstract) }
}

/** Whether a fragment says anything about this type. */
function applies(
  node: FragmentSpreadNode | InlineFragmentNode,
  typeName: string,
  names: Names,
  inAbstract: boolean,
): boolean {
  if (!inAbstract) return true
  const on =
    node.kind === Kind.FRAGMENT_SPREAD ? names.typeOf(node.name.value) : node.typeCondition?.name.value
  return on === undefined || on === typeName
}

/** A field as TypeScript; nothing when this type of an abstract one has no such field. */
function fieldText(
  schema: GraphQLSchema,
  typeName: string,
  node: FieldNode,
  names: Names,
): { field?: string } {
  const name = node.name.value
  const alias = node.alias?.value ?? name
  if (name === '__typename') return { field: `${alias}: '${typeName}'` }
  const found = fieldOf(schema, typeName, name)
  if (!found) return {}
  const { selectionSet } = node
  const inner = (named: string) =>
    selectionSet ? selectionType(schema, named, selectionSet, names) : leaf(schema, named, names)
  return { field: `${alias}${node.directives?.length ? '?' : ''}: ${wrapped(found.type, inner)}` }
}

function fieldOf(schema: GraphQLSchema, typeName: string, name: string) {
  const type = schema.getType(typeName)
  return isObjectType(type) ? type.getFields()[name] : undefined
}

function leaf(schema: GraphQLSchema, name: string, names: Names): string {
  return isScalarType(schema.getType(name)) ? (SCALARS[name] ?? 'string') : noted(name, names)
}

function wrapped(type: GraphQLType, inner: (named: string) => string): string {
  if (isNonNullType(type)) return bare(type.ofType, inner)
  return `${bare(type, inner)} | null`
}

function bare(type: GraphQLType, inner: (named: string) => string): string {
  if (isListType(type)) return `(${wrapped(type.ofType, inner)})[]`
  const text = inner(getNamedType(type).name)
  return text.includes(' & ') || text.includes(' | ') ? `(${text})` : text
}

function inputType(type: GraphQLType, names: Names): string {
  return wrapped(type, (name) => {
    const named = getNamedType(type)
    return isScalarType(named) ? (SCALARS[name] ?? 'string') : noted(name, names)
  })
}

/** TypeScript of an operation's variables. */
export function variablesType(schema: GraphQLSchema, node: OperationDefinitionNode, names: Names): string {
  const fields = (node.variableDefinitions ?? []).map((definition) => {
    const type = typeFromAST(schema, definition.type as never) as GraphQLType
    return `${definition.variable.name.value}${isNonNullType(type) ? '' : '?'}: ${inputType(type, names)}`
  })
  return fields.length > 0 ? `{ ${fields.join('; ')} }` : 'Record<string, never>'
}

function noted(name: string, names: Names): string {
  names.used.add(name)
  return name
}

/** The fragments that a node needs, directly or through others. */
export function usedFragments(
  node: ASTNode,
  find: (name: string) => FragmentDefinitionNode | undefined,
  found = new Set<FragmentDefinitionNode>(),
): FragmentDefinitionNode[] {
  visit(node, {
    FragmentSpread(spread) {
      const fragment = find(spread.name.value)
      if (!fragment || found.has(fragment)) return
      found.add(fragment)
      usedFragments(fragment, find, found)
    },
  })
  return [...found]
}

/** The same node asking for `__typename` wherever the type is a union or an interface. */
export function withTypename(schema: GraphQLSchema, node: ASTNode): ASTNode {
  const info = new TypeInfo(schema)
  const typename: SelectionNode = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } }
  const asked: unknown = visit(
    node,
    visitWithTypeInfo(info, {
      SelectionSet(set) {
        const type = info.getParentType()
        return type && !isObjectType(type) ? { ...set, selections: [typename, ...set.selections] } : undefined
      },
    }),
  )
  return asked as ASTNode
}
