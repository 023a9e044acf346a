/** The files of a plan: a paper with its file, a text that comes from a file, and a version that goes into one. */
import { readFile } from 'node:fs/promises'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { expectAccessible, expectFits, type Visitor } from '../support/browser.ts'
import { pdfFile, wordFile } from '../support/files.ts'
import type { Language, Speech } from './speech.ts'
import * as word from '../support/word.ts'
import { openStage, sees, type Stage } from './stage.ts'

const PLAN = { zh: /鼠疫/, en: /plague/i }

describe.each<Language>(['zh', 'en'])('the files of a plan (%s)', { timeout: 60_000 }, (language) => {
  let stage: Stage
  let say: Speech
  let editor: Visitor
  beforeAll(async () => {
    stage = await openStage(language)
    say = stage.say
    editor = await stage.person('plan-editor', 'phone', '/plans')
    const { page } = editor
    await page.getByRole('link', { name: PLAN[language] }).first().click()
    await page.getByRole('button', { name: say.review.revise }).click()
    await page.getByLabel(say.review.changeNote).fill('2026')
    await page.getByRole('button', { name: say.review.reviseSubmit, exact: true }).click()
    await page.waitForURL(/\/versions\//)
    await sees(page, say.enums.versionStatus.draft)
  }, 180_000)
  afterAll(() => stage.end(), 60_000)
  afterEach(({ task }) => (task.result?.state === 'fail' ? stage.picture(`failed-${task.id}`) : undefined))

  test('what is not what it says is refused in the window; another file is sent, put on file and fetched', async () => {
    const { page } = editor
    await page.getByRole('button', { name: say.review.addPaper }).first().click()
    const dialog = page.getByRole('dialog')
    editor.allow(/status of 422/)
    await choose('macros.docx', wordFile({ 'word/vbaProject.bin': new Uint8Array(9) }))
    await dialog.getByRole('alert').waitFor()
    await expectAccessible(page, 'dialog')
    expect(await dialog.getByRole('button', { name: say.review.addPaper }).isDisabled()).toBe(true)
    await dialog.getByRole('button', { name: say.common.retry }).click()
    await dialog.getByRole('alert').waitFor()
    await dialog.getByRole('button', { name: say.files.another }).click()
    const body = pdfFile(800_000)
    await choose('编制说明.pdf', body)
    await sees(page, say.files.sent)
    expect(await dialog.getByLabel(say.review.paperTitle).inputValue()).toBe('macros')
    await expectAccessible(page, 'dialog')
    await dialog.getByRole('button', { name: say.review.addPaper }).click()
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: say.files.download('编制说明.pdf') }).click(),
    ])
    expect(download.suggestedFilename()).toBe('编制说明.pdf')
    expect((await readFile(await download.path())).equals(Buffer.from(body))).toBe(true)
    await expectFits(page)
    await expectAccessible(page, '#papers')

    async function choose(name: string, bytes: Uint8Array): Promise<void> {
      await dialog.locator('input[type=file]').setInputFiles(asFile(name, bytes))
    }
  })

  test('a text comes from a Word file: refused, looked at, put where it belongs, confirmed', async () => {
    const { page } = editor
    await page.getByRole('link', { name: say.importing.open, exact: true }).click()
    await page.locator('input[type=file]').setInputFiles(asFile('预案.docx', pdfFile()))
    await page.getByRole('alert').waitFor()
    await page.getByRole('button', { name: say.files.another }).click()
    await expectFits(page)
    await expectAccessible(page)
    const body = [
      word.heading(1, '一、总则'),
      word.paragraph(word.run('导入的总则。')),
      word.heading(1, '附件'),
      word.paragraph(word.run('名单在此。')),
      word.LEFT_OUT,
    ]
    await page.locator('input[type=file]').setInputFiles(asFile('预案.docx', word.wordText(body.join(''))))
    await page.waitForURL(/import\?of=/)
    await sees(page, say.importing.match.title)
    await sees(page, say.importing.match.none)
    await sees(page, say.importing.droppedKind.comments(1))
    await page.reload()
    await page.getByLabel(say.importing.into('附件')).selectOption('supplement')
    await page.locator('#changes ins').filter({ hasText: '导入的总则。' }).waitFor()
    await expectFits(page)
    await expectAccessible(page)
    await page.getByRole('button', { name: say.importing.confirm(2) }).click()
    await page.waitForURL((url) => !url.pathname.endsWith('/import'))
    await sees(page, say.enums.versionStatus.draft)
    await expectFits(page)
  })

  test('the version leaves as a file in the language and the form that are wanted', async () => {
    const { page } = editor
    await page.getByRole('button', { name: say.exporting.open, exact: true }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel(say.exporting.formats.md).check()
    await dialog.getByLabel(say.exporting.isPublic).check()
    await expectAccessible(page, 'dialog')
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      dialog.getByRole('button', { name: say.exporting.submit, exact: true }).click(),
    ])
    expect(download.suggestedFilename()).toMatch(
      { zh: /草案，公开）\.md$/, en: /DRAFT, public\)\.md$/ }[language],
    )
    const text = await readFile(await download.path(), 'utf8')
    expect(text).toContain({ zh: '导入的总则。', en: '## 1 General provisions' }[language])
    await dialog.waitFor({ state: 'hidden' })
    await expectFits(page)
  })
})

function asFile(name: string, bytes: Uint8Array) {
  return { name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) }
}
