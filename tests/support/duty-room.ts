/** The duty room of the banner: its people, an incident at hand, and short words for what is done there. */
import { globalId, uuidOf } from '@beacon/server/graphql/ids.ts'
import { REALITY } from '@beacon/server/world/model.ts'
import { personId, teamId } from '@beacon/seeds/demo/add-roster.ts'
import { TEAMS } from '@beacon/seeds/demo/data/teams.ts'
import { seedId } from '@beacon/seeds/id.ts'
import './answer.ts'
import type { Answer } from './answer.ts'
import { personOf, type Person, type Thing } from './person.ts'
import { startTestServer, type TestServer } from './server.ts'

export interface DutyRoom {
  server: TestServer
  db: TestServer['deps']['db']
  commander: Person
  duty: Person
  /** Reads everything in the banner and may do nothing. */
  observer: Person
  admin: Person
  /** The commander of the next banner: an equal who has no business here. */
  neighbour: Person
  /** Anybody of the roster by key (seeds/demo/data/people.ts). */
  person: (key: string) => Promise<Person>
  /** Somebody new with one role. */
  newcomer: (roleKey: string, organization: string, divisionCode: string) => Promise<Person>
  /** Who answers for a team. */
  leader: (team: string) => Promise<Person>
  deputy: (team: string) => Promise<Person>
  plan: (code: string) => string
  /** The duty officer, or somebody else, opens an incident in a gacha of Dugui Tala. */
  openIncident: (change?: object, by?: Person) => Promise<Incident>
  /** The commander activates the plague plan. */
  activate: (incident: Thing, wish?: { level?: number; planId?: string }) => Promise<Thing>
  /** The team's newest call in the incident. */
  call: (incident: Incident, team: string) => Promise<Call>
  directive: (incident: Incident, organization: string) => Promise<Thing & { uuid: string }>
  /** The alert about a call. */
  alertOf: (call: Call) => Promise<Thing & { uuid: string }>
  /** Names of the incident's events in order, or of all. */
  events: (incident?: Incident) => Promise<string[]>
  /** Sends every team home, so that the next test finds all of them free. */
  standDown: () => Promise<void>
  leave: () => Promise<void>
}

export interface Incident extends Thing {
  uuid: string
}
export interface Call extends Thing {
  uuid: string
}

export const GACHA = '150625103202'

/** A server with the banner in it. Others' stories stay in its log, so `events()` is asked for an incident. */
export async function dutyRoom(options: Parameters<typeof startTestServer>[0] = {}): Promise<DutyRoom> {
  const server = await startTestServer(options)
  const { db } = server.deps
  const person = (key: string): Promise<Person> => personOf(server, personId(key))
  const newcomer: DutyRoom['newcomer'] = (...role) => addPerson(server, ...role)
  const [commander, duty, observer, admin, neighbour] = await Promise.all([
    person('yun-zhiqiang'),
    person('li-xiaofeng'),
    person('hao-mingyuan'),
    person('menghe'),
    newcomer('commander', 'uxin-gov', '150626000000'),
  ])
  return {
    server,
    db,
    commander,
    duty,
    observer,
    admin,
    neighbour,
    person,
    newcomer,
    leader: (team) => person(memberOf(team, 'leader')),
    deputy: (team) => person(memberOf(team, 'deputy')),
    plan: planRef,
    openIncident: (change = {}, by = duty) => openIncident(by, change),
    activate: async (incident, wish = {}) =>
      must(await commander.activate(incident, { planId: planRef('hjq-plague'), ...wish })),
    ...lookups(server),
    standDown: () => standDown(server),
    leave: () => server.stop(),
  }
}

/** What was asked for must have been done: a story that goes wrong earlier than it tells is no story. */
export function must(answer: Answer): Answer {
  if (answer.__typename === 'Refusal') throw new Error(`Refused: ${answer.code} ${answer.messageEn}`)
  return answer
}

export function planRef(code: string): string {
  return globalId('Plan', seedId(`plan/${code}`))
}

async function openIncident(by: Person, change: object): Promise<Incident> {
  const { id } = must(
    await by.act('openIncident', {
      title: '疑似鼠疫病例',
      eventKind: 'infectious_disease',
      conditionCode: 'A01',
      divisionCode: GACHA,
      riskLevel: 'medium',
      firstFacts: '牧民发热3日，腹股沟淋巴结肿大。',
      ...change,
    }),
  )
  return { id, uuid: uuidOf('Incident', id) }
}

function memberOf(team: string, role: 'leader' | 'deputy'): string {
  const row = TEAMS.find(({ code }) => code === team)
  const member = role === 'leader' ? row?.leader : row?.deputies[0]
  if (!member) throw new Error(`${team} has no ${role}.`)
  return member.split(':')[0] ?? member
}

async function addPerson(
  server: TestServer,
  roleKey: string,
  organization: string,
  divisionCode: string,
): Promise<Person> {
  const { prisma } = server.deps.db
  const organizationId = await organizationOf(server, organization, divisionCode)
  const id = server.deps.ids.next()
  await prisma.person.create({ data: { id, nameZh: '新人', nameEn: 'Newcomer', organizationId } })
  const grant = { id: server.deps.ids.next(), personId: id, roleKey, organizationId, divisionCode }
  await prisma.grant.create({ data: { ...grant, grantedAt: new Date() } })
  return personOf(server, id)
}

/** The organization of this code; one that does not exist is set up. */
async function organizationOf({ deps }: TestServer, code: string, divisionCode: string): Promise<string> {
  const naming = { nameZh: code, nameEn: code, kind: 'government', divisionCode } as const
  const row = { id: deps.ids.next(), code, ...naming }
  return (await deps.db.prisma.organization.upsert({ where: { code }, create: row, update: {} })).id
}

function lookups({ deps }: TestServer): Pick<DutyRoom, 'call' | 'directive' | 'alertOf' | 'events'> {
  const { prisma } = deps.db
  return {
    call: async ({ uuid: incidentId }, team) => {
      const where = { incidentId, teamId: teamId(team) }
      const { id } = await prisma.dispatchCall.findFirstOrThrow({ where, orderBy: { id: 'desc' } })
      return { id: globalId('DispatchCall', id), uuid: id }
    },
    directive: async ({ uuid: incidentId }, code) => {
      const where = { incidentId, organization: { code } }
      const { id } = await prisma.directive.findFirstOrThrow({ where, orderBy: { id: 'asc' } })
      return { id: globalId('Directive', id), uuid: id }
    },
    alertOf: async ({ uuid: callId }) => {
      const { id } = await prisma.alert.findFirstOrThrow({ where: { callId } })
      return { id: globalId('Alert', id), uuid: id }
    },
    events: async (incident) => {
      const where = incident ? { incidentId: incident.uuid } : {}
      const rows = await prisma.eventLog.findMany({ where, orderBy: { position: 'asc' } })
      return rows.map(({ name }) => name)
    },
  }
}

async function standDown({ deps }: TestServer): Promise<void> {
  await deps.db.prisma.dispatchCall.updateMany({
    where: { worldId: REALITY, status: { in: ['requested', 'accepted', 'en_route', 'on_site'] } },
    data: { status: 'released' },
  })
}
