import type { EnumRef } from '@pothos/core'
import { builder, type SchemaTypes } from './builder.ts'

/** An enum whose values are described by a sentence each. */
export function enumOf<const Values extends Record<string, string>>(
  name: string,
  description: string,
  values: Values,
): EnumRef<SchemaTypes, keyof Values & string> {
  const described = Object.entries(values).map(
    ([value, words]) => [value, { value, description: words }] as const,
  )
  const ref = builder.enumType(name, { description, values: Object.fromEntries(described) })
  return ref
}
