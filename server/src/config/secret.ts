import { randomBytes } from 'node:crypto'
import { chmodSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { deflateRawSync } from 'node:zlib'

const SHORTEST = 32
/** Bytes to which 32 random hexadecimal digits never shrink, but repetitions and runs do. */
const LEAST_CONTENT = 24
const LEAST_DISTINCT = 8

/** Too short, too few different characters, repeated, or counted up: `aaaa…`, `change-me-change-me…`, `abcdef…`. */
export function isGuessable(secret: string): boolean {
  if (secret.length < SHORTEST) return true
  const codes = [...secret].map((character) => character.codePointAt(0) ?? 0)
  const steps = codes.slice(1).map((code, index) => code - (codes[index] ?? 0))
  if (new Set(codes).size < LEAST_DISTINCT || new Set(steps).size < LEAST_DISTINCT) return true
  return deflateRawSync(secret, { level: 9 }).length < LEAST_CONTENT
}

/**
 * The demo's secret: made once and kept in `<folder>/secret`, readable by its owner only.
 * Null when the folder cannot be written.
 */
export function keepSecret(folder: string): string | null {
  const file = join(folder, 'secret')
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    return readSecret(file) ?? createSecret(file)
  } catch {
    return null
  }
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
