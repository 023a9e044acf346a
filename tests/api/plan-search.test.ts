import { createYoga } from '@beacon/server/graphql/yoga.ts'
import { uuidOf } from '@beacon/server/graphql/ids.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { dutyRoom, must, type DutyRoom } from '../support/duty-room.ts'
import type { Person } from '../support/person.ts'
import { planRoom, type PlanRoom } from '../support/plan-room.ts'
import { countStatements } from '../support/statements.ts'

let room: DutyRoom
let plans: PlanRoom
beforeAll(async () => {
  room = await dutyRoom()
  plans = await planRoom(room)
})
afterAll(() => room.leave())

interface Segment {
  text: string
  isHit: boolean
}
interface Place {
  kind: string
  key: string | null
  titleZh: string
  excerpt: Segment[]
}
interface Hit {
  version: { number: number; status: string; plan: { code: string } }
  placeCount: number
  places: Place[]
}
interface Page {
  edges: { cursor: string; node: Hit }[]
  pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean }
}

const SEARCH = `query S($query: String!, $first: Int, $after: String, $last: Int, $before: String,
    $category: PlanCategory, $eventKind: EventKind) {
  searchPlans(query: $query, first: $first, after: $after, last: $last, before: $before,
      category: $category, eventKind: $eventKind) {
    edges { cursor node { placeCount version { number status plan { code } }
      places { kind key titleZh excerpt { text isHit } } } }
    pageInfo { hasNextPage hasPreviousPage } } }`

const page = async (by: Person, query: string, more: object = {}): Promise<Page> =>
  (await by.graphql<{ searchPlans: Page }>(SEARCH, { query, ...more })).searchPlans
const hits = async (by: Person, query: string, more?: object): Promise<Hit[]> =>
  (await page(by, query, more)).edges.map(({ node }) => node)
const codes = async (by: Person, query: string, more?: object): Promise<string[]> =>
  (await hits(by, query, more)).map(({ version }) => version.plan.code)
const marked = (place: Place | undefined): string[] =>
  (place?.excerpt ?? []).filter(({ isHit }) => isHit).map(({ text }) => text)

async function write(textZh: string, textEn = ''): Promise<void> {
  const { prisma } = room.db
  const version = await prisma.planVersion.findFirstOrThrow({
    where: { plan: { code: 'hjq-plague' }, status: 'in_force' },
  })
  await prisma.planChapter.update({
    where: { versionId_key: { versionId: version.id, key: 'general' } },
    data: { textZh, textEn },
  })
}

describe('what is found', () => {
  test('a word of two characters inside a sentence of a chapter, with where it stands', async () => {
    await write('## 总则\n\n发现**肺鼠疫蜱叮**患者后立即报告。\n\n另一段。')
    const [hit] = await hits(room.observer, '蜱叮')
    expect(hit?.version).toMatchObject({ status: 'in_force', plan: { code: 'hjq-plague' } })
    expect(hit?.placeCount).toBe(1)
    expect(hit?.places[0]).toMatchObject({ kind: 'chapter', key: 'general' })
    expect(hit?.places[0]?.excerpt).toEqual([
      { text: '发现肺鼠疫', isHit: false },
      { text: '蜱叮', isHit: true },
      { text: '患者后立即报告。', isHit: false },
    ])
  })

  test('not what only has the same pairs of characters elsewhere', async () => {
    await write('蝙蝠。蝠翼。')
    expect(await codes(room.observer, '蝙蝠')).toEqual(['hjq-plague'])
    expect(await codes(room.observer, '蝙蝠翼')).toEqual([])
  })

  test.each([
    ['full width for half', 'ＨＡＺＭＡＴ－７'],
    ['small for capital', 'hazmat-7'],
    ['the beginning of a word', 'Hazm'],
  ])('%s', async (_, query) => {
    await write('使用 HAZMAT-7 防护服。')
    expect(await codes(room.observer, query)).toEqual(['hjq-plague'])
  })

  test('titles and document numbers, and those that are named so come first', async () => {
    const named = await hits(room.observer, '鼠疫')
    expect(named[0]?.version.plan.code).toBe('hjq-plague')
    expect(named[0]?.places[0]).toMatchObject({ kind: 'title', key: null })
    expect(marked(named[0]?.places[0])).toEqual(['鼠疫'])
    const { documentNumber } = await room.db.prisma.planVersion.findFirstOrThrow({
      where: { plan: { code: 'hjq-plague' }, status: 'in_force' },
    })
    const [byNumber] = await hits(room.observer, documentNumber ?? '')
    expect(marked(byNumber?.places[0])).toEqual([documentNumber])
  })

  test('action cards, and words that stand in different places of one plan', async () => {
    await write('只在正文里的蝙蝠。')
    const card = await room.db.prisma.actionCard.findFirstOrThrow({
      where: { version: { plan: { code: 'hjq-plague' }, status: 'in_force' } },
    })
    await room.db.prisma.actionCard.update({ where: { id: card.id }, data: { textZh: '查验果子狸。' } })
    const [hit] = await hits(room.observer, '果子狸 蝙蝠')
    expect(hit?.places.map(({ kind, key }) => [kind, key])).toEqual([
      ['chapter', 'general'],
      ['card', card.id],
    ])
    expect(await codes(room.observer, '果子狸 穿山甲')).toEqual([])
    await room.db.prisma.actionCard.update({ where: { id: card.id }, data: { textZh: card.textZh } })
    expect(await codes(room.observer, '果子狸')).toEqual([])
  })

  test('a chapter longer than a tsvector could number, to its end', async () => {
    await write(`${'鼠疫防控。'.repeat(11_000)}末尾的獾。`)
    const [hit] = await hits(room.observer, '末尾的獾')
    expect(marked(hit?.places[0])).toEqual(['末尾的獾'])
    await write('短。')
    expect(await codes(room.observer, '末尾的獾')).toEqual([])
  })

  test.each(['', '   ', '，。', '*', '%', '_', '\\', "'", '"', '🦠', '\u{10ffff}', 'a'.repeat(3_000)])(
    'nothing, and no fault, for %j',
    async (query) => {
      expect(await codes(room.observer, query)).toEqual([])
    },
  )

  test('only of a category or a kind of event', async () => {
    expect(await codes(room.observer, '鼠疫', { category: 'special' })).toContain('hjq-plague')
    expect(await codes(room.observer, '鼠疫', { category: 'workbook' })).toEqual([])
    expect(await codes(room.observer, '鼠疫', { eventKind: 'poisoning' })).toEqual([])
  })
})

describe('who finds what', () => {
  test('a plan that is being made for the first time: who takes part in it', async () => {
    expect(await codes(plans.editor, '布鲁氏菌病')).toContain('hjq-brucellosis')
    expect(await codes(room.observer, '布鲁氏菌病')).not.toContain('hjq-brucellosis')
    expect(await codes(room.neighbour, '布鲁氏菌病')).not.toContain('hjq-brucellosis')
  })

  test('of a plan in force what is in force, not the draft of the next version, until that is in force', async () => {
    await write('现行的蝙蝠。')
    const version = must(await plans.revise())
    const { chapters } = await plans.rowOf(version)
    const revision = chapters.find(({ key }) => key === 'general')?.revision ?? 0
    const words = { textZh: '修订稿的麝牛。', textEn: '', isPublic: true }
    must(
      await plans.editor.act('writeChapter', {
        versionId: version.id,
        chapter: 'general',
        revision,
        ...words,
      }),
    )
    expect(await codes(plans.editor, '麝牛')).toEqual([])
    const id = uuidOf('PlanVersion', version.id)
    const { prisma } = room.db
    const old = await prisma.planVersion.findFirstOrThrow({
      where: { plan: { code: 'hjq-plague' }, status: 'in_force' },
    })
    await prisma.planVersion.update({ where: { id: old.id }, data: { status: 'superseded' } })
    await prisma.planVersion.update({ where: { id }, data: { status: 'in_force' } })
    expect(await codes(room.observer, '麝牛')).toEqual(['hjq-plague'])
    expect(await codes(room.observer, '蝙蝠')).toEqual([])
    expect(await prisma.planSearch.count({ where: { versionId: old.id } })).toBe(0)
    await prisma.planVersion.update({ where: { id }, data: { status: 'withdrawn' } })
    await prisma.planVersion.update({ where: { id: old.id }, data: { status: 'in_force' } })
    expect(await codes(room.observer, '蝙蝠')).toEqual(['hjq-plague'])
  })

  test('nobody who has not signed in', async () => {
    const answer = await fetch(`${room.server.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: SEARCH, variables: { query: '鼠疫' } }),
    })
    expect(answer.status).toBe(401)
  })
})

describe('pages', () => {
  test('forward and back, each plan once', async () => {
    const all = await codes(plans.editor, '响应')
    expect(all.length).toBeGreaterThan(2)
    const walked: string[] = []
    let after: string | undefined
    for (;;) {
      const { edges, pageInfo } = await page(plans.editor, '响应', { first: 1, ...(after && { after }) })
      walked.push(...edges.map(({ node }) => node.version.plan.code))
      if (!pageInfo.hasNextPage) break
      after = edges.at(-1)?.cursor
    }
    expect(walked).toEqual(all)
    const back = await page(plans.editor, '响应', { last: 1, before: after })
    expect(back.edges[0]?.node.version.plan.code).toBe(all.at(-3))
    expect(back.pageInfo.hasPreviousPage).toBe(all.length > 3)
  })

  test('cost three statements, however many are found', async () => {
    const yoga = createYoga(room.server.deps)
    const actor = await room.server.actorOf('plan-editor')
    const ask = (first: number) =>
      countStatements(async () => {
        const request = new Request('http://localhost/graphql', {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ query: SEARCH, variables: { query: '响应', first } }),
        })
        const answer = await yoga(request, { actor, requestId: '' })
        expect(await answer.json()).not.toHaveProperty('errors')
      })
    const [few, many] = [await ask(1), await ask(20)]
    expect(many.filter((sql) => /plan/.test(sql)).length).toBeLessThanOrEqual(4)
    expect(many.length).toBeLessThanOrEqual(few.length)
  })

  test('nobody asks a hundred times at once', async () => {
    const fields = Array.from(
      { length: 60 },
      (_, n) => `s${n}: searchPlans(query: "鼠疫") { edges { cursor } }`,
    )
    const { errors } = await room.observer.raw(`{ ${fields.join(' ')} }`)
    expect(errors?.[0]?.message).toMatch(/complex/i)
  })
})
