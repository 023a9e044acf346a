import { AlignmentType, LineRuleType, type IStylesOptions } from 'docx'

/** Fonts of official documents; Word takes another of the same kind where one is missing. */
const SONG = { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: '仿宋' }
const HEI = { ascii: 'Arial', hAnsi: 'Arial', eastAsia: '黑体' }
const KAI = { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: '楷体' }

const heading = (size: number, font: typeof HEI) => ({
  run: { font, size, bold: true, color: '000000' },
  paragraph: { spacing: { before: 240, after: 120 }, keepNext: true },
})
const LINES = { line: 440, lineRule: LineRuleType.AT_LEAST }

/** Sizes in half points: body 三号 (16 pt) would fill twice the pages; 小四 (12 pt) is usual for a plan's booklet. */
export const DOCX_STYLES: IStylesOptions = {
  default: {
    document: { run: { font: SONG, size: 24 }, paragraph: { spacing: { ...LINES, after: 0 } } },
    title: {
      run: { font: HEI, size: 48, bold: true, color: '000000' },
      paragraph: { spacing: { before: 1_200, after: 480, line: 720 }, alignment: AlignmentType.CENTER },
    },
    heading1: heading(32, HEI),
    heading2: heading(28, KAI),
    heading3: heading(26, KAI),
    heading4: heading(24, SONG),
    heading5: heading(24, SONG),
  },
  paragraphStyles: [
    { id: 'Maker', name: 'Maker', basedOn: 'Normal', run: { font: HEI, size: 30 } },
    {
      id: 'Text',
      name: 'Text',
      basedOn: 'Normal',
      paragraph: { indent: { firstLine: 480 }, spacing: LINES },
    },
    { id: 'Item', name: 'Item', basedOn: 'Normal', paragraph: { indent: { left: 480 }, spacing: LINES } },
    {
      id: 'Quote',
      name: 'Quote',
      basedOn: 'Normal',
      run: { font: KAI, color: '444444' },
      paragraph: { indent: { left: 480 }, spacing: { ...LINES, before: 120, after: 120 } },
    },
    {
      id: 'Cell',
      name: 'Cell',
      basedOn: 'Normal',
      run: { size: 20 },
      paragraph: { spacing: { line: 280, lineRule: LineRuleType.AT_LEAST } },
    },
    { id: 'Gap', name: 'Gap', basedOn: 'Normal', run: { size: 12 } },
  ],
  characterStyles: [{ id: 'Code', name: 'Code', run: { font: 'Consolas', size: 22 } }],
}
