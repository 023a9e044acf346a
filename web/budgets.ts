/**
 * What a cold visit loads, measured on the built files: `node budgets.ts` prints it against `budgets.json`
 * and exits 1 when something is over. Build first.
 */
import { readFileSync } from 'node:fs'
import { argv, exit, stdout } from 'node:process'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'

interface Chunk {
  file: string
  src?: string
  imports?: string[]
  css?: string[]
}

interface Budgets {
  entries: Record<string, { html: string; with?: string[]; kB: number }>
  css: { kB: number }
}

/** One measured line: kB of gzip against its limit. */
export interface Measured {
  name: string
  kB: number
  limit: number
}

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url))
const json = (path: string): unknown => JSON.parse(readFileSync(at(path), 'utf8'))

/** Every budget with what the built files weigh. */
export function measure(): Measured[] {
  const manifest = json('dist/manifest.json') as Record<string, Chunk>
  const budgets = json('budgets.json') as Budgets
  const scripts = Object.entries(budgets.entries).map(([name, { html, with: parts = [], kB }]) => ({
    name,
    kB: weigh([html, ...parts].flatMap((key) => filesOf(manifest, chunkKey(manifest, key)))),
    limit: kB,
  }))
  const css = Object.values(manifest).flatMap((chunk) => chunk.css ?? [])
  return [...scripts, { name: 'css', kB: weigh(css), limit: budgets.css.kB }]
}

function chunkKey(manifest: Record<string, Chunk>, wanted: string): string {
  const key = Object.keys(manifest).find((one) => one === wanted || one.includes(`/${wanted}/`))
  if (!key) throw new Error(`${wanted} is not among the built files`)
  return key
}

function filesOf(manifest: Record<string, Chunk>, key: string, seen = new Set<string>()): string[] {
  const chunk = manifest[key]
  if (!chunk || seen.has(key)) return []
  seen.add(key)
  return [chunk.file, ...(chunk.imports ?? []).flatMap((one) => filesOf(manifest, one, seen))]
}

function weigh(files: string[]): number {
  const bytes = [...new Set(files)].reduce(
    (all, file) => all + gzipSync(readFileSync(at(`dist/${file}`))).length,
    0,
  )
  return bytes / 1000
}

if (argv[1] === fileURLToPath(import.meta.url)) {
  const lines = measure()
  for (const { name, kB, limit } of lines)
    stdout.write(`${name.padEnd(10)} ${kB.toFixed(2).padStart(6)} kB of ${limit}\n`)
  if (lines.some(({ kB, limit }) => kB > limit)) exit(1)
}
