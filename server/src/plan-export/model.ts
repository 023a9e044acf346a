import type { Block } from '@beacon/schema/markdown.ts'
import type { Prisma } from '@beacon/schema/generated/prisma/client.ts'
import type { Words } from '../command/refusal.ts'

export const FORMATS = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  md: 'text/markdown; charset=utf-8',
} as const
export type Format = keyof typeof FORMATS
export type Language = keyof Words

/** How a version is wanted on paper. */
export interface ExportWish {
  format: Format
  language: Language
  /** For the public: neither chapters that it may not read, nor cards, nor names of people. */
  isPublic: boolean
}

/** A table, with the share of the page's width that each column has. */
export interface WideTable {
  kind: 'table'
  rows: string[][]
  shares: number[]
  /** Facts beside their names: no row of it is a head. */
  isHeadless?: true
}

/** What is printed after the chapters. */
export interface Appendix {
  title: string
  parts: (Block | WideTable)[]
}

/** A version as it is printed, in one language; what draws it knows nothing of plans. */
export interface PlanDocument {
  language: Language
  title: string
  /** Such as `第 3 版`. */
  edition: string
  maker: string
  date: string | null
  /** Across every page: what is not in force is not to be mistaken for it. */
  watermark: string | null
  remark: string | null
  facts: [label: string, value: string][]
  chapters: { title: string; markdown: string }[]
  appendices: Appendix[]
  contents: string
}

/** What a thread is given to draw. */
export interface DrawJob {
  format: Format
  document: PlanDocument
}

/** What the thread tells: pieces of the file, then its end. */
export type Drawn = { chunk: Uint8Array } | { end: true }

export const EXPORTED = {
  plan: { include: { organization: true } },
  chapters: { orderBy: { position: 'asc' } },
  cards: {
    orderBy: [{ level: 'desc' }, { position: 'asc' }],
    include: {
      organization: true,
      after: true,
      teamNeeds: true,
      supplyNeeds: { include: { item: true } },
      alerts: true,
    },
  },
  posts: { orderBy: { position: 'asc' }, include: { organization: true } },
  criteria: { orderBy: { level: 'asc' } },
  steps: { orderBy: { position: 'asc' } },
  papers: { orderBy: { addedAt: 'asc' }, include: { file: true } },
  decisions: { orderBy: [{ at: 'asc' }, { id: 'asc' }] },
} as const satisfies Prisma.PlanVersionInclude

export type ExportedRow = Prisma.PlanVersionGetPayload<{ include: typeof EXPORTED }>
export type ExportedCard = ExportedRow['cards'][number]

/** A version with the names of everybody and everything that it mentions. */
export interface Exported {
  version: ExportedRow
  people: ReadonlyMap<string, Words>
  roles: ReadonlyMap<string, Words>
  /** By code. */
  organizations: ReadonlyMap<string, Words>
}
