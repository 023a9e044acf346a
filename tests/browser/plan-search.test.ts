/** Finding a word in the plans, by keyboard alone at the desk and with a thumb on the phone. */
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { expectAccessible, expectFits, tabTo } from '../support/browser.ts'
import { openStage, sees, type Stage } from './stage.ts'
import type { Language } from './speech.ts'

const TEXTS = {
  zh: { word: '鼠疫', plan: '杭锦旗鼠疫控制应急预案', nowhere: '穿山甲' },
  en: {
    word: 'plague',
    plan: 'Contingency Plan for the Control of Plague in Hangjin Banner',
    nowhere: 'zzz',
  },
}

describe.each<Language>(['zh', 'en'])('the plans are searched (%s)', { timeout: 60_000 }, (language) => {
  let stage: Stage
  const texts = TEXTS[language]
  beforeAll(async () => {
    stage = await openStage(language)
  }, 180_000)
  afterAll(() => stage.end(), 60_000)
  afterEach(({ task }) => (task.result?.state === 'fail' ? stage.picture(`failed-${task.id}`) : undefined))

  test.each(['wall', 'phone'] as const)(
    'on the %s: typed, marked, and read where it stands',
    async (screen) => {
      const { page } = await stage.person('duty', screen, '/plans')
      await tabTo(page, 'searchbox', stage.say.plans.search)
      await page.keyboard.type(texts.word)
      await page.waitForURL((url) => url.searchParams.get('q') === texts.word)
      const first = page.locator('#hits .row-item').first()
      await first.getByRole('link', { name: texts.plan, exact: true }).waitFor()
      expect((await first.locator('mark').first().textContent())?.toLowerCase()).toBe(texts.word)
      await expectFits(page)
      await expectAccessible(page)
      const chapter = first.locator('a[href*="#chapter-"]').first()
      const key = (await chapter.getAttribute('href'))?.split('#')[1] ?? ''
      await chapter.focus()
      await page.keyboard.press('Enter')
      await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe(key)
      await expectFits(page)
    },
  )

  test('what nothing says is told as such, and the address brings it back', async () => {
    const { page } = await stage.person('duty', 'phone', `/plans?q=${encodeURIComponent(texts.nowhere)}`)
    await sees(page, stage.say.search.nothing)
    expect(await page.getByRole('searchbox').inputValue()).toBe(texts.nowhere)
    await expectAccessible(page)
    await page.getByRole('link', { name: stage.say.plans.clearFilters }).click()
    await sees(page, stage.say.plans.coverage)
  })

  test('the palette finds a plan by what it says', async () => {
    const { page } = await stage.person('duty', 'wall', '/')
    await page.locator('[data-testid="live-light"][data-state="live"]').waitFor()
    await page.keyboard.press('Control+k')
    await page.getByRole('combobox', { name: stage.say.shell.palette }).fill(texts.word)
    await page.getByRole('option', { name: texts.plan }).click()
    await page.waitForURL(/\/plans\//)
    await sees(page, texts.plan)
  })
})
