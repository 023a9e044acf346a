import { builder } from '../graphql/builder.ts'
import { MemberRoleEnum } from '../graphql/enums.ts'
import { commandField } from '../graphql/command-field.ts'
import type { Actor } from './actor.ts'
import { grantRoleCommand, revokeGrantCommand } from './commands.ts'
import { PERMISSIONS } from './permissions.ts'

export const RoleRef = builder.prismaObject('Role', {
  description: 'A position that carries permissions and that action cards address.',
  fields: (t) => ({
    key: t.exposeString('key', { description: 'Stable key.' }),
    nameZh: t.exposeString('nameZh', { description: 'Name in Chinese.' }),
    nameEn: t.exposeString('nameEn', { description: 'Name in English.' }),
  }),
})

builder.queryField('roles', (t) =>
  t.prismaField({
    type: ['Role'],
    description: 'All positions that can be addressed, by key.',
    extensions: { permission: 'reference.read' },
    resolve: (query, _, __, { deps }) => deps.db.prisma.role.findMany({ ...query, orderBy: { key: 'asc' } }),
  }),
)

export const GrantRef = builder.prismaNode('Grant', {
  id: { field: 'id' },
  description: 'A role that a person holds, for an organization, over a division and all below it.',
  fields: (t) => ({
    role: t.relation('role', { description: 'Which role.' }),
    organization: t.relation('organization', { description: 'For which organization.' }),
    division: t.relation('division', { description: 'Over which division.' }),
  }),
})

const TeamMembershipRef = builder.prismaObject('TeamMember', {
  variant: 'TeamMembership',
  description: 'A team that the viewer belongs to.',
  fields: (t) => ({
    team: t.relation('team', { description: 'Which team.' }),
    role: t.expose('role', { type: MemberRoleEnum, description: 'As what.' }),
  }),
})

const ViewerRef = builder.objectRef<Actor>('Viewer').implement({
  description: 'Who is signed in.',
  fields: (t) => ({
    person: t.prismaField({
      type: 'Person',
      description: 'The person.',
      resolve: (query, viewer, _, { deps }) =>
        deps.db.prisma.person.findUniqueOrThrow({ ...query, where: { id: viewer.personId } }),
    }),
    username: t.string({
      description: 'Name to sign in with.',
      resolve: async ({ personId }, _, { deps }) =>
        (await deps.db.prisma.user.findUnique({ where: { personId } }))?.username ?? '',
    }),
    roles: t.prismaField({
      type: ['Grant'],
      description: 'Roles held now.',
      resolve: (query, { personId }, _, { deps }) =>
        deps.db.prisma.grant.findMany({
          ...query,
          where: { personId, revokedAt: null },
          orderBy: { grantedAt: 'asc' },
        }),
    }),
    teams: t.prismaField({
      type: [TeamMembershipRef],
      description: 'Teams the viewer belongs to.',
      resolve: (query, { personId }, _, { deps }) =>
        deps.db.prisma.teamMember.findMany({ ...query, where: { personId }, orderBy: { role: 'asc' } }),
    }),
    permissions: t.stringList({
      description: 'Permissions held anywhere; whether one holds in a place is said by `viewerCan`.',
      resolve: ({ grants, teams }) => {
        const held = new Set(grants.flatMap((grant) => [...grant.permissions]))
        return Object.entries(PERMISSIONS)
          .filter(([key, scope]) => held.has(key) || (scope === 'team' && teams.length > 0))
          .map(([key]) => key)
      },
    }),
    demo: t.boolean({
      description: 'Is this a demonstration with invented people?',
      resolve: (_, __, { deps }) => deps.config.mode === 'demo',
    }),
    serverTime: t.field({
      type: 'DateTime',
      description: 'The server’s clock.',
      resolve: (_, __, { deps }) => deps.clock.now(),
    }),
    logPosition: t.string({
      description: 'Position of the newest event: what a console that loads now has seen.',
      resolve: async (_, __, { deps }) =>
        String((await deps.db.prisma.eventHead.findUnique({ where: { id: 1 } }))?.position ?? 0),
    }),
  }),
})

builder.queryField('viewer', (t) =>
  t.field({
    type: ViewerRef,
    nullable: true,
    description: 'Who is signed in; null when nobody is.',
    extensions: { permission: 'public' },
    resolve: (_, __, { actor }) => actor,
  }),
)

const GrantRoleInput = builder.inputType('GrantRoleInput', {
  description: 'A role to be given.',
  fields: (t) => ({
    personId: t.id({ required: true, description: 'To whom.' }),
    roleKey: t.string({ required: true, description: 'Which role.' }),
    organizationId: t.id({ required: true, description: 'For which organization.' }),
    divisionCode: t.string({ required: true, description: 'Over which division, 12 digits.' }),
  }),
})
const RevokeGrantInput = builder.inputType('RevokeGrantInput', {
  description: 'A role to be ended.',
  fields: (t) => ({ grantId: t.id({ required: true, description: 'Which grant.' }) }),
})

commandField('grantRole', {
  command: grantRoleCommand,
  description: 'Gives a person a role. Refused: NOT_FOUND, FORBIDDEN, ALREADY_GRANTED.',
  input: GrantRoleInput,
  type: GrantRef,
  find: (id, { deps }) => deps.db.prisma.grant.findUniqueOrThrow({ where: { id } }),
})
commandField('revokeGrant', {
  command: revokeGrantCommand,
  description:
    'Ends a role at once, on every open console. Refused: NOT_FOUND, FORBIDDEN, WRONG_STATE, LAST_ADMINISTRATOR.',
  input: RevokeGrantInput,
  type: GrantRef,
  find: (id, { deps }) => deps.db.prisma.grant.findUniqueOrThrow({ where: { id } }),
})
