/** An agency that has no part in making plans is asked for its opinion, answers on a telephone, and hears what came of it. */
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { expectAccessible, expectFits, type Visitor } from '../support/browser.ts'
import { openStage, sees, type Stage } from './stage.ts'
import type { Language, Speech } from './speech.ts'

const TEXTS = {
  zh: {
    plan: /鼠疫/,
    police: '公安局',
    text: '由分管副旗长任指挥长。',
    opinion: '第三章应写明封控由我局负责。',
    reason: '已写入。',
  },
  en: {
    plan: /plague/i,
    police: 'Public Security',
    text: 'The vice head commands.',
    opinion: 'Say who cordons off.',
    reason: 'Done.',
  },
}

describe.each<Language>(['zh', 'en'])('an opinion is asked for (%s)', { timeout: 120_000 }, (language) => {
  let stage: Stage
  let say: Speech
  let editor: Visitor
  let police: Visitor
  const texts = TEXTS[language]
  beforeAll(async () => {
    stage = await openStage(language)
    say = stage.say
    editor = await stage.person('plan-editor', 'wall', '/plans')
  }, 180_000)
  afterAll(() => stage.end(), 60_000)
  afterEach(({ task }) => (task.result?.state === 'fail' ? stage.picture(`failed-${task.id}`) : undefined))

  test('by who writes, of an organization, until a day', async () => {
    const { page } = editor
    await beginRevision(page)
    await page.locator('#opinions').getByRole('button', { name: say.opinions.ask }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('combobox', { name: say.opinions.whom }).fill(texts.police)
    await dialog.getByRole('option', { name: texts.police }).first().click()
    await dialog
      .getByLabel(say.opinions.until)
      .fill(new Date(Date.now() + 14 * 86_400_000).toISOString().slice(0, 10))
    await expectAccessible(page)
    await dialog.getByRole('button', { name: say.opinions.ask, exact: true }).click()
    await sees(page, say.opinions.waiting)
    await clean(page)
  })

  test('its head reads the draft and answers; then changes the answer', async () => {
    police = await stage.person('head-police', 'phone', '/opinions')
    const { page } = police
    await clean(page)
    await answer(page, say.opinions.give, say.opinions.answer.objects)
    await page.locator('.row-item .chip').filter({ hasText: say.opinions.answer.objects }).waitFor()
    await answer(page, say.opinions.change, say.opinions.answer.comments)
    await page.locator('.row-item .chip').filter({ hasText: say.opinions.answer.comments }).waitFor()
    await clean(page)
    await page.getByRole('link', { name: texts.plan }).click()
    await sees(page, texts.text)
    expect(await page.locator('#opinions').getByRole('button', { name: say.opinions.ask }).count()).toBe(0)
    await clean(page)
  })

  test('the author says what was made of it, and the agency hears', async () => {
    const { page } = editor
    const panel = page.locator('#opinions')
    await panel.locator('.chip').filter({ hasText: say.opinions.answer.comments }).waitFor()
    await panel.getByRole('button', { name: say.opinions.settle, exact: true }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('radio', { name: say.opinions.outcome.adopted, exact: true }).check()
    await dialog.getByRole('textbox').fill(texts.reason)
    await expectAccessible(page)
    await dialog.getByRole('button', { name: say.opinions.settle, exact: true }).click()
    await panel.getByText(texts.reason).waitFor()
    await clean(page)
    await police.page.locator('#opinions').getByText(texts.reason).waitFor()
  })

  /** The next version of the plague plan with a change of substance, sent on its way. */
  async function beginRevision(page: Page): Promise<void> {
    const { review } = say
    await page.getByRole('link', { name: texts.plan }).first().click()
    await page.getByRole('button', { name: review.revise }).click()
    await page.getByLabel(review.changeNote).fill(texts.reason)
    await page.getByRole('button', { name: review.reviseSubmit, exact: true }).click()
    await page.waitForURL(/\/versions\//)
    const chapter = page.locator('#chapters .chapter').nth(2)
    await chapter.getByRole('button', { name: review.edit }).click()
    await page.getByLabel(review.textZh).fill(texts.text)
    await page.getByLabel(review.textEn).fill(texts.text)
    await page.getByRole('button', { name: review.save }).click()
    await sees(page, review.substantial)
    await page.getByRole('button', { name: review.submit, exact: true }).first().click()
    await page.getByRole('dialog').getByRole('button', { name: review.submit, exact: true }).click()
    await page.locator('#opinions').waitFor()
  }

  async function answer(page: Page, button: string, choice: string): Promise<void> {
    await page.getByRole('button', { name: button, exact: true }).first().click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('radio', { name: choice, exact: true }).check()
    await dialog.getByRole('textbox').fill(texts.opinion)
    await expectAccessible(page)
    await dialog.getByRole('button', { name: say.opinions.send, exact: true }).click()
    await dialog.waitFor({ state: 'hidden' })
  }
})

async function clean(page: Page): Promise<void> {
  await expectFits(page)
  await expectAccessible(page)
}
