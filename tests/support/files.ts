/** Files as people upload them, good ones and bad ones, made here. */
import { uuidOf } from '@beacon/server/graphql/ids.ts'
import { strToU8, zipSync, type Zippable } from 'fflate'
import type { Person, Thing } from './person.ts'

const CONTENT_TYPES =
  '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'

/** A Word file as far as looking at it goes. */
export function wordFile(more: Zippable = {}): Uint8Array {
  return zipSync({
    '[Content_Types].xml': strToU8(CONTENT_TYPES),
    'word/document.xml': strToU8('<?xml version="1.0"?><w:document/>'),
    ...more,
  })
}

/** A Word file whose parts are of these types, or which refers to these things. */
export function typedWordFile(types: Uint8Array | string, relations = ''): Uint8Array {
  return wordFile({
    '[Content_Types].xml': typeof types === 'string' ? strToU8(types) : types,
    'word/_rels/settings.xml.rels': strToU8(`<Relationships>${relations}</Relationships>`),
  })
}

/** A relation to a template that is at this address. */
export function templateAt(target: string): string {
  const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate'
  return `<Relationship Id="rId1" Type="${type}" Target="${target}" TargetMode="External"/>`
}

/** The types of a Word document that runs macros, whatever its parts are called. */
export const MACRO_TYPES =
  '<Types><Override PartName="/word/document.xml" ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/></Types>'

export function sheetFile(): Uint8Array {
  return zipSync({ '[Content_Types].xml': strToU8(CONTENT_TYPES), 'xl/workbook.xml': strToU8('<workbook/>') })
}

export function ofdFile(): Uint8Array {
  return zipSync({ 'OFD.xml': strToU8('<ofd:OFD/>'), 'Doc_0/Document.xml': strToU8('<ofd:Document/>') })
}

export function pdfFile(bytes = 600): Uint8Array {
  return strToU8(`%PDF-1.7\n${'%'.repeat(bytes)}\n%%EOF\n`)
}

export function pngFile(): Uint8Array {
  return Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13])
}

export function jpegFile(): Uint8Array {
  return Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0, 16])
}

/** 300 MB of nothing in 300 kB. */
export function bomb(): Uint8Array {
  return wordFile({ 'word/media/image1.png': new Uint8Array(300 * 1024 * 1024) })
}

/** The same, with a directory that claims a few bytes only. */
export function lyingBomb(): Uint8Array {
  const bytes = wordFile({ 'word/media/image1.png': new Uint8Array(40 * 1024 * 1024) })
  const view = new DataView(bytes.buffer, bytes.byteOffset)
  for (let at = 0; at + 46 < bytes.length; at++) {
    const isLarge = view.getUint32(at, true) === 0x02014b50 && view.getUint32(at + 24, true) > 1_000_000
    if (isLarge) view.setUint32(at + 24, 1_000, true)
  }
  return bytes
}

export function manyEntries(): Uint8Array {
  const entries = Array.from({ length: 2_500 }, (_, n) => [`word/${n}.xml`, strToU8('')] as const)
  return wordFile(Object.fromEntries(entries))
}

/** Every entry of the directory says that it is encrypted. */
export function encrypted(): Uint8Array {
  const bytes = wordFile()
  const view = new DataView(bytes.buffer, bytes.byteOffset)
  for (let at = 0; at + 46 < bytes.length; at++) {
    if (view.getUint32(at, true) === 0x02014b50) view.setUint16(at + 8, 1, true)
  }
  return bytes
}

/** Uploads a file for a version. */
export function upload(
  by: Pick<Person, 'fetch'>,
  version: Thing,
  name: string,
  body: Uint8Array | ReadableStream<Uint8Array>,
): Promise<Response> {
  const path = `/api/versions/${uuidOf('PlanVersion', version.id)}/files?name=${encodeURIComponent(name)}`
  return by.fetch(path, { method: 'POST', body, duplex: 'half' } as RequestInit)
}
