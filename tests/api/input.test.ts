import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { dutyRoom, GACHA, must, type DutyRoom, type Incident } from '../support/duty-room.ts'

let room: DutyRoom
let incident: Incident
beforeAll(async () => {
  room = await dutyRoom()
})
afterAll(() => room.leave())
beforeEach(async () => {
  incident = await room.openIncident()
})

const WISH = { title: '标题', eventKind: 'other', divisionCode: GACHA, riskLevel: 'low', firstFacts: '-' }
const open = (change: object) => room.duty.act('openIncident', { ...WISH, ...change })

async function post(body: string): Promise<{ status: number; text: string }> {
  const headers = { 'content-type': 'application/json' }
  const response = await room.duty.fetch('/graphql', { method: 'POST', headers, body })
  return { status: response.status, text: await response.text() }
}

const query = (text: string) => post(JSON.stringify({ query: text }))

describe('too much', () => {
  test('a string of a megabyte is refused before it is read', async () => {
    const variables = { input: { ...WISH, title: 'x'.repeat(1024 * 1024) } }
    const text = 'mutation($input: OpenIncidentInput!) { openIncident(input: $input) { __typename } }'
    expect((await post(JSON.stringify({ query: text, variables }))).status).toBe(413)
  })

  test('a long run of combining marks is refused: normalizing it takes minutes', async () => {
    const marks = '\u0301\u0316'.repeat(1_500)
    expect(await open({ firstFacts: `发热${marks}` })).toBeRefused('INVALID_INPUT')
    expect(await open({ firstFacts: 'ᠮᠣᠩᠭᠣᠯ é ấ 発熱が' })).toBeAccepted()
  })

  test('a query of ten thousand nodes is refused', async () => {
    const wide = await query(`{ ${Array.from({ length: 10_000 }, (_, n) => `a${n}: __typename`).join(' ')} }`)
    expect(wide.text).toMatch(/"errors"/)
    expect(wide.text).not.toMatch(/"data":\{/)
    const broad = Array.from({ length: 500 }, (_, n) => `a${n}: viewer { serverTime }`).join(' ')
    expect((await query(`{ ${broad} }`)).text).toMatch(/"errors"/)
  })

  test('a query fifty deep is refused', async () => {
    const deep = `{ divisions { edges { node { ${'parent { '.repeat(50)} code ${'} '.repeat(50)} } } } }`
    const { text } = await query(deep)
    expect(text).toMatch(/"errors"/)
    expect(text).not.toMatch(/"data":\{/)
  })

  test('lists within lists are refused by their cost', async () => {
    const inner = (depth: number): string =>
      depth === 0 ? 'id' : `alerts { recipients { person { id } } incident { ${inner(depth - 1)} } }`
    const { text } = await query(`{ incidents(first: 100) { edges { node { ${inner(3)} } } } }`)
    expect(text).toMatch(/"errors"/)
    expect(text).not.toMatch(/"data":\{/)
  })

  test('several operations in one request are refused', async () => {
    const batch = JSON.stringify([1, 2].map(() => ({ query: '{ __typename }' })))
    const { status, text } = await post(batch)
    expect([status >= 400 && status < 500, text.includes('"data":{')]).toEqual([true, false])
  })

  test('a page of more than a hundred is a page of a hundred', async () => {
    const { incidents } = await room.duty.graphql<{ incidents: { edges: unknown[] } }>(
      '{ incidents(first: 100000) { edges { cursor } } }',
    )
    expect(incidents.edges.length).toBeLessThanOrEqual(100)
  })

  test('circles of fragments, and what is no JSON, are refused and harm nobody', async () => {
    expect((await query('{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }')).text).toMatch(
      /"errors"/,
    )
    for (const body of ['', '{', 'null', '[]', '"x"', '{"query":7}', '{"query":"{"}', '[[[[[[']) {
      expect((await post(body)).status, body).toBeLessThan(500)
    }
    expect((await query('{ viewer { serverTime } }')).status).toBe(200)
  })
})

describe('an id that names nothing', () => {
  const JUNK = [
    '',
    'junk',
    '%00',
    '\u0000',
    Buffer.from('DispatchCall:').toString('base64'),
    Buffer.from('DispatchCall:1').toString('base64'),
    Buffer.from('Incident:00000000-0000-0000-0000-000000000000').toString('base64'),
    Buffer.from("DispatchCall:' OR 1=1 --").toString('base64'),
    'x'.repeat(10_000),
  ]

  test.each(JUNK.map((id) => [id.slice(0, 40), id]))('%j is not found', async (_, id) => {
    const acts = ['accept', 'recall', 'acknowledge', 'receive', 'activate', 'raise', 'endIncident'] as const
    for (const act of acts) {
      const extra = act === 'activate' ? { planId: room.plan('hjq-plague') } : {}
      expect(await room.commander[act]({ id }, extra), act).toBeRefused('NOT_FOUND')
    }
    const answer = await room.duty.raw('query($id: ID!) { node(id: $id) { id } }', { id })
    expect(JSON.stringify(answer)).toMatch(/^\{"data":\{"node":null\}\}$|BAD_USER_INPUT/)
  })

  test('of another type is not found either', async () => {
    expect(await room.commander.accept(incident)).toBeRefused('NOT_FOUND')
  })

  test('a cursor that is none of ours is no fault', async () => {
    for (const after of ['junk', '', '\u0000', "' OR 1=1", Buffer.from('GPC:S:junk').toString('base64')]) {
      const { errors } = await room.duty.raw(
        'query($after: String) { incidents(after: $after) { edges { cursor } } }',
        {
          after,
        },
      )
      expect(errors?.map(({ extensions }) => extensions?.code) ?? []).not.toContain('INTERNAL_SERVER_ERROR')
    }
  })
})

describe('malformed input', () => {
  const cases: [string, object, string][] = [
    ['an empty title', { title: '  ' }, 'title'],
    ['a title of 201 characters', { title: 'x'.repeat(201) }, 'title'],
    ['a division that is none', { divisionCode: '15' }, 'divisionCode'],
    ['a grade of five', { grade: 5 }, 'grade'],
    ['a grade of zero', { grade: 0 }, 'grade'],
    ['U+0000 in a text', { firstFacts: 'a\u0000b' }, 'firstFacts'],
    ['half a character in a text', { title: 'a\ud800b' }, 'title'],
    ['U+0000 in a code', { conditionCode: 'A\u000001' }, 'conditionCode'],
    ['a code that is too long', { conditionCode: 'A'.repeat(11) }, 'conditionCode'],
  ]

  test.each(cases)('%s is told with its field in both languages', async (_, change, path) => {
    const answer = await open(change)
    expect(answer).toBeRefused('INVALID_INPUT')
    expect(answer.path).toEqual([path])
    expect(answer.issues).toEqual([
      {
        path: [path],
        messageZh: expect.stringMatching(/[\u4E00-\u9FFF]/) as string,
        messageEn: expect.stringMatching(/^[A-Z][^\u4E00-\u9FFF]+\.$/) as string,
      },
    ])
  })

  test('every field at fault is told at once', async () => {
    const answer = await open({ title: '', firstFacts: '', grade: 9 })
    expect(answer.issues?.map(({ path }) => path.join('.')).toSorted()).toEqual([
      'firstFacts',
      'grade',
      'title',
    ])
  })

  test('nothing of it is written', async () => {
    const before = await room.db.prisma.incident.count()
    await open({ title: '' })
    expect(await room.db.prisma.incident.count()).toBe(before)
  })

  test('a division or a disease that does not exist is not found', async () => {
    expect(await open({ divisionCode: '150625999999' })).toBeRefused('NOT_FOUND')
    expect(await open({ conditionCode: 'Z99' })).toBeRefused('NOT_FOUND')
  })

  test('U+0000 anywhere in a question is no fault', async () => {
    const questions: [string, object][] = [
      ['query($s: String) { incidents(search: $s) { edges { cursor } } }', { s: '\u0000' }],
      ['query($s: String) { incidents(divisionCode: $s) { edges { cursor } } }', { s: '\u0000' }],
      [
        'query($id: ID!, $s: [String!]) { node(id: $id) { ... on Incident { timeline(names: $s) { edges { cursor } } } } }',
        { id: incident.id, s: ['\u0000'] },
      ],
    ]
    for (const [text, variables] of questions) {
      const { errors } = await room.duty.raw(text, variables)
      expect(errors?.[0]?.extensions?.code ?? 'BAD_USER_INPUT', text).toBe('BAD_USER_INPUT')
    }
    expect(
      await room.admin.act('grantRole', {
        personId: Buffer.from(`Person:${room.duty.personId}`).toString('base64'),
        roleKey: '\u0000',
        organizationId: 'x',
        divisionCode: '150625000000',
      }),
    ).toBeRefused('INVALID_INPUT')
  })
})

test.each([
  "'; DROP TABLE incident; --",
  "' OR '1'='1",
  '$1',
  '%',
  '_',
  '\\',
  '"',
  '<script>alert(1)</script>',
  '🔥烽燧',
])('text is text: %s', async (title) => {
  const { id } = must(await open({ title, firstFacts: title, place: title }))
  const text = `query($id: ID!, $search: String) { node(id: $id) { ... on Incident { title firstFacts place } }
      incidents(search: $search, first: 100) { edges { node { title } } } }`
  const { node, incidents } = await room.duty.graphql<{
    node: object
    incidents: { edges: { node: { title: string } }[] }
  }>(text, { id, search: title })
  expect(node).toEqual({ title, firstFacts: title, place: title })
  expect(incidents.edges.map((edge) => edge.node.title).filter((found) => !found.includes(title))).toEqual([])
  expect(incidents.edges.length).toBeGreaterThan(0)
})
