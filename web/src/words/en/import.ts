import type { Words } from '../zh.ts'

const times = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`

export const importing: Words['importing'] = {
  open: 'Import',
  title: 'Import the text from a file',
  hint: 'Upload a Word (docx), Markdown or plain text file. You see what becomes of it before anything is written. Only the Chinese text comes from it: the English text and the action cards stay.',
  file: 'Text file',
  fileHint: 'docx, md or txt, 20 MB at most. Chapters are found by their headings.',
  notDraft: 'Text can be imported into a draft only.',
  gone: 'What was imported is gone: upload the file again.',
  another: 'Another file',
  sections: 'Chapters in the file',
  sectionsHint:
    'See where each piece goes. Choose for those that were not recognized; pieces that go to the same chapter follow each other.',
  beforeFirst: 'Before the first heading',
  into: (heading: string) => `“${heading}” goes to`,
  nowhere: 'Leave out',
  match: { title: 'Recognized by title', similar: 'Similar title: please check', none: 'Not recognized' },
  characters: (count: number) => times(count, 'character', 'characters'),
  look: 'Show the text',
  dropped: 'Not imported',
  droppedKind: {
    images: (count: number) => `${times(count, 'picture', 'pictures')}: upload them as papers`,
    html: (count: number) => `HTML and scripts, ${times(count, 'place', 'places')}: removed`,
    links: (count: number) => `${times(count, 'link', 'links')}: their words stay`,
    changes: (count: number) =>
      `${times(count, 'tracked change', 'tracked changes')}: what was inserted stays, what was deleted goes`,
    comments: (count: number) => `${times(count, 'comment', 'comments')}: removed`,
    objects: (count: number) => `${times(count, 'embedded object', 'embedded objects')}: removed`,
    formulas: (count: number) => `${times(count, 'formula', 'formulas')}: removed, write them in words`,
    notes: (count: number) => `${times(count, 'note', 'notes')}: in brackets in the text`,
    front_matter: () => 'Settings at the head of the file: removed',
  },
  changes: 'What will change',
  changesHint: 'On the left the text as it is, on the right as it will be.',
  nothing: 'No chapter has been chosen yet.',
  tooLong: (title: string) => `“${title}” is longer than 60,000 characters: divide it.`,
  confirm: (count: number) => `Write ${times(count, 'chapter', 'chapters')}`,
}
