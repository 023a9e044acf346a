import type { Deps } from '@beacon/server/deps.ts'
import { findPlan } from '@beacon/server/plan/queries.ts'
import { rankTeams } from '@beacon/server/dispatch/choose.ts'
import type { Orders, Situation } from '@beacon/server/response/model.ts'
import { cardsToIssue, planOrders } from '@beacon/server/response/orders.ts'
import { loadSituation } from '@beacon/server/response/queries.ts'
import { REALITY } from '@beacon/server/world/model.ts'
import { personId, teamId } from '@beacon/seeds/demo/add-roster.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { seedDeps } from './deps.ts'

/** A gacha of 独贵塔拉镇. */
const DAOTU = '150625103206'

let deps: Deps
let close: () => Promise<void>
beforeAll(async () => {
  ;({ deps, close } = await seedDeps())
})
afterAll(() => close())

async function ordersOf(
  code: string,
  level: number,
  divisionCode: string,
): Promise<{ orders: Orders; situation: Situation }> {
  const now = deps.clock.now()
  const { id } = await deps.db.prisma.plan.findUniqueOrThrow({ where: { code } })
  const plan = await findPlan(deps.db.prisma, id, now)
  if (!plan?.inForce) throw new Error(`${code} is not in force.`)
  const incident = {
    id: deps.ids.next(),
    number: '2026-9999',
    title: '疑似鼠疫病例',
    divisionCode,
    status: 'open',
    version: 1,
    hasActiveResponse: false,
  } as const
  const cards = cardsToIssue(plan.inForce.cards, level)
  const situation = await loadSituation(deps.db.prisma, {
    world: REALITY,
    jurisdiction: plan.divisionCode,
    incident,
    cards,
    now,
  })
  return { orders: planOrders(cards, situation, { now, ids: deps.ids }), situation }
}

describe('every version of every plan', () => {
  test('names organizations, roles and items that exist', async () => {
    const { prisma } = deps.db
    const organizations = new Set((await prisma.organization.findMany()).map(({ code }) => code))
    const roles = new Set((await prisma.role.findMany()).map(({ key }) => key))
    const cards = await prisma.actionCard.findMany({ include: { alerts: true } })
    const unknown = cards.flatMap(({ supportingCodes, roleKey, alerts }) => [
      ...supportingCodes.filter((code) => !organizations.has(code)),
      ...alerts
        .flatMap(({ organizationCode }) => organizationCode ?? [])
        .filter((code) => !organizations.has(code)),
      ...[roleKey ?? [], ...alerts.map((alert) => alert.roleKey)].flat().filter((key) => !roles.has(key)),
    ])
    expect(unknown).toEqual([])
  })

  test('says everything in both languages', async () => {
    const { prisma } = deps.db
    const zh: string[] = []
    const en: string[] = []
    for (const plan of await prisma.plan.findMany({
      include: { versions: { include: { cards: true, chapters: true } } },
    })) {
      zh.push(plan.titleZh, ...plan.versions.map(({ legalBasisZh }) => legalBasisZh))
      zh.push(...plan.versions.flatMap(({ chapters }) => chapters.flatMap((c) => [c.titleZh, c.textZh])))
      en.push(plan.titleEn, ...plan.versions.map(({ legalBasisEn }) => legalBasisEn))
      en.push(...plan.versions.flatMap(({ chapters }) => chapters.flatMap((c) => [c.titleEn, c.textEn])))
      const cards = plan.versions.flatMap((version) => version.cards)
      zh.push(...cards.flatMap(({ titleZh, textZh }) => [titleZh, textZh]))
      en.push(...cards.flatMap(({ titleEn, textEn }) => [titleEn, textEn]))
    }
    expect(zh.filter((text) => !/\p{Script=Han}/u.test(text))).toEqual([])
    expect(en.filter((text) => !/[A-Za-z]/.test(text) || /\p{Script=Han}/u.test(text))).toEqual([])
  })

  test('has the same chapters in both languages', async () => {
    const chapters = await deps.db.prisma.planChapter.findMany()
    const sections = (text: string) => [...text.matchAll(/^#+ (\d[\d.]*)/gm)].map(([, number]) => number)
    expect(chapters.length).toBeGreaterThan(30)
    for (const { textZh, textEn } of chapters) expect(sections(textEn)).toEqual(sections(textZh))
  })
})

test('one plan is a draft only and cannot be activated', async () => {
  const plan = await deps.db.prisma.plan.findUniqueOrThrow({ where: { code: 'hjq-brucellosis' } })
  expect((await findPlan(deps.db.prisma, plan.id, deps.clock.now()))?.inForce).toBeNull()
})

test.each(['hjq-plague', 'hjq-respiratory'])('%s adds cards at each level', async (code) => {
  const counts: number[] = []
  for (const level of [4, 3, 2, 1]) counts.push((await ordersOf(code, level, DAOTU)).orders.directives.length)
  expect(counts).toEqual(counts.toSorted((a, b) => a - b))
  expect(new Set(counts).size).toBe(4)
  expect(counts[0]).toBeGreaterThanOrEqual(10)
})

describe('plague at level IV in 独贵塔拉镇', () => {
  test('cannot be given one thing today: the mobile laboratory', async () => {
    const { orders } = await ordersOf('hjq-plague', 4, DAOTU)
    expect(orders.shortfalls).toHaveLength(1)
    expect(orders.shortfalls[0]).toMatchObject({
      kind: 'team',
      subject: 'laboratory',
      needed: 1,
      found: 0,
      reasons: { not_ready: 1 },
    })
  })

  test('asks the leaders of the demo first', async () => {
    const { orders } = await ordersOf('hjq-plague', 4, DAOTU)
    const leaders = orders.dispatches.flatMap(({ calls }) => calls.map((call) => call.leaderIds[0]))
    expect(leaders).toEqual(['wang-haitao', 'bateer', 'kang-li', 'chaolu', 'xu-huimin'].map(personId))
  })

  test('has a second team where the first declines', async () => {
    const { orders, situation } = await ordersOf('hjq-plague', 4, DAOTU)
    const second = orders.dispatches.map(
      (need) => rankTeams(need, situation.teams, deps.clock.now()).choices[1]?.teamId,
    )
    expect(second.slice(0, 4)).toEqual([
      teamId('epi-2'),
      teamId('rescue-2'),
      expect.any(String),
      teamId('disinfect-2'),
    ])
  })

  test('calls a team of another town at level III', async () => {
    const { orders } = await ordersOf('hjq-plague', 3, DAOTU)
    const called = orders.dispatches.flatMap(({ calls }) => calls.map((call) => call.teamId))
    expect(called).toEqual(
      expect.arrayContaining(
        ['community-daotu', 'community-sharizhao', 'community-jirigalangtu'].map(teamId),
      ),
    )
  })

  test('tells the health centre, agriculture and the police what to do', async () => {
    const { orders } = await ordersOf('hjq-plague', 4, DAOTU)
    const told = new Set(orders.directives.flatMap(({ recipients }) => recipients))
    for (const person of ['wuliji', 'siriguleng', 'lei-zhendong', 'eerdun'])
      expect(told).toContain(personId(person))
  })
})
