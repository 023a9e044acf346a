import { expect, test } from 'vitest'
import { changedFields, compareText, pair, readable } from './changes.ts'

test('a text is compared by sentence, in Chinese and in English', () => {
  const zh = compareText(
    '发现病例立即报告。由镇卫生院隔离。送旗医院。',
    '发现病例立即报告。由旗医院隔离。送旗医院。',
  )
  expect(zh).toEqual([
    { kind: 'same', text: '发现病例立即报告。' },
    { kind: 'gone', text: '由镇卫生院隔离。' },
    { kind: 'new', text: '由旗医院隔离。' },
    { kind: 'same', text: '送旗医院。' },
  ])
  const en = compareText('Report at once. Isolate.', 'Report at once. Isolate. Wait.')
  expect(en.map(({ kind }) => kind)).toEqual(['same', 'gone', 'new'])
})

test('what is read one after the other is the two texts', () => {
  const [before, after] = ['一。二。三。', '零。一。三。四。']
  const runs = compareText(before, after)
  const read = (left: string) =>
    runs
      .filter(({ kind }) => kind !== left)
      .map(({ text }) => text)
      .join('')
  expect([read('new'), read('gone')]).toEqual([before, after])
})

test('two texts of two hundred pages are compared in an instant', () => {
  const pages = (mark: string) =>
    Array.from({ length: 8_000 }, (_, n) => `第${n}条${n % 400 === 0 ? mark : ''}应当立即报告。`).join('')
  const started = performance.now()
  const runs = compareText(pages('旧'), pages('新'))
  expect(performance.now() - started).toBeLessThan(1_000)
  expect(runs.filter(({ kind }) => kind === 'new')).toHaveLength(20)
})

test('a text is read without its marks', () => {
  const markdown = '### 3.1 指挥部\n\n**立即**报告。\n\n| 单位 | 职责 |\n| --- | --- |\n| 疾控中心 | 流调 |\n'
  expect(readable(markdown)).toBe('3.1 指挥部\n\n立即报告。\n\n单位：职责\n疾控中心：流调\n')
})

test('lists are matched by what stays the same', () => {
  const pairs = pair(['a1', 'b1', 'c1'], ['c2', 'd2', 'a2'], (one) => one.charAt(0))
  expect(pairs).toEqual([
    { key: 'c', before: 'c1', after: 'c2' },
    { key: 'd', before: null, after: 'd2' },
    { key: 'a', before: 'a1', after: 'a2' },
    { key: 'b', before: 'b1', after: null },
  ])
})

test('only fields that differ are told', () => {
  expect(changedFields({ title: '调查', within: '2小时' }, { title: '调查', within: '1小时' })).toEqual([
    { field: 'within', before: '2小时', after: '1小时' },
  ])
})
