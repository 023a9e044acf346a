import { dayInChina } from '@beacon/server/calendar/workdays.ts'
import type { Deps } from '@beacon/server/deps.ts'
import { findDefects } from '@beacon/server/plan-review/defects.ts'
import { lockVersion } from '@beacon/server/plan-review/queries.ts'
import { inTransaction } from '@beacon/server/db/transaction.ts'
import { personId } from '@beacon/seeds/demo/add-roster.ts'
import { load } from '@beacon/seeds/demo/load.ts'
import { addedRows } from '@beacon/seeds/report.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { countRows, seedDeps } from './deps.ts'

let deps: Deps
let close: () => Promise<void>
beforeAll(async () => {
  ;({ deps, close } = await seedDeps())
})
afterAll(() => close())

const planOf = (code: string) =>
  deps.db.prisma.plan.findUniqueOrThrow({
    where: { code },
    include: {
      duties: true,
      versions: {
        orderBy: { number: 'asc' },
        include: {
          authors: true,
          cards: { include: { after: true } },
          comments: { orderBy: { subject: 'asc' } },
          criteria: true,
          decisions: { orderBy: { at: 'asc' } },
          opinions: { include: { organization: true } },
          papers: true,
          posts: true,
          steps: { orderBy: { position: 'asc' } },
        },
      },
    },
  })

type Version = Awaited<ReturnType<typeof planOf>>['versions'][number]

async function versionOf(code: string): Promise<Version> {
  const version = (await planOf(code)).versions.at(-1)
  if (!version) throw new Error(`${code} has no version.`)
  return version
}

const standing = ({ steps }: Version) => steps.map(({ kind, status }) => `${kind} ${status}`)

test('there are six plans, each at another point of its life', async () => {
  const plans = await deps.db.prisma.plan.findMany({
    orderBy: { code: 'asc' },
    include: { versions: { orderBy: { number: 'asc' } } },
  })
  expect(
    Object.fromEntries(
      plans.map(({ code, versions }) => [code, versions.map(({ status }) => status).join()]),
    ),
  ).toEqual({
    'dgt-township': 'in_review',
    'hjq-brucellosis': 'draft',
    'hjq-master': 'in_force',
    'hjq-plague': 'superseded,in_force',
    'hjq-poisoning': 'issued',
    'hjq-respiratory': 'in_force',
  })
})

test('the master plan went the whole way in 2022 and is overdue for its evaluation', async () => {
  const { duties } = await planOf('hjq-master')
  const version = await versionOf('hjq-master')
  expect(version.steps).toHaveLength(8)
  expect(new Set(version.steps.map(({ status }) => status))).toEqual(new Set(['passed']))
  expect(version.effectiveFrom).toEqual(new Date('2022-03-01'))
  const open = duties.filter(({ state }) => state === 'open').map(({ kind, dueOn }) => [kind, dueOn])
  expect(open).toContainEqual(['evaluate', new Date('2025-03-01')])
  expect(open.map(([kind]) => kind)).toEqual(expect.arrayContaining(['evaluate', 'revise']))
  expect(open).toHaveLength(2)
})

describe('the town’s plan', () => {
  test('was sent back once, answered, and is with the legality reviewer again', async () => {
    const version = await versionOf('dgt-township')
    expect(standing(version)).toEqual([
      'consultation passed',
      'legality_review open',
      'deliberation waiting',
      'approval waiting',
      'issuance waiting',
      'filing waiting',
    ])
    expect(version.decisions.map(({ kind }) => kind)).toEqual([
      'submitted',
      'passed',
      'returned',
      'submitted',
    ])
    expect(version.comments).toHaveLength(2)
    expect(version.comments.filter(({ answer }) => answer === null)).toEqual([])
    expect(version.papers.map(({ kind }) => kind).toSorted()).toEqual([
      'drafting_note',
      'legality_opinion',
      'opinions_summary',
    ])
  })

  test('was commented on by two agencies; one said nothing', async () => {
    const { opinions } = await versionOf('dgt-township')
    const said = opinions.map(({ organization, answer, outcome, lapsedAt }) =>
      [organization.code, answer, outcome, lapsedAt ? 'silent' : 'heard'].join(' '),
    )
    expect(said.toSorted()).toEqual([
      'agriculture comments adopted heard',
      'emergency agrees  heard',
      'hc-dugui comments adopted heard',
      'police   silent',
    ])
  })

  test('counts deadlines from other cards, has one under a condition, and stays within the town', async () => {
    const { cards } = await versionOf('dgt-township')
    expect(cards.flatMap(({ after }) => after?.titleZh ?? []).toSorted()).toEqual([
      '现场核实，就地隔离病人',
      '转移安置受威胁群众',
    ])
    expect(cards.filter(({ conditionZh, conditionEn }) => conditionZh && conditionEn)).toHaveLength(1)
    expect(new Set(cards.flatMap(({ supportingCodes }) => supportingCodes))).toEqual(new Set(['hc-dugui']))
  })

  test('says what the remarks asked for', async () => {
    const { id: versionId } = await versionOf('dgt-township')
    const chapters = await deps.db.prisma.planChapter.findMany({ where: { versionId, revision: { gt: 1 } } })
    expect(chapters.map(({ key }) => key).toSorted()).toEqual(['management', 'reporting'])
    expect(chapters.map(({ textZh }) => textZh).join()).toMatch(/值班人员记明时间.*经旗应急管理局/s)
  })
})

test('the plan for poisoning is issued, in force soon, and must be filed', async () => {
  const { duties } = await planOf('hjq-poisoning')
  const version = await versionOf('hjq-poisoning')
  expect(version.documentNumber).toMatch(/^杭卫发〔\d{4}〕示例31号$/)
  const today = dayInChina(deps.clock.now()).getTime()
  const days = ((version.effectiveFrom?.getTime() ?? 0) - today) / 86_400_000
  expect(days).toBeGreaterThan(0)
  expect(days).toBeLessThan(15)
  expect(standing(version).at(-1)).toBe('filing open')
  expect(duties.map(({ kind, state, dueOn }) => ({ kind, state, dueOn }))).toEqual([
    { kind: 'file', state: 'open', dueOn: version.filingDueOn },
  ])
  expect(new Set(version.cards.map(({ level }) => level))).toEqual(new Set([3, 4]))
})

test.each(['hjq-master', 'dgt-township', 'hjq-poisoning'])(
  '%s: author, reviewer and approver are different people',
  async (code) => {
    const { authors, steps } = await versionOf(code)
    const by = (kinds: readonly string[]) =>
      steps.flatMap(({ kind, decidedBy }) => (decidedBy && kinds.includes(kind) ? [decidedBy] : []))
    const writers = authors.map((author) => author.personId)
    const reviewers = by(['expert_review', 'risk_assessment', 'legality_review'])
    const approvers = by(['approval'])
    expect(writers).toEqual([personId('surina')])
    expect(new Set([...writers, ...reviewers, ...approvers]).size).toBe(
      writers.length + new Set(reviewers).size + approvers.length,
    )
  },
)

test.each([
  'hjq-plague',
  'hjq-respiratory',
  'hjq-master',
  'dgt-township',
  'hjq-poisoning',
  'hjq-brucellosis',
])('%s says who commands and when its levels are activated', async (code) => {
  const { cards, criteria, posts } = await versionOf(code)
  expect(posts.length).toBeGreaterThan(2)
  const said = new Set(criteria.filter(({ kind }) => kind === 'activation').map(({ level }) => level))
  expect([...new Set(cards.map(({ level }) => level))].filter((level) => !said.has(level))).toEqual([])
})

test.each([
  ['hjq-poisoning', []],
  ['dgt-township', []],
  ['hjq-brucellosis', ['事件分级', '信息报告', '应急保障', '后期处置', '预案管理']],
])('%s lacks %j', async (code, chapters) => {
  const { id } = await versionOf(code)
  const defects = await inTransaction(deps.db, async (tx) => {
    const state = await lockVersion(tx, id)
    return state && findDefects(tx, state)
  })
  expect(defects?.map(({ zh }) => zh)).toEqual(chapters.map((title) => `缺少“${title}”一章。`))
})

test('a clean-up is under way: two verdicts are approved, one waits', async () => {
  const cleanup = await deps.db.prisma.cleanup.findFirstOrThrow({
    include: { items: { include: { plan: true, verdicts: true }, orderBy: { position: 'asc' } } },
  })
  expect(cleanup).toMatchObject({ status: 'open' })
  expect(cleanup.title).toMatch(/^\d{4}年度应急预案清理（示例）$/)
  expect(cleanup.endsOn.getTime()).toBeGreaterThan(deps.clock.now().getTime())
  expect(
    cleanup.items.map(({ plan, state, outcome, verdicts }) => [
      plan.code,
      state,
      outcome,
      verdicts[0]?.status,
    ]),
  ).toEqual([
    ['hjq-master', 'decided', 'revise', 'approved'],
    ['hjq-plague', 'decided', 'keep', 'approved'],
    ['hjq-respiratory', 'pending', null, 'proposed'],
  ])
})

test('what people have done with the plans since is not done over', async () => {
  const { prisma } = deps.db
  const { id } = await prisma.planVerdict.findFirstOrThrow({ where: { status: 'proposed' } })
  await prisma.planVerdict.update({ where: { id }, data: { status: 'withdrawn' } })
  const before = await countRows(deps)
  expect(addedRows(await load(deps))).toBe(0)
  expect(await countRows(deps)).toEqual(before)
})
