/** Run as a process of its own, because the package unpacks into whatever TMPDIR was when Node started. */
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import chromium, { inflate } from '@sparticuz/chromium'

const bin = join(dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')), '../bin')

await chromium.executablePath()
// libnss3, libnspr4 and libexpat, which a bare machine lacks.
await inflate(join(bin, 'al2023.tar.br'))
