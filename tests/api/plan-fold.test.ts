/** The database finds, the server highlights: both compare texts in the same way, and miss and invent nothing. */
import { fold } from '@beacon/server/plan/fold.ts'
import fc from 'fast-check'
import type { Client } from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { connectTestDatabase } from '../support/connect.ts'

let client: Client
beforeAll(async () => {
  client = await connectTestDatabase()
})
afterAll(() => client.end())

/** Few letters, so that they meet: ideographs, some beyond the first plane, both widths, Markdown, Mongolian. */
const LETTERS = Array.from('鼠疫防控𠮷々〇ァﾊﾞ，。（Ａａbé①2５３ \n\n\t\r|#*`-ᠮᠣ\u0301\u200b　〔〕')
const texts = fc.array(fc.constantFrom(...LETTERS), { maxLength: 60 }).map((letters) => letters.join(''))
const RUNS = 3_000

test('a text is folded alike in the database and in the server', async () => {
  const samples = fc.sample(texts, RUNS)
  const { rows } = await client.query<{ text: string; folded: string }>(
    'SELECT text, search_fold(text) AS folded FROM unnest($1::text[]) WITH ORDINALITY AS t (text, n) ORDER BY n',
    [samples],
  )
  expect(rows.filter(({ text, folded }) => fold(text).text !== folded)).toEqual([])
})

test('whatever a text holds, the index says that it may', async () => {
  const pairs = fc.sample(fc.tuple(texts, texts, fc.nat(60), fc.nat(6)), RUNS)
  // Half of the wishes are taken from their text.
  const cases = pairs.map(([text, other, at, length], n) => [
    text,
    n % 2 ? other : text.slice(at, at + length),
  ])
  const { rows } = await client.query<{ held: boolean; indexed: boolean }>(
    `SELECT strpos(search_fold(text), search_fold(wish)) > 0 AS held,
       search_grams(search_fold(text)) @> search_wanted(search_fold(wish)) AS indexed
     FROM unnest($1::text[], $2::text[]) AS t (text, wish)`,
    [cases.map(([text]) => text), cases.map(([, wish]) => wish)],
  )
  expect(rows.filter(({ held }) => held).length).toBeGreaterThan(RUNS / 10)
  expect(rows.filter(({ held, indexed }) => held && !indexed)).toEqual([])
})

test('over Chinese a wish is found exactly where LIKE finds it', async () => {
  const chinese = fc.array(fc.constantFrom(...Array.from('鼠疫防控，')), { minLength: 1, maxLength: 40 })
  const wishes = fc.array(fc.constantFrom(...Array.from('鼠疫防控')), { minLength: 1, maxLength: 4 })
  const pairs = fc.sample(fc.tuple(chinese, wishes), RUNS).map(([a, b]) => [a.join(''), b.join('')])
  const { rows } = await client.query<{ found: boolean; alike: boolean }>(
    `SELECT search_grams(search_fold(text)) @> search_wanted(search_fold(wish))
         AND strpos(search_fold(text), search_fold(wish)) > 0 AS found,
       text LIKE '%' || wish || '%' AS alike
     FROM unnest($1::text[], $2::text[]) AS t (text, wish)`,
    [pairs.map(([text]) => text), pairs.map(([, wish]) => wish)],
  )
  expect(rows.filter(({ found }) => found).length).toBeGreaterThan(RUNS / 10)
  expect(rows.filter(({ found, alike }) => found !== alike)).toEqual([])
})

test('every folded character knows where it comes from', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const { text: folded, from, to } = fold(text)
      expect(from).toHaveLength(folded.length)
      for (const [at, start] of from.entries()) {
        expect(to[at]).toBeGreaterThan(start)
        expect(start).toBeGreaterThanOrEqual(from[at - 1] ?? 0)
      }
    }),
  )
})

test('words are found from their beginning, ideographs anywhere', async () => {
  const found = async (text: string, wish: string) => {
    const sql = 'SELECT strpos(search_fold($1), search_fold($2)) > 0 AS found'
    return (await client.query<{ found: boolean }>(sql, [text, wish])).rows[0]?.found
  }
  expect(await found('肺鼠疫疫情', '鼠疫')).toBe(true)
  expect(await found('**鼠**疫', '鼠疫')).toBe(true)
  expect(await found('Plague control', 'PLAG')).toBe(true)
  expect(await found('Plague control', 'ague')).toBe(false)
  expect(await found('20个工作日', '0个工作日')).toBe(false)
  expect(await found('Ⅳ级响应，１２小时', 'iv级')).toBe(true)
  expect(await found('| 防 | 控 |', '防控')).toBe(false)
  expect(await found('防\n控', '防控')).toBe(true)
  expect(await found('防\n\n控', '防控')).toBe(false)
})
