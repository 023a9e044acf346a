/** A condition has not come true: its card is left out, stands on the incident's page, and is carried out later. */
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { expectAccessible, expectFits, tabTo, type Visitor } from '../support/browser.ts'
import { CONDITION, SURVEY } from '../support/conditional.ts'
import { activate, openIncident, preview } from './scenes.ts'
import { openStage, sees, type Stage } from './stage.ts'
import { startOf, type Language } from './speech.ts'

const TEXTS = {
  zh: {
    title: '独贵塔拉镇 1 例疑似鼠疫病例',
    township: '独贵塔拉镇',
    gacha: '独贵特拉村委会',
    condition: '鼠疫',
    facts: '牧民，47 岁，发热伴腹股沟淋巴结肿痛两天。已在镇卫生院隔离。',
    plan: /鼠疫/,
    card: SURVEY,
    when: CONDITION.conditionZh,
    reason: '密切接触者中出现发热病例。',
  },
  en: {
    title: 'One suspected case of plague in Dugui Tala',
    township: 'Dugui Tala Town',
    gacha: 'Dugui Tela Village',
    condition: 'Plague',
    facts: 'Herdsman, 47, fever and a painful groin node for two days, isolated in the town.',
    plan: /plague/i,
    card: 'Field investigation and tracing of close contacts',
    when: CONDITION.conditionEn,
    reason: 'A contact has fallen ill.',
  },
}

describe.each<Language>(['zh', 'en'])('a condition (%s)', { timeout: 90_000 }, (language) => {
  let stage: Stage
  let commander: Visitor
  let incident = ''
  const texts = TEXTS[language]
  beforeAll(async () => {
    stage = await openStage(language)
    await stage.server.sql(
      `UPDATE action_card c SET condition_zh = $1, condition_en = $2 FROM plan_version v JOIN plan p ON p.id = v.plan_id
       WHERE v.id = c.plan_version_id AND p.code = 'hjq-plague' AND (c.title_zh = $3 OR c.level = 3 AND c.position = 1)`,
      [CONDITION.conditionZh, CONDITION.conditionEn, SURVEY],
    )
    commander = await stage.person('commander', 'wall')
  }, 180_000)
  afterAll(() => stage.end(), 60_000)
  afterEach(({ task }) => (task.result?.state === 'fail' ? stage.picture(`failed-${task.id}`) : undefined))

  test('its tick is taken away by keyboard, the preview follows, the address keeps it', async () => {
    const { page } = commander
    const { say } = stage
    incident = await openIncident(page, say, texts)
    await preview(page, say, incident, texts.plan)
    const ordered = page.locator('#directives .row-item').filter({ hasText: texts.card })
    await ordered.waitFor()
    const tick = page.getByRole('checkbox', { name: texts.when })
    await expect.poll(() => tick.isChecked()).toBe(true)
    await tabTo(page, 'checkbox', new RegExp(texts.when))
    await page.keyboard.press('Space')
    await ordered.waitFor({ state: 'detached' })
    await clean(page)
    await page.reload()
    await sees(page, say.conditions.leftOut(texts.card))
    expect(await tick.isChecked()).toBe(false)
    const phone = await stage.person(
      'duty',
      'phone',
      new URL(page.url()).pathname + new URL(page.url()).search,
    )
    await phone.page.getByRole('checkbox', { name: texts.when }).waitFor()
    await clean(phone.page)
  })

  test('the incident’s page says what was left out, in the panel and in the timeline', async () => {
    const { page } = commander
    const { say } = stage
    await activate(page, say, texts.title)
    await page.waitForURL((url) => url.pathname === incident)
    await page.getByRole('list', { name: say.conditions.waiting }).waitFor()
    await sees(page, say.conditions.when(texts.when))
    await page.locator('.timeline').getByText(texts.card).first().waitFor()
    await clean(page)
    const duty = await stage.person('duty', 'phone', incident)
    await duty.page.getByRole('list', { name: say.conditions.waiting }).waitFor()
    expect(await duty.page.getByRole('button', { name: say.conditions.applyOf(texts.card) }).count()).toBe(0)
    await clean(duty.page)
  })

  test('raising offers it again', async () => {
    const { page } = commander
    const { say } = stage
    await page.getByRole('button', { name: say.incident.raise }).click()
    const ticks = page.getByRole('dialog').getByRole('checkbox')
    await expect.poll(() => ticks.count()).toBe(2)
    await clean(page)
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
  })

  test('when it has come true the commander has it carried out', async () => {
    const { page } = commander
    const { say } = stage
    await page.getByRole('button', { name: say.conditions.applyOf(texts.card) }).click()
    await page.getByRole('dialog').getByLabel(startOf(say.common.reason)).fill(texts.reason)
    await clean(page)
    await page.getByRole('button', { name: say.conditions.applySubmit, exact: true }).click()
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await page.locator('#directives .row-item').filter({ hasText: texts.card }).waitFor()
    await sees(page, say.conditions.stepApplied(texts.card))
    await page.getByRole('list', { name: say.conditions.waiting }).waitFor({ state: 'detached' })
    await page.locator('.timeline').getByText(texts.reason).first().waitFor()
    await clean(page)
  })
})

async function clean(page: Visitor['page']): Promise<void> {
  await expectAccessible(page)
  await expectFits(page)
}
