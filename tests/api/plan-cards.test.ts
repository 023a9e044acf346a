import { globalId, uuidOf } from '@beacon/server/graphql/ids.ts'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { dutyRoom, must, type DutyRoom } from '../support/duty-room.ts'
import type { Thing } from '../support/person.ts'
import { PLAGUE, planRoom, type PlanRoom } from '../support/plan-room.ts'

let room: DutyRoom
let plans: PlanRoom
let version: Thing
beforeAll(async () => {
  room = await dutyRoom()
  plans = await planRoom(room)
}, 120_000)
afterAll(() => room.leave())
beforeEach(async () => {
  await plans.clear()
  version = must(await plans.revise())
})

const CARD = {
  revision: 0,
  level: 4,
  phase: 'control',
  titleZh: '封控疫点',
  titleEn: '',
  textZh: '划定并封控疫点。',
  textEn: '',
  conditionZh: '出现人传人时',
  conditionEn: '',
  roleKey: null,
  deadlineMinutes: 30,
  supportingCodes: ['police'],
  teamNeeds: [{ kind: 'disinfection', count: 1, qualifications: ['terminal_disinfection'] }],
  supplyNeeds: [],
  alerts: [],
}

const write = (more: object = {}, by = plans.editor) =>
  by.act('writeCard', { versionId: version.id, ...CARD, ...more })

interface CardRow {
  id: string
  uuid: string
  position: number
  revision: number
  titleZh: string
}

async function cards(level = 4): Promise<CardRow[]> {
  const rows = await room.db.prisma.actionCard.findMany({
    where: { planVersionId: uuidOf('PlanVersion', version.id), level },
    orderBy: { position: 'asc' },
  })
  return rows.map((row) => ({ ...row, uuid: row.id, id: globalId('ActionCard', row.id) }))
}

const last = async () => {
  const found = (await cards()).at(-1)
  if (!found) throw new Error('There are no cards.')
  return found
}

interface Shown {
  node: { defects: { cardId: string | null; isBlocking: boolean; textZh: string }[] }
}

async function defects(by = plans.editor): Promise<Shown['node']['defects']> {
  const query = `query($id: ID!) { node(id: $id) { ... on PlanVersion { defects { cardId isBlocking textZh textEn } } } }`
  return (await by.graphql<Shown>(query, { id: version.id })).node.defects
}

describe('a card', () => {
  test('is written, changed and removed, and every act is in the log', async () => {
    const before = (await cards()).length
    must(await write())
    const card = await last()
    expect(card).toMatchObject({
      position: before + 1,
      titleZh: '封控疫点',
      titleEn: '封控疫点',
      revision: 1,
    })
    must(await write({ cardId: card.id, revision: 1, titleZh: '封控', teamNeeds: [] }))
    const needs = await room.db.prisma.cardTeamNeed.count({ where: { cardId: card.uuid } })
    expect([(await last()).titleZh, needs]).toEqual(['封控', 0])
    const wish = { versionId: version.id, cardId: card.id }
    expect(await plans.editor.act('removeCard', { ...wish, revision: 1 })).toBeRefused('CHANGED_MEANWHILE')
    must(await plans.editor.act('removeCard', { ...wish, revision: 2 }))
    expect((await cards()).length).toBe(before)
    expect((await room.events()).slice(-3)).toEqual([
      'plan.card-written',
      'plan.card-written',
      'plan.card-removed',
    ])
  })

  test('is one that two people change: the second is told', async () => {
    must(await write())
    const card = await last()
    const change = (titleZh: string) => write({ cardId: card.id, revision: 1, titleZh })
    const answers = await Promise.all([change('甲'), change('乙')])
    expect(answers.map(({ code }) => code ?? 'done').toSorted()).toEqual(['CHANGED_MEANWHILE', 'done'])
  })

  test('names only what there is, within the area of its plan', async () => {
    expect(await write({ supplyNeeds: [{ itemCode: 'nothing', quantity: 1 }] })).toBeRefused('NOT_FOUND')
    expect(await write({ afterCardId: globalId('ActionCard', crypto.randomUUID()) })).toBeRefused('NOT_FOUND')
    const outside = await room.db.prisma.organization.create({
      data: {
        id: crypto.randomUUID(),
        code: 'etuoke-wjw',
        nameZh: '鄂托克旗卫健委',
        nameEn: 'Otog Health Bureau',
        kind: 'health_bureau',
        divisionCode: '150600000000',
      },
    })
    const organizationId = globalId('Organization', outside.id)
    expect(await write({ organizationId })).toBeRefused('ORDERS_OUTSIDE')
    must(await write({ supportingCodes: [outside.code] }))
    expect(await write({ titleZh: '' })).toBeRefused('INVALID_INPUT')
    expect(await write({ deadlineMinutes: 0 })).toBeRefused('INVALID_INPUT')
    expect(await write({ deadlineMinutes: 1e7 })).toBeRefused('INVALID_INPUT')
  })

  test('is changed by who may write, in a draft only', async () => {
    expect(await write({}, room.observer)).toBeRefused('FORBIDDEN')
    expect(await write({}, room.neighbour)).toBeRefused('NOT_FOUND')
    must(await plans.write(plans.editor, version, 'general'))
    must(await plans.submit(version))
    expect(await write()).toBeRefused('WRONG_STATE')
  })
})

test('cards of a level are put into another order; of two orders of the same moment both hold all cards', async () => {
  const before = await cards()
  const reversed = before.map(({ id }) => id).toReversed()
  const order = (cardIds: string[]) =>
    plans.editor.act('orderCards', { versionId: version.id, level: 4, cardIds })
  must(await order(reversed))
  expect((await cards()).map(({ id }) => id)).toEqual(reversed)
  expect(await order(reversed.slice(1))).toBeRefused('CHANGED_MEANWHILE')
  await Promise.all([order(reversed.toReversed()), order(reversed)])
  expect((await cards()).map(({ position }) => position)).toEqual(before.map((_, index) => index + 1))
})

describe('deadlines', () => {
  test('count from another card; a circle is told at the card and not submitted', async () => {
    must(await write({ titleZh: '甲' }))
    const first = await last()
    must(await write({ titleZh: '乙', afterCardId: first.id, deadlineMinutes: 60 }))
    const second = await last()
    expect((await defects()).filter(({ isBlocking }) => isBlocking)).toEqual([])
    const remove = { versionId: version.id, cardId: first.id, revision: 1 }
    expect(await plans.editor.act('removeCard', remove)).toBeRefused('CARD_NEEDED')
    must(await write({ titleZh: '甲', cardId: first.id, revision: 1, afterCardId: second.id }))
    const told = (await defects()).filter(({ isBlocking }) => isBlocking)
    expect(told.map(({ cardId }) => cardId)).toEqual([first.id, second.id])
    expect(await plans.submit(version)).toBeRefused('PLAN_INCOMPLETE')
    must(await write({ titleZh: '甲', cardId: first.id, revision: 2 }))
    must(
      await write({
        titleZh: '乙',
        cardId: second.id,
        revision: 1,
        afterCardId: first.id,
        deadlineMinutes: -30,
      }),
    )
    expect((await defects()).map(({ textZh }) => textZh)).toContain('行动卡“乙”时限早于启动响应的时刻。')
    expect(await plans.submit(version)).toBeRefused('PLAN_INCOMPLETE')
  })

  test('that count from another card become directives that are due where both add up to', async () => {
    const [organization] = await room.db.prisma.organization.findMany({ where: { code: 'cdc' } })
    const organizationId = globalId('Organization', organization?.id ?? '')
    must(await write({ titleZh: '甲', organizationId, deadlineMinutes: 45 }))
    const first = await last()
    must(await write({ titleZh: '乙', organizationId, deadlineMinutes: 60, afterCardId: first.id }))
    must(await plans.submit(version))
    await plans.walk(version)
    must(await plans.editor.act('enforceVersion', { versionId: version.id }))
    // The next version is a copy: its card counts from its own copy of the other.
    const copy = must(await plans.revise())
    const copied = await room.db.prisma.actionCard.findMany({
      where: { planVersionId: uuidOf('PlanVersion', copy.id), afterCardId: { not: null } },
      include: { after: true },
    })
    expect(copied.map(({ after }) => after?.planVersionId)).toEqual([uuidOf('PlanVersion', copy.id)])
    const incident = await room.openIncident()
    must(await room.commander.activate(incident, { planId: PLAGUE, level: 4 }))
    const directives = await room.db.prisma.directive.findMany({
      where: { incidentId: incident.uuid, titleZh: { in: ['甲', '乙'] } },
      orderBy: { dueAt: 'asc' },
    })
    const minutes = directives.map(({ dueAt, issuedAt }) => (dueAt.getTime() - issuedAt.getTime()) / 60_000)
    expect(minutes).toEqual([45, 105])
  })
})

describe('a position that falls vacant', () => {
  test('after submitting stands in the way of the approval', async () => {
    const [organization] = await room.db.prisma.organization.findMany({ where: { code: 'cdc' } })
    const organizationId = globalId('Organization', organization?.id ?? '')
    must(await write({ organizationId, roleKey: 'unit_head' }))
    must(await plans.submit(version))
    await plans.walk(version, 'approval')
    const where = { organizationId: organization?.id ?? '', roleKey: 'unit_head', revokedAt: null }
    await room.db.prisma.grant.updateMany({ where, data: { revokedAt: new Date() } })
    expect(await plans.pass(room.commander, version, 'approval')).toBeRefused('PLAN_INCOMPLETE')
    expect((await defects()).some(({ isBlocking }) => isBlocking)).toBe(true)
    await room.db.prisma.grant.updateMany({
      where: { ...where, revokedAt: { not: null } },
      data: { revokedAt: null },
    })
    must(await plans.pass(room.commander, version, 'approval'))
  })

  test('is told to who makes the plan and to nobody else', async () => {
    must(await write({ organizationId: null, teamNeeds: [] }))
    expect((await defects()).some(({ textZh }) => textZh.includes('没有责任单位'))).toBe(true)
    expect(await defects(room.observer).catch(() => null)).toBeNull()
  })
})
