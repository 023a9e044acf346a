import type { Readable } from 'node:stream'
import { open as openZip, type Entry, type ZipFile } from 'yauzl'
import { ARCHIVE, type FileProblem } from './model.ts'

/** What an archive holds, every entry unpacked once to the end; or what is wrong with it. */
export type Unpacked = { ok: true; names: string[] } | { ok: false; problem: FileProblem }

/**
 * Reads an archive as a stranger's: counts entries, declared bytes and their ratio before anything is unpacked, and then
 * unpacks each entry into nothing, so that a declaration that lies is found, too. Memory stays small whatever it holds.
 */
export async function unpack(path: string, size: number): Promise<Unpacked> {
  const zip = await open(path)
  if (!zip) return { ok: false, problem: 'FILE_BROKEN' }
  try {
    if (zip.entryCount > ARCHIVE.entries) return { ok: false, problem: 'FILE_BOMB' }
    const entries = await entriesOf(zip)
    if (!entries) return { ok: false, problem: 'FILE_BROKEN' }
    const problem = declared(entries, size) ?? (await drainAll(zip, entries))
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

async function drainAll(zip: ZipFile, entries: readonly Entry[]): Promise<FileProblem | null> {
  for (const entry of entries) {
    const problem = await drain(zip, entry)
    if (problem) return problem
  }
  return null
}

/** Unpacks an entry into nothing; more or fewer bytes than it declares are an error of yauzl's. */
async function drain(zip: ZipFile, entry: Entry): Promise<FileProblem | null> {
  if (entry.fileName.endsWith('/')) return null
  try {
    const stream = await new Promise<Readable>((resolve, reject) =>
      zip.openReadStream(entry, (error, opened) => (error ? reject(error) : resolve(opened))),
    )
    for await (const _ of stream) continue
    return null
  } catch (error) {
    return error instanceof Error && /too many bytes/.test(error.message) ? 'FILE_BOMB' : 'FILE_BROKEN'
  }
}
