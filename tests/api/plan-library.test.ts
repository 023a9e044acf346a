import { findPlan } from '@beacon/server/plan/queries.ts'
import { globalId } from '@beacon/server/graphql/ids.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { morning } from '../support/duties.ts'
import { dutyRoom, type DutyRoom } from '../support/duty-room.ts'
import type { Person } from '../support/person.ts'

let room: DutyRoom
let editor: Person
beforeAll(async () => {
  room = await dutyRoom()
  editor = await room.person('surina')
})
afterAll(() => room.leave())

type Standing = 'in_force' | 'overdue' | 'under_way' | 'none'
interface Cell {
  eventKind: string
  level: string
  inForce: number
  overdue: number
  underWay: number
  none: number
}

const cells = async (by: Person, filter = ''): Promise<Cell[]> =>
  (
    await by.graphql<{ planCoverage: Cell[] }>(
      `{ planCoverage${filter && `(${filter})`} { eventKind level inForce overdue underWay none } }`,
    )
  ).planCoverage

async function codes(by: Person, filter: string): Promise<string[]> {
  const text = `{ plans(first: 100, ${filter}) { edges { node { code } } } }`
  const { plans } = await by.graphql<{ plans: { edges: { node: { code: string } }[] } }>(text)
  return plans.edges.map(({ node }) => node.code)
}

const FIELDS: [Standing, keyof Cell][] = [
  ['in_force', 'inForce'],
  ['overdue', 'overdue'],
  ['under_way', 'underWay'],
  ['none', 'none'],
]

/** Each cell counts what the list shows under the same filter; and what is overdue is so by a duty that is. */
async function expectAgreement(by: Person, filter = ''): Promise<void> {
  for (const cell of await cells(by, filter)) {
    for (const [standing, field] of FIELDS) {
      const whole = `${filter && `${filter}, `}eventKind: ${cell.eventKind}, level: ${cell.level}, standing: ${standing}`
      expect(await codes(by, whole), whole).toHaveLength(Number(cell[field]))
    }
  }
}

async function overdueByDuty(by: Person): Promise<string[]> {
  const text = '{ planDuties(first: 100, state: open, overdue: true) { edges { node { plan { code } } } } }'
  const { planDuties } = await by.graphql<{ planDuties: { edges: { node: { plan: { code: string } } }[] } }>(
    text,
  )
  return [...new Set(planDuties.edges.map(({ node }) => node.plan.code))].toSorted()
}

/** In force since 2022, and never evaluated. */
const EVER = ['hjq-master']

describe('the system of plans at a glance', () => {
  test('counts what the list shows under the same filter, for each who looks', async () => {
    for (const person of [editor, room.observer, room.neighbour]) await expectAgreement(person)
  })

  test('tells what is being made only to who makes it', async () => {
    const made = ['dgt-township', 'hjq-brucellosis', 'hjq-poisoning']
    expect(await codes(editor, 'standing: under_way')).toEqual(made)
    expect(await codes(room.observer, 'standing: under_way')).toEqual([])
    expect(await codes(room.observer, 'standing: none')).toEqual(made)
  })

  test.each([
    ['past its term', { effectiveTo: new Date('2026-01-31') }],
    ['not evaluated for three years', { effectiveFrom: new Date('2023-01-01') }],
  ])('a plan %s is overdue', async (_, change) => {
    const where = { plan: { code: 'hjq-plague' }, status: 'in_force' } as const
    const before = await room.db.prisma.planVersion.findFirstOrThrow({ where })
    await exercised()
    await room.db.prisma.planVersion.updateMany({ where, data: change })
    await morning(room)
    await expectOverdue([...EVER, 'hjq-plague'])
    const { effectiveFrom, effectiveTo } = before
    await room.db.prisma.planVersion.updateMany({ where, data: { effectiveFrom, effectiveTo } })
    await morning(room)
    await expectOverdue(EVER)
  })

  test('a plan whose filing is late is overdue until it is filed', async () => {
    const { id } = await room.db.prisma.planVersion.findFirstOrThrow({
      where: { plan: { code: 'hjq-plague' }, status: 'in_force' },
    })
    const step = {
      id: room.server.deps.ids.next(),
      versionId: id,
      kind: 'filing',
      position: 1,
      permission: 'plan.register',
      papers: [],
      isSimplified: true,
      isGate: false,
      status: 'open',
    } as const
    await room.db.prisma.planStep.create({ data: { ...step, papers: [] } })
    await room.db.prisma.planVersion.update({ where: { id }, data: { filingDueOn: new Date('2026-02-01') } })
    await morning(room)
    await expectOverdue([...EVER, 'hjq-plague'])
    await room.db.prisma.planStep.update({ where: { id: step.id }, data: { status: 'passed' } })
    await morning(room)
    await expectOverdue(EVER)
  })

  test('is filtered by who maintains the plans and by what is due, in the matrix and in the list alike', async () => {
    await morning(room)
    const { id } = await room.db.prisma.organization.findUniqueOrThrow({ where: { code: 'hb' } })
    const { id: other } = await room.db.prisma.organization.findUniqueOrThrow({ where: { code: 'cdc' } })
    const maker = `organizationId: "${globalId('Organization', id)}"`
    for (const days of [-1, 30, 90, 400, 1_200]) {
      for (const person of [editor, room.observer, room.neighbour]) {
        await expectAgreement(person, `dueWithin: ${days}`)
        await expectAgreement(person, `${maker}, dueWithin: ${days}`)
      }
    }
    expect(await codes(editor, `${maker}, dueWithin: 1200`)).toContain('hjq-plague')
    expect(await codes(editor, 'dueWithin: -1')).toEqual(await overdueByDuty(editor))
    expect(await cells(editor, `organizationId: "${globalId('Organization', other)}"`)).toEqual([])
  })
})

/** Every plan has been exercised of late. */
async function exercised(): Promise<void> {
  await morning(room)
  await room.db.prisma.planDuty.updateMany({
    where: { kind: 'exercise', state: 'open' },
    data: { state: 'done', doneOn: new Date('2026-06-01'), closedAt: new Date() },
  })
}

async function expectOverdue(expected: string[]): Promise<void> {
  expect(await codes(editor, 'standing: overdue')).toEqual(expected)
  expect(await overdueByDuty(editor)).toEqual(expected)
  await expectAgreement(editor)
}

test('a plan is in force from midnight in China, not from eight in the morning', async () => {
  const where = { plan: { code: 'hjq-plague' }, status: 'in_force' } as const
  const { planId, effectiveFrom } = await room.db.prisma.planVersion.findFirstOrThrow({ where })
  await room.db.prisma.planVersion.updateMany({ where, data: { effectiveFrom: new Date('2026-11-25') } })
  const inForceAt = async (instant: string) =>
    (await findPlan(room.db.prisma, planId, new Date(instant)))?.inForce !== null
  expect(await inForceAt('2026-11-24T15:59:00Z')).toBe(false)
  expect(await inForceAt('2026-11-24T16:01:00Z')).toBe(true)
  await room.db.prisma.planVersion.updateMany({ where, data: { effectiveFrom } })
})

test.each([
  [
    'round in a circle',
    'plans { edges { node { versions { plan { versions { plan { versions { id } } } } } } } }',
  ],
  [
    'every text of every version',
    'plans(first: 100) { edges { node { versions { chapters { textZh textEn } } } } }',
  ],
  [
    'the matrix a hundred times',
    Array.from({ length: 130 }, (_, n) => `m${n}: planCoverage { none }`).join(' '),
  ],
])('nobody asks for %s', async (_, fields) => {
  const { errors } = await room.observer.raw(`{ ${fields} }`)
  expect(errors?.[0]?.message).toMatch(/complex/i)
})

test('plans are filtered by category, kind of event and level', async () => {
  expect(await codes(editor, 'category: special')).toContain('hjq-plague')
  expect(await codes(editor, 'category: workbook')).toEqual([])
  expect(await codes(editor, 'eventKind: poisoning')).toEqual(['hjq-poisoning'])
  expect(await codes(editor, 'level: banner')).toContain('hjq-plague')
  expect(await codes(editor, 'level: unit')).toEqual([])
})
