import { mkdtemp, writeFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { blocksOf, inlinesOf } from '@beacon/schema/markdown.ts'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readText } from '../plan-text/read-text.ts'
import { drawDocx } from './docx.ts'
import { drawMarkdown } from './markdown.ts'
import type { PlanDocument } from './model.ts'

const TITLES = ['总则', '组织指挥机构与职责', '监测与预警', '应急响应', '附则']
const CHAPTERS = TITLES.map((titleZh, index) => ({ key: `c${index}`, titleZh, titleEn: titleZh }))

function printed(texts: readonly string[]): PlanDocument {
  return {
    language: 'zh',
    title: '鼠疫应急预案',
    edition: '第 3 版',
    maker: '旗卫生健康委员会',
    date: null,
    watermark: '草案 DRAFT',
    remark: '以正式印发的文本为准。',
    facts: [['编制依据', '《突发事件应对法》']],
    chapters: texts.map((markdown, index) => ({ title: `${index + 1} ${TITLES[index]}`, markdown })),
    appendices: [
      {
        title: '附一　响应行动卡',
        parts: [
          {
            kind: 'table',
            shares: [0.5, 0.5],
            rows: [
              ['序号', '行动'],
              ['1', '**隔离**\n立即'],
            ],
          },
        ],
      },
    ],
    contents: '目录',
  }
}

/** What a file that was exported is read back into: text by chapter. */
async function readBack(kind: 'docx' | 'text', bytes: Uint8Array | string): Promise<(string | undefined)[]> {
  const folder = await mkdtemp(join(tmpdir(), 'beacon-round-trip-'))
  try {
    const path = join(folder, 'file')
    await writeFile(path, bytes)
    const reading = await readText({ path, kind, chapters: CHAPTERS })
    if (!reading.ok) throw new Error(reading.problem)
    return CHAPTERS.map(({ key }) => reading.sections.find(({ chapter }) => chapter === key)?.text)
  } finally {
    await rm(folder, { recursive: true })
  }
}

/** What a reader sees: blocks with their words and stress; how deep a heading is counts from the third level. */
function seen(text: string | undefined): unknown {
  return blocksOf(text ?? '').map((block) => ({
    ...block,
    ...(block.kind === 'heading' && {
      depth: Math.min(Math.max(block.depth, 3), 6),
      text: block.text.replaceAll('**', ''),
    }),
    ...(block.kind === 'paragraph' && { text: inlinesOf(block.text) }),
  }))
}

const TEXTS = [
  '为了**及时**控制疫情。\n\n### 1.1 依据\n\n- 甲\n- 乙 **重要**\n\n1. 一\n2. 二\n\n说明。\n\n3. 三',
  '| 单位 | 职责 |\n| --- | --- |\n| 疾控中心 | 流行病学调查 |\n| 公安局 |  |\n\n表后。',
  '> 示例文本。\n\n#### 3.1.1 更深\n\n体温≥38℃且<39℃。',
  '*强调*与`代码`。',
  '自印发之日起施行。',
]

describe('what is exported is read back into the same chapters', () => {
  test('from Markdown', async () => {
    const back = await readBack('text', drawMarkdown(printed(TEXTS)))
    expect(back.map(seen)).toEqual(TEXTS.map(seen))
  })

  test('from Word', async () => {
    const back = await readBack('docx', await drawDocx(printed(TEXTS)))
    expect(back.map(seen)).toEqual(TEXTS.map(seen))
  })

  test('whatever a chapter is made of', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(chapter(), { minLength: 5, maxLength: 5 }), async (texts) => {
        const document = printed(texts)
        expect((await readBack('text', drawMarkdown(document))).map(seen)).toEqual(texts.map(seen))
        expect((await readBack('docx', await drawDocx(document))).map(seen)).toEqual(texts.map(seen))
      }),
      { numRuns: 25 },
    )
  })
})

test('what is no text for other programs, neither, is exported as a sign', () => {
  expect(drawMarkdown(printed(['甲<script>alert(1)</script><b>']))).not.toMatch(/<[a-z/]/i)
})

/** A chapter of any blocks in any order. */
function chapter(): fc.Arbitrary<string> {
  const words = fc
    .array(fc.constantFrom('疫情', '报告', '立即', '2小时', '（甲）', '“乙”', 'PCR', '≥38℃', '、', '。'), {
      minLength: 1,
      maxLength: 6,
    })
    .map((parts) => `文${parts.join('')}`)
  const line = fc
    .tuple(words, fc.boolean())
    .map(([text, isStrong]) => (isStrong ? `${text}**要点**后文` : text))
  const block: fc.Arbitrary<string> = fc.oneof(
    line,
    words.map((text) => `### ${text}`),
    fc
      .array(line, { minLength: 1, maxLength: 3 })
      .map((items) => items.map((item) => `- ${item}`).join('\n')),
    fc
      .array(line, { minLength: 1, maxLength: 3 })
      .map((items) => items.map((item, at) => `${at + 1}. ${item}`).join('\n')),
    fc
      .tuple(words, words, words)
      .map(([one, two, three]) => `| ${one} | ${two} |\n| --- | --- |\n| ${three} |  |`),
    words.map((text) => `> ${text}`),
  )
  // Between two lists there is a paragraph: Markdown itself does not tell two lists in a row apart.
  return fc.array(block, { minLength: 1, maxLength: 6 }).map((blocks) => blocks.join('\n\n文段。\n\n'))
}
