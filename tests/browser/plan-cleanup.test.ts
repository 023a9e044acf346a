/** A clean-up of the library in the browser: listed, judged by one, approved by another, closed and published. */
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { expectAccessible, expectFits, type Visitor } from '../support/browser.ts'
import { openStage, sees, type Stage } from './stage.ts'
import type { Language, Speech } from './speech.ts'

const TEXTS = {
  zh: { title: '2026年预案定期清理', ground: '每三年清理一次', why: '已由新预案代替', refuse: '仍需保留' },
  en: {
    title: 'Clean-up of 2026',
    ground: 'Held every three years',
    why: 'Replaced',
    refuse: 'Still needed',
  },
}

describe.each<Language>(['zh', 'en'])('a clean-up (%s)', { timeout: 120_000 }, (language) => {
  let stage: Stage
  let say: Speech['cleanup']
  let editor: Visitor
  let address: string
  const texts = TEXTS[language]
  beforeAll(async () => {
    stage = await openStage(language)
    say = stage.say.cleanup
    // One plan has one open proposal: that of the demo's own clean-up is taken back.
    await stage.server.sql(`UPDATE plan_verdict SET status = 'withdrawn' WHERE status = 'proposed'`, [])
    editor = await stage.person('plan-editor', 'wall', '/cleanups')
  }, 180_000)
  afterAll(() => stage.end(), 60_000)
  afterEach(({ task }) => (task.result?.state === 'fail' ? stage.picture(`failed-${task.id}`) : undefined))

  test('is started, and lists what is in force', async () => {
    const { page } = editor
    await sees(page, /年度应急预案清理（示例）/)
    await clean(page)
    await page.getByRole('button', { name: say.start }).click()
    const dialog = page.getByRole('dialog')
    const submit = dialog.getByRole('button', { name: say.start, exact: true })
    expect(await submit.isDisabled()).toBe(true)
    await dialog.getByLabel(say.name, { exact: true }).fill(texts.title)
    await dialog.getByLabel(say.ground).fill(texts.ground)
    await dialog.getByLabel(say.endsOn).fill('2099-12-31')
    await clean(page)
    await submit.click()
    await page.waitForURL(/\/cleanups\/.+/)
    address = new URL(page.url()).pathname
    await expect.poll(() => page.locator('.rows.panel > li').count()).toBe(3)
    await clean(page)
  })

  test('one proposes, another decides; what is refused is proposed again', async () => {
    const { page } = editor
    await propose(page, 'repeal')
    await propose(page, 'keep')
    const commander = await stage.person('commander', 'phone', address)
    await decide(commander.page, say.acts.refuse, (dialog) => dialog.getByRole('textbox').fill(texts.refuse))
    await clean(commander.page)
    await decide(commander.page, say.acts.approve)
    await sees(page, say.verdictStatuses.refused)
    await propose(page, 'repeal')
    await decide(commander.page, say.acts.approve, (dialog) => dialog.getByRole('checkbox').check())
    await propose(page, 'keep')
    await decide(commander.page, say.acts.approve)
    await clean(commander.page)
  })

  test('is closed with its figures, and the plan is repealed', async () => {
    const { page } = editor
    await page.getByText(say.progress({ ...NONE, cleaned: 3 })).waitFor()
    await page.getByRole('button', { name: say.close, exact: true }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('checkbox').check()
    await dialog.getByRole('button', { name: say.close, exact: true }).click()
    await page.getByText(say.figures({ ...NONE, cleaned: 3, keep: 2, repeal: 1 })).waitFor()
    await clean(page)
    const item = page.locator('.rows.panel > li').filter({ hasText: texts.why }).first()
    await item.getByRole('link').click()
    await page.locator('#verdicts').waitFor()
    await sees(page, stage.say.plans.noneInForce)
    await sees(page, stage.say.enums.versionStatus.repealed)
    await clean(page)
  })

  /** The editor proposes a verdict on the first document that has none. */
  async function propose(page: Page, kind: 'keep' | 'repeal'): Promise<void> {
    await page.getByRole('button', { name: say.propose }).first().click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('radio', { name: say.verdicts[kind], exact: true }).check()
    await dialog.getByRole('textbox').fill(texts.why)
    await dialog.getByRole('button', { name: say.propose, exact: true }).click()
    await dialog.waitFor({ state: 'hidden' })
  }
})

const NONE = { cleaned: 0, keep: 0, revise: 0, repeal: 0, lapse: 0, takenOut: 0, pending: 0 }

type Box = ReturnType<Page['getByRole']>

async function decide(page: Page, name: string, fill?: (dialog: Box) => Promise<void>): Promise<void> {
  await page.getByRole('button', { name }).first().click()
  const dialog = page.getByRole('dialog')
  await fill?.(dialog)
  await dialog.getByRole('button', { name, exact: false }).click()
  await dialog.waitFor({ state: 'hidden' })
}

async function clean(page: Page): Promise<void> {
  await expectFits(page)
  await expectAccessible(page)
}
