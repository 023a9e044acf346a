import type { Prisma } from '@beacon/schema/generated/prisma/client.ts'
import type { Tx } from '@beacon/server/db/transaction.ts'
import { seedId } from '../id.ts'
import { idOf } from './add-plans.ts'
import { PEOPLE, type PersonRow } from './data/people.ts'
import { membersOf, TEAMS, type TeamRow } from './data/teams.ts'

/** The identifier of an invented person by key (data/people.ts). */
export function personId(key: string): string {
  return seedId(`person/${key}`)
}

/** The identifier of a team by its code. */
export function teamId(code: string): string {
  return seedId(`team/${code}`)
}

/** Adds missing people with their roles and missing teams with their members; a team once edited keeps its roster. */
export async function addRoster(
  tx: Tx,
  now: Date,
): Promise<{ people: number; grants: number; teams: number }> {
  const rows = await tx.organization.findMany({ select: { id: true, code: true } })
  const organizations = new Map(rows.map(({ id, code }) => [code, id]))
  const people = await missingPeople(tx)
  await tx.person.createMany({ data: people.map((person) => personRow(person, organizations)) })
  const grants = people.flatMap((person) => grantRows(person, organizations, now))
  await tx.grant.createMany({ data: grants })
  const teams = await missingTeams(tx)
  await tx.team.createMany({ data: teams.map((team) => teamRow(team, organizations)) })
  await tx.teamMember.createMany({ data: teams.flatMap(memberRows) })
  return { people: people.length, grants: grants.length, teams: teams.length }
}

async function missingPeople(tx: Tx): Promise<PersonRow[]> {
  const present = await tx.person.findMany({
    where: { id: { in: PEOPLE.map(({ key }) => personId(key)) } },
    select: { id: true },
  })
  const ids = new Set(present.map(({ id }) => id))
  return PEOPLE.filter(({ key }) => !ids.has(personId(key)))
}

async function missingTeams(tx: Tx): Promise<TeamRow[]> {
  const present = await tx.team.findMany({
    where: { code: { in: TEAMS.map(({ code }) => code) } },
    select: { code: true },
  })
  const codes = new Set(present.map(({ code }) => code))
  return TEAMS.filter(({ code }) => !codes.has(code))
}

function personRow(
  { key, nameZh, nameEn, title, phone, organization }: PersonRow,
  organizations: ReadonlyMap<string, string>,
): Prisma.PersonCreateManyInput {
  return {
    id: personId(key),
    nameZh,
    nameEn,
    title,
    phone,
    organizationId: idOf(organizations, organization),
  }
}

function grantRows(
  { key, role, organization, divisionCode }: PersonRow,
  organizations: ReadonlyMap<string, string>,
  now: Date,
): Prisma.GrantCreateManyInput[] {
  if (role === null) return []
  return [
    {
      id: seedId(`grant/${key}/${role}`),
      personId: personId(key),
      roleKey: role,
      organizationId: idOf(organizations, organization),
      divisionCode,
      grantedAt: now,
    },
  ]
}

function teamRow(
  { leader: _, deputies: __, members: ___, reserve: ____, organization, ...team }: TeamRow,
  organizations: ReadonlyMap<string, string>,
): Prisma.TeamCreateManyInput {
  return {
    ...team,
    id: teamId(team.code),
    qualifications: [...team.qualifications],
    organizationId: idOf(organizations, organization),
  }
}

function memberRows(team: TeamRow): Prisma.TeamMemberCreateManyInput[] {
  return membersOf(team).map(({ person, role, qualifications }) => ({
    id: seedId(`member/${team.code}/${person}`),
    teamId: teamId(team.code),
    personId: personId(person),
    role,
    qualifications,
  }))
}
