import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { uuidOf } from '@beacon/server/graphql/ids.ts'
import { dutyRoom, must, type DutyRoom } from '../support/duty-room.ts'
import * as importing from '../support/import.ts'
import { MARKDOWN, PREVIEW, type Preview } from '../support/import.ts'
import type { Person, Thing } from '../support/person.ts'
import { planRoom, type PlanRoom } from '../support/plan-room.ts'

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

async function revision(chapter: string): Promise<number> {
  return (await plans.rowOf(version)).chapters.find(({ key }) => key === chapter)?.revision ?? 0
}

async function textOf(chapter: string): Promise<string | undefined> {
  return (await plans.rowOf(version)).chapters.find(({ key }) => key === chapter)?.textZh
}

async function confirm(preview: Preview, where: Record<string, number[]>, by = plans.editor) {
  const chapters = await Promise.all(
    Object.entries(where).map(async ([chapter, sections]) => ({
      chapter,
      revision: await revision(chapter),
      sections,
    })),
  )
  return by.act('importPlanText', { versionId: version.id, importId: preview.id, chapters })
}

describe('a Markdown file', () => {
  test('is shown in sections with what each was taken for, and confirmed in one go', async () => {
    const preview = await read('预案.md', MARKDOWN)
    expect(preview.sections.map(({ heading, chapter, match }) => [heading, chapter, match])).toEqual([
      ['鼠疫预案', null, 'none'],
      ['1 总则', 'general', 'title'],
      ['二、组织指挥体系及职责', 'command', 'similar'],
      ['附件', null, 'none'],
    ])
    expect(await confirm(preview, { general: [1], command: [2, 3] })).toBeAccepted()
    expect(await textOf('general')).toBe('为了防控。\n\n### 1.1 依据\n\n- 甲\n- 乙')
    expect(await textOf('command')).toBe(
      '| 单位 | 职责 |\n| --- | --- |\n| 疾控 | 流调 |\n\n### 附件\n\n名单。',
    )
    const event = await room.db.prisma.eventLog.findFirstOrThrow({
      where: { name: 'plan.text-imported' },
      orderBy: { position: 'desc' },
    })
    expect(event.payload).toMatchObject({ chapters: 2, file: { name: '预案.md' } })
    expect((await plans.rowOf(version)).isSubstantial).toBe(true)
  })

  test('keeps the other language and what the public may not read', async () => {
    const where = { versionId_key: { versionId: uuidOf('PlanVersion', version.id), key: 'general' } }
    await room.db.prisma.planChapter.update({ where, data: { isPublic: false, textEn: 'Purpose.' } })
    must(await confirm(await read('预案.md', MARKDOWN), { general: [1] }))
    const row = await room.db.prisma.planChapter.findUniqueOrThrow({ where })
    expect(row).toMatchObject({ isPublic: false, textEn: 'Purpose.' })
  })

  test('with a script never becomes live', async () => {
    const preview = await read(
      '预案.md',
      '## 总则\n甲<img src=x onerror=alert(1)><scr<script>ipt>alert(1)</script>[乙](javascript:alert(1))',
    )
    must(await confirm(preview, { general: [0] }))
    expect(await textOf('general')).not.toMatch(/<\/?[a-z]|javascript:/i)
    expect(preview.dropped.map(({ kind }) => kind).toSorted()).toEqual(['html', 'links'])
  })
})

describe('confirming', () => {
  test('writes nothing when one of the chapters has changed meanwhile', async () => {
    const preview = await read('预案.md', MARKDOWN)
    const before = await textOf('general')
    const chapters = [
      { chapter: 'general', revision: await revision('general'), sections: [1] },
      { chapter: 'command', revision: await revision('command'), sections: [2] },
    ]
    must(await plans.write(plans.editor, version, 'command'))
    const wish = { versionId: version.id, importId: preview.id, chapters }
    expect(await plans.editor.act('importPlanText', wish)).toBeRefused('CHANGED_MEANWHILE')
    expect(await textOf('general')).toBe(before)
    expect(await confirm(preview, { general: [1], command: [2] })).toBeAccepted()
  })

  test('voids what the chapters void, and makes an author', async () => {
    const colleague = await room.newcomer('plan_editor', 'hjq-hc', '150625000000')
    must(await plans.write(plans.editor, version, 'command'))
    must(await plans.submit(version))
    await plans.walk(version, 'legality_review')
    const sendBack = { versionId: version.id, step: 'legality_review', comments: [{ text: '补充依据' }] }
    must(await plans.lawyer.act('sendBackVersion', sendBack))
    must(await confirm(await read('预案.md', MARKDOWN, colleague), { command: [2] }, colleague))
    const { steps } = await plans.rowOf(version)
    expect(steps.filter(({ status }) => status === 'passed')).toEqual([])
    const authors = await room.db.prisma.planAuthor.count({
      where: { versionId: uuidOf('PlanVersion', version.id) },
    })
    expect(authors).toBe(2)
  })

  test('is refused: what is not there, not theirs, too long, or not a draft any more', async () => {
    const preview = await read('预案.md', MARKDOWN)
    const colleague = await room.newcomer('plan_editor', 'hjq-hc', '150625000000')
    expect(await confirm(preview, { general: [1] }, colleague)).toBeRefused('NOT_FOUND')
    expect(await confirm(preview, { general: [1] }, room.observer)).toBeRefused('FORBIDDEN')
    expect(await confirm(preview, { general: [1] }, room.neighbour)).toBeRefused('NOT_FOUND')
    expect(await confirm(preview, { general: [9] })).toBeRefused('NOT_FOUND')
    expect(await confirm(preview, { nonsense: [1] })).toBeRefused('NOT_FOUND')
    expect(await colleague.graphql(PREVIEW, { id: preview.id })).toEqual({ node: null })
    const long = await read('预案.md', `## 总则\n${'长'.repeat(60_001)}`)
    expect(await confirm(preview, { general: [1] })).toBeRefused('NOT_FOUND')
    expect(await confirm(long, { general: [0] })).toBeRefused('TEXT_TOO_LONG')
    must(await plans.editor.act('withdrawVersion', { versionId: version.id, reason: '-' }))
    expect(await confirm(long, { general: [0] })).toBeRefused('WRONG_STATE')
    expect((await send(plans.editor, '预案.md', MARKDOWN)).status).toBe(409)
  })
})
