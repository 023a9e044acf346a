import { globalId } from '@beacon/server/graphql/ids.ts'
import { PLAGUE_CARDS } from '@beacon/seeds/demo/data/plague/cards.ts'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { countRows } from '../seeds/deps.ts'
import { dutyRoom, must, type DutyRoom, type Incident } from '../support/duty-room.ts'
import type { Thing } from '../support/person.ts'

let room: DutyRoom
let incident: Incident
beforeAll(async () => {
  room = await dutyRoom()
})
afterAll(() => room.leave())
beforeEach(async () => {
  await room.standDown()
  incident = await room.openIncident()
})

const titlesOf = (...levels: number[]) =>
  PLAGUE_CARDS.filter(({ level }) => levels.includes(level))
    .map(({ titleZh }) => titleZh)
    .toSorted()

async function issued(): Promise<string[]> {
  const rows = await room.db.prisma.directive.findMany({ where: { incidentId: incident.uuid } })
  return rows.map(({ titleZh }) => titleZh).toSorted()
}

interface Preview {
  __typename: string
  code?: string
  refusal: { code: string } | null
  directives: { card: { titleZh: string }; organization: { code: string } }[]
  dispatches: { kind: string; picks: { team: { code: string } }[] }[]
  requisitions: { quantity: number; item: { code: string } }[]
  shortfalls: { subjectZh: string; needed: number; found: number }[]
  recipientCount: number
}

const PREVIEW = `query($incidentId: ID!, $planId: ID!, $level: Int!) {
  activationPreview(incidentId: $incidentId, planId: $planId, level: $level) {
    __typename
    ... on Refusal { code }
    ... on ActivationPreview {
      refusal { code }
      directives { card { titleZh } organization { code } }
      dispatches { kind picks { team { code } } }
      requisitions { quantity item { code } }
      shortfalls { subjectZh needed found }
      recipientCount
    }
  }
}`

async function preview(level: number, by = room.duty, plan = 'hjq-plague'): Promise<Preview> {
  const variables = { incidentId: incident.id, planId: room.plan(plan), level }
  const { activationPreview } = await by.graphql<{ activationPreview: Preview }>(PREVIEW, variables)
  return activationPreview
}

/** What the incident holds, in the words of the preview. */
async function done(): Promise<Omit<Preview, '__typename' | 'refusal'>> {
  const { prisma } = room.db
  const where = { incidentId: incident.uuid }
  const calls = await prisma.dispatchNeed.findMany({
    where,
    include: { calls: { include: { team: true }, orderBy: { rank: 'asc' } } },
    orderBy: { id: 'asc' },
  })
  const shortfalls = await prisma.shortfall.findMany({ where: { response: where } })
  const people = await prisma.alertRecipient.findMany({ where: { alert: where }, distinct: ['personId'] })
  const directives = await prisma.directive.findMany({
    where,
    include: { organization: true },
    orderBy: { id: 'asc' },
  })
  const requisitions = await prisma.requisition.findMany({ where, orderBy: { id: 'asc' } })
  return {
    directives: directives.map(({ titleZh, organization: { code } }) => ({
      card: { titleZh },
      organization: { code },
    })),
    dispatches: calls.map(({ kind, calls: asked }) => ({
      kind,
      picks: asked.map(({ team: { code } }) => ({ team: { code } })),
    })),
    requisitions: requisitions.map(({ quantity, itemCode: code }) => ({ quantity, item: { code } })),
    shortfalls: shortfalls.map(({ needed, found }) => ({ subjectZh: '实验室检测队', needed, found })),
    recipientCount: people.length,
  }
}

/** Orders of the same millisecond have ids in no order, so both sides are put in one. */
function inOrder<Whole extends Partial<Preview>>(whole: Whole): Whole {
  const sorted = Object.entries(whole).map(([key, value]) => [
    key,
    Array.isArray(value) ? value.map((one) => JSON.stringify(one)).toSorted() : value,
  ])
  return Object.fromEntries(sorted) as Whole
}

describe('a preview', () => {
  test('writes nothing and equals what activation then does', async () => {
    const before = await countRows(room.server.deps)
    const { __typename, refusal, ...planned } = await preview(4)
    expect([__typename, refusal]).toEqual(['ActivationPreview', null])
    expect(await countRows(room.server.deps)).toEqual(before)
    await room.activate(incident)
    expect(inOrder(await done())).toEqual(inOrder(planned))
  })

  test('of a higher level shows only what raising adds', async () => {
    await room.activate(incident)
    const planned = await preview(3)
    expect(planned.directives.map(({ card }) => card.titleZh).toSorted()).toEqual(titlesOf(3))
  })

  test('says why it would be refused, and plans ahead all the same', async () => {
    await room.activate(incident)
    const planned = await preview(4, room.duty, 'hjq-respiratory')
    expect(planned.refusal?.code).toBe('ALREADY_ACTIVE')
    expect(planned.directives.length).toBeGreaterThan(0)
  })

  test('is refused without the right, out of sight, and for a draft', async () => {
    const code = async (...wish: Parameters<typeof preview>) => (await preview(...wish)).code
    expect(await code(4, room.observer)).toBe('FORBIDDEN')
    expect(await code(4, room.neighbour)).toBe('NOT_FOUND')
    expect(await code(4, room.duty, 'hjq-brucellosis')).toBe('PLAN_NOT_IN_FORCE')
  })
})

describe('the level', () => {
  let response: Thing
  beforeEach(async () => {
    response = await room.activate(incident)
  })

  test('raised adds only what the higher level adds', async () => {
    expect(await issued()).toEqual(titlesOf(4))
    expect(await room.commander.raise(response)).toBeAccepted()
    expect(await issued()).toEqual(titlesOf(4, 3))
    const needs = await room.db.prisma.dispatchNeed.findMany({ where: { incidentId: incident.uuid } })
    expect(new Set(needs.map(({ cardId }) => cardId)).size).toBe(needs.length)
  })

  test('raised, lowered and raised again issues nothing twice', async () => {
    expect(await room.commander.raise(response)).toBeAccepted()
    expect(await room.commander.lower(response)).toBeAccepted()
    expect(await issued()).toEqual(titlesOf(4, 3))
    expect(await room.commander.raise(response)).toBeAccepted()
    expect(await issued()).toEqual(titlesOf(4, 3))
    const steps = await room.db.prisma.responseStep.findMany({
      where: { response: { incidentId: incident.uuid } },
      orderBy: { id: 'asc' },
    })
    expect(steps.map(({ kind, fromLevel, toLevel }) => `${kind} ${fromLevel} ${toLevel}`).toSorted()).toEqual(
      ['activated null 4', 'lowered 3 4', 'raised 4 3', 'raised 4 3'],
    )
    expect(steps.every(({ reason, legalGround }) => reason !== '' && legalGround !== '')).toBe(true)
  })

  test('raised twice at once is raised once', async () => {
    const answers = await Promise.all([room.commander.raise(response), room.commander.raise(response)])
    expect(answers.map(({ code }) => code ?? 'done').toSorted()).toEqual(['LEVEL_NOT_HIGHER', 'done'])
    expect(await issued()).toEqual(titlesOf(4, 3))
  })

  test('moves in its own direction only, with a reason', async () => {
    expect(await room.commander.raise(response, { level: 4 })).toBeRefused('LEVEL_NOT_HIGHER')
    expect(await room.commander.lower(response, { level: 4 })).toBeRefused('LEVEL_NOT_LOWER')
    const wordless = await room.commander.raise(response, { level: 3, reason: ' ' })
    expect(wordless).toBeRefused('INVALID_INPUT')
    expect(wordless.path).toEqual(['reason'])
  })

  test('is moved by whoever has the right, and does not exist for strangers', async () => {
    for (const act of ['raise', 'lower', 'endResponse'] as const) {
      expect(await room.duty[act](response)).toBeRefused('FORBIDDEN')
      expect(await room.neighbour[act](response)).toBeRefused('NOT_FOUND')
      expect(await room.commander[act](incident)).toBeRefused('NOT_FOUND')
    }
  })

  test('does not move once the response has ended', async () => {
    must(await room.commander.endResponse(response))
    for (const act of ['raise', 'lower', 'endResponse'] as const) {
      expect(await room.commander[act](response)).toBeRefused('NOT_ACTIVE')
    }
    expect((await preview(3)).refusal).toBeNull()
  })
})

describe('ending', () => {
  test('takes back the calls that nobody has answered, and their alerts stop asking', async () => {
    const response = await room.activate(incident)
    const leader = await room.leader('epi-1')
    must(await leader.accept(await room.call(incident, 'epi-1')))
    expect(await room.commander.endResponse(response)).toBeAccepted()

    const calls = await room.db.prisma.dispatchCall.findMany({
      where: { incidentId: incident.uuid },
      include: { alerts: true, team: true },
    })
    const standing = calls.map(({ team, status, alerts }) => `${team.code} ${status} ${alerts[0]?.status}`)
    expect(standing.toSorted()).toEqual([
      'community-dugui recalled closed',
      'disinfect-1 recalled closed',
      'epi-1 accepted closed',
      'lab-1 recalled closed',
      'rescue-1 recalled closed',
    ])
    const events = await room.events(incident)
    expect(events.filter((name) => name === 'dispatch.recalled')).toHaveLength(4)
    expect(events.filter((name) => name === 'alert.closed')).toHaveLength(5)
    const late = await (await room.leader('lab-1')).accept(await room.call(incident, 'lab-1'))
    expect(late).toBeRefused('RECALLED')
  })

  test('twice at once ends once', async () => {
    const response = await room.activate(incident)
    const answers = await Promise.all([1, 2].map(() => room.commander.endResponse(response)))
    expect(answers.map(({ code }) => code ?? 'done').toSorted()).toEqual(['NOT_ACTIVE', 'done'])
    expect((await room.events(incident)).filter((name) => name === 'response.ended')).toHaveLength(1)
  })

  test('lets the plan be activated anew', async () => {
    must(await room.commander.endResponse(await room.activate(incident)))
    const again = await room.activate(incident)
    expect(again.id).toMatch(/^UmVzcG9uc2U6/)
    expect(globalId('Response', '')).toBe('UmVzcG9uc2U6')
  })
})
