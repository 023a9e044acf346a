import { z } from 'zod'
import type { Words } from '../command/refusal.ts'

/** Bytes: a file may have so many. */
export const LARGEST_FILE = 20 * 1024 * 1024
/** Bytes of a part: what one statement carries, and what is held in memory. */
export const PART = 512 * 1024
/** What somebody may have uploaded and not yet attached to anything. */
export const UNATTACHED = { files: 10, bytes: 5 * LARGEST_FILE }
/** Milliseconds after which such a file is cleared away. */
export const UNATTACHED_FOR = 24 * 3_600_000

/** What an archive (docx, xlsx, ofd) may hold: more is no document. */
export const ARCHIVE = { entries: 2_000, bytes: 200 * 1024 * 1024, ratio: 100, freeBytes: 5 * 1024 * 1024 }

/** Kinds of files that are taken, with their media types and the endings of their names. */
export const FILE_KINDS = {
  pdf: { mediaType: 'application/pdf', endings: ['pdf'] },
  docx: {
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    endings: ['docx'],
  },
  xlsx: { mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', endings: ['xlsx'] },
  ofd: { mediaType: 'application/ofd', endings: ['ofd'] },
  jpeg: { mediaType: 'image/jpeg', endings: ['jpg', 'jpeg'] },
  png: { mediaType: 'image/png', endings: ['png'] },
  text: { mediaType: 'text/plain; charset=utf-8', endings: ['txt', 'md', 'markdown'] },
} as const satisfies Record<string, { mediaType: string; endings: readonly string[] }>
export type FileKind = keyof typeof FILE_KINDS

/** Why a file is not taken: nothing of it is kept. */
export const FILE_PROBLEMS = {
  FILE_TOO_LARGE: {
    zh: '文件超过 20 MB，未保存。请压缩或拆分后再上传。',
    en: 'The file is larger than 20 MB.',
  },
  FILE_EMPTY: { zh: '文件是空的，未保存。', en: 'The file is empty.' },
  FILE_KIND: {
    zh: '不接受这种文件。可以上传：PDF、Word（docx）、Excel（xlsx）、OFD、JPG、PNG、纯文本和 Markdown。',
    en: 'Files of this kind are not taken: upload PDF, Word (docx), Excel (xlsx), OFD, JPG, PNG, plain text or Markdown.',
  },
  FILE_OLD_OFFICE: {
    zh: '这是旧版 Office 格式或加了密码的文件，未保存。请去掉密码，另存为 docx 或 xlsx。',
    en: 'An old Office file or one with a password: remove the password and save it as docx or xlsx.',
  },
  FILE_NOT_WHAT_IT_SAYS: {
    zh: '文件内容与扩展名不符，未保存。请用原来的软件另存后再上传。',
    en: 'The content is not what the name says: save it again with its own program.',
  },
  FILE_MACROS: {
    zh: '文件含有宏，未保存。请另存为不含宏的 docx 或 xlsx。',
    en: 'The file has macros: save it as docx or xlsx without them.',
  },
  FILE_TEMPLATE: {
    zh: '文件引用了其他位置的模板，打开时会自动下载，未保存。请在 Word 中解除模板链接后另存。',
    en: 'The file refers to a template elsewhere, fetched when it is opened: detach the template and save it again.',
  },
  FILE_ENCRYPTED: {
    zh: '文件已加密，未保存。请去掉密码后再上传。',
    en: 'The file is encrypted: remove its password.',
  },
  FILE_BROKEN: { zh: '文件已损坏或不完整，未保存。', en: 'The file is damaged or not complete.' },
  FILE_BOMB: {
    zh: '文件解压后过大，未保存。',
    en: 'The file grows far too large when it is unpacked.',
  },
  FILE_EXECUTABLE: {
    zh: '不接受程序或含有程序的文件。',
    en: 'Programs, and files with programs in them, are not taken.',
  },
} as const satisfies Record<string, Words>
export type FileProblem = keyof typeof FILE_PROBLEMS

/** What a file turned out to be. */
export type Inspected = { ok: true; kind: FileKind } | { ok: false; problem: FileProblem }

/** A file as a paper or another thing refers to it. */
export interface FileFacts {
  id: string
  name: string
  size: number
  sha256: string
}

export const StoreFileInput = z.object({
  /** The version that it is meant for: who takes part in making it may upload. */
  versionId: z.guid(),
  name: z.string().min(1).max(150),
  size: z.int().min(1).max(LARGEST_FILE),
  sha256: z.string().regex(/^[\da-f]{64}$/),
  mediaType: z.string(),
  /** Where the bytes lie while they are checked and stored. */
  path: z.string(),
})
export const ClearFilesInput = z.object({})

const LONGEST_NAME = 100
const PROGRAMS =
  /^(exe|dll|com|scr|msi|bat|cmd|ps1|vbs?|vbe|jse?|mjs|wsf|hta|jar|apk|sh|so|dylib|lnk|reg|py)$/

/** The ending of a name, in small letters; empty when it has none. */
export function endingOf(name: string): string {
  const at = name.lastIndexOf('.')
  return at < 0 ? '' : name.slice(at + 1).toLowerCase()
}

/** Is this the name of a program? */
export function isProgram(name: string): boolean {
  return PROGRAMS.test(endingOf(name))
}

/** The kind that a name promises, or why no file of that name is taken. */
export function promisedBy(name: string): Inspected {
  const ending = endingOf(name)
  if (isProgram(name)) return { ok: false, problem: 'FILE_EXECUTABLE' }
  if (/^(doc|xls|ppt)(m|x?tm|am)$|^(dotm|xltm|xlam)$/.test(ending))
    return { ok: false, problem: 'FILE_MACROS' }
  if (/^(doc|xls|ppt|wps|et|dps)$/.test(ending)) return { ok: false, problem: 'FILE_OLD_OFFICE' }
  const kind = kinds().find((one) => (FILE_KINDS[one].endings as readonly string[]).includes(ending))
  return kind ? { ok: true, kind } : { ok: false, problem: 'FILE_KIND' }
}

function kinds(): FileKind[] {
  return Object.keys(FILE_KINDS) as FileKind[]
}

/**
 * A name without folders, control characters, marks that turn the writing direction (`exe.fdp` that reads `pdf.exe`)
 * and what file systems do not take; the ending stays.
 */
export function cleanName(name: string): string {
  const last = name.normalize('NFC').split(/[/\\]/).at(-1) ?? ''
  const clean = last
    .replaceAll(/[\p{C}\p{Zl}\p{Zp}]/gu, '')
    .replaceAll(/[<>:"|?*]/g, '_')
    .replaceAll(/\s+/g, ' ')
    .trim()
  const ending = endingOf(clean)
  const stem = ending === '' ? clean : clean.slice(0, -ending.length - 1)
  const short = Array.from(stem.replaceAll(/^\.+|[. ]+$/g, ''))
    .slice(0, LONGEST_NAME)
    .join('')
  return ending === '' ? short || '文件' : `${short || '文件'}.${ending.slice(0, 10)}`
}
