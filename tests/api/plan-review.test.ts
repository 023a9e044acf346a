import { findAlteredVersions } from '@beacon/server/plan-review/digest.ts'
import { globalId, uuidOf } from '@beacon/server/graphql/ids.ts'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { dutyRoom, must, type DutyRoom } from '../support/duty-room.ts'
import type { Person, Thing } from '../support/person.ts'
import { ISSUANCE, PLAGUE, planRoom, type PlanRoom } from '../support/plan-room.ts'

let room: DutyRoom
let plans: PlanRoom
let editor: Person
let expert: Person
let lawyer: Person
let head: Person
beforeAll(async () => {
  room = await dutyRoom()
  plans = await planRoom(room)
  ;({ editor, expert, lawyer, head } = plans)
})
afterAll(() => room.leave())

let version: Thing
beforeEach(async () => {
  await plans.clear()
  version = must(await plans.revise())
})

describe('a revision', () => {
  test('is a copy of what is in force, text and cards, under the next number', async () => {
    const inForce = await room.db.prisma.planVersion.findFirstOrThrow({
      where: { planId: plans.planId, status: 'in_force' },
      include: { chapters: true, cards: true },
    })
    const row = await plans.rowOf(version)
    expect(row.number).toBeGreaterThan(inForce.number)
    expect(row.chapters.map(({ textZh }) => textZh)).toEqual(inForce.chapters.map(({ textZh }) => textZh))
    expect(row.cards).toHaveLength(inForce.cards.length)
  })

  test('is one at a time, also when two begin at once', async () => {
    expect(await plans.revise()).toBeRefused('VERSION_UNDER_WAY')
    must(await editor.act('withdrawVersion', { versionId: version.id, reason: '重新起草' }))
    const answers = await Promise.all([plans.revise(), plans.revise(), plans.revise()])
    expect(answers.map(({ code }) => code ?? 'done').toSorted()).toEqual([
      'VERSION_UNDER_WAY',
      'VERSION_UNDER_WAY',
      'done',
    ])
  })

  test('is begun by who may, where they may', async () => {
    const wish = { planId: PLAGUE, changeNote: '-' }
    expect(await room.observer.act('revisePlan', wish)).toBeRefused('FORBIDDEN')
    expect(await room.neighbour.act('revisePlan', wish)).toBeRefused('NOT_FOUND')
    expect(await expert.act('revisePlan', wish)).toBeRefused('NOT_FOUND')
  })
})

describe('writing', () => {
  test('counts revisions, and the second of two writers is told', async () => {
    const wish = {
      versionId: version.id,
      chapter: 'general',
      revision: 1,
      textZh: '一',
      textEn: '',
      isPublic: true,
    }
    const answers = await Promise.all([
      editor.act('writeChapter', wish),
      editor.act('writeChapter', { ...wish, textZh: '二' }),
    ])
    expect(answers.map(({ code }) => code ?? 'done').toSorted()).toEqual(['CHANGED_MEANWHILE', 'done'])
    expect((await plans.rowOf(version)).chapters.find(({ key }) => key === 'general')?.revision).toBe(2)
  })

  test('of what is on its way is refused', async () => {
    must(await plans.submit(version))
    expect(await plans.write(editor, version, 'general')).toBeRefused('WRONG_STATE')
  })
})

test('a change of command goes the whole way, comes into force and supersedes what was', async () => {
  const before = await room.db.prisma.planVersion.findFirstOrThrow({
    where: { planId: plans.planId, status: 'in_force' },
  })
  must(await plans.write(editor, version, 'command'))
  must(await plans.submit(version))
  expect((await plans.rowOf(version)).steps.map(({ kind }) => kind)).toEqual([
    'consultation',
    'expert_review',
    'risk_assessment',
    'legality_review',
    'deliberation',
    'approval',
    'issuance',
    'filing',
  ])
  await plans.walk(version)
  const issued = await plans.rowOf(version)
  expect(issued).toMatchObject({ status: 'issued', documentNumber: ISSUANCE.documentNumber })
  expect(issued.filingDueOn?.getTime()).toBeGreaterThan(issued.issuedOn?.getTime() ?? 0)
  must(await editor.act('enforceVersion', { versionId: version.id }))
  expect((await plans.rowOf(version)).status).toBe('in_force')
  const old = await room.db.prisma.planVersion.findUniqueOrThrow({ where: { id: before.id } })
  expect(old).toMatchObject({ status: 'superseded', effectiveTo: new Date(ISSUANCE.effectiveFrom) })
  expect(await findAlteredVersions(room.db.pool)).toEqual([])
  const versionId = uuidOf('PlanVersion', version.id)
  const card = { planVersionId: versionId, level: 4, position: 1 }
  await room.db.prisma.actionCard.updateMany({ where: card, data: { deadlineMinutes: 9_999 } })
  expect(await findAlteredVersions(room.db.pool)).toMatchObject([{ versionId }])
  must(await plans.paper(editor, version, 'filing_receipt'))
  must(await plans.pass(editor, version, 'filing'))
  expect((await plans.rowOf(version)).status).toBe('in_force')
})

test('what turns out to be of substance after it was sent back goes the whole way in its order', async () => {
  must(await plans.submit(version))
  const sent = { versionId: version.id, step: 'legality_review', comments: [{ text: '涉及指挥体系。' }] }
  must(await lawyer.act('sendBackVersion', sent))
  const [comment] = (await plans.rowOf(version)).comments
  const commentId = globalId('PlanComment', comment?.id ?? '')
  must(await editor.act('answerPlanComment', { versionId: version.id, commentId, answer: '重新编写。' }))
  must(await plans.write(editor, version, 'command'))
  must(await plans.submit(version))
  const { steps } = await plans.rowOf(version)
  expect(steps.map(({ kind }) => kind).slice(0, 4)).toEqual([
    'consultation',
    'expert_review',
    'risk_assessment',
    'legality_review',
  ])
  expect(steps.filter(({ status }) => status === 'open').map(({ kind }) => kind)).toEqual(['consultation'])
})

test('a response that runs keeps the version it was activated with', async () => {
  const incident = await room.openIncident()
  const response = await room.activate(incident)
  must(await plans.submit(version))
  await plans.walk(version, 'consultation')
  for (const [by, step, kinds] of [
    [lawyer, 'legality_review', ['legality_opinion']],
    [room.commander, 'approval', []],
    [editor, 'issuance', ['final_text']],
  ] as const) {
    for (const kind of kinds) must(await plans.paper(by, version, kind))
    must(await plans.pass(by, version, step, step === 'issuance' ? ISSUANCE : {}))
  }
  const { planVersionId } = await room.db.prisma.response.findUniqueOrThrow({
    where: { id: uuidOf('Response', response.id) },
  })
  must(await editor.act('enforceVersion', { versionId: version.id }))
  expect(planVersionId).not.toBe(uuidOf('PlanVersion', version.id))
  must(await room.commander.raise(response, { level: 3 }))
  const after = await room.db.prisma.response.findUniqueOrThrow({
    where: { id: uuidOf('Response', response.id) },
  })
  expect(after.planVersionId).toBe(planVersionId)
})

describe('on its way', () => {
  beforeEach(async () => {
    must(await plans.write(editor, version, 'command'))
    must(await plans.submit(version))
  })

  test('it waits for its papers and for its turn', async () => {
    const refused = await plans.pass(editor, version, 'consultation')
    expect(refused).toBeRefused('PAPER_MISSING')
    expect(refused.messageZh).toContain('编制说明')
    expect(await plans.pass(expert, version, 'expert_review')).toBeRefused('WRONG_STATE')
  })

  test('a step is for who holds it', async () => {
    await plans.walk(version, 'expert_review')
    must(await plans.paper(expert, version, 'expert_opinion'))
    expect(await plans.pass(lawyer, version, 'expert_review')).toBeRefused('FORBIDDEN')
    expect(await plans.pass(room.observer, version, 'expert_review')).toBeRefused('FORBIDDEN')
    expect(await plans.pass(room.neighbour, version, 'expert_review')).toBeRefused('NOT_FOUND')
  })

  test('it goes back with comments, each of which wants an answer before it goes on', async () => {
    await plans.walk(version, 'legality_review')
    const comments = [{ subject: '组织指挥', text: '写明副指挥长职责。' }, { text: '核对依据。' }]
    must(await lawyer.act('sendBackVersion', { versionId: version.id, step: 'legality_review', comments }))
    const { comments: rows, status } = await plans.rowOf(version)
    expect(status).toBe('draft')
    expect(await plans.submit(version)).toBeRefused('COMMENTS_OPEN')
    for (const { id } of rows) {
      const commentId = globalId('PlanComment', id)
      must(await editor.act('answerPlanComment', { versionId: version.id, commentId, answer: '已改。' }))
    }
    must(await plans.write(editor, version, 'general'))
    must(await plans.submit(version))
    const steps = new Map((await plans.rowOf(version)).steps.map(({ kind, status: how }) => [kind, how]))
    // A change of wording leaves the experts' judgement standing.
    expect([steps.get('expert_review'), steps.get('legality_review')]).toEqual(['passed', 'open'])
  })

  test('the trail holds every decision and cannot be changed', async () => {
    await plans.walk(version, 'expert_review')
    const versionId = uuidOf('PlanVersion', version.id)
    const trail = await room.db.prisma.planDecision.findMany({ where: { versionId }, orderBy: { at: 'asc' } })
    expect(trail.map(({ kind, stepKind }) => [kind, stepKind])).toEqual([
      ['submitted', null],
      ['passed', 'consultation'],
    ])
    for (const change of ['DELETE FROM plan_decision', "UPDATE plan_decision SET words = '-'"]) {
      await expect(room.db.pool.query(change)).rejects.toThrow('append-only')
    }
  })

  test('is seen by who takes part and by nobody else', async () => {
    const text = 'query($id: ID!) { node(id: $id) { ... on PlanVersion { number steps { kind } } } }'
    const see = async (by: Person) =>
      (await by.graphql<{ node: object | null }>(text, { id: version.id })).node
    for (const person of [editor, expert, lawyer, head, room.commander])
      expect(await see(person)).not.toBeNull()
    for (const person of [room.observer, room.duty, room.neighbour]) expect(await see(person)).toBeNull()
  })
})

test('a plan begins with a draft, and cannot be submitted while it is empty', async () => {
  const { id: organization } = await room.db.prisma.organization.findFirstOrThrow({ where: { code: 'hb' } })
  const wish = {
    code: 'hjq-heat',
    titleZh: '杭锦旗高温中暑事件卫生应急预案',
    titleEn: 'Plan for Heat Illness in Hangjin Banner',
    category: 'department',
    eventKind: 'other',
    divisionCode: '150625000000',
    organizationId: globalId('Organization', organization),
  }
  const city = await room.db.prisma.organization.findFirstOrThrow({ where: { code: 'ordos-hb' } })
  const elsewhere = { ...wish, organizationId: globalId('Organization', city.id) }
  expect(await editor.act('startPlan', elsewhere)).toBeRefused('NOT_FOUND')
  const draft = must(await editor.act('startPlan', wish))
  expect(await editor.act('startPlan', wish)).toBeRefused('CODE_TAKEN')
  const refused = await plans.submit(draft)
  expect(refused).toBeRefused('PLAN_INCOMPLETE')
  expect(refused.messageZh).toContain('总则')
})
