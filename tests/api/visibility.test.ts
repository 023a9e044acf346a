import { globalId } from '@beacon/server/graphql/ids.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { dutyRoom, must, type Call, type DutyRoom, type Incident } from '../support/duty-room.ts'
import type { Person, Thing } from '../support/person.ts'

let room: DutyRoom
let incident: Incident
let response: Thing
let call: Call
let leader: Person
beforeAll(async () => {
  room = await dutyRoom()
  leader = await room.leader('epi-1')
  incident = await room.openIncident()
  response = await room.activate(incident)
  call = await room.call(incident, 'epi-1')
})
afterAll(() => room.leave())

interface Sight {
  title: string
  viewerCommands: boolean
  viewerCan: string[]
  responses: { level: number; shortfalls: unknown[] }[]
  directives: { organization: { code: string } }[]
  dispatchNeeds: { calls: { team: { code: string }; viewerCan: string[] }[] }[]
  requisitions: unknown[]
  alerts: { kind: string; recipients: { person: { id: string } }[] }[]
  timeline: { edges: { node: { name: string } }[] }
}

const SIGHT = `query($id: ID!) { node(id: $id) { ... on Incident {
  title viewerCommands viewerCan responses { level shortfalls { needed } }
  directives { organization { code } }
  dispatchNeeds { calls { team { code } viewerCan } }
  requisitions { quantity }
  alerts { kind recipients { person { id } } }
  timeline(first: 200) { edges { node { name } } } } } }`

const look = async (by: Person): Promise<Sight | null> =>
  (await by.graphql<{ node: Sight | null }>(SIGHT, { id: incident.id })).node

async function nodeOf(by: Person, id: string): Promise<unknown> {
  return (await by.graphql<{ node: unknown }>('query($id: ID!) { node(id: $id) { __typename } }', { id }))
    .node
}

const LISTS = `{ incidents { edges { node { id } } } directives { edges { node { id } } }
  myCalls(all: true) { edges { node { id } } } myAlerts { edges { node { id incident { id } } } } }`

type Lists = Record<'incidents' | 'directives' | 'myCalls' | 'myAlerts', { edges: { node: Thing }[] }>

describe('a leader', () => {
  test('sees the incident as far as it is theirs: the own call, the own alert, the own events', async () => {
    const { dispatchNeeds, timeline, ...rest } = (await look(leader)) ?? ({} as Sight)
    expect(dispatchNeeds.flatMap(({ calls }) => calls.map(({ team }) => team.code))).toEqual(['epi-1'])
    expect(timeline.edges.map(({ node }) => node.name)).toEqual(['dispatch.requested'])
    expect(rest).toEqual({
      title: '疑似鼠疫病例',
      viewerCommands: false,
      viewerCan: [],
      directives: [],
      requisitions: [],
      responses: [{ level: 4, shortfalls: [] }],
      alerts: [{ kind: 'dispatch', recipients: [{ person: { id: globalId('Person', leader.personId) } }] }],
    })
  })

  test('finds by id what is theirs and nothing else', async () => {
    const others = await room.call(incident, 'rescue-1')
    const directive = await room.directive(incident, 'cdc')
    expect(await nodeOf(leader, call.id)).toEqual({ __typename: 'DispatchCall' })
    expect(await nodeOf(leader, (await room.alertOf(call)).id)).toEqual({ __typename: 'Alert' })
    for (const id of [others.id, (await room.alertOf(others)).id, directive.id, response.id]) {
      expect(await nodeOf(leader, id)).toBeNull()
    }
  })

  test('finds in lists what is theirs and nothing else', async () => {
    const lists = await leader.graphql<Lists>(LISTS)
    expect(lists.incidents.edges.map(({ node }) => node.id)).toContain(incident.id)
    expect(lists.myCalls.edges.map(({ node }) => node.id)).toContain(call.id)
    expect(lists.directives.edges).toEqual([])
  })
})

describe('a head of a unit', () => {
  test('sees the directives of the own organization and no others', async () => {
    const head = await room.person('lei-zhendong')
    const sight = await look(head)
    expect(new Set(sight?.directives.map(({ organization }) => organization.code))).toEqual(
      new Set(['police']),
    )
    expect(sight?.dispatchNeeds).toEqual([])
    const names = sight?.timeline.edges.map(({ node }) => node.name) ?? []
    expect(new Set(names)).toEqual(new Set(['directive.issued']))
  })
})

describe('a neighbour', () => {
  test('sees nothing, by whatever way', async () => {
    expect(await look(room.neighbour)).toBeNull()
    const ids = [incident, response, call, await room.alertOf(call), await room.directive(incident, 'cdc')]
    for (const { id } of ids) expect(await nodeOf(room.neighbour, id)).toBeNull()
    const lists = await room.neighbour.graphql<Lists>(LISTS)
    expect(Object.values(lists).flatMap(({ edges }) => edges)).toEqual([])
  })
})

describe('nobody', () => {
  test('sees nothing without signing in', async () => {
    for (const text of ['{ incidents { edges { cursor } } }', '{ node(id: "x") { id } }', LISTS]) {
      const { data, errors } = await room.server.anonymous.raw(text)
      expect(Object.values(data ?? {}).filter((value) => value !== null)).toEqual([])
      expect(errors?.[0]?.extensions?.code).toBe('UNAUTHENTICATED')
    }
  })
})

describe('the command', () => {
  test('sees everything', async () => {
    for (const person of [room.commander, room.duty, room.observer]) {
      const sight = await look(person)
      expect(sight?.viewerCommands).toBe(true)
      expect(sight?.dispatchNeeds.flatMap(({ calls }) => calls)).toHaveLength(5)
      expect(sight?.requisitions.length).toBeGreaterThan(20)
      expect(sight?.responses).toEqual([{ level: 4, shortfalls: [{ needed: 1 }] }])
      expect(sight?.timeline.edges.map(({ node }) => node.name)).toEqual(await room.events(incident))
    }
  })
})

describe('viewerCan agrees with the commands', () => {
  /** What is done under each permission; in an incident of its own, so that nothing of the story is changed. */
  const acts: Record<string, (by: Person, subject: Incident) => Promise<{ code?: string }>> = {
    'incident.assess': (by, subject) => by.assess(subject),
    'incident.end': (by, subject) => by.endIncident(subject),
    'response.activate': (by, subject) => by.activate(subject, { planId: room.plan('hjq-brucellosis') }),
    'alert.raise': (by, subject) =>
      by.notify(subject, { personIds: [globalId('Person', by.personId)], acknowledgeRequired: false }),
  }

  test.each(Object.keys(acts))('%s', async (permission) => {
    for (const person of [room.commander, room.duty, room.observer, room.admin]) {
      const subject = await room.openIncident()
      const { node } = await person.graphql<{ node: { viewerCan: string[] } }>(
        'query($id: ID!) { node(id: $id) { ... on Incident { viewerCan } } }',
        { id: subject.id },
      )
      const answer = await acts[permission]?.(person, subject)
      expect(answer?.code === 'FORBIDDEN', `${permission} by ${person.personId}`).toBe(
        !node.viewerCan.includes(permission),
      )
    }
  })

  test('of a call', async () => {
    const can = async (by: Person) => {
      const text = 'query($id: ID!) { node(id: $id) { ... on DispatchCall { viewerCan } } }'
      const { node } = await by.graphql<{ node: { viewerCan: string[] } | null }>(text, { id: call.id })
      return node?.viewerCan.toSorted()
    }
    expect(await can(leader)).toEqual(['dispatch.answer', 'dispatch.report'])
    expect(await can(room.commander)).toEqual(['dispatch.recall', 'dispatch.report'])
    expect(await can(room.observer)).toEqual([])
    expect(await can(room.neighbour)).toBeUndefined()
  })

  test('of a directive', async () => {
    const directive = await room.directive(incident, 'police')
    const can = async (by: Person) => {
      const text = 'query($id: ID!) { node(id: $id) { ... on Directive { viewerCan } } }'
      const { node } = await by.graphql<{ node: { viewerCan: string[] } | null }>(text, { id: directive.id })
      return node?.viewerCan
    }
    const head = await room.person('lei-zhendong')
    expect([await can(head), await can(room.commander), await can(leader)]).toEqual([
      ['directive.answer'],
      [],
      undefined,
    ])
    expect(await room.commander.receive(directive)).toBeRefused('FORBIDDEN')
    must(await head.receive(directive))
  })
})
