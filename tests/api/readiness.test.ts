import { globalId } from '@beacon/server/graphql/ids.ts'
import { dryRunAll } from '@beacon/server/response/dry-run.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { dutyRoom, type DutyRoom } from '../support/duty-room.ts'
import type { Person } from '../support/person.ts'
import { countStatements } from '../support/statements.ts'

let room: DutyRoom
let versionId: string
beforeAll(async () => {
  room = await dutyRoom()
  const { id } = await room.db.prisma.planVersion.findFirstOrThrow({
    where: { plan: { code: 'hjq-plague' }, status: 'in_force' },
  })
  versionId = id
})
afterAll(() => room.leave())

interface Level {
  level: number
  score: number
  needed: number
  met: number
  losses: { kind: string; subjectEn: string; needed: number; found: number; reasons: { reason: string }[] }[]
}

const TEXT = `query($id: ID!, $place: String) { readiness(versionId: $id, divisionCode: $place) {
  level score needed met losses { kind subjectEn needed found reasons { reason } } } }`

async function run(by: Person, place?: string): Promise<Level[] | null> {
  const variables = { id: globalId('PlanVersion', versionId), place }
  return (await by.graphql<{ readiness: Level[] | null }>(TEXT, variables)).readiness
}

const teamsLost = (levels: Level[] | null, level: number): number =>
  (levels?.find((one) => one.level === level)?.losses ?? [])
    .filter(({ kind }) => kind === 'team')
    .reduce((sum, { needed, found }) => sum + needed - found, 0)

describe('a dry run', () => {
  test('tells of every level how much of it could be done, and names each point lost', async () => {
    const levels = (await run(room.duty)) ?? []
    expect(levels.map(({ level }) => level)).toEqual([4, 3, 2, 1])
    for (const { score, needed, met, losses } of levels) {
      expect(score).toBe(Math.floor((100 * met) / needed))
      expect(losses.reduce((sum, loss) => sum + loss.needed - loss.found, 0)).toBe(needed - met)
      expect(losses.filter(({ reasons }) => reasons.length === 0)).toEqual([])
    }
    // Higher levels ask for what lower ones ask for, and more.
    const needs = levels.map(({ needed }) => needed)
    expect(needs).toEqual(needs.toSorted((a, b) => a - b))
  })

  test('sees that a team has become unready, and that it is ready again', async () => {
    const before = teamsLost(await run(room.duty), 1)
    const where = { kind: 'laboratory' } as const
    const teams = await room.db.prisma.team.findMany({ where })
    await room.db.prisma.team.updateMany({ where, data: { status: 'not_ready' } })
    expect(teamsLost(await run(room.duty), 1)).toBeGreaterThan(before)
    for (const { id, status } of teams) await room.db.prisma.team.update({ where: { id }, data: { status } })
    expect(teamsLost(await run(room.duty), 1)).toBe(before)
  })

  test('writes nothing', async () => {
    const before = await room.events()
    await run(room.duty)
    expect(await room.events()).toEqual(before)
    expect(await room.db.prisma.planReadiness.count()).toBe(0)
  })

  test('reads no rosters but those of the plan’s own area, whatever place is named', async () => {
    expect(await run(room.duty, '150625103202')).not.toBeNull()
    expect(await run(room.duty, '150626000000')).toBeNull()
  })

  test('is as dear as it is: a request holds a dozen at most', async () => {
    const one = (index: number) =>
      `r${index}: readiness(versionId: "${globalId('PlanVersion', versionId)}") { level }`
    const text = `{ ${Array.from({ length: 13 }, (_, index) => one(index)).join(' ')} }`
    const { errors } = await room.duty.raw(text)
    expect(errors?.[0]?.message).toMatch(/complex/i)
  })

  test('is for the command and for who makes plans', async () => {
    expect(await run(room.observer)).toBeNull()
    expect(await run(room.neighbour)).toBeNull()
    expect(await run(await room.person('surina'))).not.toBeNull()
  })
})

describe('every night', () => {
  test('every plan in force is run, and a second run on the same day replaces the first', async () => {
    const { deps } = room.server
    const levels = await room.db.prisma.actionCard.groupBy({
      by: ['planVersionId', 'level'],
      where: { version: { status: 'in_force' } },
    })
    expect(levels.length).toBeGreaterThan(7)
    expect(await dryRunAll(deps)).toBe(levels.length)
    expect(await dryRunAll(deps)).toBe(levels.length)
    expect(await room.db.prisma.planReadiness.count()).toBe(levels.length)
    const text = 'query($id: ID!) { node(id: $id) { ... on PlanVersion { readinessTrend { level score } } } }'
    const id = globalId('PlanVersion', versionId)
    const trend = async (by: Person) =>
      (await by.graphql<{ node: { readinessTrend: { level: number; score: number }[] } }>(text, { id })).node
        .readinessTrend
    const live = (await run(room.duty)) ?? []
    expect((await trend(room.duty)).toSorted((a, b) => b.level - a.level)).toEqual(
      live.map(({ level, score }) => ({ level, score })),
    )
    expect(await trend(room.observer)).toEqual([])
  })

  test('reads the rosters once for each jurisdiction, however many plans there are', async () => {
    const { deps } = room.server
    const statements = await countStatements(async () => void (await dryRunAll(deps)))
    expect(statements.length, statements.map((text) => text.slice(0, 80)).join('\n')).toBeLessThanOrEqual(12)
  })
})
