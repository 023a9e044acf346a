/** A plan that does not exist yet is begun; its first draft says what it still lacks. */
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { expectAccessible, expectFits, type Visitor } from '../support/browser.ts'
import { openStage, sees, type Stage } from './stage.ts'
import type { Language } from './speech.ts'

const TITLE = '杭锦旗流感大流行应急预案'

describe.each<Language>(['zh', 'en'])('a new plan (%s)', { timeout: 60_000 }, (language) => {
  let stage: Stage
  let editor: Visitor
  beforeAll(async () => {
    stage = await openStage(language)
    editor = await stage.person('plan-editor', 'phone', '/plans')
  }, 180_000)
  afterAll(() => stage.end(), 60_000)
  afterEach(({ task }) => (task.result?.state === 'fail' ? stage.picture(`failed-${task.id}`) : undefined))

  test('is begun by its maker, and says what is missing', async () => {
    const { page } = editor
    const say = stage.say.planNew
    await page.getByRole('link', { name: say.open }).click()
    await page.getByLabel(say.titleZh).fill(TITLE)
    const code = page.getByLabel(say.code, { exact: true })
    await code.fill('一号')
    await expectFits(page)
    await expectAccessible(page)
    await page.getByRole('button', { name: say.submit }).click()
    await page.getByRole('alert').first().waitFor()
    await code.fill('hjq-pandemic')
    await page.getByRole('button', { name: say.submit }).click()
    await page.waitForURL(/\/versions\//)
    await sees(page, TITLE)
    await sees(page, stage.say.enums.versionStatus.draft)
    // Its required chapters and its cards are not there yet.
    await page.locator('#cards .notice').waitFor()
    await expectFits(page)
    await expectAccessible(page)
    await page.goto(new URL('/plans?standing=under_way', page.url()).href)
    await sees(page, TITLE)
  })

  test('is not offered to who may not write', async () => {
    const observer = await stage.person('observer', 'wall', '/plans')
    await observer.page.locator('.card').first().waitFor()
    expect(await observer.page.getByRole('link', { name: stage.say.planNew.open }).count()).toBe(0)
    await observer.page.goto(new URL('/plans/new', observer.page.url()).href)
    await sees(observer.page, stage.say.planNew.forbidden)
  })
})
