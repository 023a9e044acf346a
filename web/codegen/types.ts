import {
  getNamedType,
  isAbstractType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
  isScalarType,
  typeFromAST,
  TypeInfo,
  visit,
  visitWithTypeInfo,
  type ASTNode,
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

const SCALARS: Record<string, string> = { Int: 'number', Float: 'number', Boolean: 'boolean', JSON: 'unknown' }

/** TypeScript of all enums and inputs of the schema. */
export function schemaTypes(schema: GraphQLSchema): string {
  const types = Object.values(schema.getTypeMap()).filter((type) => !type.name.startsWith('__'))
  const enums = types.filter(isEnumType).map((type) => {
    const values = type.getValues().map((value) => `'${value.name}'`)
    return `export type ${type.name} = ${values.join(' | ')}\n`
  })
  const inputs = types.filter(isInputObjectType).map((type) => {
    const fields = Object.values(type.getFields()).map(
      (field) => `  ${field.name}${isNonNullType(field.type) ? '' : '?'}: ${inputType(field.type, nowhere())}\n`,
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
    .map(([text, list]) => `({ __typename: ${list.map((name) => `'${name}'`).join(' | ')} } & ${text})`)
    .join(' | ')
}

function objectType(
  schema: GraphQLSchema,
  typeName: string,
  selections: readonly SelectionNode[],
  names: Names,
  inAbstract: boolean,
): string {
  const fields: string[] = []
  const spreads: string[] = []
  for (const node of selections) {
    if (node.kind === 'Field') fields.push(...fieldText(schema, typeName, node, names, inAbstract))
    else if (node.kind === 'FragmentSpread') {
      if (!inAbstract || names.typeOf(node.name.value) === typeName) spreads.push(noted(node.name.value, names))
    }
    else if ((node.typeCondition?.name.value ?? typeName) === typeName)
      spreads.push(objectType(schema, typeName, node.selectionSet.selections, names, inAbstract))
  }
  const own = fields.length > 0 ? `{ ${fields.join('; ')} }` : ''
  return [own, ...spreads].filter(Boolean).join(' & ') || 'unknown'
}

function fieldText(
  schema: GraphQLSchema,
  typeName: string,
  node: SelectionNode & { kind: 'Field' },
  names: Names,
  inAbstract: boolean,
): string[] {
  const name = node.name.value
  const alias = node.alias?.value ?? name
  if (name === '__typename') return inAbstract ? [] : [`${alias}: '${typeName}'`]
  const type = schema.getType(typeName)
  const field = type && 'getFields' in type ? type.getFields()[name] : undefined
  if (!field || isInputObjectType(type)) return inAbstract ? [] : [`${alias}: never`]
  const inner = (named: string) =>
    node.selectionSet ? selectionType(schema, named, node.selectionSet, names) : leaf(schema, named, names)
  const optional = node.directives?.length ? '?' : ''
  return [`${alias}${optional}: ${wrapped(field.type as GraphQLType, inner)}`]
}

function leaf(schema: GraphQLSchema, name: string, names: Names): string {
  return isScalarType(schema.getType(name)) ? (SCALARS[name] ?? 'string') : noted(name, names)
}

function wrapped(type: GraphQLType, inner: (named: string) => string): string {
  if (isNonNullType(type)) return bare(type.ofType, inner)
  return `${bare(type, inner)} | null`
}

function bare(type: GraphQLType, inner: (named: string) => string): string {
  if (isListType(type)) return `(${wrapped(type.ofType as GraphQLType, inner)})[]`
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
export function withTypename<N extends ASTNode>(schema: GraphQLSchema, node: N): N {
  const info = new TypeInfo(schema)
  return visit(
    node,
    visitWithTypeInfo(info, {
      SelectionSet(set) {
        const type = info.getParentType()
        if (!type || isObjectType(type)) return undefined
        return { ...set, selections: [{ kind: 'Field', name: { kind: 'Name', value: '__typename' } }, ...set.selections] } as never
      },
    }),
  ) as N
}
