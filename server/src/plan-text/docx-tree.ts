/** What mammoth reads a Word file into, as far as a plan's text needs it; mammoth itself declares none of it. */
export type DocxNode =
  | DocxParagraph
  | DocxRun
  | DocxTable
  | { type: 'text'; value: string }
  | { type: 'tab' }
  | { type: 'break'; breakType: string }
  | { type: 'checkbox'; checked: boolean }
  | { type: 'hyperlink'; children: DocxNode[] }
  | { type: 'noteReference'; noteType: string; noteId: string }
  | { type: 'image' | 'commentReference' | 'bookmarkStart' }

export interface DocxParagraph {
  type: 'paragraph'
  children: DocxNode[]
  styleName: string | null
  numbering: { level: string; isOrdered: boolean } | null
}

export interface DocxRun {
  type: 'run'
  children: DocxNode[]
  styleName: string | null
  isBold: boolean
  isItalic: boolean
}

export interface DocxTable {
  type: 'table'
  children: { children: DocxCell[] }[]
}

export interface DocxCell {
  children: DocxNode[]
  colSpan: number
  rowSpan: number
}

export interface DocxDocument {
  children: DocxNode[]
  notes: { resolve: (reference: DocxNode) => { body: DocxNode[] } | null }
  comments: unknown[]
}
