import type { Words } from '../zh.ts'

export const planNew: Words['planNew'] = {
  open: 'New plan',
  title: 'A new plan',
  intro:
    'This begins the plan with its first draft; text and action cards are written next. It takes effect only when it has gone through its procedure and is issued.',
  titleZh: 'Title in Chinese',
  titleHint: 'As it will stand on the document.',
  titleEn: 'Title in English',
  categoryHint: 'It decides which chapters and which steps the plan needs, and cannot be changed later.',
  conditionHint: 'For a plan about one disease; a general one has none.',
  division: 'Where it applies',
  divisionHint: 'Here and in everything below.',
  organization: 'Maintained by',
  organizationHint: 'It keeps the plan, has it evaluated and exercised.',
  code: 'Code',
  codeHint: 'For addresses and names of files: letters, digits, dots, hyphens. It can mostly stay as it is.',
  submit: 'Begin and write',
  forbidden: 'You may not write plans.',
}
