import type { Prisma } from '@beacon/schema/generated/prisma/client.ts'
import type { Actor } from '../access/actor.ts'
import { reachOf } from '../access/visible.ts'
import { literally } from '../db/literally.ts'
import { builder } from '../graphql/builder.ts'
import { DiseaseClassEnum, DivisionLevelEnum, OrganizationKindEnum } from '../graphql/enums.ts'
import { signedIn } from '../graphql/guard.ts'
import { divisionPrefix } from './model.ts'

export const DivisionRef = builder.prismaNode('Division', {
  id: { field: 'code' },
  description: 'An administrative division by its 12-digit statistical code.',
  fields: (t) => ({
    code: t.exposeString('code', { description: '12 digits, such as 150625103202.' }),
    level: t.expose('level', { type: DivisionLevelEnum, description: 'Its level.' }),
    nameZh: t.exposeString('nameZh', { description: 'Name in Chinese.' }),
    nameEn: t.exposeString('nameEn', {
      nullable: true,
      description: 'Name in English, where one is in use.',
    }),
    parent: t.relation('parent', { nullable: true, description: 'The division above it.' }),
    pathZh: t.string({
      select: { code: true },
      description: 'Names from the county down, in Chinese.',
      resolve: async ({ code }, _, { loaders }) => (await loaders.paths.load(code)).zh,
    }),
    pathEn: t.string({
      select: { code: true },
      description: 'Names from the division up to the county, in English.',
      resolve: async ({ code }, _, { loaders }) => (await loaders.paths.load(code)).en,
    }),
    latitude: t.exposeFloat('latitude', { nullable: true, description: 'WGS84, decimal degrees.' }),
    longitude: t.exposeFloat('longitude', { nullable: true, description: 'WGS84, decimal degrees.' }),
  }),
})

export const OrganizationRef = builder.prismaNode('Organization', {
  id: { field: 'id' },
  description: 'An organization that can be ordered, asked or told.',
  fields: (t) => ({
    code: t.exposeString('code', { description: 'Short stable code.' }),
    nameZh: t.exposeString('nameZh', { description: 'Name in Chinese.' }),
    nameEn: t.exposeString('nameEn', { description: 'Name in English.' }),
    kind: t.expose('kind', { type: OrganizationKindEnum, description: 'What kind it is.' }),
    division: t.relation('division', { description: 'Where it belongs.' }),
    phone: t.exposeString('phone', { nullable: true, description: 'Telephone of its duty desk.' }),
  }),
})

export const PersonRef = builder.prismaNode('Person', {
  id: { field: 'id' },
  description: 'A person of the rosters.',
  fields: (t) => ({
    nameZh: t.exposeString('nameZh', { description: 'Name in Chinese.' }),
    nameEn: t.exposeString('nameEn', { description: 'Name in English.' }),
    title: t.exposeString('title', { nullable: true, description: 'Post or professional title.' }),
    phone: t.string({
      nullable: true,
      description:
        'Telephone. Shown to the person, in their jurisdiction, to their teams, and to whom they have called out.',
      resolve: async (person, _, { loaders }) =>
        person.phone !== null && (await loaders.mayCall())(person) ? person.phone : null,
    }),
    organization: t.relation('organization', { description: 'Where the person works.' }),
  }),
})

builder.prismaNode('Condition', {
  id: { field: 'code' },
  description: 'A notifiable disease. Its legal figures are data with a source.',
  fields: (t) => ({
    code: t.exposeString('code', { description: 'Code, such as A01.' }),
    nameZh: t.exposeString('nameZh', { description: 'Name in Chinese.' }),
    nameEn: t.exposeString('nameEn', { description: 'Name in English.' }),
    diseaseClass: t.expose('diseaseClass', { type: DiseaseClassEnum, description: 'Statutory class.' }),
    managedAs: t.expose('managedAs', {
      type: DiseaseClassEnum,
      description: 'Class whose measures apply (乙类甲管).',
    }),
    reportHours: t.exposeInt('reportHours', { description: 'Deadline of the case report in hours.' }),
    source: t.exposeString('source', { description: 'Where the figures come from.' }),
    verified: t.exposeBoolean('verified', {
      description: 'Has somebody checked them against the official text?',
    }),
  }),
})

builder.queryField('divisions', (t) =>
  t.prismaField({
    type: ['Division'],
    description:
      'Divisions directly under a code, or those in the viewer’s reach whose name contains the words.',
    extensions: { permission: 'reference.read' },
    args: {
      parentCode: t.arg.string({ description: '12-digit code of the division above.' }),
      search: t.arg.string({ description: 'Part of the name.' }),
      first: t.arg.int({ description: 'How many; 500 at most.' }),
    },
    resolve: (query, _, { parentCode, search, first }, context) =>
      context.deps.db.prisma.division.findMany({
        ...query,
        where: { AND: [placed(signedIn(context), parentCode, search), named(search)] },
        orderBy: { code: 'asc' },
        take: Math.min(Math.max(first ?? 200, 1), 500),
      }),
  }),
)

/** Without words: directly under the parent. With words: anywhere under it, or in the viewer's reach. */
function placed(actor: Actor, parentCode?: string | null, search?: string | null): Prisma.DivisionWhereInput {
  if (parentCode) return search ? { code: { startsWith: divisionPrefix(parentCode) } } : { parentCode }
  const reach = reachOf(actor)
  return reach.length === 0 ? {} : { OR: reach.map((prefix) => ({ code: { startsWith: prefix } })) }
}

/** Chinese and English names alike. */
export function named(search?: string | null): {
  OR?: { nameZh?: { contains: string }; nameEn?: { contains: string; mode: 'insensitive' } }[]
} {
  if (!search) return {}
  const contains = literally(search)
  return { OR: [{ nameZh: { contains } }, { nameEn: { contains, mode: 'insensitive' } }] }
}

builder.queryField('conditions', (t) =>
  t.prismaField({
    type: ['Condition'],
    description: 'All notifiable diseases, by code.',
    extensions: { permission: 'reference.read' },
    resolve: (query, _, __, { deps }) =>
      deps.db.prisma.condition.findMany({ ...query, orderBy: { code: 'asc' } }),
  }),
)

builder.queryField('organizations', (t) =>
  t.prismaConnection(
    {
      type: 'Organization',
      cursor: 'id',
      description: 'Organizations, by code.',
      extensions: { permission: 'reference.read' },
      args: { search: t.arg.string({ description: 'Part of the name.' }) },
      resolve: (query, _, { search }, { deps }) =>
        deps.db.prisma.organization.findMany({
          ...query,
          where: named(search),
          orderBy: { code: 'asc' },
        }),
    },
    { description: 'A page of organizations.' },
    { description: 'An organization in its list.' },
  ),
)
