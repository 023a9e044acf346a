/** What people do in the console, step by step, with the keyboard at the desk and a thumb on the phone. */
import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'
import { tabTo } from '../support/browser.ts'
import { sees } from './stage.ts'
import { startOf, type Speech } from './speech.ts'

export interface NewIncident {
  title: string
  township: string
  gacha: string
  condition: string
  facts: string
}

/** Fills the form of a new incident by keyboard alone and gives the address of what was opened. */
export async function openIncident(page: Page, say: Speech, incident: NewIncident): Promise<string> {
  await page.goto('/incidents/new')
  await typeInto(page, say.form.name, incident.title)
  await chooseRadio(page, say.enums.eventKind.infectious_disease)
  await chooseOption(page, startOf(say.form.condition), incident.condition)
  await chooseOption(page, say.form.township, incident.township)
  await chooseOption(page, startOf(say.form.gacha), incident.gacha)
  await chooseRadio(page, new RegExp(say.enums.grade[4]))
  await chooseRadio(page, new RegExp(say.enums.risk.medium))
  await typeInto(page, say.form.firstFacts, incident.facts)
  await tabTo(page, 'button', say.form.submit)
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/incidents\/[0-9a-f-]{36}$/)
  return new URL(page.url()).pathname
}

async function typeInto(page: Page, label: string, text: string): Promise<void> {
  await tabTo(page, 'textbox', startOf(label))
  await page.keyboard.type(text)
}

async function chooseOption(page: Page, label: string | RegExp, text: string): Promise<void> {
  await tabTo(page, 'combobox', label)
  await page.keyboard.type(text)
  await page
    .getByRole('option', { name: startOf(text) })
    .first()
    .waitFor()
  await page.keyboard.press('Enter')
  const box = page.getByRole('combobox', { name: label }).first()
  await expect.poll(() => box.inputValue()).toMatch(startOf(text))
}

/** A group of radio buttons has one stop for Tab; arrows move inside it. */
export async function chooseRadio(page: Page, name: string | RegExp): Promise<void> {
  const wanted = page.getByRole('radio', { name }).first()
  await wanted.waitFor()
  const group = await wanted.getAttribute('name')
  for (let presses = 0; presses < 80; presses += 1) {
    if ((await focusedName(page)) === group) break
    await page.keyboard.press('Tab')
  }
  await page.keyboard.press('Space')
  for (let presses = 0; presses < 8 && !(await wanted.isChecked()); presses += 1)
    await page.keyboard.press('ArrowDown')
  expect(await wanted.isChecked()).toBe(true)
}

function focusedName(page: Page): Promise<string | null> {
  return page.evaluate(() => document.activeElement?.getAttribute('name') ?? null)
}

/** Looks at what activating the plan would do. */
export async function preview(page: Page, say: Speech, incident: string, plan: RegExp): Promise<void> {
  await page.goto(`${incident}/activate`)
  const choice = page.getByLabel(say.activation.choosePlan)
  await choice.waitFor()
  const option = page.getByRole('option', { name: plan }).first()
  await choice.selectOption((await option.getAttribute('value')) ?? '')
  await chooseRadio(page, new RegExp(say.enums.response[4]))
  await sees(page, say.activation.directives)
}

/** Activates what is previewed; gives the time at which the server had committed. */
export async function activate(page: Page, say: Speech, reason: string): Promise<number> {
  await page.getByLabel(startOf(say.common.reason)).fill(reason)
  const answer = page.waitForResponse(
    (response) => response.request().postData()?.includes('activatePlan') ?? false,
  )
  await page.getByRole('button', { name: say.activation.activate(say.enums.response[4]) }).click()
  await answer
  return Date.now()
}

/** The line of one team on the incident's page. */
export function callOf(page: Page, team: string): Locator {
  return page.locator('#dispatch .call').filter({ hasText: team })
}

/** The incident's page says, by itself, that a team's call has come to this. */
export async function stands(page: Page, team: string, word: string): Promise<void> {
  await callOf(page, team).locator('.row-head').filter({ hasText: word }).first().waitFor()
}

/** Rings: the call fills the screen, or an alert lies over whatever is there. */
export function ringing(page: Page): Locator {
  return page.locator('.phone.rings, [role="alertdialog"]').first()
}

/** Acknowledges the call that rings with one tap. */
export async function answerRing(page: Page, say: Speech): Promise<void> {
  await ringing(page).waitFor()
  await page.getByRole('button', { name: say.call.acknowledge, exact: true }).tap()
  await page.getByRole('heading', { name: say.call.acceptHow }).waitFor()
}

/** Ids of the alerts that the server sends down the page's live line from now on. */
export function hearAlerts(page: Page): string[] {
  const heard: string[] = []
  page.on('websocket', (line) => {
    line.on('framereceived', ({ payload }) => {
      const id = /^42\["alert",\{"id":"([^"]+)"/.exec(payload.toString())?.[1]
      if (id) heard.push(id)
    })
  })
  return heard
}

export function outbox(page: Page, state: 'sent' | 'queued' | 'sending'): Locator {
  return page.locator(`[data-testid="outbox"][data-state="${state}"]`)
}

export async function accept(page: Page): Promise<void> {
  await page.locator('.quick button').nth(2).tap()
}

/** Declines for want of a vehicle. */
export async function decline(page: Page, say: Speech, words: string): Promise<void> {
  await page.getByRole('button', { name: say.call.decline, exact: true }).tap()
  await page.getByRole('radio', { name: say.call.reasons.no_vehicle }).check()
  await page.getByRole('textbox', { name: say.call.declineText }).fill(words)
  await page.getByRole('button', { name: say.call.declineSend }).tap()
}
