/** What nobody may read without signing in, and how it could leak. */
import { uuidOf } from '@beacon/server/graphql/ids.ts'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { until } from '../support/console.ts'
import { must } from '../support/duty-room.ts'
import { PLAGUE } from '../support/plan-room.ts'
import { PLAN, publicRoom, type PublicRoom } from '../support/public-room.ts'

let stage: PublicRoom
let { room, plans, other, show, found, inForce, say, classify, drop } = {} as PublicRoom
beforeAll(async () => {
  stage = await publicRoom()
  ;({ room, plans, other, show, found, inForce, say, classify, drop } = stage)
})
afterAll(() => stage.leave())

describe('a chapter that is not public', () => {
  const WORD = '獬豸密语'
  beforeEach(async () => {
    await say('support', { isPublic: true, textZh: '公开的保障。', textEn: 'Public.' })
    await drop()
  })

  test('is found nowhere: not in the page, the search, the counts, the excerpts or the tag', async () => {
    const before = { zh: await show(PLAN), en: await show(`${PLAN}?lang=en`), none: await found(WORD) }
    await say('support', { isPublic: false })
    await drop()
    const without = await show(PLAN)
    expect(without.etag).not.toBe(before.zh.etag)
    await say('support', {
      textZh: `${WORD}一`,
      textEn: 'xenomorph',
      titleZh: `${WORD}标题`,
      titleEn: 'xenotitle',
    })
    await drop()
    const after = await show(PLAN)
    // Not even that it was changed can be told.
    expect(after).toEqual(without)
    for (const path of [PLAN, `${PLAN}?lang=en`, '/public/plans', '/public/sitemap.xml']) {
      const { text } = await show(path)
      expect(text).not.toMatch(/獬豸|xeno/)
    }
    for (const query of [WORD, `${WORD}一`, '獬豸', 'xenomorph', 'xeno', `鼠疫 ${WORD}`]) {
      const text = await found(query)
      expect(text).toContain('共 0 部')
      expect(text).not.toContain('<mark>')
    }
    // Who is signed in still finds it.
    const inside = '{ searchPlans(query: "獬豸密语") { edges { cursor } } }'
    const { searchPlans } = await room.observer.graphql<{ searchPlans: { edges: unknown[] } }>(inside)
    expect(searchPlans.edges).toHaveLength(1)
    await say('support', { titleZh: '应急保障', titleEn: 'Support' })
  })

  test('gives nothing to the excerpt of a plan that is found by its other chapters', async () => {
    await say('support', { isPublic: false, textZh: `鼠疫${WORD}` })
    await drop()
    const text = await found('鼠疫')
    expect(text).toContain('<mark>鼠疫</mark>')
    expect(text).not.toContain(WORD)
  })

  test('action cards are found by nobody outside', async () => {
    const card = await room.db.prisma.actionCard.findFirstOrThrow({
      where: { planVersionId: await inForce() },
    })
    await room.db.prisma.actionCard.update({ where: { id: card.id }, data: { textZh: WORD } })
    await drop()
    expect(await found(WORD)).toContain('共 0 部')
    expect((await show(PLAN)).text).not.toContain(WORD)
    await room.db.prisma.actionCard.update({ where: { id: card.id }, data: { textZh: card.textZh } })
  })
})

describe('a secret plan', () => {
  test('leaves every page of every process at once, and comes back when it is no longer secret', async () => {
    const everywhere = [
      '/public/plans',
      '/public/plans?lang=en',
      '/public/sitemap.xml',
      '/public/plans?q=hjq',
    ]
    for (const at of [room.server, other]) {
      expect((await show(PLAN, {}, at)).status).toBe(200)
      for (const path of everywhere) await show(path, {}, at)
    }
    const { etag } = await show(PLAN)
    must(await classify(true))
    for (const at of [room.server, other]) {
      await until(async () =>
        expect((await show(PLAN, { 'if-none-match': etag ?? '' }, at)).status).toBe(404),
      )
      for (const path of everywhere)
        expect((await show(path, {}, at)).text).not.toMatch(/hjq-plague|鼠疫控制/)
      expect(await found('杭锦旗鼠疫控制', at)).toContain('共 0 部')
    }
    expect((await show(PLAN)).text).toBe((await show('/public/plans/no-such-plan')).text)
    must(await classify(false))
    await until(async () => expect((await show(PLAN)).etag).toBe(etag))
  })

  test('is made so by who writes plans, with a reason that is in the log', async () => {
    expect(await classify(true, room.observer)).toBeRefused('FORBIDDEN')
    expect(await classify(true, room.neighbour)).toBeRefused('NOT_FOUND')
    expect(await classify(false)).toBeRefused('WRONG_STATE')
    expect(
      await plans.editor.act('classifyPlan', { planId: PLAGUE, isSecret: true, reason: ' ' }),
    ).toBeRefused('INVALID_INPUT')
    const nowhere = { planId: room.plan('no-such-plan'), isSecret: true, reason: 'x' }
    expect(await plans.editor.act('classifyPlan', nowhere)).toBeRefused('NOT_FOUND')
    const answers = await Promise.all([classify(true), classify(true)])
    expect(answers.map(({ __typename }) => __typename).toSorted()).toEqual(['Plan', 'Refusal'])
    const logged = await room.db.prisma.eventLog.findMany({
      where: { name: 'plan.classified', subjectId: uuidOf('Plan', PLAGUE) },
      orderBy: { position: 'desc' },
      take: 1,
    })
    expect(logged[0]?.payload).toMatchObject({ isSecret: true, reason: '涉及目标单位防护部署' })
    expect(await classify(false, plans.editor)).toBeRefused('FORBIDDEN')
    must(await classify(false))
  })

  test('is not made public by who wrote it, whatever else they may', async () => {
    must(await classify(true))
    const versionId = await inForce()
    const author = { versionId, personId: room.commander.personId, since: new Date() }
    await room.db.prisma.planAuthor.create({ data: author })
    expect(await classify(false)).toBeRefused('OWN_WORK')
    await room.db.prisma.planAuthor.deleteMany({ where: author })
    must(await classify(false))
  })

  test('may be begun as one', async () => {
    const { organizationId } = await room.db.prisma.plan.findUniqueOrThrow({ where: { id: plans.planId } })
    const wish = {
      code: 'secret-plan',
      titleZh: '某专项预案',
      titleEn: 'A special plan',
      category: 'special',
      eventKind: 'other',
      divisionCode: '150625000000',
      organizationId: Buffer.from(`Organization:${organizationId}`).toString('base64'),
    }
    must(await plans.editor.act('startPlan', { ...wish, isSecret: true }))
    must(await plans.editor.act('startPlan', { ...wish, code: 'open-plan' }))
    const rows = await room.db.prisma.plan.findMany({ where: { code: { in: ['secret-plan', 'open-plan'] } } })
    expect(new Map(rows.map(({ code, isSecret }) => [code, isSecret]))).toEqual(
      new Map([
        ['secret-plan', true],
        ['open-plan', false],
      ]),
    )
    const ids = { in: rows.map(({ id }) => id) }
    await room.db.prisma.planVersion.updateMany({ where: { planId: ids }, data: { status: 'in_force' } })
    await drop()
    const { text } = await show('/public/plans')
    expect(text).toContain('open-plan')
    expect(text).not.toContain('secret-plan')
  })
})
