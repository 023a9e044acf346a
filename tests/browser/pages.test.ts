/** Every page, on a phone of 360 px and a wall of 1920 px, in both languages: it fits and axe-core finds nothing. */
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { expectAccessible, expectFits, type Visitor } from '../support/browser.ts'
import { activate, chooseRadio, openIncident, preview } from './scenes.ts'
import { openStage, type Screen, type Stage } from './stage.ts'
import { SPEECH, startOf, type Language } from './speech.ts'

const PHONE_INCIDENT = {
  zh: {
    title: '独贵塔拉镇一所学校发热学生增多',
    township: '独贵塔拉镇',
    gacha: '独贵特拉村委会',
    condition: '流行性感冒',
    facts: '两天内三个班共有 21 名学生发热、咽痛，均已居家。',
  },
  en: {
    title: 'More pupils with fever in a school of Dugui Tala',
    township: 'Dugui Tala Town',
    gacha: 'Dugui Tela Village',
    condition: 'Influenza',
    facts: 'In two days 21 pupils of three classes with fever and sore throat, all kept at home.',
  },
}

const SCREENS: Screen[] = ['wall', 'phone']

describe.each<Language>(['zh', 'en'])('pages (%s)', { timeout: 60_000 }, (language) => {
  let stage: Stage
  const say = SPEECH[language]

  beforeAll(async () => {
    stage = await openStage(language)
  }, 180_000)
  afterAll(() => stage.end(), 60_000)
  afterEach(({ task }) => (task.result?.state === 'fail' ? stage.picture(`failed-${task.id}`) : undefined))

  describe.each(SCREENS)('%s', (screen) => {
    let commander: Visitor
    beforeAll(async () => {
      commander = await stage.person('commander', screen)
    }, 60_000)

    test('sign-in', async () => {
      const { page } = await stage.stranger(screen)
      await page.goto('/')
      await page.getByRole('heading', { name: say.signIn.title }).waitFor()
      await page.getByText(say.brand.demo).waitFor()
      await clean(page)
    })

    test.each([
      ['board', '/', say.board.title],
      ['new incident', '/incidents/new', say.form.title],
      ['plans', '/plans', say.plans.title],
      ['duties', '/duties', say.duties.title],
      ['clean-ups', '/cleanups', say.cleanup.title],
      ['teams', '/teams', say.teams.title],
      ['directives', '/directives', say.directives.title],
    ])('%s', async (_, path, title) => {
      const { page } = commander
      await page.goto(path)
      await page.getByRole('heading', { level: 1, name: title }).waitFor()
      await settled(page)
      await clean(page)
    })

    test('wall mode', async () => {
      const { page } = commander
      await page.goto('/?wall=1')
      await page.getByTestId('total-late').first().waitFor()
      await clean(page)
    })

    test('an incident with a response', async () => {
      const { page } = commander
      await openFirst(page, '/', '.incident-card h2 a')
      await page.locator('#timeline .entry').first().waitFor()
      await clean(page)
    })

    test('raising it goes on from the present legal ground', async () => {
      const { page } = commander
      await openFirst(page, '/', '.incident-card h2 a')
      await page.getByRole('button', { name: say.incident.raise }).click()
      expect(await page.getByLabel(startOf(say.common.legalGround)).inputValue()).not.toBe('')
      await clean(page)
    })

    test('a plan', async () => {
      const { page } = commander
      await openFirst(page, '/plans', 'main a[href^="/plans/"]', /鼠疫|plague/i)
      await page.getByText(say.plans.cardsTitle).first().waitFor()
      await clean(page)
    })

    test('the preview of raising a response', async () => {
      const { page } = commander
      await openFirst(page, '/', '.incident-card h2 a')
      await page.goto(`${new URL(page.url()).pathname}/activate`)
      await chooseRadio(page, new RegExp(say.enums.response[3]))
      await page.getByText(say.activation.nothingYet).waitFor()
      await page.getByRole('heading', { name: new RegExp(say.activation.directives) }).waitFor()
      await clean(page)
    })

    test('the leader’s page', async () => {
      const { page } = await stage.person('leader-epi', screen, '/call')
      await page.locator('.line.live').waitFor()
      await clean(page)
    })

    test('a page that does not exist', async () => {
      const { page } = commander
      await page.goto('/no-such-page')
      await page.getByRole('heading', { level: 1 }).waitFor()
      await clean(page)
    })
  })

  test('an incident is opened and a plan activated on a phone', async () => {
    const duty = await stage.person('duty', 'phone')
    const incident = await openIncident(duty.page, say, PHONE_INCIDENT[language])
    await clean(duty.page)
    const { page } = await stage.person('commander', 'phone', incident)
    await preview(page, say, incident, /呼吸道|respiratory/i)
    await clean(page)
    await activate(page, say, PHONE_INCIDENT[language].title)
    await page.waitForURL((url) => url.pathname === incident)
    await page.locator('#dispatch .call').first().waitFor()
    await clean(page)
  })

  test('on a phone the bar is one line, and type of twice the size still fits', async () => {
    const { page } = await stage.person('commander', 'phone')
    await page.locator('.incident-card').first().waitFor()
    await page.locator('.live-light.live').waitFor()
    const bar = await page.locator('.top-bar').boundingBox()
    expect(bar?.height).toBeLessThan(60)
    await twiceTheSize(page)
    await expectFits(page)
    const leader = await stage.person('leader-epi', 'phone', '/call')
    await leader.page.locator('.line.live').waitFor()
    await twiceTheSize(leader.page)
    await expectFits(leader.page)
  })

  test('the language is switched on the page and kept', async () => {
    const { page } = await stage.stranger('wall')
    await page.goto('/sign-in')
    const other = SPEECH[language === 'zh' ? 'en' : 'zh']
    await page.getByRole('button', { name: say.brand.otherLanguage }).click()
    await page.getByRole('heading', { name: other.signIn.title }).waitFor()
    await page.reload()
    await page.getByRole('heading', { name: other.signIn.title }).waitFor()
    expect(await page.evaluate(() => document.documentElement.lang)).toBe(language === 'zh' ? 'en' : 'zh-CN')
  })

  test('a wrong password is refused in words', async () => {
    const { page, allow } = await stage.stranger('phone')
    allow(/401/)
    await page.goto('/sign-in')
    await page.getByLabel(say.signIn.username).fill('commander')
    await page.getByLabel(say.signIn.password).fill('not the password')
    await page.getByRole('button', { name: say.signIn.submit, exact: true }).click()
    await page.getByRole('alert').getByText(say.signIn.wrong).waitFor()
    await clean(page)
  })
})

/** What was asked for has come. */
async function settled(page: Page): Promise<void> {
  await page.locator('[aria-busy="true"]').waitFor({ state: 'detached' })
}

/** As somebody has it who has set the browser's type to 200 %. */
async function twiceTheSize(page: Page): Promise<void> {
  await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'))
}

async function clean(page: Page): Promise<void> {
  await expectFits(page)
  await expectAccessible(page)
}

async function openFirst(page: Page, list: string, link: string, text: RegExp = /./): Promise<void> {
  await page.goto(list)
  await page.locator(link).filter({ hasText: text }).first().click()
  await page.getByRole('heading', { level: 1 }).waitFor()
}
