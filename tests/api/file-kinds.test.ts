import { mkdtemp, readdir, rm, utimes } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { strToU8 } from 'fflate'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sweepUploads } from '@beacon/server/http/receive.ts'
import { dutyRoom, must, type DutyRoom } from '../support/duty-room.ts'
import * as files from '../support/files.ts'
import type { Person, Thing } from '../support/person.ts'
import { planRoom, type PlanRoom } from '../support/plan-room.ts'

let room: DutyRoom
let plans: PlanRoom
let version: Thing
beforeAll(async () => {
  room = await dutyRoom()
  plans = await planRoom(room)
  version = must(await plans.revise())
})
afterAll(() => room.leave())

function upload(by: Person, name: string, body: Uint8Array | ReadableStream<Uint8Array>): Promise<Response> {
  return files.upload(by, version, name, body)
}

const stored = () => room.db.prisma.storedFile.count()

describe('a file', () => {
  const taken: [string, () => Uint8Array, string][] = [
    ['纪要.pdf', files.pdfFile, 'application/pdf'],
    [
      '编制说明.DOCX',
      files.wordFile,
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    ],
    ['名单.xlsx', files.sheetFile, 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
    ['批复.ofd', files.ofdFile, 'application/ofd'],
    ['签字页.jpg', files.jpegFile, 'image/jpeg'],
    ['签字页.png', files.pngFile, 'image/png'],
    ['意见.md', () => strToU8('# 意见\n\n同意。'), 'text/plain; charset=utf-8'],
    ['旧系统.txt', () => Uint8Array.from([0xd2, 0xe2, 0xbc, 0xfb]), 'text/plain; charset=utf-8'],
  ]
  test.each(taken)('%s is taken for what it is', async (name, make, mediaType) => {
    const response = await upload(await room.newcomer('plan_editor', 'hjq-hc', '150625000000'), name, make())
    expect(await response.json()).toMatchObject({ name: name.replace('DOCX', 'docx'), mediaType })
    expect(response.status).toBe(201)
  })

  test('that was written upon a template of its writer is taken', async () => {
    const template = files.templateAt('file:///C:\\Users\\a\\公文.dotx')
    const person = await room.newcomer('plan_editor', 'hjq-hc', '150625000000')
    expect((await upload(person, '纪要.docx', files.typedWordFile('<Types/>', template))).status).toBe(201)
  })

  const refused: [string, string, () => Uint8Array, string, number][] = [
    ['a program under a harmless name', '纪要.pdf', () => strToU8('MZ\u0090\u0000'), 'FILE_EXECUTABLE', 422],
    ['a script', '纪要.txt', () => strToU8('#!/bin/sh\nrm -rf /'), 'FILE_EXECUTABLE', 422],
    ['a program by its name', '纪要.pdf.exe', files.pdfFile, 'FILE_EXECUTABLE', 422],
    [
      'a program that hides behind the writing direction',
      '纪要\u202Efdp.exe',
      files.pdfFile,
      'FILE_EXECUTABLE',
      422,
    ],
    [
      'a program inside an archive',
      '纪要.docx',
      () => files.wordFile({ 'word/setup.exe': strToU8('MZ') }),
      'FILE_EXECUTABLE',
      422,
    ],
    ['a picture that is no document', '纪要.pdf', files.pngFile, 'FILE_NOT_WHAT_IT_SAYS', 422],
    ['a text that is no Word file', '纪要.docx', () => strToU8('纪要'), 'FILE_NOT_WHAT_IT_SAYS', 422],
    ['an archive that is no Word file', '纪要.docx', files.sheetFile, 'FILE_NOT_WHAT_IT_SAYS', 422],
    [
      'a page that says it is a text',
      '纪要.txt',
      () => strToU8(' <html><script>1</script>'),
      'FILE_NOT_WHAT_IT_SAYS',
      422,
    ],
    [
      'binary that says it is a text',
      '纪要.md',
      () => Uint8Array.from([1, 2, 3, 0]),
      'FILE_NOT_WHAT_IT_SAYS',
      422,
    ],
    ['a page', '纪要.html', () => strToU8('<html>'), 'FILE_KIND', 415],
    ['a drawing', '纪要.svg', () => strToU8('<svg/>'), 'FILE_KIND', 415],
    ['an archive', '纪要.zip', files.wordFile, 'FILE_KIND', 415],
    ['a name without an ending', '纪要', files.pdfFile, 'FILE_KIND', 415],
    ['macros by the name', '纪要.docm', files.wordFile, 'FILE_MACROS', 422],
    [
      'macros inside',
      '纪要.docx',
      () => files.wordFile({ 'word/vbaProject.bin': strToU8('x') }),
      'FILE_MACROS',
      422,
    ],
    ['macros by their type', '纪要.docx', () => files.typedWordFile(files.MACRO_TYPES), 'FILE_MACROS', 422],
    [
      'macros by a type in another encoding',
      '纪要.docx',
      () => files.typedWordFile(Buffer.from(`\uFEFF${files.MACRO_TYPES}`, 'utf16le')),
      'FILE_MACROS',
      422,
    ],
    [
      'macros by a type that is spelled by numbers',
      '纪要.docx',
      () => files.typedWordFile(files.MACRO_TYPES.replace('macroE', '&#109;acro&#x45;')),
      'FILE_MACROS',
      422,
    ],
    [
      'a part of macros under a harmless name',
      '纪要.docx',
      () =>
        files.typedWordFile(
          files.MACRO_TYPES.replace('ms-word.document.macroEnabled', 'ms-office.vbaProject'),
        ),
      'FILE_MACROS',
      422,
    ],
    [
      'a template on another machine',
      '纪要.docx',
      () => files.typedWordFile('<Types/>', files.templateAt('https://elsewhere.example/a.dotm')),
      'FILE_TEMPLATE',
      422,
    ],
    [
      'a template on another machine of the network',
      '纪要.docx',
      () => files.typedWordFile('<Types/>', files.templateAt('file:///\\\\elsewhere\\a.dotm')),
      'FILE_TEMPLATE',
      422,
    ],
    ['an old Word file', '纪要.doc', files.pdfFile, 'FILE_OLD_OFFICE', 422],
    [
      'a Word file with a password',
      '纪要.docx',
      () => Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0]),
      'FILE_OLD_OFFICE',
      422,
    ],
    ['an encrypted archive', '纪要.docx', files.encrypted, 'FILE_ENCRYPTED', 422],
    ['half an archive', '纪要.docx', () => files.wordFile().subarray(0, 200), 'FILE_BROKEN', 422],
    ['half a PDF', '纪要.pdf', () => strToU8('%PDF-1.7 and no end'), 'FILE_BROKEN', 422],
    ['a zip bomb', '纪要.docx', files.bomb, 'FILE_BOMB', 422],
    ['a zip bomb that lies', '纪要.docx', files.lyingBomb, 'FILE_BOMB', 422],
    ['thousands of entries', '纪要.docx', files.manyEntries, 'FILE_BOMB', 422],
    ['nothing', '纪要.pdf', () => new Uint8Array(), 'FILE_EMPTY', 422],
    ['50 MB', '纪要.pdf', () => files.pdfFile(50 * 1024 * 1024), 'FILE_TOO_LARGE', 413],
  ]
  test.each(refused)('is refused, and nothing stored: %s', async (_, name, make, code, status) => {
    const before = await stored()
    const response = await upload(plans.editor, name, make())
    const answer = (await response.json()) as { code: string; messageZh: string; messageEn: string }
    expect([answer.code, response.status]).toEqual([code, status])
    expect(answer.messageZh).toMatch(/[\u4E00-\u9FFF].*。$/)
    expect(answer.messageEn).toMatch(/\.$/)
    expect(await stored()).toBe(before)
  })

  test('that does not say how large it is is counted while it comes', async () => {
    const before = await stored()
    const chunk = new Uint8Array(1024 * 1024)
    let sent = 0
    const endless = new ReadableStream<Uint8Array>({
      pull: (controller) => (sent++ < 64 ? controller.enqueue(chunk) : controller.close()),
    })
    const status = await upload(plans.editor, '纪要.pdf', endless).then(
      (response) => response.status,
      // The server hangs up on what nobody reads.
      () => 413,
    )
    expect(status).toBe(413)
    expect(sent).toBeLessThan(64)
    expect(await stored()).toBe(before)
  })

  test('keeps its name, less what a name must not hold', async () => {
    const names = [
      '../../etc/passwd.pdf',
      '纪\u0000要\n<1>.pdf',
      'C:\\temp\\纪要.pdf',
      `${'长'.repeat(300)}.pdf`,
      '.pdf',
    ]
    const person = await room.newcomer('plan_editor', 'hjq-hc', '150625000000')
    const kept: string[] = []
    for (const name of names) {
      kept.push(((await (await upload(person, name, files.pdfFile())).json()) as { name: string }).name)
    }
    expect(kept).toEqual(['passwd.pdf', '纪要_1_.pdf', '纪要.pdf', `${'长'.repeat(100)}.pdf`, '文件.pdf'])
  })
})

describe('bytes', () => {
  test('of who has not signed in are not waited for', async () => {
    const answer = await files.upload(room.server.anonymous, version, '纪要.pdf', files.pdfFile())
    expect([answer.status, answer.headers.get('connection')]).toEqual([401, 'close'])
  })

  test('that a killed process has left go at the next start, those of an upload under way stay', async () => {
    const [old, fresh] = await Promise.all([1, 2].map(() => mkdtemp(join(tmpdir(), 'beacon-upload-'))))
    await utimes(old ?? '', new Date(0), new Date(0))
    await sweepUploads(new Date())
    const left = await readdir(tmpdir())
    expect([old, fresh].map((path = '') => left.includes(basename(path)))).toEqual([false, true])
    await rm(fresh ?? '', { recursive: true })
  })
})
