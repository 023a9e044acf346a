import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import PDFDocument from 'pdfkit'

export type Pdf = InstanceType<typeof PDFDocument>

/** Points. */
export const A4 = { width: 595.28, height: 841.89 }
export const MARGIN = { top: 76, bottom: 72, left: 76, right: 76 }
export const WIDTH = A4.width - MARGIN.left - MARGIN.right
export const BOTTOM = A4.height - MARGIN.bottom

/** An A4 document whose Chinese font is embedded with only those characters that it has. */
export function openPdf(info: { title: string; author: string }): Pdf {
  const fonts = join(dirname(createRequire(import.meta.url).resolve('@embedpdf/fonts-sc')), '../fonts')
  const pdf = new PDFDocument({
    size: 'A4',
    margins: MARGIN,
    bufferPages: true,
    pdfVersion: '1.7',
    lang: 'zh-CN',
    displayTitle: true,
    info: { Title: info.title, Author: info.author, Creator: 'Beacon' },
  })
  pdf.registerFont('regular', join(fonts, 'NotoSansHans-Regular.otf'))
  pdf.registerFont('bold', join(fonts, 'NotoSansHans-Bold.otf'))
  pdf.font('regular').fontSize(11)
  return pdf
}

/** Begins a page when less than this is left of the present one. */
export function room(pdf: Pdf, height: number): void {
  if (pdf.y + height > BOTTOM) pdf.addPage()
}

/** What stands on every page and is known only at the end: number, title, watermark. */
export function finishPages(pdf: Pdf, title: string, watermark: string | null): void {
  const { start, count } = pdf.bufferedPageRange()
  for (let page = start; page < start + count; page++) {
    pdf.switchToPage(page)
    // Text below the bottom margin would begin another page.
    pdf.page.margins = { top: 0, bottom: 0, left: 0, right: 0 }
    if (watermark) markPage(pdf, watermark)
    if (page > start) numberPage(pdf, page, title)
  }
}

function numberPage(pdf: Pdf, number: number, title: string): void {
  const line = { width: WIDTH, lineBreak: false, height: 14, ellipsis: true } as const
  pdf.font('regular').fontSize(8.5).fillColor('#555555')
  pdf.text(title, MARGIN.left, 42, { ...line, align: 'center' })
  pdf
    .moveTo(MARGIN.left, 58)
    .lineTo(A4.width - MARGIN.right, 58)
    .lineWidth(0.4)
    .strokeColor('#bbbbbb')
    .stroke()
  pdf.text(`— ${number} —`, MARGIN.left, A4.height - 48, { ...line, align: 'center' })
  pdf.fillColor('#000000')
}

function markPage(pdf: Pdf, words: string): void {
  pdf.save()
  pdf.rotate(-45, { origin: [A4.width / 2, A4.height / 2] })
  pdf.font('bold').fontSize(64).fillColor('#c00000').fillOpacity(0.1)
  const options = { width: A4.width + 200, align: 'center', lineBreak: false } as const
  pdf.text(words, -100, A4.height / 2 - 44, options)
  pdf.restore()
  pdf.fillOpacity(1).fillColor('#000000')
}
