import {
  buildSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isSpecifiedDirective,
  isSpecifiedScalarType,
  type GraphQLArgument,
  type GraphQLNamedType,
} from 'graphql'
import { expect, test } from 'vitest'
import { read } from './source.ts'

interface Described {
  name: string
  description?: string | null | undefined
}

const schema = buildSchema(read('schema/schema.graphql'))

test('every type, field, argument and enum value of the SDL has a description', () => {
  const types = Object.values(schema.getTypeMap()).filter(
    (type) => !type.name.startsWith('__') && !isSpecifiedScalarType(type),
  )
  const directives = schema.getDirectives().filter((directive) => !isSpecifiedDirective(directive))
  const silent = [
    ...types.flatMap(partsOf),
    ...directives.map(({ name, description }) => ({ name: `@${name}`, description })),
  ]
    .filter(({ description }) => !description?.trim())
    .map(({ name }) => name)
  expect(silent).toEqual([])
})

function partsOf(type: GraphQLNamedType): Described[] {
  return [{ name: type.name, description: type.description }, ...membersOf(type)]
}

function membersOf(type: GraphQLNamedType): Described[] {
  if (isEnumType(type)) return type.getValues().map((value) => under(type.name, value))
  if (isInputObjectType(type)) return Object.values(type.getFields()).map((field) => under(type.name, field))
  if (!isObjectType(type) && !isInterfaceType(type)) return []
  return Object.values(type.getFields()).flatMap((field) => [
    under(type.name, field),
    ...field.args.map((argument: GraphQLArgument) => under(`${type.name}.${field.name}`, argument)),
  ])
}

function under(owner: string, { name, description }: Described): Described {
  return { name: `${owner}.${name}`, description }
}
