import type { GraphQLField } from 'graphql'
import { describe, expect, test } from 'vitest'
import { isPermission, PERMISSIONS } from '@beacon/server/access/permissions.ts'
import { schema } from '@beacon/server/graphql/schema.ts'
import { ROLES } from '@beacon/seeds/reference/data/roles.ts'
import { allCommands } from './registry.ts'

/** Run by Beacon's own reactions, jobs and seeds, or by a route that takes files: no field of the schema leads to them. */
const INTERNAL = new Set<string>(['file.store', 'plan.keep-import'])

const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()]
const fields = roots.flatMap((root) => Object.values(root?.getFields() ?? {}))
const commands = await allCommands()

describe('root fields', () => {
  test('there are some of each kind', () => {
    for (const root of roots) expect(Object.keys(root?.getFields() ?? {}).length).toBeGreaterThan(0)
  })

  test.each(fields.map((field) => [field.name, field] as const))('%s declares a permission', (_, field) => {
    const permission = textOf(field, 'permission')
    expect(permission === 'public' || isPermission(permission)).toBe(true)
  })

  test('answer nobody who has not signed in, but for those that sign-in itself needs', () => {
    const open = fields.filter((field) => textOf(field, 'permission') === 'public').map(({ name }) => name)
    expect(open.filter((name) => !['viewer', 'about'].includes(name))).toEqual([])
  })

  test('that change something run a declared command with its own permission', () => {
    const mutations = Object.values(schema.getMutationType()?.getFields() ?? {})
    for (const field of mutations) {
      const command = commands.get(textOf(field, 'command'))
      expect(command, field.name).toBeDefined()
      expect(textOf(field, 'permission'), field.name).toBe(command?.permission)
    }
  })
})

describe('commands', () => {
  const reached = new Set(fields.map((field) => textOf(field, 'command')))

  test.each([...commands.values()].map((command) => [command.name, command] as const))(
    '%s',
    (name, command) => {
      expect(isPermission(command.permission)).toBe(true)
      const internal = command.permission === 'system.react' || INTERNAL.has(name)
      expect(reached.has(name), internal ? 'declared internal' : 'no field leads to it').toBe(!internal)
    },
  )
})

describe('roles', () => {
  test.each(ROLES.map((role) => [role.key, role] as const))('%s holds existing permissions', (_, role) => {
    expect(role.permissions.filter((permission) => !isPermission(permission))).toEqual([])
    expect(role.permissions.length).toBeGreaterThan(0)
  })

  test('no role may act as the system', () => {
    expect(
      ROLES.filter((role) => role.permissions.some((permission) => scopeOf(permission) === 'system')),
    ).toEqual([])
  })
})

function scopeOf(permission: string): string | undefined {
  return isPermission(permission) ? PERMISSIONS[permission] : undefined
}

function textOf(field: GraphQLField<unknown, unknown>, key: string): string {
  const value = field.extensions[key]
  return typeof value === 'string' ? value : ''
}
