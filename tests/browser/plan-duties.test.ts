/** Duties about plans in the browser: found, taken on, done, asked for and waived; and what is overdue, on the board. */
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { expectAccessible, expectFits, type Visitor } from '../support/browser.ts'
import { openStage, sees, type Stage } from './stage.ts'
import type { Language, Speech } from './speech.ts'

const TEXTS = {
  zh: {
    plan: /鼠疫/,
    overdue: '杭锦旗突发公共卫生事件应急预案',
    evidence: '评估报告',
    law: '传染病防治法修订',
  },
  en: {
    plan: /plague/i,
    overdue: 'Contingency Plan for Public Health Emergencies in Hangjin Banner',
    evidence: 'The report',
    law: 'The law was revised',
  },
}

describe.each<Language>(['zh', 'en'])('duties about plans (%s)', { timeout: 120_000 }, (language) => {
  let stage: Stage
  let say: Speech['duties']
  let editor: Visitor
  const texts = TEXTS[language]
  beforeAll(async () => {
    stage = await openStage(language)
    say = stage.say.duties
    editor = await stage.person('plan-editor', 'wall', '/duties')
  }, 180_000)
  afterAll(() => stage.end(), 60_000)
  afterEach(({ task }) => (task.result?.state === 'fail' ? stage.picture(`failed-${task.id}`) : undefined))

  test('are listed, and filtered by the address', async () => {
    const { page } = editor
    await page.getByRole('heading', { level: 1, name: say.title }).waitFor()
    await rows(page).first().waitFor()
    await clean(page)
    const all = await rows(page).count()
    await page.getByLabel(say.kind, { exact: true }).selectOption('evaluate')
    await page.waitForURL(/kind=evaluate/)
    await expect.poll(() => rows(page).count()).toBeLessThan(all)
    await page.goto('/duties?due=overdue')
    await rows(page).filter({ hasText: texts.overdue }).waitFor()
    expect(await rows(page).count()).toBe(1)
    await clean(page)
    await page.goto('/duties?due=overdue&kind=exercise')
    await sees(page, say.empty)
    await clean(page)
  })

  test('are taken on and done; a window that lacks something does not send', async () => {
    const { page } = editor
    await page.goto('/duties?kind=evaluate')
    await press(page, say.acts.take)
    await sees(page, say.taken)
    await page.getByRole('button', { name: say.acts.do }).first().click()
    const dialog = page.getByRole('dialog')
    const submit = dialog.getByRole('button', { name: say.acts.do, exact: true })
    expect(await submit.isDisabled()).toBe(true)
    await clean(page)
    await dialog.getByLabel(say.evidence).fill(texts.evidence)
    await submit.click()
    await dialog.waitFor({ state: 'hidden' })
    await page.getByLabel(say.state, { exact: true }).selectOption('done')
    await sees(page, texts.evidence)
    await clean(page)
  })

  test('a revision is asked for on the plan’s page and waived by who approves such plans', async () => {
    const { page } = editor
    await page.goto('/plans')
    await page.getByRole('link', { name: texts.plan }).first().click()
    await page.getByRole('button', { name: say.openRevision }).click()
    await page.getByLabel(say.what).fill(texts.law)
    await page.getByRole('dialog').getByRole('button', { name: say.openRevision }).click()
    await page.locator('#duties').getByText(texts.law).waitFor()
    await clean(page)
    const commander = await stage.person('commander', 'phone', '/duties?kind=revise')
    const revision = rows(commander.page).filter({ hasText: texts.law })
    await revision.getByRole('button', { name: say.acts.waive }).click()
    const dialog = commander.page.getByRole('dialog')
    await dialog.getByRole('textbox').fill(texts.evidence)
    await dialog.getByRole('checkbox').check()
    await clean(commander.page)
    await dialog.getByRole('button', { name: say.acts.waive, exact: true }).click()
    await revision.waitFor({ state: 'detached' })
    await clean(commander.page)
  })
})

const rows = (page: Page) => page.locator('.rows.panel > li')

/** Presses the first button of a duty and the one of the window that it opens. */
async function press(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name }).first().click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name, exact: true }).click()
  await dialog.waitFor({ state: 'hidden' })
}

async function clean(page: Page): Promise<void> {
  await expectFits(page)
  await expectAccessible(page)
}
