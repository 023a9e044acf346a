import { inlinesOf, type Block } from '@beacon/schema/markdown.ts'
import type { WideTable } from '../model.ts'
import { MARGIN, room, WIDTH, type Pdf } from './page.ts'
import { drawTable, startOfTable } from './table.ts'

const SIZE = 11
const LINE = 5
/** Two characters: how Chinese paragraphs begin. */
const INDENT = 2 * SIZE
const HEADINGS = [16, 16, 13, 12, 11.5, 11]

/** Draws one block after another; a heading goes overleaf together with the first row of its table. */
export function drawBlocks(pdf: Pdf, blocks: readonly (Block | WideTable)[]): void {
  blocks.forEach((block, index) => {
    const next = blocks[index + 1]
    if (block.kind === 'heading' && next?.kind === 'table') room(pdf, 44 + startOfTable(pdf, next))
    drawBlock(pdf, block)
  })
}

/** At the present place; it begins a page where it does not fit. */
function drawBlock(pdf: Pdf, block: Block | WideTable): void {
  switch (block.kind) {
    case 'heading':
      return drawHeading(pdf, block.text, block.depth)
    case 'paragraph':
      return drawInline(pdf, block.text, { indent: INDENT })
    case 'quote':
      return drawQuote(pdf, block.text)
    case 'list':
      block.items.forEach((item, index) =>
        drawItem(pdf, item, block.ordered ? `${block.start + index}.` : '•'),
      )
      pdf.moveDown(0.3)
      return undefined
    case 'table':
      return drawTable(pdf, block)
  }
}

/** Never alone at the foot of a page. */
export function drawHeading(pdf: Pdf, text: string, depth: number): void {
  const size = HEADINGS[Math.min(Math.max(depth, 1), HEADINGS.length) - 1] ?? SIZE
  room(pdf, size * 4)
  pdf.x = MARGIN.left
  pdf.moveDown(depth <= 2 ? 0.8 : 0.5)
  pdf.font('bold').fontSize(size).text(plain(text), { width: WIDTH, lineGap: 3 })
  pdf.moveDown(0.25)
}

export function plain(text: string): string {
  return inlinesOf(text)
    .map((part) => part.text)
    .join('')
}

function drawQuote(pdf: Pdf, text: string): void {
  const [top, page] = [pdf.y, pdf.bufferedPageRange().count]
  pdf.fillColor('#444444')
  drawInline(pdf, text, { indent: 0, left: 14 })
  pdf.fillColor('#000000')
  // A quotation that goes on overleaf has its rule there only.
  const from = pdf.bufferedPageRange().count > page ? MARGIN.top : top
  pdf
    .moveTo(MARGIN.left + 4, from)
    .lineTo(MARGIN.left + 4, pdf.y - 6)
    .lineWidth(2)
    .strokeColor('#bbbbbb')
    .stroke()
}

function drawItem(pdf: Pdf, text: string, mark: string): void {
  room(pdf, SIZE * 2)
  const top = pdf.y
  pdf
    .font('regular')
    .fontSize(SIZE)
    .text(mark, MARGIN.left + 6, top, { width: 24, lineBreak: false })
  pdf.y = top
  drawInline(pdf, text, { indent: 0, left: 28, after: 0.05 })
}

/** Text with its stress, in lines that are broken as Chinese is. */
function drawInline(
  pdf: Pdf,
  text: string,
  { indent, left = 0, after = 0.35 }: { indent: number; left?: number; after?: number },
): void {
  const parts = inlinesOf(text)
  pdf.fontSize(SIZE)
  pdf.x = MARGIN.left + left
  parts.forEach(({ kind, text: part }, index) => {
    const style = { width: WIDTH - left, lineGap: LINE, indent, continued: index < parts.length - 1 }
    pdf.font(kind === 'strong' ? 'bold' : 'regular').text(part, { ...style, oblique: kind === 'emphasis' })
  })
  pdf.x = MARGIN.left
  pdf.moveDown(after)
}
