import { randomBytes } from 'node:crypto'
import {
  accessSync,
  chmodSync,
  constants,
  existsSync,
  linkSync,
  mkdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { deflateRawSync } from 'node:zlib'

const SHORTEST = 32
/** Bytes to which 32 random hexadecimal digits never shrink, but repetitions and runs do. */
const LEAST_CONTENT = 24
const LEAST_DISTINCT = 8

/** Too short, too few different characters, repeated, or counted up: `aaaa…`, `change-me-change-me…`, `abcdef…`. */
export function isGuessable(secret: string): boolean {
  if (secret.length < SHORTEST) return true
  const codes = Array.from(secret, (character) => character.codePointAt(0) ?? 0)
  const steps = codes.slice(1).map((code, index) => code - (codes[index] ?? 0))
  if (new Set(codes).size < LEAST_DISTINCT || new Set(steps).size < LEAST_DISTINCT) return true
  return deflateRawSync(secret, { level: 9 }).length < LEAST_CONTENT
}

/** Makes the data folder if there is none; false when it cannot be made or written. */
export function ensureWritable(folder: string): boolean {
  try {
    makeFolder(folder)
    accessSync(folder, constants.W_OK | constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** Step by step, because `mkdirSync` with `recursive` never returns where mkdir says ENOENT, as under /proc. */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return
  makeFolder(dirname(folder))
  try {
    mkdirSync(folder, { mode: 0o700 })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
}

/** The demo's secret: made once and kept in `<folder>/secret`, readable by its owner only. */
export function keepSecret(folder: string): string {
  const file = join(folder, 'secret')
  return readSecret(file) ?? createSecret(file)
}

function readSecret(file: string): string | null {
  try {
    const secret = readFileSync(file, 'utf8').trim()
    chmodSync(file, 0o600)
    return isGuessable(secret) ? null : secret
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}

/** Two processes may start at once: the link succeeds for one of them, the other reads what that one wrote. */
function createSecret(file: string): string {
  const draft = `${file}.${process.pid}`
  writeFileSync(draft, `${randomBytes(32).toString('hex')}\n`, { mode: 0o600 })
  try {
    linkSync(draft, file)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  } finally {
    rmSync(draft, { force: true })
  }
  const secret = readSecret(file)
  if (secret === null) throw new Error(`${file} does not hold a usable secret.`)
  return secret
}
