import { inlinesOf } from '@beacon/schema/markdown.ts'
import type { WideTable } from '../model.ts'
import { BOTTOM, MARGIN, room, WIDTH, type Pdf } from './page.ts'

const SIZE = 9
const GAP = 2.5
const PADDING = 5

type Drawable = Pick<WideTable, 'rows'> & Partial<WideTable>

interface Column {
  left: number
  width: number
}

/** Draws a table whose first row is repeated on each page; a row that is higher than a page goes on overleaf. */
export function drawTable(pdf: Pdf, table: Drawable): void {
  const { rows, shares, isHeadless } = table
  const columns = columnsOf(rows, shares)
  const [head = [], ...body] = rows
  const first = isHeadless ? rows : body
  const begin = (): void => {
    if (!isHeadless) drawRow(pdf, columns, head, heightOf(pdf, columns, head, true), true)
  }
  room(pdf, startOfTable(pdf, table))
  pdf.moveDown(0.2)
  begin()
  for (const row of first) drawBodyRow(pdf, columns, row, begin)
  pdf.x = MARGIN.left
  pdf.moveDown(0.8)
}

/** Points: the head and the first row, which are not parted; of a very high row a part only. */
export function startOfTable(pdf: Pdf, { rows, shares }: Drawable): number {
  const columns = columnsOf(rows, shares)
  const [head = [], first = []] = rows
  return 12 + heightOf(pdf, columns, head, true) + Math.min(250, heightOf(pdf, columns, first, false))
}

function columnsOf(rows: readonly string[][], shares?: readonly number[]): Column[] {
  const count = Math.max(1, ...rows.map((row) => row.length))
  let left = MARGIN.left
  return Array.from({ length: count }, (_, at) => {
    const width = (shares?.[at] ?? 1 / count) * WIDTH
    const column = { left, width }
    left += width
    return column
  })
}

function drawBodyRow(pdf: Pdf, columns: readonly Column[], row: readonly string[], begin: () => void): void {
  const height = heightOf(pdf, columns, row, false)
  if (pdf.y + height <= BOTTOM) return drawRow(pdf, columns, row, height, false)
  const whole = BOTTOM - MARGIN.top - 60
  if (height <= whole) {
    pdf.addPage()
    begin()
    return drawRow(pdf, columns, row, height, false)
  }
  if (BOTTOM - pdf.y < 80) {
    pdf.addPage()
    begin()
  }
  const space = BOTTOM - pdf.y
  const cut = columns.map(({ width }, at) => fitting(pdf, row[at] ?? '', width, space))
  drawRow(
    pdf,
    columns,
    cut.map(([fits]) => fits),
    space,
    false,
  )
  pdf.addPage()
  begin()
  drawBodyRow(
    pdf,
    columns,
    cut.map(([, rest]) => rest),
    begin,
  )
}

/** The longest beginning of a text that fits, and the rest. */
function fitting(pdf: Pdf, text: string, width: number, height: number): [fits: string, rest: string] {
  const fits = (length: number): boolean => cellHeight(pdf, text.slice(0, length), width, false) <= height
  if (fits(text.length)) return [text, '']
  let [low, high] = [0, text.length]
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2)
    if (fits(middle)) low = middle
    else high = middle
  }
  // At least one character: a cell that takes none would never end.
  const at = Math.max(1, low)
  return [text.slice(0, at), text.slice(at)]
}

function heightOf(pdf: Pdf, columns: readonly Column[], row: readonly string[], isHead: boolean): number {
  return Math.max(...columns.map(({ width }, at) => cellHeight(pdf, row[at] ?? '', width, isHead)))
}

function cellHeight(pdf: Pdf, text: string, width: number, isHead: boolean): number {
  pdf.font(isHead ? 'bold' : 'regular').fontSize(SIZE)
  // Bold characters of the font are as wide as the others.
  const words = text.replaceAll('**', '')
  return (
    pdf.heightOfString(words === '' ? ' ' : words, { width: width - 2 * PADDING, lineGap: GAP }) +
    2 * PADDING -
    GAP
  )
}

function drawRow(
  pdf: Pdf,
  columns: readonly Column[],
  row: readonly string[],
  height: number,
  isHead: boolean,
): void {
  const top = pdf.y
  columns.forEach(({ left, width }, at) => {
    if (isHead) pdf.rect(left, top, width, height).fill('#eeeeee')
    pdf.rect(left, top, width, height).lineWidth(0.5).strokeColor('#888888').stroke()
    drawCell(
      pdf,
      row[at] ?? '',
      { left: left + PADDING, top: top + PADDING, width: width - 2 * PADDING },
      isHead,
    )
  })
  pdf.x = MARGIN.left
  pdf.y = top + height
}

function drawCell(
  pdf: Pdf,
  text: string,
  { left, top, width }: Column & { top: number },
  isHead: boolean,
): void {
  const parts = inlinesOf(text)
  pdf.fillColor('#000000').fontSize(SIZE)
  parts.forEach(({ kind, text: part }, index) => {
    pdf.font(isHead || kind === 'strong' ? 'bold' : 'regular')
    const style = { width, lineGap: GAP, continued: index < parts.length - 1, align: 'left' } as const
    if (index === 0) pdf.text(part, left, top, style)
    else pdf.text(part, style)
  })
}
