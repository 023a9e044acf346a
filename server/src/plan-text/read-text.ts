import { readFile } from 'node:fs/promises'
import type { Readable } from 'node:stream'
import { convertToHtml } from 'mammoth'
import { open, type Entry, type ZipFile } from 'yauzl'
import type { DocxDocument } from './docx-tree.ts'
import { markdownOf } from './docx-markdown.ts'
import { LONGEST_IMPORT, type CleanText, type Counts, type Reading, type ReadJob } from './model.ts'
import { cleanMarkdown, cleaner } from './rules/clean.ts'
import { sectionsOf } from './rules/sections.ts'

/** Bytes of a document's own part: a plan of two hundred pages has about 4 MB. */
const LARGEST_PART = 40 * 1024 * 1024

/** Reads a file that has been inspected into the sections of a plan's text. */
export async function readText({ path, kind, chapters }: ReadJob): Promise<Reading> {
  const text = kind === 'docx' ? await readDocx(path) : readMarkdown(decode(await readFile(path)))
  if (text === null) return { ok: false, problem: 'FILE_BROKEN' }
  if (text.markdown === '') return { ok: false, problem: 'TEXT_EMPTY' }
  if (text.markdown.length > LONGEST_IMPORT) return { ok: false, problem: 'TEXT_TOO_LONG' }
  return { ok: true, sections: sectionsOf(text.markdown, chapters), dropped: text.dropped }
}

/** What is too long is refused as it is: cleaning costs more than counting. */
function readMarkdown(text: string): CleanText {
  return text.length > LONGEST_IMPORT ? { markdown: text, dropped: {} } : cleanMarkdown(text)
}

/** UTF-8, or what older Chinese programs write. */
function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('gb18030').decode(bytes)
  }
}

/** Null when mammoth cannot make sense of it. */
async function readDocx(path: string): Promise<CleanText | null> {
  const marks = await marksOf(path)
  if (!marks) return null
  let read: CleanText | null = null
  const take = (document: DocxDocument): DocxDocument => {
    read = markdownOf(document)
    // Mammoth has nothing left to turn into HTML.
    return { ...document, children: [], comments: [] }
  }
  try {
    await convertToHtml({ path }, { transformDocument: take, includeEmbeddedStyleMap: false })
  } catch {
    return null
  }
  return merged(read, marks)
}

function merged(read: CleanText | null, marks: Counts): CleanText | null {
  return read && { ...read, dropped: { ...read.dropped, ...marks } }
}

/** What mammoth passes over without a word: tracked changes, embedded objects, formulas. Null for a broken file. */
async function marksOf(path: string): Promise<Counts | null> {
  const xml = await mainPart(path).catch(() => null)
  if (xml === null) return null
  const { counts, drop } = cleaner()
  const count = (pattern: RegExp): number => xml.match(pattern)?.length ?? 0
  drop('changes', count(/<w:(ins|del|moveFrom|moveTo) /g))
  drop('objects', count(/<(w:object|o:OLEObject|w:control)[ >]/g))
  drop('formulas', count(/<m:oMath[ >]/g))
  return counts
}

function mainPart(path: string): Promise<string> {
  return new Promise((resolve, reject) => {
    open(path, { lazyEntries: true }, (error, zip) => {
      if (error) return reject(error)
      zip.on('error', reject)
      zip.on('end', () => reject(new Error('It has no document.')))
      zip.on('entry', (entry: Entry) => {
        if (entry.fileName === 'word/document.xml') readPart(zip, entry).then(resolve, reject)
        else zip.readEntry()
      })
      zip.readEntry()
    })
  })
}

async function readPart(zip: ZipFile, entry: Entry): Promise<string> {
  if (entry.uncompressedSize > LARGEST_PART) throw new Error('Its document is too large.')
  const stream = await new Promise<Readable>((resolve, reject) => {
    zip.openReadStream(entry, (error, opened) => (error ? reject(error) : resolve(opened)))
  })
  const chunks: Buffer[] = []
  for await (const chunk of stream) chunks.push(chunk as Buffer)
  zip.close()
  return Buffer.concat(chunks).toString('utf8')
}
