/** A draft is sent to organizations for their written opinion. */
import { systemActor } from '@beacon/server/access/actor.ts'
import { runCommand } from '@beacon/server/command/run.ts'
import { globalId, uuidOf } from '@beacon/server/graphql/ids.ts'
import { lapseOpinionsCommand } from '@beacon/server/plan-opinion/commands.ts'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { dutyRoom, must, type DutyRoom } from '../support/duty-room.ts'
import type { Person, Thing } from '../support/person.ts'
import { planRoom, type PlanRoom } from '../support/plan-room.ts'

let room: DutyRoom
let plans: PlanRoom
/** The heads of two agencies that have no part in making plans. */
let police: Person
let schools: Person
let version: Thing
beforeAll(async () => {
  room = await dutyRoom()
  plans = await planRoom(room)
  police = await room.newcomer('unit_head', 'police', '150625000000')
  schools = await room.newcomer('unit_head', 'schools', '150625000000')
})
afterAll(() => room.leave())
beforeEach(async () => {
  await plans.clear()
  version = must(await plans.revise())
  must(await plans.write(plans.editor, version, 'command'))
  must(await plans.submit(version))
})

const daysOn = (days: number) =>
  new Date(Date.now() + days * 86_400_000 + 8 * 3_600_000).toISOString().slice(0, 10)
const organization = async (code: string) =>
  globalId('Organization', (await room.db.prisma.organization.findUniqueOrThrow({ where: { code } })).id)

async function ask(codes: string[], dueOn = daysOn(14), by = plans.editor) {
  const organizationIds = await Promise.all(codes.map(organization))
  return by.act('askOpinions', { versionId: version.id, organizationIds, dueOn })
}

async function opinionOf(code: string): Promise<Thing> {
  const { id } = await room.db.prisma.planOpinion.findFirstOrThrow({
    where: { organization: { code }, versionId: uuidOf('PlanVersion', version.id) },
    orderBy: { round: 'desc' },
  })
  return { id: globalId('PlanOpinion', id) }
}
const give = async (by: Person, code: string, answer: string, text?: string) =>
  by.act('giveOpinion', { opinionId: (await opinionOf(code)).id, answer, ...(text && { text }) })
const settle = async (by: Person, code: string, reason = '已写入第三章。') =>
  by.act('settleOpinion', { opinionId: (await opinionOf(code)).id, outcome: 'adopted', reason })
const lapse = () =>
  runCommand(room.server.deps, lapseOpinionsCommand, { actor: systemActor('opinions'), input: {} })

/** As if this many days had gone by since it was asked for. */
async function wait(code: string): Promise<void> {
  const id = uuidOf('PlanOpinion', (await opinionOf(code)).id)
  await room.db.prisma.planOpinion.update({ where: { id }, data: { dueOn: new Date('2026-01-05') } })
}

async function pass() {
  for (const kind of ['drafting_note', 'opinions_summary'])
    must(await plans.paper(plans.editor, version, kind))
  return plans.pass(plans.editor, version, 'consultation')
}

describe('asking', () => {
  test('is for who writes plans, while the consultation is under way, each organization once', async () => {
    expect(await ask(['police'], daysOn(14), room.observer)).toBeRefused('FORBIDDEN')
    expect(await ask(['police'], daysOn(14), room.neighbour)).toBeRefused('NOT_FOUND')
    expect(await ask(['police'], daysOn(14), police)).toBeRefused('NOT_FOUND')
    expect(await ask(['police', 'schools'])).toBeAccepted()
    expect(await ask(['police'])).toBeRefused('ALREADY_ASKED')
    expect(await ask(['hb'])).toBeRefused('INVALID_INPUT')
    const twice = await Promise.all([ask(['cdc']), ask(['cdc'])])
    expect(twice.map(({ code = 'asked' }) => code).toSorted()).toEqual(['ALREADY_ASKED', 'asked'])
  })

  test.each([
    ['in the past', -1],
    ['tomorrow', 1],
    ['next year', 300],
  ])('not until a day %s', async (_, days) => {
    expect(await ask(['police'], daysOn(days))).toBeRefused('INVALID_INPUT')
  })

  test('not before it begins, nor when it is over', async () => {
    must(await pass())
    expect(await ask(['police'])).toBeRefused('WRONG_STATE')
    await plans.clear()
    version = must(await plans.revise())
    expect(await ask(['police'])).toBeRefused('WRONG_STATE')
  })

  test('opens the draft to who is asked, and nothing else', async () => {
    const READ = `query R($id: ID!) { node(id: $id) { ... on PlanVersion {
      chapters { textZh } papers { title } comments { text } decisions { kind } opinions { organization { code } } } } }`
    const read = (by: Person) =>
      by.graphql<{ node: Record<string, { organization: { code: string } }[]> | null }>(READ, {
        id: version.id,
      })
    must(await plans.paper(plans.editor, version, 'drafting_note'))
    expect((await read(police)).node).toBeNull()
    must(await ask(['police', 'schools']))
    const { node } = await read(police)
    expect(node?.['chapters']?.length).toBeGreaterThan(0)
    expect(node).toMatchObject({ papers: [], comments: [], decisions: [] })
    expect(node?.['opinions']).toEqual([{ organization: { code: 'police' } }])
    expect((await read(plans.editor)).node?.['opinions']).toHaveLength(2)
    const mine = '{ opinions { edges { node { isOpen viewerCan organization { code } } } } }'
    const { opinions } = await police.graphql<{ opinions: { edges: { node: object }[] } }>(mine)
    expect(opinions.edges.at(0)?.node).toEqual({
      isOpen: true,
      viewerCan: ['plan.give_opinion'],
      organization: { code: 'police' },
    })
    expect((await read(room.neighbour)).node).toBeNull()
    const exported = await police.fetch(`/api/versions/${uuidOf('PlanVersion', version.id)}/export?format=md`)
    const text = await exported.text()
    expect(text).toContain('应急响应')
    expect(text).not.toMatch(/苏日娜|编制说明/)
    // Given up, it is nobody else's business any more.
    await plans.clear()
    expect((await read(police)).node).toBeNull()
  })
})

describe('an opinion', () => {
  test('is given by the head of who is asked, and changed until its last day', async () => {
    must(await ask(['police', 'schools']))
    expect(await give(schools, 'police', 'agrees')).toBeRefused('NOT_FOUND')
    expect(await give(plans.editor, 'police', 'agrees')).toBeRefused('NOT_FOUND')
    expect(await give(room.commander, 'police', 'agrees')).toBeRefused('FORBIDDEN')
    expect(await give(police, 'police', 'objects')).toBeRefused('INVALID_INPUT')
    expect(await give(police, 'police', 'objects', '职责与本局不符。')).toBeAccepted()
    must(await settle(plans.editor, 'police'))
    expect(await give(police, 'police', 'comments', '改第三章。')).toBeAccepted()
    const id = uuidOf('PlanOpinion', (await opinionOf('police')).id)
    expect(await room.db.prisma.planOpinion.findUniqueOrThrow({ where: { id } })).toMatchObject({
      answer: 'comments',
      answeredBy: police.personId,
      outcome: null,
    })
    await wait('police')
    expect(await give(police, 'police', 'agrees')).toBeRefused('WRONG_STATE')
  })

  test('that wants something is dealt with by who writes plans before the step is passed', async () => {
    must(await ask(['police', 'schools']))
    expect(await settle(plans.editor, 'police')).toBeRefused('WRONG_STATE')
    must(await give(police, 'police', 'comments', '改第三章。'))
    must(await give(schools, 'schools', 'agrees'))
    expect(await pass()).toBeRefused('OPINIONS_OPEN')
    expect(await settle(police, 'police')).toBeRefused('FORBIDDEN')
    expect(await settle(room.observer, 'police')).toBeRefused('FORBIDDEN')
    expect(await settle(plans.editor, 'police', ' ')).toBeRefused('INVALID_INPUT')
    expect(await settle(plans.editor, 'schools')).toBeRefused('WRONG_STATE')
    must(await settle(plans.editor, 'police'))
    expect(await pass()).toBeAccepted()
    expect(await give(police, 'police', 'agrees')).toBeRefused('WRONG_STATE')
    const names = ['plan.opinion-asked', 'plan.opinion-given', 'plan.opinion-settled']
    const logged = await room.db.prisma.eventLog.findMany({
      where: { subjectId: uuidOf('PlanVersion', version.id), name: { in: names } },
      orderBy: { position: 'asc' },
    })
    expect(logged.map(({ name }) => name)).toEqual([names[0], names[0], names[1], names[1], names[2]])
  })

  test('that nobody gives in time is noted as silence, once, and only then may the step be passed', async () => {
    must(await ask(['police', 'schools']))
    expect(await lapse()).toMatchObject({ answer: { count: 0 } })
    expect(await pass()).toBeRefused('OPINIONS_OPEN')
    await wait('police')
    const both = await Promise.all([lapse(), lapse()])
    expect(both.map((one) => (one.ok ? one.answer.count : -1)).toSorted((a, b) => a - b)).toEqual([0, 1])
    expect(await pass()).toBeRefused('OPINIONS_OPEN')
    expect(await give(police, 'police', 'agrees')).toBeRefused('WRONG_STATE')
    must(await give(schools, 'schools', 'agrees'))
    expect(await pass()).toBeAccepted()
    const silent = await room.db.prisma.eventLog.findMany({
      where: { subjectId: uuidOf('PlanVersion', version.id), name: 'plan.opinion-lapsed' },
    })
    expect(silent).toHaveLength(1)
    expect(silent[0]?.payload).toMatchObject({
      askedOf: uuidOf('Organization', await organization('police')),
    })
  })

  test('of an earlier round stays on file and says nothing of the next', async () => {
    must(await ask(['police']))
    const { id: earlier } = await opinionOf('police')
    const comments = [{ text: '写明副指挥长。' }]
    must(await plans.editor.act('sendBackVersion', { versionId: version.id, step: 'consultation', comments }))
    expect(await police.act('giveOpinion', { opinionId: earlier, answer: 'agrees' })).toBeRefused(
      'WRONG_STATE',
    )
    await wait('police')
    expect(await lapse()).toMatchObject({ answer: { count: 0 } })
    const { comments: open } = await plans.rowOf(version)
    const commentId = globalId('PlanComment', open[0]?.id ?? '')
    must(
      await plans.editor.act('answerPlanComment', { versionId: version.id, commentId, answer: '已写明。' }),
    )
    must(await plans.submit(version))
    expect(await ask(['police'])).toBeAccepted()
    const rows = await room.db.prisma.planOpinion.findMany({
      where: { versionId: uuidOf('PlanVersion', version.id) },
      orderBy: { round: 'asc' },
    })
    expect(rows.map(({ round }) => round)).toEqual([1, 2])
    must(await give(police, 'police', 'agrees'))
    expect(await pass()).toBeAccepted()
  })
})
