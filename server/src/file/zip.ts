import type { Readable } from 'node:stream'
import { open as openZip, type Entry, type ZipFile } from 'yauzl'
import { ARCHIVE, type FileProblem } from './model.ts'

/** Bytes of a part that is looked into. */
const LARGEST_LOOK = 8 * 1024 * 1024
/** Which parts to look into, and what is wrong with one. */
export interface Look {
  at: (name: string) => boolean
  judge: (text: string) => FileProblem | null
}

/** What an archive holds, every entry unpacked once to the end; or what is wrong with it. */
export type Unpacked = { ok: true; names: string[] } | { ok: false; problem: FileProblem }

/**
 * Reads an archive as a stranger's: counts entries, declared bytes and their ratio before anything is unpacked, and then
 * unpacks each entry into nothing, so that a declaration that lies is found, too. Memory stays small whatever it holds.
 */
export async function unpack(path: string, size: number, look: Look): Promise<Unpacked> {
  const zip = await open(path)
  if (!zip) return { ok: false, problem: 'FILE_BROKEN' }
  try {
    if (zip.entryCount > ARCHIVE.entries) return { ok: false, problem: 'FILE_BOMB' }
    const entries = await entriesOf(zip)
    if (!entries) return { ok: false, problem: 'FILE_BROKEN' }
    const problem = declared(entries, size) ?? (await drainAll(zip, entries, look))
    return problem ? { ok: false, problem } : { ok: true, names: entries.map(({ fileName }) => fileName) }
  } finally {
    zip.close()
  }
}

function declared(entries: readonly Entry[], size: number): FileProblem | null {
  if (entries.some((entry) => entry.isEncrypted())) return 'FILE_ENCRYPTED'
  const bytes = entries.reduce((sum, { uncompressedSize }) => sum + uncompressedSize, 0)
  if (bytes > ARCHIVE.bytes) return 'FILE_BOMB'
  return bytes > ARCHIVE.freeBytes && bytes > size * ARCHIVE.ratio ? 'FILE_BOMB' : null
}

function open(path: string): Promise<ZipFile | null> {
  return new Promise((resolve) => {
    openZip(path, { lazyEntries: true, autoClose: false }, (error, zip) => resolve(error ? null : zip))
  })
}

/** Null when the directory cannot be read, or a name leads out of the archive. */
function entriesOf(zip: ZipFile): Promise<Entry[] | null> {
  return new Promise((resolve) => {
    const entries: Entry[] = []
    zip.on('entry', (entry: Entry) => {
      entries.push(entry)
      zip.readEntry()
    })
    zip.on('end', () => resolve(entries))
    zip.on('error', () => resolve(null))
    zip.readEntry()
  })
}

async function drainAll(zip: ZipFile, entries: readonly Entry[], look: Look): Promise<FileProblem | null> {
  for (const entry of entries) {
    const problem = await drain(zip, entry, look)
    if (problem) return problem
  }
  return null
}

/** Unpacks an entry into nothing, or into what is looked at; more or fewer bytes than it declares are an error of yauzl's. */
async function drain(zip: ZipFile, entry: Entry, look: Look): Promise<FileProblem | null> {
  if (entry.fileName.endsWith('/')) return null
  const isSeen = look.at(entry.fileName)
  if (isSeen && entry.uncompressedSize > LARGEST_LOOK) return 'FILE_BOMB'
  try {
    const bytes = await bytesOf(zip, entry, isSeen)
    return isSeen ? look.judge(textOf(bytes)) : null
  } catch (error) {
    return error instanceof Error && /too many bytes/.test(error.message) ? 'FILE_BOMB' : 'FILE_BROKEN'
  }
}

async function bytesOf(zip: ZipFile, entry: Entry, isKept: boolean): Promise<Buffer> {
  const stream = await new Promise<Readable>((resolve, reject) =>
    zip.openReadStream(entry, (error, opened) => (error ? reject(error) : resolve(opened))),
  )
  const chunks: Buffer[] = []
  for await (const chunk of stream) if (isKept) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}

/** What its Latin letters say, in UTF-8 and UTF-16, whether they are written plainly or by their numbers. */
function textOf(bytes: Buffer): string {
  return bytes
    .toString('latin1')
    .replaceAll('\u0000', '')
    .replaceAll(/&#x([\da-f]{1,6});/gi, (_, code: string) => letter(Number.parseInt(code, 16)))
    .replaceAll(/&#(\d{1,7});/g, (_, code: string) => letter(Number(code)))
}

function letter(code: number): string {
  const character = code < 128 ? String.fromCharCode(code) : ''
  // What has a meaning in XML has none when it is written by its number.
  return /\w/.test(character) ? character : '?'
}
