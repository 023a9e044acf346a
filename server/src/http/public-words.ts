import type { EventKind, PlanCategory } from '@beacon/schema/generated/prisma/client.ts'

export type PublicLanguage = 'zh' | 'en'

interface CleanupFigures {
  cleaned: number
  keep: number
  revise: number
  repeal: number
  lapse: number
}

const zh = {
  tag: 'zh-CN',
  site: '应急预案公开',
  by: '烽燧 旗县卫生应急指挥',
  other: 'English',
  skip: '跳到正文',
  intro: '现行有效、不涉密的突发事件应急预案。',
  search: '检索预案（名称、文号、正文）',
  go: '检索',
  category: '预案类别',
  eventKind: '事件类别',
  all: '全部',
  clear: '清除条件',
  total: (count: number) => `共 ${count} 部`,
  none: '没有符合条件的预案。换一种说法，或清除条件。',
  empty: '还没有公开的预案。',
  previous: '上一页',
  next: '下一页',
  page: (page: number, pages: number) => `第 ${page} 页，共 ${pages} 页`,
  pages: '翻页',
  back: '全部预案',
  facts: '公开信息',
  maker: '编制单位',
  place: '适用区域',
  document: '文号',
  issued: '印发日期',
  effective: '施行日期',
  filed: '备案日期',
  receipt: '备案回执号',
  version: '版次',
  versionOf: (number: number) => `第 ${number} 版`,
  basis: '编制依据',
  contents: '目录',
  cleanups: '预案清理结果',
  noCleanups: '还没有公布的清理结果。',
  cleanupFigures: (f: CleanupFigures) =>
    `清理 ${f.cleaned} 件，废止 ${f.repeal} 件，宣布失效 ${f.lapse} 件，修订 ${f.revise} 件，继续有效 ${f.keep} 件`,
  outcomes: { keep: '继续有效', revise: '修订', repeal: '废止', lapse: '宣布失效' },
  crowded: '访问的人太多',
  crowdedText: '请过一会儿再试。',
  lost: '没有这部预案',
  lostText: '它可能尚未施行、已经废止，或者不在公开范围内。',
  busy: '请求过于频繁，请稍后再试。',
  demo: '演示环境：内容均为虚构，不得用于真实事件。',
  categories: {
    master: '总体预案',
    special: '专项预案',
    department: '部门预案',
    joint: '联合预案',
    township: '苏木镇预案',
    village: '嘎查村预案',
    unit: '单位预案',
    site_disposal: '现场处置方案',
    workbook: '应急工作手册',
    action_plan: '行动方案',
  } satisfies Record<PlanCategory, string> as Record<PlanCategory, string>,
  kinds: {
    infectious_disease: '传染病疫情',
    unexplained_cluster: '群体性不明原因疾病',
    poisoning: '群体性中毒',
    other: '其他',
  } satisfies Record<EventKind, string> as Record<EventKind, string>,
}

export type PublicWords = typeof zh

const en: PublicWords = {
  tag: 'en',
  site: 'Published contingency plans',
  by: 'Beacon · county public-health emergency coordination',
  other: '中文',
  skip: 'Skip to content',
  intro: 'Contingency plans that are in force and not secret.',
  search: 'Search plans (title, number, text)',
  go: 'Search',
  category: 'Category',
  eventKind: 'Kind of event',
  all: 'All',
  clear: 'Clear',
  total: (count) => (count === 1 ? '1 plan' : `${count} plans`),
  none: 'No plan matches. Try other words, or clear the filters.',
  empty: 'No plans have been published yet.',
  previous: 'Previous page',
  next: 'Next page',
  page: (page, pages) => `Page ${page} of ${pages}`,
  pages: 'Pages',
  back: 'All plans',
  facts: 'Particulars',
  maker: 'Maintained by',
  place: 'Applies in',
  document: 'Document number',
  issued: 'Issued',
  effective: 'In force from',
  filed: 'Filed',
  receipt: 'Filing receipt',
  version: 'Edition',
  versionOf: (number) => `Version ${number}`,
  basis: 'Legal basis',
  contents: 'Contents',
  cleanups: 'Results of clean-ups',
  noCleanups: 'No result has been published yet.',
  cleanupFigures: (f) =>
    `${f.cleaned} cleaned, ${f.repeal} repealed, ${f.lapse} declared lapsed, ${f.revise} to be revised, ${f.keep} kept`,
  outcomes: { keep: 'kept', revise: 'to be revised', repeal: 'repealed', lapse: 'declared lapsed' },
  crowded: 'Too many readers at the moment',
  crowdedText: 'Please try again in a little while.',
  lost: 'There is no such plan',
  lostText: 'It may not be in force yet, may have been repealed, or may not be published.',
  busy: 'Too many requests. Try again in a moment.',
  demo: 'Demonstration: everything here is made up and must not be used for real events.',
  categories: {
    master: 'Master plan',
    special: 'Special plan',
    department: 'Departmental plan',
    joint: 'Joint plan',
    township: 'Township plan',
    village: 'Gacha plan',
    unit: 'Unit plan',
    site_disposal: 'On-site disposal plan',
    workbook: 'Workbook',
    action_plan: 'Action plan',
  },
  kinds: {
    infectious_disease: 'Infectious disease',
    unexplained_cluster: 'Cluster of unknown cause',
    poisoning: 'Mass poisoning',
    other: 'Other',
  },
}

export const PUBLIC_WORDS: Readonly<Record<PublicLanguage, PublicWords>> = { zh, en }

/** A day, YYYY-MM-DD, as people here write it. */
export function dayText(iso: string, language: PublicLanguage): string {
  const format = new Intl.DateTimeFormat(language === 'zh' ? 'zh-CN' : 'en-GB', {
    dateStyle: 'long',
    timeZone: 'UTC',
  })
  return format.format(new Date(iso))
}
