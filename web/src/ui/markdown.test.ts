import { expect, test } from 'vitest'
import { blocksOf, inlinesOf } from '@beacon/schema/markdown.ts'

test('headings, paragraphs, lists, tables and quotes', () => {
  const text =
    '# 总则\n\n依据法律。\n第二行。\n\n- 甲\n- 乙\n\n1. 一\n2. 二\n\n| 级 | 词 |\n|---|---|\n| Ⅳ | 一般 |\n\n> 注'
  expect(blocksOf(text)).toEqual([
    { kind: 'heading', depth: 1, text: '总则' },
    { kind: 'paragraph', text: '依据法律。 第二行。' },
    { kind: 'list', ordered: false, items: ['甲', '乙'] },
    { kind: 'list', ordered: true, start: 1, items: ['一', '二'] },
    {
      kind: 'table',
      rows: [
        ['级', '词'],
        ['Ⅳ', '一般'],
      ],
    },
    { kind: 'quote', text: '注' },
  ])
})

test('HTML stays text', () => {
  expect(blocksOf('<img src=x onerror=alert(1)>')).toEqual([
    { kind: 'paragraph', text: '<img src=x onerror=alert(1)>' },
  ])
})

test('strong, emphasis and code inside a line', () => {
  expect(inlinesOf('**立即**报告 `hb` *速*')).toEqual([
    { kind: 'strong', text: '立即' },
    { kind: 'text', text: '报告 ' },
    { kind: 'code', text: 'hb' },
    { kind: 'text', text: ' ' },
    { kind: 'emphasis', text: '速' },
  ])
})

test('a list goes on with its number after a paragraph', () => {
  expect(blocksOf('1. 甲\n\n说明。\n\n2. 乙').at(-1)).toEqual({
    kind: 'list',
    ordered: true,
    start: 2,
    items: ['乙'],
  })
})
