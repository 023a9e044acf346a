import { globalId } from '@beacon/server/graphql/ids.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { dutyRoom, type DutyRoom, type Incident } from '../support/duty-room.ts'
import type { Person } from '../support/person.ts'

let room: DutyRoom
let incident: Incident
let leader: Person
beforeAll(async () => {
  room = await dutyRoom()
  leader = await room.leader('epi-1')
  incident = await room.openIncident()
  await room.activate(incident)
})
afterAll(() => room.leave())

describe('figures', () => {
  test('count for the addressed what is theirs, and for the command everything', async () => {
    const figures =
      '{ node(id: $id) { ... on Incident { counts { openDirectives silentCalls openRequisitions } } } }'
    const ask = async (by: Person) =>
      (await by.graphql<{ node: { counts: Record<string, number> } }>(`query($id: ID!) ${figures}`, incident))
        .node.counts
    const head = await room.person('lei-zhendong')
    const addressed = await room.db.prisma.directive.count({
      where: { incidentId: incident.uuid, organization: { code: 'police' } },
    })
    expect(addressed).toBeGreaterThan(0)
    expect(await ask(head)).toEqual({ openDirectives: addressed, silentCalls: 0, openRequisitions: 0 })
    expect(await ask(leader)).toEqual({ openDirectives: 0, silentCalls: 1, openRequisitions: 0 })
    const whole = await ask(room.observer)
    expect(whole['openDirectives']).toBeGreaterThan(addressed)
    expect(whole['silentCalls']).toBeGreaterThan(1)
  })

  test('and reasons of a level are for the jurisdiction', async () => {
    const text =
      'query($id: ID!) { node(id: $id) { ... on Incident { responses { steps { reason legalGround } } } } }'
    const steps = async (by: Person) =>
      (await by.graphql<{ node: { responses: { steps: unknown[] }[] } }>(text, incident)).node.responses[0]
        ?.steps
    expect(await steps(leader)).toEqual([])
    expect(await steps(room.observer)).toHaveLength(1)
  })
})

describe('a telephone number', () => {
  const phone = async (by: Person, of: Person): Promise<string | null | undefined> =>
    (
      await by.graphql<{ node: { phone: string | null } }>(
        'query($id: ID!) { node(id: $id) { ... on Person { phone } } }',
        { id: globalId('Person', of.personId) },
      )
    ).node.phone

  test('is read by oneself, in the jurisdiction, in the team and by whom one has called out', async () => {
    const deputy = await room.deputy('epi-1')
    expect(await phone(leader, leader)).toMatch(/^\d/)
    expect(await phone(room.observer, leader)).toMatch(/^\d/)
    expect(await phone(leader, deputy)).toMatch(/^\d/)
    expect(await phone(leader, room.commander)).toMatch(/^\d/)
  })

  test('is not read by others', async () => {
    const stranger = await room.leader('lab-1')
    expect(await phone(leader, stranger)).toBeNull()
    expect(await phone(room.neighbour, leader)).toBeNull()
  })
})

describe('a draft of a plan', () => {
  test('is not read but by who takes part in making it: neither among the versions nor by its id', async () => {
    const version = await room.db.prisma.planVersion.findFirstOrThrow({ where: { status: 'in_force' } })
    const id = room.server.deps.ids.next()
    const { legalBasisZh, legalBasisEn, planId } = version
    const draft = { legalBasisZh, legalBasisEn, planId }
    await room.db.prisma.planVersion.create({ data: { id, ...draft, number: 99, status: 'draft' } })
    const found = await room.observer.graphql<{ node: unknown }>('query($id: ID!) { node(id: $id) { id } }', {
      id: globalId('PlanVersion', id),
    })
    expect(found.node).toBeNull()
    const { node } = await room.observer.graphql<{ node: { versions: { number: number }[] } }>(
      'query($id: ID!) { node(id: $id) { ... on Plan { versions { number } } } }',
      { id: globalId('Plan', planId) },
    )
    expect(node.versions.map(({ number }) => number)).not.toContain(99)
  })
})
