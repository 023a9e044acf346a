import { blocksOf, inlinesOf, type Block } from '@beacon/schema/markdown.ts'
import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  Header,
  HeadingLevel,
  Packer,
  PageNumber,
  Paragraph,
  SectionType,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignSection,
  WidthType,
  type ISectionOptions,
} from 'docx'
import { DOCX_STYLES } from './docx-styles.ts'
import type { PlanDocument, WideTable } from './model.ts'
import { factsTable } from './rules/trail.ts'

/** Twentieths of a point: the width between the margins of an A4 page. */
const WIDTH = 8_900
const PAGE = {
  size: { width: 11_906, height: 16_838 },
  margin: { top: 1_600, bottom: 1_500, left: 1_503, right: 1_503 },
}

/** The version as a Word file: headings that Word and `importPlanText` know, tables, page numbers. */
export async function drawDocx(document: PlanDocument): Promise<Uint8Array> {
  const { title, maker, watermark } = document
  const around = { headers: watermark ? { default: header(watermark) } : {}, footers: { default: footer() } }
  const cover: ISectionOptions = {
    properties: { page: PAGE, verticalAlign: VerticalAlignSection.CENTER },
    headers: around.headers,
    children: coverOf(document),
  }
  const body: ISectionOptions = {
    properties: { type: SectionType.NEXT_PAGE, page: { ...PAGE, pageNumbers: { start: 1 } } },
    ...around,
    children: document.chapters.flatMap((chapter) => [
      heading(1, chapter.title),
      ...blocksOf(chapter.markdown).flatMap(blockOf),
    ]),
  }
  const annexes = document.appendices.map((annex): ISectionOptions => ({
    properties: { type: SectionType.NEXT_PAGE, page: PAGE },
    ...around,
    children: [heading(1, annex.title), ...annex.parts.flatMap(blockOf)],
  }))
  return Packer.toBuffer(
    new Document({ title, creator: maker, styles: DOCX_STYLES, sections: [cover, body, ...annexes] }),
  )
}

function coverOf({ title, edition, maker, date, remark, facts }: PlanDocument): (Paragraph | Table)[] {
  const centred = (text: string, style?: string): Paragraph =>
    new Paragraph({ alignment: AlignmentType.CENTER, text, ...(style && { style }) })
  return [
    centred(maker, 'Maker'),
    new Paragraph({ alignment: AlignmentType.CENTER, style: 'Title', text: title }),
    centred(edition),
    ...(date ? [centred(date)] : []),
    ...(remark ? [new Paragraph({ style: 'Quote', alignment: AlignmentType.CENTER, text: remark })] : []),
    tableOf(factsTable(facts)),
  ]
}

function header(watermark: string): Header {
  const run = new TextRun({ text: watermark, color: 'B0413E', bold: true, size: 28 })
  return new Header({ children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [run] })] })
}

function footer(): Footer {
  const children = [new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'], size: 20 })]
  return new Footer({ children: [new Paragraph({ alignment: AlignmentType.CENTER, children })] })
}

const LEVELS = [
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
  HeadingLevel.HEADING_5,
]

function heading(level: number, text: string): Paragraph {
  const style = LEVELS[Math.min(Math.max(level, 1), LEVELS.length) - 1] ?? HeadingLevel.HEADING_1
  return new Paragraph({ heading: style, children: runsOf(text) })
}

function blockOf(block: Block | WideTable): (Paragraph | Table)[] {
  switch (block.kind) {
    case 'heading':
      // The third level of a chapter's Markdown is the second of the document.
      return [heading(Math.max(2, block.depth - 1), block.text)]
    case 'paragraph':
      return [new Paragraph({ style: 'Text', children: runsOf(block.text) })]
    case 'quote':
      return [new Paragraph({ style: 'Quote', children: runsOf(block.text) })]
    case 'list':
      return block.items.map((item, index) => itemOf(item, block.ordered ? block.start + index : null))
    case 'table':
      return [tableOf(block), new Paragraph({ style: 'Gap' })]
  }
}

/** Numbers are written, not counted by Word: a list that goes on after a paragraph keeps them. */
function itemOf(text: string, number: number | null): Paragraph {
  if (number === null) return new Paragraph({ bullet: { level: 0 }, children: runsOf(text) })
  return new Paragraph({ style: 'Item', children: runsOf(`${number}. ${text}`) })
}

function runsOf(text: string, bold = false): TextRun[] {
  return inlinesOf(text).map(
    ({ kind, text: part }) =>
      new TextRun({
        text: part,
        // Said only where it is so: `false` would take the style's own away.
        ...((bold || kind === 'strong') && { bold: true }),
        ...(kind === 'emphasis' && { italics: true }),
        ...(kind === 'code' && { style: 'Code' }),
      }),
  )
}

function tableOf(table: Pick<WideTable, 'rows'> & Partial<WideTable>): Table {
  const columns = Math.max(1, ...table.rows.map((row) => row.length))
  const widths = Array.from({ length: columns }, (_, at) =>
    Math.round((table.shares?.[at] ?? 1 / columns) * WIDTH),
  )
  const line = { style: BorderStyle.SINGLE, size: 4, color: '666666' }
  const borders = { top: line, bottom: line, left: line, right: line }
  return new Table({
    width: { size: WIDTH, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    alignment: AlignmentType.CENTER,
    rows: table.rows.map((row, index) => {
      const isHead = !table.isHeadless && index === 0
      return new TableRow({
        tableHeader: isHead,
        cantSplit: true,
        children: widths.map(
          (width, at) =>
            new TableCell({
              width: { size: width, type: WidthType.DXA },
              borders,
              margins: { top: 60, bottom: 60, left: 100, right: 100 },
              ...(isHead && { shading: { type: ShadingType.CLEAR, fill: 'EEEEEE', color: 'auto' } }),
              children: (row[at] ?? '')
                .split('\n')
                .map((text) => new Paragraph({ style: 'Cell', children: runsOf(text, isHead) })),
            }),
        ),
      })
    }),
  })
}
