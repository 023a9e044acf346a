/** What anybody may read without signing in. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { until } from '../support/console.ts'
import { must } from '../support/duty-room.ts'
import { PLAN, publicRoom, type PublicRoom } from '../support/public-room.ts'

let stage: PublicRoom
let { room, plans, other, show, found, inForce, say, drop } = {} as PublicRoom
beforeAll(async () => {
  stage = await publicRoom()
  ;({ room, plans, other, show, found, inForce, say, drop } = stage)
})
afterAll(() => stage.leave())

describe('a plan in force', () => {
  test('is listed and shown with its particulars, without a name of anybody', async () => {
    const listed = await show('/public/plans')
    expect(listed.status).toBe(200)
    expect(listed.text).toContain('杭锦旗鼠疫控制应急预案')
    const { status, text } = await show(PLAN)
    expect(status).toBe(200)
    expect(text).toContain('杭政办发〔2025〕示例21号')
    expect(text).toContain('杭锦旗卫生健康委员会')
    expect(text).toMatch(/施行日期<\/dt>\s*<dd>\d{4}年\d{1,2}月\d{1,2}日/)
    const people = await room.db.prisma.person.findMany()
    const named = people.filter(
      ({ nameZh, phone }) => text.includes(nameZh) || (phone && text.includes(phone)),
    )
    expect(named).toEqual([])
  })

  test('is read in English, and in Chinese where there is none', async () => {
    await say('general', { textZh: '只有中文的一段。', textEn: '' })
    await drop()
    const { text } = await show(`${PLAN}?lang=en`)
    expect(text).toContain('<html lang="en">')
    expect(text).toContain('Contingency Plan for the Control of Plague in Hangjin Banner')
    expect(text).toContain('只有中文的一段。')
  })

  test('shows its filing with the number of the receipt, once it is filed', async () => {
    const versionId = await inForce()
    const { prisma } = room.db
    const filing = {
      versionId,
      kind: 'filing',
      position: 9,
      permission: 'plan.register',
      papers: [],
    } as const
    const state = { isSimplified: true, isGate: false, status: 'open' } as const
    const step = { id: room.server.deps.ids.next(), ...filing, papers: [], ...state }
    await prisma.planStep.create({ data: step })
    const receipt = { kind: 'filing_receipt', title: '回执', reference: '鄂卫备〔2026〕7号' } as const
    const added = { addedBy: step.id, addedAt: new Date() }
    await prisma.planPaper.create({
      data: { id: room.server.deps.ids.next(), versionId, ...receipt, ...added },
    })
    await drop()
    expect((await show(PLAN)).text).not.toContain('鄂卫备')
    const decided = { status: 'passed', decidedAt: new Date('2026-03-01T17:00:00Z') } as const
    await prisma.planStep.update({ where: { id: step.id }, data: decided })
    await drop()
    const { text } = await show(PLAN)
    expect(text).toContain('鄂卫备〔2026〕7号')
    expect(text).toContain('2026年3月2日')
  })

  test('runs nothing and fetches nothing from elsewhere, whatever its text says', async () => {
    const nasty = '<script>alert(1)</script> <img src=x onerror=alert(1)> [x](javascript:alert(1)) "><iframe>'
    await say('general', {
      textZh: `## ${nasty}\n\n${nasty}\n\n| ${nasty} |\n|---|\n| ${nasty} |`,
      textEn: '',
    })
    await drop()
    const response = await fetch(`${room.server.url}${PLAN}`)
    const text = await response.text()
    expect(text).toContain('&lt;script&gt;')
    expect(text).not.toMatch(/<(script|img|iframe)|href="javascript/i)
    const policy = response.headers.get('content-security-policy') ?? ''
    expect(policy).toContain("default-src 'none'")
    expect(policy).not.toMatch(/script|unsafe/)
    expect(response.headers.get('set-cookie')).toBeNull()
    const searched = await found('"><b onmouseover=x>')
    expect(searched).not.toContain('<b onmouseover')
    await say('general', { textZh: '平常的一段。' })
  })

  test.each(['hjq-brucellosis', 'nothing', '%00', '..%2f..', "x'", 'a'.repeat(3_000)])(
    'is not what is not in force, or not there: %s',
    async (code) => {
      const [one, two] = [await show(`/public/plans/${code}`), await show('/public/plans/no-such-plan')]
      expect(one.status).toBe(404)
      expect(one.text).toBe(two.text)
    },
  )
})

describe('what is kept', () => {
  test('is asked about each time, and not sent again while it is the same', async () => {
    const response = await fetch(`${room.server.url}${PLAN}`)
    await response.arrayBuffer()
    expect(response.headers.get('cache-control')).toBe('public, no-cache')
    const etag = response.headers.get('etag') ?? ''
    const again = await show(PLAN, { 'if-none-match': etag })
    expect(again).toEqual({ status: 304, text: '', etag })
    expect((await show(`${PLAN}?lang=en`, { 'if-none-match': etag })).status).toBe(200)
  })

  test('is dropped when the next version comes into force', async () => {
    const version = must(await plans.revise())
    const { chapters } = await plans.rowOf(version)
    const revision = chapters.find(({ key }) => key === 'command')?.revision ?? 0
    const text = { textZh: '新一版的指挥部。', textEn: '', isPublic: true }
    must(
      await plans.editor.act('writeChapter', {
        versionId: version.id,
        chapter: 'command',
        revision,
        ...text,
      }),
    )
    must(await plans.submit(version))
    await plans.walk(version)
    expect((await show(PLAN)).text).not.toContain('新一版的指挥部')
    must(await plans.editor.act('enforceVersion', { versionId: version.id }))
    await until(async () => expect((await show(PLAN)).text).toContain('新一版的指挥部'))
    await until(async () => expect((await show(PLAN, {}, other)).text).toContain('新一版的指挥部'))
  })

  test('nobody floods it', async () => {
    const headers = { 'x-forwarded-for': '192.0.2.77' }
    const answers = await Promise.all(Array.from({ length: 330 }, () => show('/public/plans', headers)))
    expect(answers.filter(({ status }) => status === 429).length).toBeGreaterThan(0)
    expect((await show('/public/plans', { 'x-forwarded-for': '192.0.2.78' })).status).toBe(200)
  })
})
