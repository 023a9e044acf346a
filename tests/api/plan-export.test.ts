import { monitorEventLoopDelay } from 'node:perf_hooks'
import { unzipSync, strFromU8 } from 'fflate'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { uuidOf } from '@beacon/server/graphql/ids.ts'
import { dutyRoom, must, type DutyRoom } from '../support/duty-room.ts'
import { pdfFile, upload } from '../support/files.ts'
import * as importing from '../support/import.ts'
import type { Person, Thing } from '../support/person.ts'
import { planRoom, type PlanRoom } from '../support/plan-room.ts'

let room: DutyRoom
let plans: PlanRoom
let version: Thing
let inForce: Thing
beforeAll(async () => {
  room = await dutyRoom()
  plans = await planRoom(room)
  version = must(await plans.revise())
  const row = await room.db.prisma.planVersion.findFirstOrThrow({
    where: { planId: plans.planId, status: 'in_force' },
  })
  inForce = { id: Buffer.from(`PlanVersion:${row.id}`).toString('base64') }
})
afterAll(() => room.leave())

function get(by: Pick<Person, 'fetch'>, of: Thing, query: string): Promise<Response> {
  return by.fetch(`/api/versions/${uuidOf('PlanVersion', of.id)}/export?${query}`)
}

const markdown = async (of: Thing, query = ''): Promise<string> =>
  (await get(plans.editor, of, `format=md${query}`)).text()

describe('a version as a file', () => {
  test('is Markdown with its chapters, cards and trail', async () => {
    const response = await get(plans.editor, inForce, 'format=md')
    expect(response.headers.get('content-type')).toBe('text/markdown; charset=utf-8')
    expect(decodeURIComponent(response.headers.get('content-disposition') ?? '')).toContain(
      "''杭锦旗鼠疫控制应急预案（第 2 版）.md",
    )
    expect(response.headers.get('content-security-policy')).toBe("default-src 'none'; sandbox")
    const text = await response.text()
    expect(text).toMatch(/^# 杭锦旗鼠疫控制应急预案\n/)
    expect(text).toContain('## 1 总则')
    expect(text).toContain('## 附二　响应行动卡')
    expect(text).toContain('### 四级（Ⅳ级）响应')
    expect(text).toContain('## 附一　指挥体系、分级和启动标准')
    expect(text).toContain('### 响应启动条件')
    expect(text).toContain('- 文号：')
    expect(text).not.toContain('草案')
  })

  test('is a Word file and a PDF, in both languages', async () => {
    for (const language of ['zh', 'en']) {
      const word = await get(plans.editor, inForce, `format=docx&language=${language}`)
      const parts = unzipSync(new Uint8Array(await word.arrayBuffer()))
      const text = strFromU8(parts['word/document.xml'] ?? new Uint8Array())
      expect(text).toContain({ zh: '组织指挥机构与职责', en: 'Command and responsibilities' }[language])
      expect(text).toContain({ zh: '附三　审批记录', en: 'Annex 3: Approval trail' }[language])
      const pdf = Buffer.from(
        await (await get(plans.editor, inForce, `format=pdf&language=${language}`)).arrayBuffer(),
      )
      expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
      expect(pdf.subarray(-6).toString()).toContain('%%EOF')
      // Only the characters that it has are in it: the font alone has 8 MB.
      expect(pdf.length).toBeLessThan(1_000_000)
    }
  })

  test('of a draft says so on every page; of a text under way the trail says who decided what, by which paper', async () => {
    const file = (await (await upload(plans.editor, version, '说明.pdf', pdfFile())).json()) as Thing & {
      sha256: string
    }
    const paper = { versionId: version.id, kind: 'drafting_note', title: '编制说明', fileId: file.id }
    must(await plans.editor.act('addPlanPaper', paper))
    must(await plans.write(plans.editor, version, 'command'))
    must(await plans.submit(version))
    const text = await markdown(version)
    expect(text).toContain('草案 DRAFT')
    expect(text).toContain('| 征求意见 | 待办 |')
    expect(text).toContain('提交审核 | 苏日娜')
    expect(text).toContain(file.sha256)
    const pdf = await get(plans.editor, version, 'format=pdf')
    expect(decodeURIComponent(pdf.headers.get('content-disposition') ?? '')).toContain('草案')
  })

  test('for the public holds public chapters only, no cards, and no names of people', async () => {
    const where = { versionId_key: { versionId: uuidOf('PlanVersion', version.id), key: 'support' } }
    const { textZh } = await room.db.prisma.planChapter.update({ where, data: { isPublic: false } })
    const line = textZh.split('\n').find((one) => one.length > 10) ?? ''
    const text = await markdown(version, '&public=true')
    expect(text).toContain('## 1 总则')
    expect(text).not.toMatch(/^## \d+ 应急保障/m)
    for (const hidden of ['附一', '附二', '苏日娜', line]) expect(text).not.toContain(hidden)
    expect(await markdown(version)).toContain(line)
    const word = await get(plans.editor, version, 'format=docx&public=true')
    const parts = Object.values(unzipSync(new Uint8Array(await word.arrayBuffer()))).map((part) =>
      strFromU8(part),
    )
    for (const hidden of [line, '苏日娜']) expect(parts.join('')).not.toContain(hidden)
  })

  test('of a secret plan is not made for the public, and says what it is', async () => {
    const where = { id: plans.planId }
    await room.db.prisma.plan.update({ where, data: { isSecret: true } })
    expect((await get(plans.editor, inForce, 'format=md&public=true')).status).toBe(403)
    expect(await markdown(inForce)).toContain('涉密')
    await room.db.prisma.plan.update({ where, data: { isSecret: false } })
  })

  test('is read back into the same chapters', async () => {
    const text = await markdown(inForce)
    must(await plans.editor.act('withdrawVersion', { versionId: version.id, reason: '-' }))
    const draft = must(await plans.revise())
    const before = (await plans.rowOf(draft)).chapters
    const word = new Uint8Array(await (await get(plans.editor, inForce, 'format=docx')).arrayBuffer())
    for (const [name, body] of [
      ['预案.md', text],
      ['预案.docx', word],
    ] as const) {
      const { sections } = await importing.read(plans.editor, draft, name, body)
      const found = new Map(sections.map(({ chapter, text }) => [chapter, text]))
      for (const { key, textZh } of before) expect(squeezed(found.get(key))).toBe(squeezed(textZh))
    }
  })
})

/** Texts are the same when their characters are: empty lines between blocks are the writer's own. */
function squeezed(text: string | undefined): string | undefined {
  return text?.replaceAll(/\s+/g, '')
}

describe('exporting', () => {
  test('is for who sees the version', async () => {
    const draft = must(await plans.revise().then(async (answer) => (answer.code ? underWay() : answer)))
    for (const format of ['pdf', 'docx', 'md']) {
      expect((await get(room.observer, inForce, `format=${format}`)).status).toBe(200)
      expect((await get(room.observer, draft, `format=${format}`)).status).toBe(404)
      expect((await get(room.neighbour, draft, `format=${format}`)).status).toBe(404)
      expect((await get(room.server.anonymous, inForce, `format=${format}`)).status).toBe(401)
    }
    expect((await get(plans.editor, { id: 'x' }, 'format=md')).status).toBe(404)
  })

  test.each(['', 'format=html', 'format=md&language=fr', 'format=md&public=perhaps'])(
    'as nothing else: %s',
    async (query) => {
      expect((await get(plans.editor, inForce, query)).status).toBe(400)
    },
  )

  test('two hundred pages keeps nobody waiting', async () => {
    const versionId = uuidOf('PlanVersion', inForce.id)
    const sentence =
      '各苏木镇人民政府、旗直各有关部门应当立即报告，并采取隔离、消毒等措施，防止疫情扩散蔓延。'
    const long = Array.from(
      { length: 40 },
      (_, n) => `### ${n}\n\n${sentence.repeat(12)}\n\n- ${sentence}\n- ${sentence}`,
    )
    const { chapters } = await room.db.prisma.planVersion.findUniqueOrThrow({
      where: { id: versionId },
      include: { chapters: true },
    })
    await room.db.prisma.planChapter.updateMany({ where: { versionId }, data: { textZh: long.join('\n\n') } })
    const delay = monitorEventLoopDelay({ resolution: 5 })
    delay.enable()
    const answers = await Promise.all(
      ['pdf', 'docx', 'pdf'].map(async (format) =>
        (await get(plans.editor, inForce, `format=${format}`)).arrayBuffer(),
      ),
    )
    delay.disable()
    const pages =
      Buffer.from(answers[0] ?? new ArrayBuffer())
        .toString('latin1')
        .match(/\/Type \/Page\b/g)?.length ?? 0
    expect(pages).toBeGreaterThan(200)
    expect(delay.max / 1e6).toBeLessThan(500)
    for (const { key, textZh } of chapters) {
      await room.db.prisma.planChapter.update({
        where: { versionId_key: { versionId, key } },
        data: { textZh },
      })
    }
  })
})

async function underWay() {
  const where = { planId: plans.planId, status: 'draft' } as const
  const { id } = await room.db.prisma.planVersion.findFirstOrThrow({ where })
  return { __typename: 'PlanVersion', id: Buffer.from(`PlanVersion:${id}`).toString('base64') }
}
