import type { Words } from '../zh.ts'

export const files: Words['files'] = {
  file: 'File',
  hint: 'PDF, Word (docx), Excel (xlsx), OFD, JPG, PNG, plain text or Markdown; 20 MB at most, no macros, no password.',
  sending: (percent: number) => `Sending ${percent}%`,
  checking: 'Looking at the file …',
  cancel: 'Cancel',
  another: 'Another file',
  sent: 'Sent',
  tooLarge: 'The file is larger than 20 MB and was not sent: make it smaller, or split it.',
  broken: 'The upload broke off: no line, or no answer from the server. Try again.',
  download: (name: string) => `Download ${name}`,
}
