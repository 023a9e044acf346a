import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { delimiter, join, relative } from 'node:path'
import { DatabaseSync } from 'node:sqlite'

// Run before starting and testing: makes what is not committed, and only when what it is made from has changed.

const ROOT = join(import.meta.dirname, '../..')
/** Milliseconds that a run waits for another one to finish. */
const LONGEST_TURN = 300_000

interface Product {
  key: 'client' | 'console'
  name: { zh: string; en: string }
  inputs: readonly string[]
  /** The product's folder; its stamp says what it was made from. */
  output: string
  folder: string
  command: readonly string[]
  env?: NodeJS.ProcessEnv
}

const PRODUCTS: readonly Product[] = [
  {
    key: 'client',
    name: { zh: '生成数据库客户端', en: 'generating the database client' },
    inputs: ['schema/prisma', 'schema/prisma.config.ts', 'pnpm-lock.yaml'],
    output: 'schema/generated',
    folder: 'schema',
    command: ['node_modules/prisma/build/index.js', 'generate', '--config', 'prisma.config.ts'],
    // Generating needs no engine; without this Prisma would want to download one.
    env: { PRISMA_SCHEMA_ENGINE_BINARY: '/bin/true', PRISMA_HIDE_UPDATE_MESSAGE: '1' },
  },
  {
    key: 'console',
    name: { zh: '构建控制台', en: 'building the console' },
    inputs: ['web', 'schema/realtime.ts', 'schema/schema.graphql', 'pnpm-lock.yaml'],
    output: 'web/dist',
    folder: 'web',
    command: ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn'],
  },
]

function prepare(product: Product): void {
  const stamp = join(ROOT, product.output, '.stamp')
  const wanted = hashOf(product.inputs)
  if (readStamp(stamp) === wanted) return
  withLock(join(ROOT, product.folder, 'node_modules/.preparing.lock'), () => {
    if (readStamp(stamp) === wanted) return
    // Not on the standard output: that belongs to what comes after.
    process.stderr.write(`${product.name.zh} / ${product.name.en} …\n`)
    run(product)
    writeFileSync(stamp, wanted)
  })
}

function run({ folder, command, env }: Product): void {
  const cwd = join(ROOT, folder)
  const path = [join(cwd, 'node_modules/.bin'), process.env['PATH'] ?? ''].join(delimiter)
  const { status, stdout, stderr } = spawnSync(process.execPath, command, {
    cwd,
    env: { ...process.env, ...env, PATH: path },
    encoding: 'utf8',
  })
  if (status === 0) return
  console.error(`${stdout}\n${stderr}`)
  process.exit(1)
}

function readStamp(path: string): string | null {
  return existsSync(path) ? readFileSync(path, 'utf8') : null
}

function hashOf(inputs: readonly string[]): string {
  const hash = createHash('sha256')
  for (const file of inputs.flatMap((input) => filesOf(join(ROOT, input)))) {
    hash.update(relative(ROOT, file)).update(readFileSync(file))
  }
  return hash.digest('hex')
}

const SKIPPED = new Set(['node_modules', 'dist', 'generated'])

function filesOf(path: string): string[] {
  if (!existsSync(path)) return []
  if (statSync(path).isFile()) return [path]
  return readdirSync(path)
    .filter((name) => !SKIPPED.has(name))
    .toSorted()
    .flatMap((name) => filesOf(join(path, name)))
}

/** Two at once take turns. SQLite's lock is the kernel's: that of a killed run is gone with it. */
function withLock(file: string, work: () => void): void {
  const lock = new DatabaseSync(file, { timeout: LONGEST_TURN })
  try {
    lock.exec('PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = OFF; BEGIN EXCLUSIVE')
    work()
  } finally {
    lock.close()
  }
}

// `prepare.ts client` makes that alone: the operations tool needs no console.
const wanted = process.argv.slice(2)
for (const product of PRODUCTS) if (wanted.length === 0 || wanted.includes(product.key)) prepare(product)
