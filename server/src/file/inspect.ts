import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { isProgram, promisedBy, type FileKind, type FileProblem, type Inspected } from './model.ts'
import { unpack, type Look } from './zip.ts'

const HEAD = 1024
const TAIL = 2048

/** What an uploaded file is, by its content; refused when that is not what its name promises. */
export async function inspect(path: string, name: string): Promise<Inspected> {
  const promised = promisedBy(name)
  if (!promised.ok) return promised
  const { head, tail, size } = await ends(path)
  if (size === 0) return refused('FILE_EMPTY')
  const found = await recognize(path, { head, tail, size })
  if (!found.ok) return found.problem === 'FILE_KIND' ? refused('FILE_NOT_WHAT_IT_SAYS') : found
  return found.kind === promised.kind ? found : refused('FILE_NOT_WHAT_IT_SAYS')
}

interface Ends {
  head: Buffer
  tail: Buffer
  size: number
}

async function ends(path: string): Promise<Ends> {
  const file = await open(path)
  try {
    const { size } = await file.stat()
    const head = Buffer.alloc(Math.min(HEAD, size))
    const tail = Buffer.alloc(Math.min(TAIL, size))
    await file.read(head, 0, head.length, 0)
    await file.read(tail, 0, tail.length, size - tail.length)
    return { head, tail, size }
  } finally {
    await file.close()
  }
}

const hex = (text: string): Buffer => Buffer.from(text.replaceAll(' ', ''), 'hex')
/** Windows, Linux and macOS programs, Java classes, and scripts that name their interpreter. */
const PROGRAMS = [
  hex('4d5a'),
  hex('7f454c46'),
  hex('feedface'),
  hex('feedfacf'),
  hex('cefaedfe'),
  hex('cffaedfe'),
  hex('cafebabe'),
  Buffer.from('#!'),
]
const OLE = hex('d0cf11e0a1b11ae1')
const SIMPLE: readonly [Buffer, FileKind][] = [
  [hex('ffd8ff'), 'jpeg'],
  [hex('89504e470d0a1a0a'), 'png'],
]

async function recognize(path: string, { head, tail, size }: Ends): Promise<Inspected> {
  const begins = (mark: Buffer): boolean => head.subarray(0, mark.length).equals(mark)
  if (PROGRAMS.some(begins)) return refused('FILE_EXECUTABLE')
  if (begins(OLE)) return refused('FILE_OLD_OFFICE')
  if (begins(Buffer.from('PK'))) return archive(path, size)
  if (begins(Buffer.from('%PDF-'))) {
    return tail.includes('%%EOF') ? { ok: true, kind: 'pdf' } : refused('FILE_BROKEN')
  }
  const simple = SIMPLE.find(([mark]) => begins(mark))
  if (simple) return { ok: true, kind: simple[1] }
  return (await isPlainText(path)) ? text(head) : refused('FILE_KIND')
}

function refused(problem: FileProblem): { ok: false; problem: FileProblem } {
  return { ok: false, problem }
}

/** Where an Office file says what its parts are, and what they refer to. */
const OFFICE: Look = {
  at: (name) => /^\[content_types\]\.xml$|\.rels$/i.test(name),
  judge: (text) => {
    if (/macroEnabled|ms-office\.vba/i.test(text)) return 'FILE_MACROS'
    return text.split('<').some(isForeignTemplate) ? 'FILE_TEMPLATE' : null
  },
}

/** A template that is fetched when the file is opened, macros and all; on the writer's own disk it is harmless. */
function isForeignTemplate(tag: string): boolean {
  if (!/attachedTemplate/i.test(tag)) return false
  const attributes = new Map(
    Array.from(tag.matchAll(ATTRIBUTE), ([, name = '', value = '']) => [name, value.slice(1, -1).trim()]),
  )
  if (attributes.get('TargetMode')?.toLowerCase() !== 'external') return false
  return !/^(file:\/\/\/)?[a-z]:[\\/]/i.test(attributes.get('Target') ?? '')
}

const ATTRIBUTE = /(?<![\w:.-])([\w:.-]+)\s*=\s*("[^"]*"|'[^']*')/g

async function archive(path: string, size: number): Promise<Inspected> {
  const unpacked = await unpack(path, size, OFFICE)
  if (!unpacked.ok) return unpacked
  const names = new Set(unpacked.names)
  if (unpacked.names.some((name) => /(^|\/)vba(project|data)/i.test(name))) return refused('FILE_MACROS')
  if (unpacked.names.some(isProgram)) return refused('FILE_EXECUTABLE')
  if (names.has('OFD.xml')) return { ok: true, kind: 'ofd' }
  if (!names.has('[Content_Types].xml')) return refused('FILE_KIND')
  if (names.has('word/document.xml')) return { ok: true, kind: 'docx' }
  return names.has('xl/workbook.xml') ? { ok: true, kind: 'xlsx' } : refused('FILE_KIND')
}

/** A page or a drawing is a program for browsers, whatever it calls itself. */
function text(head: Buffer): Inspected {
  const isMarkup = /^\uFEFF?\s*<(!doctype|html|svg|\?xml|script)/i.test(head.toString('utf8'))
  return isMarkup ? refused('FILE_NOT_WHAT_IT_SAYS') : { ok: true, kind: 'text' }
}

/** UTF-8, or GB 18030 as older Chinese programs write it; no control characters but tabs and ends of lines. */
async function isPlainText(path: string): Promise<boolean> {
  return (await isEncodedIn(path, 'utf-8')) || (await isEncodedIn(path, 'gb18030'))
}

async function isEncodedIn(path: string, encoding: string): Promise<boolean> {
  const decoder = new TextDecoder(encoding, { fatal: true })
  try {
    for await (const chunk of createReadStream(path)) {
      if (/[\u0000-\u0008\u000E-\u001F\u007F]/.test(decoder.decode(chunk as Buffer, { stream: true })))
        return false
    }
    decoder.decode()
    return true
  } catch {
    return false
  }
}
