import { blocksOf } from '@beacon/schema/markdown.ts'
import type { PlanDocument } from '../model.ts'
import { factsTable } from '../rules/trail.ts'
import { drawBlocks, drawHeading, plain } from './blocks.ts'
import { A4, BOTTOM, finishPages, MARGIN, openPdf, WIDTH, type Pdf } from './page.ts'
import { drawTable } from './table.ts'

/** A part with the page it begins on. */
interface Entry {
  title: string
  page: number
}

/** The version for print: cover, contents, numbered chapters, cards by level, and the approval trail at the end. */
export function drawPdf(whole: PlanDocument, take: (chunk: Uint8Array) => void): Promise<void> {
  const document = whole.language === 'en' ? withNarrowQuotes(whole) : whole
  const pdf = openPdf({ title: document.title, author: document.maker })
  const done = new Promise<void>((resolve, reject) => {
    pdf.on('data', take)
    pdf.on('end', resolve)
    pdf.on('error', reject)
  })
  drawCover(pdf, document)
  pdf.addPage()
  const contents = pdf.bufferedPageRange().count - 1
  const entries = [...drawChapters(pdf, document), ...drawAppendices(pdf, document)]
  pdf.switchToPage(contents)
  drawContents(pdf, document.contents, entries)
  finishPages(pdf, document.title, document.watermark)
  pdf.end()
  return done
}

/** The font's curly quotation marks are as wide as a Chinese character: in English text they tear words apart. */
function withNarrowQuotes(document: PlanDocument): PlanDocument {
  const text = JSON.stringify(document)
    .replaceAll(/[‘’]/g, "'")
    .replaceAll(/[“”]/g, String.raw`\"`)
  return JSON.parse(text) as PlanDocument
}

function drawCover(pdf: Pdf, { maker, title, edition, date, remark, facts }: PlanDocument): void {
  const centred = { width: WIDTH, align: 'center' } as const
  pdf.font('regular').fontSize(14).text(maker, MARGIN.left, 130, centred)
  pdf
    .font('bold')
    .fontSize(28)
    .text(title, MARGIN.left, 210, { ...centred, lineGap: 10 })
  pdf.moveDown(0.6)
  pdf.font('regular').fontSize(14).text(edition, centred)
  if (date) pdf.moveDown(0.4).text(date, centred)
  if (remark) pdf.moveDown(1.2).fontSize(11).fillColor('#a00000').text(remark, centred).fillColor('#000000')
  pdf.y = Math.max(pdf.y + 40, 470)
  drawTable(pdf, factsTable(facts))
}

function drawChapters(pdf: Pdf, { chapters }: PlanDocument): Entry[] {
  return chapters.map(({ title, markdown }, index) => {
    if (index === 0) pdf.addPage()
    const entry = begin(pdf, title)
    drawBlocks(pdf, blocksOf(markdown))
    return entry
  })
}

function drawAppendices(pdf: Pdf, { appendices }: PlanDocument): Entry[] {
  return appendices.map(({ title, parts }) => {
    pdf.addPage()
    const entry = begin(pdf, title)
    drawBlocks(pdf, parts)
    return entry
  })
}

/** A heading that is in the contents and among the bookmarks. */
function begin(pdf: Pdf, title: string): Entry {
  drawHeading(pdf, title, 1)
  pdf.outline.addItem(plain(title))
  return { title: plain(title), page: pdf.bufferedPageRange().count - 1 }
}

const LINE = 24

/** On one page: a plan has a dozen chapters; of more the last are left to the bookmarks. */
function drawContents(pdf: Pdf, title: string, entries: readonly Entry[]): void {
  pdf
    .font('bold')
    .fontSize(18)
    .text(title, MARGIN.left, MARGIN.top + 10, { width: WIDTH, align: 'center' })
  const fitting = Math.floor((BOTTOM - MARGIN.top - 70) / LINE)
  entries.slice(0, fitting).forEach((entry, index) => {
    const top = MARGIN.top + 60 + index * LINE
    const line = { lineBreak: false, height: LINE, ellipsis: true } as const
    pdf.font('regular').fontSize(12)
    pdf.text(entry.title, MARGIN.left, top, { ...line, width: WIDTH - 50 })
    pdf.text(String(entry.page), A4.width - MARGIN.right - 40, top, { ...line, width: 40, align: 'right' })
    const from = MARGIN.left + Math.min(pdf.widthOfString(entry.title), WIDTH - 60) + 8
    const to = A4.width - MARGIN.right - pdf.widthOfString(String(entry.page)) - 8
    pdf
      .moveTo(from, top + 11)
      .lineTo(to, top + 11)
      .lineWidth(0.6)
      .dash(1, { space: 3 })
      .strokeColor('#888888')
    pdf.stroke().undash()
  })
}
