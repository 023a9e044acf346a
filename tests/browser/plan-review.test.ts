/** A version of a plan from the first word to the day it is in force, each step by the person whose step it is. */
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { expectAccessible, expectFits, type Visitor } from '../support/browser.ts'
import { openStage, sees, type Stage } from './stage.ts'
import type { Language, Speech } from './speech.ts'

const TEXTS = {
  zh: {
    plan: /鼠疫/,
    note: '指挥部成员调整',
    command: '### 3.1 指挥部\n\n由分管副旗长任指挥长。',
    comment: '写明副指挥长。',
    answer: '已写明。',
  },
  en: {
    plan: /plague/i,
    note: 'Members of the command have changed',
    command: '### 3.1 Command\n\nThe vice head commands.',
    comment: 'Name the deputy.',
    answer: 'Named.',
  },
}

describe.each<Language>(['zh', 'en'])('a plan is revised (%s)', { timeout: 120_000 }, (language) => {
  let stage: Stage
  let say: Speech['review']
  let editor: Visitor
  let address: string
  const texts = TEXTS[language]
  beforeAll(async () => {
    stage = await openStage(language)
    say = stage.say.review
    editor = await stage.person('plan-editor', 'wall', '/plans')
  }, 180_000)
  afterAll(() => stage.end(), 60_000)
  afterEach(({ task }) => (task.result?.state === 'fail' ? stage.picture(`failed-${task.id}`) : undefined))

  test('the editor begins the next version', async () => {
    const { page } = editor
    await page.getByRole('link', { name: texts.plan }).first().click()
    await page.getByRole('button', { name: say.revise }).click()
    await page.getByLabel(say.changeNote).fill(texts.note)
    await page.getByRole('button', { name: say.reviseSubmit, exact: true }).click()
    await page.waitForURL(/\/versions\//)
    address = new URL(page.url()).pathname
    await sees(page, stage.say.enums.versionStatus.draft)
    await sees(page, say.editorial)
    await clean(page)
  })

  test('what is typed survives a reload, and the second of two writers merges', async () => {
    const { page } = editor
    await chapter(page, say).getByRole('button', { name: say.edit }).click()
    await page.getByLabel(say.textZh).fill('first')
    await page.reload()
    await ready(page)
    await chapter(page, say).getByRole('button', { name: say.edit }).click()
    expect(await page.getByLabel(say.textZh).inputValue()).toBe('first')
    const other = await stage.person('plan-editor', 'wall', address)
    await ready(other.page)
    await chapter(other.page, say).getByRole('button', { name: say.edit }).click()
    await other.page.getByLabel(say.textZh).fill(texts.command)
    await other.page.getByLabel(say.textEn).fill(texts.command)
    await other.page.getByRole('button', { name: say.save }).click()
    await sees(page, say.changedTitle)
    await clean(page)
    await page.getByRole('button', { name: say.merged }).click()
    await page.getByLabel(say.textZh).fill(`${texts.command}!`)
    await page.getByLabel(say.textEn).fill(`${texts.command}!`)
    await page.getByRole('button', { name: say.save }).click()
    await sees(page, say.substantial)
  })

  test('it goes the whole way; who wrote it judges nothing; sent back, it waits for answers', async () => {
    const { page } = editor
    await confirm(page, say.submit, say.submit)
    await step(page, say, 'consultation', ['drafting_note', 'opinions_summary'])
    const expert = await stage.person('plan-expert', 'phone', address)
    await step(expert.page, say, 'expert_review', ['expert_opinion'])
    await clean(expert.page)
    await expert.page.getByRole('button', { name: say.sendBack }).click()
    await expert.page.getByLabel(say.comment(1)).fill(texts.comment)
    await expert.page.getByRole('dialog').getByRole('button', { name: say.sendBackSubmit }).click()
    await confirm(page, say.submit, say.submit)
    await page.getByRole('dialog').getByRole('alert').waitFor()
    await page.keyboard.press('Escape')
    await confirm(page, say.answer, say.answerSubmit, (dialog) =>
      dialog.getByRole('textbox').fill(texts.answer),
    )
    await confirm(page, say.submit, say.submit)
    await step(expert.page, say, 'risk_assessment', ['risk_report'])
    const lawyer = await stage.person('legal', 'wall', address)
    await step(lawyer.page, say, 'legality_review', ['legality_opinion'])
    const head = await stage.person('director', 'wall', address)
    await step(head.page, say, 'deliberation', ['minutes'])
    const commander = await stage.person('commander', 'wall', address)
    await step(commander.page, say, 'approval', [])
    await clean(commander.page)
  })

  test('it is issued, comes into force and can be activated', async () => {
    const { page } = editor
    await paper(page, say, 'final_text')
    await confirm(page, say.pass(say.step.issuance), say.passSubmit, async (dialog) => {
      await dialog.getByLabel(say.documentNumber).fill('2026-30')
      await dialog
        .getByLabel(say.effectiveFrom)
        .fill(new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10))
    })
    await sees(page, stage.say.enums.versionStatus.issued)
    await confirm(page, say.enforce, say.enforceSubmit, (dialog) => dialog.getByRole('checkbox').check())
    await sees(page, stage.say.enums.versionStatus.in_force)
    await sees(page, say.filingDue)
    await page.getByRole('link', { name: stage.say.compare.open }).click()
    await page
      .locator('#text ins')
      .filter({ hasText: texts.command.split('\n').at(-1) ?? '' })
      .waitFor()
    await page.locator('#text del').first().waitFor()
    await sees(page, stage.say.compare.noCards)
    await clean(page)
    await page.goBack()
    await page.getByRole('link', { name: say.backToPlan }).click()
    await sees(page, '2026-30')
    await clean(page)
  })
})

/** The chapter about the command: the third. */
function chapter(page: Page, _: Speech['review']) {
  return page.locator('#chapters .chapter').nth(2)
}

type Box = ReturnType<Page['getByRole']>

/** Presses a button, fills the window that it opens and presses that one's. */
async function confirm(
  page: Page,
  button: string,
  submit: string,
  fill?: (dialog: Box) => Promise<void>,
): Promise<void> {
  await page.getByRole('button', { name: button, exact: true }).first().click()
  const dialog = page.getByRole('dialog')
  await fill?.(dialog)
  await dialog.getByRole('button', { name: submit, exact: true }).click()
}

async function paper(
  page: Page,
  say: Speech['review'],
  kind: keyof Speech['review']['paper'],
): Promise<void> {
  await confirm(page, say.addPaper, say.addPaper, async (dialog) => {
    await dialog.getByLabel(say.paperKind).selectOption(kind)
    await dialog.getByLabel(say.paperTitle).fill(say.paper[kind])
  })
  await page.getByRole('dialog').waitFor({ state: 'hidden' })
}

/** Puts the papers of a step on file and passes it. */
async function step(
  page: Page,
  say: Speech['review'],
  kind: keyof Speech['review']['step'],
  papers: readonly (keyof Speech['review']['paper'])[],
): Promise<void> {
  await page.getByRole('button', { name: say.pass(say.step[kind]) }).waitFor()
  for (const one of papers) await paper(page, say, one)
  await confirm(page, say.pass(say.step[kind]), say.passSubmit)
  await page.getByRole('dialog').waitFor({ state: 'hidden' })
}

/** Loaded, and the line is up: what is pressed before may belong to a page that is still being put together. */
async function ready(page: Page): Promise<void> {
  await page.locator('[aria-busy="true"]').waitFor({ state: 'detached' })
  await page.locator('[data-testid="live-light"][data-state="live"]').waitFor()
}

async function clean(page: Page): Promise<void> {
  await expectFits(page)
  await expectAccessible(page)
}
