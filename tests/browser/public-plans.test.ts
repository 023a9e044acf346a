/** The public page: without sign-in, without JavaScript, on an old telephone and on a desk. */
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { expectAccessible, expectFits } from '../support/browser.ts'
import { openStage, sees, type Stage } from './stage.ts'
import type { Language } from './speech.ts'

const TEXTS = {
  zh: {
    word: '鼠疫',
    plan: '杭锦旗鼠疫控制应急预案',
    go: '检索',
    total: '共 3 部',
    other: 'English',
    lost: '没有这部预案',
  },
  en: {
    word: 'plague',
    plan: 'Contingency Plan for the Control of Plague in Hangjin Banner',
    go: 'Search',
    total: '3 plans',
    other: '中文',
    lost: 'There is no such plan',
  },
}

describe.each<Language>(['zh', 'en'])('the public page (%s)', { timeout: 60_000 }, (language) => {
  let stage: Stage
  const texts = TEXTS[language]
  const home = `/public/plans${language === 'en' ? '?lang=en' : ''}`
  beforeAll(async () => {
    stage = await openStage(language)
  }, 180_000)
  afterAll(() => stage.end(), 60_000)
  afterEach(({ task }) => (task.result?.state === 'fail' ? stage.picture(`failed-${task.id}`) : undefined))

  test.each(['wall', 'phone'] as const)(
    'on the %s: found, read, and in the other language',
    async (screen) => {
      const visitor = await stage.stranger(screen)
      const { page } = visitor
      await page.goto(home)
      await expectFits(page)
      await expectAccessible(page)
      await page.getByRole('searchbox').fill(texts.word)
      await page.getByRole('button', { name: texts.go, exact: true }).click()
      await sees(page, texts.total)
      expect((await page.locator('mark').first().textContent())?.toLowerCase()).toBe(texts.word)
      await expectFits(page)
      await expectAccessible(page)
      await page.getByRole('link', { name: texts.plan, exact: true }).click()
      await page.getByRole('heading', { level: 1, name: texts.plan }).waitFor()
      expect(await page.locator('script').count()).toBe(0)
      await expectFits(page)
      await expectAccessible(page)
      await page.getByRole('link', { name: texts.other, exact: true }).click()
      await page
        .getByRole('heading', { level: 1, name: TEXTS[language === 'zh' ? 'en' : 'zh'].plan })
        .waitFor()
      visitor.allow(/404/)
      await page.goto(home.replace('plans', 'plans/nothing'))
      await sees(page, texts.lost)
      await expectAccessible(page)
    },
  )

  test('who writes plans makes one secret, and the public page is without it', async () => {
    const { page } = await stage.person('plan-editor', 'wall', '/plans')
    await page.getByRole('link', { name: texts.plan }).first().click()
    const say = stage.say.secrecy
    await page.getByRole('link', { name: say.publicPage }).waitFor()
    await page.getByRole('button', { name: say.classify, exact: true }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('textbox').fill(texts.word)
    await dialog.getByRole('checkbox').check()
    await expectAccessible(page)
    await dialog.getByRole('button', { name: say.classify, exact: true }).click()
    await sees(page, say.secret)
    await expectFits(page)
    const reader = await stage.stranger('phone')
    reader.allow(/404/)
    await expect.poll(async () => (await reader.page.goto(`/public/plans/hjq-plague`))?.status()).toBe(404)
  })
})
