/** The clean-up of the library: every document gets a verdict, and what is closed stays as it is. */
import { globalId } from '@beacon/server/graphql/ids.ts'
import { loadPublishedCleanups } from '@beacon/server/plan-cleanup/queries/cleanup.ts'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { cleanupRoom, type CleanupEntry, type CleanupRoom } from '../support/cleanup-room.ts'
import { dutyRoom, must, type DutyRoom } from '../support/duty-room.ts'
import { planRoom, type PlanRoom } from '../support/plan-room.ts'
import { countOwnStatements } from '../support/statements.ts'

let room: DutyRoom
let plans: PlanRoom
let library: CleanupRoom
beforeEach(async () => {
  room = await dutyRoom()
  plans = await planRoom(room)
  library = cleanupRoom(room, plans)
  await library.takeBack()
})
afterEach(() => room.leave())

describe('a clean-up', () => {
  test('lists what is in force when it begins, waits for every verdict, and is published with its figures', async () => {
    const cleanup = must(await library.start())
    const items = await library.itemsOf(cleanup)
    expect(items.map(({ plan }) => plan.code)).toEqual(['hjq-master', 'hjq-plague', 'hjq-respiratory'])
    const [master, plague, respiratory] = items as [CleanupEntry, CleanupEntry, CleanupEntry]
    expect(await plans.editor.act('closeCleanup', { cleanupId: cleanup.id })).toBeRefused(
      'CLEANUP_INCOMPLETE',
    )
    const strange = { planId: respiratory.plan.id, itemId: plague.id }
    expect(await library.propose('keep', strange)).toBeRefused('NOT_FOUND')
    const repeal = must(await library.propose('repeal', { planId: plague.plan.id, itemId: plague.id }))
    expect(await room.commander.act('takeOutOfCleanup', { itemId: plague.id, reason: '-' })).toBeRefused(
      'VERDICT_PENDING',
    )
    must(await library.approve(repeal))
    expect(await library.propose('keep', { planId: plague.plan.id, itemId: plague.id })).toBeRefused(
      'WRONG_STATE',
    )
    const kept = must(await library.propose('keep', { planId: respiratory.plan.id, itemId: respiratory.id }))
    must(await library.approve(kept))
    const revised = must(await library.propose('revise', { planId: master.plan.id, itemId: master.id }))
    must(await library.approve(revised))
    expect(await room.observer.act('closeCleanup', { cleanupId: cleanup.id })).toBeRefused('FORBIDDEN')
    expect(await plans.editor.act('closeCleanup', { cleanupId: cleanup.id })).toBeAccepted()
    expect(await plans.editor.act('closeCleanup', { cleanupId: cleanup.id })).toBeRefused('WRONG_STATE')
    const [published] = await loadPublishedCleanups(room.db.pool, 10)
    expect(published?.figures).toEqual({
      cleaned: 3,
      keep: 1,
      revise: 1,
      repeal: 1,
      lapse: 0,
    })
    expect(published?.documents.map(({ outcome }) => outcome).toSorted()).toEqual([
      'keep',
      'repeal',
      'revise',
    ])
    const row = await room.db.prisma.eventLog.findFirstOrThrow({ where: { name: 'cleanup.closed' } })
    expect(row.payload).toMatchObject({ cleaned: 3, repeal: 1, keep: 1, revise: 1 })
  })

  test('is published without a secret plan and without a name of anybody', async () => {
    const cleanup = must(await library.start())
    for (const { id, plan } of await library.itemsOf(cleanup)) {
      const verdict = await library.propose('keep', { planId: plan.id, itemId: id, reason: '内部理由。' })
      must(await library.approve(must(verdict)))
    }
    const page = async (lang = 'zh') =>
      (await fetch(`${room.server.url}/public/cleanups?lang=${lang}`)).text()
    expect(await page()).not.toContain('定期清理')
    must(await plans.editor.act('closeCleanup', { cleanupId: cleanup.id }))
    await expect.poll(() => page()).toContain('清理 3 件，废止 0 件')
    expect(await page('en')).toContain('3 cleaned, 0 repealed')
    const text = await page()
    expect(text).toContain('杭锦旗鼠疫控制应急预案')
    expect(text).not.toMatch(/苏日娜|云志强|内部理由/)
    await room.db.prisma.plan.update({ where: { code: 'hjq-plague' }, data: { isSecret: true } })
    const [published] = await loadPublishedCleanups(room.db.pool, 10)
    expect(published?.figures.cleaned).toBe(2)
    expect(published?.documents.map(({ titleZh }) => titleZh)).not.toContain('杭锦旗鼠疫控制应急预案')
  })

  test('never changes once it is closed', async () => {
    const cleanup = must(await library.start())
    for (const { id } of await library.itemsOf(cleanup)) {
      expect(await plans.editor.act('takeOutOfCleanup', { itemId: id, reason: '-' })).toBeRefused('FORBIDDEN')
      must(await room.commander.act('takeOutOfCleanup', { itemId: id, reason: '正在由上级统一清理。' }))
      expect(await room.commander.act('takeOutOfCleanup', { itemId: id, reason: '-' })).toBeRefused(
        'WRONG_STATE',
      )
    }
    must(await plans.editor.act('closeCleanup', { cleanupId: cleanup.id }))
    const { prisma, pool } = room.db
    const row = await prisma.cleanup.findFirstOrThrow({
      where: { status: 'closed' },
      include: { items: true },
    })
    const item = row.items[0] ?? { id: '', planId: '' }
    const attempts: [string, string][] = [
      ["UPDATE cleanup SET title = '-' WHERE id = $1", row.id],
      ['DELETE FROM cleanup WHERE id = $1', row.id],
      ["UPDATE cleanup_item SET title_zh = '-' WHERE id = $1", item.id],
      ['DELETE FROM cleanup_item WHERE cleanup_id = $1', row.id],
      [
        `INSERT INTO cleanup_item (id, cleanup_id, plan_id, position, title_zh, title_en, category, state)
         SELECT gen_random_uuid(), $1, id, 9, '-', '-', category, 'pending' FROM plan WHERE code = 'hjq-brucellosis'`,
        row.id,
      ],
    ]
    for (const [sql, id] of attempts)
      await expect(pool.query(sql, [id]), sql).rejects.toThrow(/never changed/)
    const itemId = globalId('CleanupItem', item.id)
    expect(await library.propose('keep', { planId: globalId('Plan', item.planId), itemId })).toBeRefused(
      'WRONG_STATE',
    )
  })

  test('keeps its list, whatever comes into force afterwards; its scope is what was asked', async () => {
    expect(await library.start({ categories: ['workbook'] })).toBeRefused('NOTHING_IN_SCOPE')
    expect(await library.start({ endsOn: '2020-01-01' })).toBeRefused('INVALID_INPUT')
    expect(await library.start({ divisionCode: '150626000000' })).toBeRefused('NOT_FOUND')
    expect(await library.start({ divisionCode: '999999000000' })).toBeRefused('NOT_FOUND')
    const cleanup = must(await library.start({ categories: ['special'] }))
    must(await library.approve(must(await library.propose('repeal'))))
    expect((await library.itemsOf(cleanup)).map(({ plan }) => plan.code).toSorted()).toEqual([
      'hjq-plague',
      'hjq-respiratory',
    ])
  })

  test('is seen by who makes plans and by the command; closed, by everybody', async () => {
    const cleanup = must(await library.start())
    const text = 'query($id: ID!) { node(id: $id) { id } }'
    expect(await room.neighbour.graphql(text, { id: cleanup.id })).toEqual({ node: null })
    expect(await room.observer.graphql(text, { id: cleanup.id })).toEqual({ node: { id: cleanup.id } })
    for (const { id } of await library.itemsOf(cleanup)) {
      must(await room.commander.act('takeOutOfCleanup', { itemId: id, reason: '由上级统一清理。' }))
    }
    must(await plans.editor.act('closeCleanup', { cleanupId: cleanup.id }))
    expect(await room.neighbour.graphql(text, { id: cleanup.id })).toEqual({ node: { id: cleanup.id } })
  })

  test('costs as much to read with one document as with many', async () => {
    const cleanup = must(await library.start())
    const items = await library.itemsOf(cleanup)
    for (const { id, plan } of items) await library.propose('keep', { planId: plan.id, itemId: id })
    const text = (first: number) => `{ cleanups(first: 5) { edges { node { id title figures { pending }
      items(first: ${first}) { edges { node { id viewerMayPropose viewerMayTakeOut plan { id }
        verdicts { id viewerCan proposedBy { nameZh } decidedBy { nameZh } } } } } } } } }`
    const one = await countOwnStatements(() => plans.editor.graphql(text(1)))
    const many = await countOwnStatements(() => plans.editor.graphql(text(50)))
    expect(many.length, many.join('\n')).toBeLessThanOrEqual(one.length)
  })
})
