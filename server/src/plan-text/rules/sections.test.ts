import { describe, expect, test } from 'vitest'
import { cleanMarkdown } from './clean.ts'
import { sectionsOf } from './sections.ts'
import { chapterFor } from './titles.ts'

const CHAPTERS = [
  ['general', '总则', 'General provisions'],
  ['command', '组织指挥机构与职责', 'Command and responsibilities'],
  ['monitoring', '监测与预警', 'Surveillance and warning'],
  ['response', '应急响应', 'Response'],
  ['support', '应急保障', 'Support'],
  ['recovery', '后期处置', 'Recovery'],
  ['supplement', '附则', 'Supplementary provisions'],
].map(([key = '', titleZh = '', titleEn = '']) => ({ key, titleZh, titleEn }))

const where = (markdown: string) =>
  sectionsOf(markdown, CHAPTERS).map(({ heading, chapter, match }) => [heading, chapter, match])

describe('a title', () => {
  test.each<[string, string | null, string]>([
    ['总则', 'general', 'title'],
    ['1 总则', 'general', 'title'],
    ['1. 总 则', 'general', 'title'],
    ['一、总则', 'general', 'title'],
    ['第一章　总则', 'general', 'title'],
    ['（一）总则', 'general', 'title'],
    ['**一、总则**', 'general', 'title'],
    ['3 Surveillance and Warning', 'monitoring', 'title'],
    ['二、组织指挥体系及职责', 'command', 'similar'],
    ['监测、预警与报告', 'monitoring', 'similar'],
    ['善后处置', 'recovery', 'similar'],
    ['处置措施', null, 'none'],
    ['附件', null, 'none'],
    ['', null, 'none'],
  ])('%s belongs to %s', (title, chapter, match) => {
    expect(chapterFor(title, CHAPTERS)).toEqual({ chapter, match })
  })
})

describe('a text is cut', () => {
  test('at headings of chapters, whatever their depth; those inside begin at the third', () => {
    const cut = sectionsOf('# 总则\n目的\n## 1.1 依据\n法律\n# 附则\n解释', CHAPTERS)
    expect(cut).toEqual([
      { heading: '总则', text: '目的\n### 1.1 依据\n法律', chapter: 'general', match: 'title' },
      { heading: '附则', text: '解释', chapter: 'supplement', match: 'title' },
    ])
  })

  test('below the title of the plan, and what comes before the first chapter is shown, too', () => {
    expect(
      where('# 鼠疫应急预案\n旗人民政府\n## 1 总则\n目的\n### 1.1 依据\n## 2 处置措施\n甲\n## 附则\n乙'),
    ).toEqual([
      ['鼠疫应急预案', null, 'none'],
      ['1 总则', 'general', 'title'],
      ['2 处置措施', null, 'none'],
      ['附则', 'supplement', 'title'],
    ])
  })

  test('at numbered lines when there are no headings', () => {
    const text =
      '鼠疫应急预案\n\n一、总则\n\n为了预防。\n\n二、处置措施\n\n（一）隔离。\n\n三、附则\n\n自印发之日起施行。'
    expect(where(text)).toEqual([
      [null, null, 'none'],
      ['一、总则', 'general', 'title'],
      ['二、处置措施', null, 'none'],
      ['三、附则', 'supplement', 'title'],
    ])
  })

  test('never into two sections of one chapter', () => {
    expect(where('# 总则\n甲\n# 一、总则\n乙\n# 善后处置\n丙\n# 后期处置\n丁')).toEqual([
      ['总则', 'general', 'title'],
      ['一、总则', null, 'none'],
      ['善后处置', null, 'none'],
      ['后期处置', 'recovery', 'title'],
    ])
  })

  test('into one piece when nothing is known', () => {
    expect(where('随便一段话。')).toEqual([[null, null, 'none']])
  })
})

describe('Markdown of a stranger', () => {
  test.each<[string, string, object]>([
    ['体温<38℃且>3日', '体温<38℃且>3日', {}],
    ['甲<script>alert(1)</script>乙', '甲乙', { html: 1 }],
    ['<scr<script></script>ipt>alert(1)</script>', 'alert(1)', { html: 3 }],
    ['<img src=x onerror=alert(1)>甲', '甲', { html: 1 }],
    ['<svg onload=alert(1)>', '', { html: 1 }],
    ['<a href="javascript:1">甲</a>', '甲', { html: 2 }],
    ['<!-- 甲 -->乙', '乙', { html: 1 }],
    ['<iframe src=x>', '', { html: 1 }],
    ['[甲](javascript:alert(1))', '甲', { links: 1 }],
    ['![图](a.png)甲', '甲', { images: 1 }],
    ['---\na: 1\n---\n甲', '甲', { front_matter: 1 }],
    ['总则\n===\n甲\r\n\r\n---\r\n乙', '# 总则\n甲\n\n乙', {}],
    ['甲\u0000\uD800乙', '甲乙', {}],
    ['| 甲 | 乙 |\n| --- | --- |\n| 1 | 2 |', '| 甲 | 乙 |\n| --- | --- |\n| 1 | 2 |', {}],
  ])('%s', (text, markdown, dropped) => {
    expect(cleanMarkdown(text)).toEqual({ markdown, dropped })
  })
})
