import { CHAPTER_RULES } from '../reference/data/chapters.ts'

export interface DemoChapter {
  key: string
  position: number
  titleZh: string
  titleEn: string
  textZh: string
  textEn: string
}

/** Cuts a text in both languages at its headings of the second level; what stands before the first
 * goes with it. */
export function chaptersOf(zh: string, en: string): DemoChapter[] {
  const english = cut(en)
  return cut(zh).map(({ title, text }, index) => ({
    key: keyOf(title, index),
    position: index + 1,
    titleZh: title,
    titleEn: english[index]?.title ?? '',
    textZh: text,
    textEn: english[index]?.text ?? '',
  }))
}

function cut(text: string): { title: string; text: string }[] {
  const [preface = '', ...parts] = text.split(/^## (?:\d+ )?/m)
  const remark = preface.replace(/^# .*$/m, '').trim()
  return parts.map((part, index) => {
    const end = part.indexOf('\n')
    const body = part.slice(end).trim()
    return { title: part.slice(0, end).trim(), text: index === 0 ? `${remark}\n\n${body}`.trim() : body }
  })
}

/** Older plans and drafts call the chapters of the law by names of their own. */
const OTHER_NAMES: Record<string, string> = {
  组织指挥: 'command',
  监测与报告: 'monitoring',
  监测报告: 'monitoring',
  监测预警: 'monitoring',
  分级与响应: 'response',
  终止与后期处置: 'recovery',
  保障与附则: 'support',
  目的和依据: 'general',
  适用范围和组织: 'command',
  处置措施: 'response',
}

function keyOf(title: string, index: number): string {
  const rule = CHAPTER_RULES.find(({ titleZh }) => titleZh === title)
  return rule?.key ?? OTHER_NAMES[title] ?? `own-${index + 1}`
}
