import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { delimiter, join, relative } from 'node:path'

// Run before starting and testing: makes what is not committed, and only when what it is made from has changed.

const ROOT = join(import.meta.dirname, '../..')

interface Product {
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
    name: { zh: '生成数据库客户端', en: 'generating the database client' },
    inputs: ['schema/prisma', 'schema/prisma.config.ts', 'pnpm-lock.yaml'],
    output: 'schema/generated',
    folder: 'schema',
    command: ['node_modules/prisma/build/index.js', 'generate', '--config', 'prisma.config.ts'],
    // Generating needs no engine; without this Prisma would want to download one.
    env: { PRISMA_SCHEMA_ENGINE_BINARY: '/bin/true', PRISMA_HIDE_UPDATE_MESSAGE: '1' },
  },
  {
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
  withLock(join(ROOT, product.folder, 'node_modules/.preparing'), () => {
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

/** Two at once take turns; a lock left behind by a killed run is broken after two minutes. */
function withLock(lock: string, work: () => void): void {
  const end = Date.now() + 120_000
  while (!tryMakeFolder(lock)) {
    if (Date.now() > end) rmSync(lock, { recursive: true, force: true })
    else Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 100)
  }
  try {
    work()
  } finally {
    rmSync(lock, { recursive: true, force: true })
  }
}

function tryMakeFolder(path: string): boolean {
  try {
    mkdirSync(path)
    return true
  } catch {
    return false
  }
}

for (const product of PRODUCTS) prepare(product)
