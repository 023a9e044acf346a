/** Action cards of a draft are written, put in order by mouse and by keyboard, and told what is wrong with them. */
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { expectAccessible, expectFits, type Visitor } from '../support/browser.ts'
import { openStage, sees, type Stage } from './stage.ts'
import type { Language, Speech } from './speech.ts'

const TEXTS = {
  zh: {
    plan: /鼠疫/,
    note: '补充行动卡',
    title: '封控疫点',
    text: '划定并封控疫点。',
    second: '解除封控',
    item: '防护口罩',
    post: '督导检查组',
  },
  en: {
    plan: /plague/i,
    note: 'More cards',
    title: 'Seal the site',
    text: 'Seal it off.',
    second: 'Lift it',
    item: 'N95',
    post: 'Inspection group',
  },
}

describe.each<Language>(['zh', 'en'])('cards are written (%s)', { timeout: 60_000 }, (language) => {
  let stage: Stage
  let say: Speech['cards']
  let editor: Visitor
  const texts = TEXTS[language]
  beforeAll(async () => {
    stage = await openStage(language)
    say = stage.say.cards
    editor = await stage.person('plan-editor', 'wall', '/plans')
    const { page } = editor
    await page.getByRole('link', { name: texts.plan }).first().click()
    await page.getByRole('button', { name: stage.say.review.revise }).click()
    await page.getByLabel(stage.say.review.changeNote).fill(texts.note)
    await page.getByRole('button', { name: stage.say.review.reviseSubmit, exact: true }).click()
    await page.waitForURL(/\/versions\//)
    await page.locator('#cards .level-cards').first().waitFor()
  }, 180_000)
  afterAll(() => stage.end(), 60_000)
  afterEach(({ task }) => (task.result?.state === 'fail' ? stage.picture(`failed-${task.id}`) : undefined))

  const level = () => editor.page.locator('#cards .level-cards').first()
  const titles = () => level().locator('ol > li .row-head b').allTextContents()
  const form = () => editor.page.locator('#cards form')

  test('who commands and when a level is activated is written', async () => {
    const { page } = editor
    const words = stage.say.frame
    await page.getByRole('button', { name: words.edit }).click()
    const frame = page.locator('#frame form')
    await frame.getByRole('button', { name: words.addPost }).click()
    await frame.getByLabel(words.titleZh).last().fill(texts.post)
    await frame.locator('[name="activation-4-zh"]').fill(texts.text)
    await frame.locator('[name="activation-4-en"]').fill(texts.text)
    await clean(page)
    await frame.getByRole('button', { name: words.save, exact: true }).click()
    await frame.waitFor({ state: 'detached' })
    await page.locator('#frame li').filter({ hasText: texts.post }).waitFor()
    await page.locator('#frame td').filter({ hasText: texts.text }).waitFor()
  })

  test('a new one asks a team to come, an hour after another card’s deadline', async () => {
    const { page } = editor
    await write(page, say, level(), texts.title, texts.text)
    await form().getByRole('button', { name: say.addTeam }).click()
    await form().getByLabel(say.teamKind).selectOption('disinfection')
    await form().getByRole('button', { name: say.save }).click()
    await form().waitFor({ state: 'detached' })
    await expect.poll(async () => (await titles()).at(-1)).toBe(texts.title)
    await write(page, say, level(), texts.second, texts.text)
    await form().getByRole('button', { name: say.addSupply }).click()
    await form().getByRole('combobox', { name: say.item }).fill(texts.item)
    await form().getByRole('option', { name: texts.item }).first().waitFor()
    await page.keyboard.press('Enter')
    await form()
      .getByLabel(/^(数量（|Quantity \()/)
      .last()
      .fill('200')
    await form()
      .getByLabel(say.from)
      .selectOption({ label: say.fromCard(texts.title) })
    await form().getByLabel(say.amount, { exact: true }).first().fill('1')
    await form().getByLabel(say.unit, { exact: true }).selectOption('hours')
    await clean(page)
    await form().getByRole('button', { name: say.save }).click()
    await form().waitFor({ state: 'detached' })
    await sees(page, say.afterCard(texts.title, language === 'zh' ? '1 小时' : '1 h'))
  })

  test('what is wrong stands at the card, and what is typed survives a reload', async () => {
    const { page } = editor
    await page
      .getByRole('button', { name: say.edit })
      .nth((await titles()).length - 1)
      .click()
    await form().getByLabel(say.side).selectOption('before')
    await form().getByLabel(say.amount, { exact: true }).first().fill('20')
    await page.reload()
    await page.locator('#cards .level-cards').first().waitFor()
    await page
      .getByRole('button', { name: say.edit })
      .nth((await titles()).length - 1)
      .click()
    expect(await form().getByLabel(say.amount, { exact: true }).first().inputValue()).toBe('20')
    await form().getByRole('button', { name: say.save }).click()
    await form().waitFor({ state: 'detached' })
    await level().getByRole('alert').waitFor()
    await clean(page)
  })

  test('they are put in order by keyboard and by mouse', async () => {
    const { page } = editor
    const before = await titles()
    const last = before.length - 1
    await page.getByRole('button', { name: say.up(texts.second), exact: true }).focus()
    await page.keyboard.press('Enter')
    await page.getByText(say.movedTo(texts.second, last)).waitFor({ state: 'attached' })
    await expect.poll(async () => (await titles()).indexOf(texts.second)).toBe(last - 1)
    // Focus stays with the card: pressed again, it goes on.
    await page.keyboard.press('Enter')
    await expect.poll(async () => (await titles()).indexOf(texts.second)).toBe(last - 2)
    const rows = level().locator('ol > li')
    await rows.nth(last - 2).dragTo(rows.nth(last))
    await expect.poll(async () => (await titles()).indexOf(texts.second)).toBe(last)
  })

  test('the second of two writers is told, and one that is removed asks first', async () => {
    const { page } = editor
    const other = await stage.person('plan-editor', 'phone', new URL(page.url()).pathname)
    const count = (await titles()).length
    await other.page
      .getByRole('button', { name: say.edit })
      .nth(count - 1)
      .click()
    await other.page.locator('#cards form').getByLabel(say.textZh).fill(`${texts.text}2`)
    await clean(other.page)
    await page
      .getByRole('button', { name: say.edit })
      .nth(count - 1)
      .click()
    await form().getByLabel(say.textZh).fill(`${texts.text}1`)
    await form().getByRole('button', { name: say.save }).click()
    await other.page.getByText(say.changedTitle).waitFor()
    await other.page.getByRole('button', { name: stage.say.review.merged }).click()
    await other.page.locator('#cards form').getByRole('button', { name: say.save }).click()
    await other.page.locator('#cards form').waitFor({ state: 'detached' })
    await sees(page, `${texts.text}2`)
    await page
      .getByRole('button', { name: say.remove, exact: true })
      .nth(count - 1)
      .click()
    await page.getByRole('dialog').getByRole('checkbox').check()
    await page.getByRole('dialog').getByRole('button', { name: say.removeSubmit, exact: true }).click()
    await expect.poll(async () => (await titles()).length).toBe(count - 1)
  })
})

async function write(
  page: Page,
  say: Speech['cards'],
  level: ReturnType<Page['locator']>,
  title: string,
  text: string,
) {
  await level.locator('button').last().click()
  const form = page.locator('#cards form')
  await form.getByLabel(say.titleZh).fill(title)
  await form.getByLabel(say.textZh).fill(text)
}

async function clean(page: Page): Promise<void> {
  // From the top: half a box under the bar of the page counts as one that is too small.
  await page.evaluate(() => scrollTo(0, 0))
  await expectFits(page)
  await expectAccessible(page)
}
