import type { Words } from '../zh.ts'

export const exporting: Words['exporting'] = {
  open: 'Export',
  title: 'Export this version',
  hint: 'Cover, contents, chapters, action cards by level and, at the end, the approval trail. What is not in force says so on every page.',
  format: 'Format',
  formats: { pdf: 'PDF, for print', docx: 'Word (docx)', md: 'Markdown' },
  language: 'Language',
  languages: { zh: 'Chinese', en: 'English' },
  isPublic: 'For the public: only chapters that are public, no action cards, no trail, no names of people',
  submit: 'Export',
  making: 'Being made …',
  received: (size: string) => `${size} received`,
}
