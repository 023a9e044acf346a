import { monitorEventLoopDelay } from 'node:perf_hooks'
import { strToU8 } from 'fflate'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { uuidOf } from '@beacon/server/graphql/ids.ts'
import { readInThread } from '@beacon/server/plan-text/queries.ts'
import { dutyRoom, must, type DutyRoom } from '../support/duty-room.ts'
import * as files from '../support/files.ts'
import * as importing from '../support/import.ts'
import { MARKDOWN } from '../support/import.ts'
import type { Person, Thing } from '../support/person.ts'
import { planRoom, type PlanRoom } from '../support/plan-room.ts'
import * as word from '../support/word.ts'

let room: DutyRoom
let plans: PlanRoom
let version: Thing
beforeAll(async () => {
  room = await dutyRoom()
  plans = await planRoom(room)
})
afterAll(() => room.leave())
beforeEach(async () => {
  await plans.clear()
  version = must(await plans.revise())
})

const send = (by: Pick<Person, 'fetch'>, name: string, body: Uint8Array | string) =>
  importing.send(by, version, name, body)
const read = (name: string, body: Uint8Array | string, by = plans.editor) =>
  importing.read(by, version, name, body)

describe('a Word file', () => {
  test('is read with its headings, lists and tables', async () => {
    const { sections } = await read(
      '预案.docx',
      word.wordText(
        [
          word.paragraph(word.run('总则……1'), '<w:pStyle w:val="10"/>'),
          word.heading(1, '1 总则'),
          word.paragraph(`${word.run('立', '<w:b/>')}${word.run('即', '<w:b/>')}${word.run('报告|。')}`),
          word.heading(2, '1.1 依据'),
          word.item(1, '甲'),
          word.item(1, '乙'),
          word.item(2, '丙'),
          word.heading(1, '应急响应'),
          word.table(
            word.cell('级别', '<w:gridSpan w:val="2"/>') + word.cell('时限'),
            word.cell('一级', '<w:vMerge w:val="restart"/>') + word.cell('甲|乙') + word.cell('2小时'),
            word.cell('', '<w:vMerge/>') + word.cell('丙') + word.cell('1小时'),
          ),
        ].join(''),
      ),
    )
    expect(sections.map(({ chapter, text }) => [chapter, text])).toEqual([
      ['general', '**立即**报告|。\n\n### 1.1 依据\n\n- 甲\n- 乙\n1. 丙'],
      ['response', '| 级别 |  | 时限 |\n| --- | --- | --- |\n| 一级 | 甲｜乙 | 2小时 |\n|  | 丙 | 1小时 |'],
    ])
  })

  test('loses what is no text, and says so line by line', async () => {
    const preview = await read('预案.docx', word.wordText(`${word.heading(1, '总则')}${word.LEFT_OUT}`))
    expect(preview.sections[0]?.text).toBe(
      '加上的\n\n被批注\n\n链接\n\n条例（注：见条例）\n\n对象\n\n公式\n\n图\n\n完',
    )
    const dropped = Object.fromEntries(preview.dropped.map(({ kind, count }) => [kind, count]))
    expect(dropped).toEqual({
      changes: 2,
      comments: 1,
      links: 1,
      notes: 1,
      objects: 2,
      formulas: 1,
      images: 1,
      html: 1,
    })
  })

  const refused: [string, string, () => Uint8Array, string, number][] = [
    ['a text that is none', '预案.docx', () => strToU8('预案'), 'FILE_NOT_WHAT_IT_SAYS', 422],
    [
      'an archive without a document that can be read',
      '预案.docx',
      () => files.wordFile({ 'word/document.xml': strToU8('<w:doc') }),
      'FILE_BROKEN',
      422,
    ],
    ['a zip bomb', '预案.docx', files.bomb, 'FILE_BOMB', 422],
    [
      'macros',
      '预案.docx',
      () => word.wordText('', { 'word/vbaProject.bin': strToU8('x') }),
      'FILE_MACROS',
      422,
    ],
    ['50 MB', '预案.docx', () => files.pdfFile(50 * 1024 * 1024), 'FILE_TOO_LARGE', 413],
    ['a PDF', '预案.pdf', files.pdfFile, 'TEXT_KIND', 415],
    ['nothing in it', '预案.docx', () => word.wordText(''), 'TEXT_EMPTY', 422],
    ['more than anybody writes', '预案.md', () => strToU8('长'.repeat(1_000_001)), 'TEXT_TOO_LONG', 422],
    [
      'a tree too deep to climb',
      '预案.docx',
      () => word.wordText(`${'<w:ins>'.repeat(200_000)}${'</w:ins>'.repeat(200_000)}`),
      'FILE_BROKEN',
      422,
    ],
  ]
  test.each(refused)('is refused and nothing kept: %s', async (_, name, make, code, status) => {
    const response = await send(plans.editor, name, make())
    expect([((await response.json()) as { code: string }).code, response.status]).toEqual([code, status])
    expect(
      await room.db.prisma.planImport.count({ where: { versionId: uuidOf('PlanVersion', version.id) } }),
    ).toBe(0)
  })

  test('of who takes no part, or has not signed in, is not even looked at', async () => {
    expect((await send(room.observer, '预案.md', MARKDOWN)).status).toBe(404)
    expect((await send(plans.head, '预案.md', MARKDOWN)).status).toBe(403)
    const stranger = await send(room.server.anonymous, '预案.md', MARKDOWN)
    expect([stranger.status, stranger.headers.get('connection')]).toEqual([401, 'close'])
  })

  test('at which the reader itself fails is broken, and no fault of the server', async () => {
    const nowhere = { path: '/nowhere', found: { ok: true, kind: 'text' }, chapters: [] } as const
    expect(await readInThread('somebody', nowhere)).toEqual({ ok: false, problem: 'FILE_BROKEN' })
  })

  test('is read by turns: one person gets no more than theirs, and exports do not wait for it', async () => {
    const slow = word.wordText(word.heading(1, '总则') + '<w:p><w:r><w:t>x</w:t></w:r></w:p>'.repeat(20_000))
    const hostile = await room.newcomer('plan_editor', 'hjq-hc', '150625000000')
    const answers = Promise.all([1, 2, 3, 4].map(() => send(hostile, 'slow.docx', slow)))
    const path = `/api/versions/${uuidOf('PlanVersion', version.id)}/export?format=md`
    expect((await plans.editor.fetch(path)).status).toBe(200)
    expect((await send(plans.editor, '预案.md', MARKDOWN)).status).toBe(201)
    const refused = (await answers).filter(({ status }) => status === 503)
    expect(refused).toHaveLength(2)
    expect(refused[0]?.headers.get('retry-after')).toBe('10')
    expect(await refused[0]?.json()).toEqual({
      code: 'TOO_BUSY',
      messageZh: '正在处理的文件较多，请稍后再试。',
      messageEn: 'Too many files are being worked on. Try again in a moment.',
    })
  })

  test('of two hundred pages, and one that is made to be slow, keep nobody waiting', async () => {
    const colleague = await room.newcomer('plan_editor', 'hjq-hc', '150625000000')
    const page = Array.from({ length: 12 }, (_, n) =>
      word.paragraph(word.run(`第${n}条各单位应当立即报告并采取措施，防止疫情扩散蔓延。`.repeat(3))),
    )
    const chapter = (title: string) => word.heading(1, title) + page.join('').repeat(50)
    const book = word.wordText(['总则', '监测与预警', '应急响应', '应急保障'].map(chapter).join(''))
    const slow = word.wordText(word.heading(1, '总则') + '<w:p><w:r><w:t>x</w:t></w:r></w:p>'.repeat(600_000))
    const delay = monitorEventLoopDelay({ resolution: 5 })
    delay.enable()
    const [preview, answer] = await Promise.all([read('预案.docx', book), send(colleague, 'slow.docx', slow)])
    delay.disable()
    expect(preview.sections.map(({ chapter }) => chapter)).toEqual([
      'general',
      'monitoring',
      'response',
      'support',
    ])
    expect(preview.sections[0]?.text.length).toBeGreaterThan(30_000)
    expect([201, 422]).toContain(answer.status)
    expect(delay.max / 1e6).toBeLessThan(500)
  })
})
