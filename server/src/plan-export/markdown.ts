import type { Appendix, PlanDocument } from './model.ts'

/** The version as Markdown that `importPlanText` reads back into the same chapters. */
export function drawMarkdown(document: PlanDocument): string {
  const { title, edition, watermark, remark, facts, chapters, appendices } = document
  const parts = [
    `# ${inert(title)}`,
    [edition, watermark].filter((part) => part !== null).join(' · '),
    remark === null ? null : `> ${remark}`,
    facts.map(([label, value]) => `- ${label}：${oneLine(inert(value))}`).join('\n'),
    ...chapters.map((chapter) => `## ${inert(chapter.title)}\n\n${chapterText(chapter.markdown)}`),
    ...appendices.map(appendix),
  ]
  return `${parts.filter((part) => part !== null && part !== '').join('\n\n')}\n`
}

/** Headings of a chapter stay below its own. */
function chapterText(markdown: string): string {
  return inert(markdown)
    .replaceAll(/^#{1,2}(?=\s)/gm, '###')
    .trim()
}

/** Beacon shows no HTML; other programs would: what looks like a tag gets the wide sign. */
function inert(text: string): string {
  return text.replaceAll(/<(?=[a-zA-Z/!?])/g, '＜')
}

function appendix({ title, parts }: Appendix): string {
  const texts = parts.map((part) => {
    if (part.kind === 'heading') return `### ${inert(part.text)}`
    if (part.kind === 'table') return table(part.rows)
    return part.kind === 'paragraph' ? inert(part.text) : ''
  })
  return [`## ${title}`, ...texts].join('\n\n')
}

function table(rows: readonly string[][]): string {
  const [head = [], ...body] = rows
  const line = (cells: readonly string[]): string => `| ${cells.map(cell).join(' | ')} |`
  return [line(head), `|${' --- |'.repeat(head.length)}`, ...body.map(line)].join('\n')
}

function cell(text: string): string {
  return oneLine(inert(text)).replaceAll('|', '｜')
}

function oneLine(text: string): string {
  return text.replaceAll(/\s*\n\s*/g, ' ')
}
