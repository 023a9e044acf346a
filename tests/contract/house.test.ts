import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { filesUnder, read, root } from './source.ts'

const ROOMS = ['.ci', 'schema', 'seeds', 'server', 'tests', 'web']
const PAPERS = [
  '.gitignore',
  '.oxfmtrc.json',
  '.oxlintrc.json',
  'README.md',
  'package.json',
  'pnpm-lock.yaml',
  'pnpm-workspace.yaml',
  'tsconfig.json',
]
/** Made on the machine, never committed. */
const MADE = ['.data', '.git', 'node_modules']

const TEXT =
  /\.(ts|tsx|js|json|yaml|yml|md|css|html|sql|prisma|graphql|svg|txt|csv|toml)$|^\.ci\/run$|\.gitignore$/

test('the top level holds only what the README explains', () => {
  const strangers = readdirSync(root).filter((name) => ![...ROOMS, ...PAPERS, ...MADE].includes(name))
  expect(strangers).toEqual([])
})

test('what is generated is not committed', () => {
  const ignored = read('.gitignore').split('\n')
  for (const made of ['node_modules/', 'dist/', 'schema/generated/', '.data/'])
    expect(ignored).toContain(made)
})

describe('committed text', () => {
  const files = [...ROOMS.flatMap((folder) => filesUnder(folder)), ...PAPERS].filter(
    (path) => TEXT.test(path) && existsSync(join(root, path)),
  )

  test('names no path of a machine', () => {
    expect(matching(files, /(^|[\s"'`(=:])\/(work|root|home|Users)\/[\w.]/m)).toEqual([])
  })

  test('names no package registry', () => {
    expect(
      matching(
        files,
        /registry\.(npm|yarn)|[n]pmmirror|[a]rtifactory|[v]erdaccio|pkgs\.dev|_[a]uthToken|tarball: [h]ttp/i,
      ),
    ).toEqual([])
  })

  test('has no conflict marks', () => {
    expect(matching(files, /^(<{7}|>{7}) /m)).toEqual([])
  })
})

function matching(files: string[], pattern: RegExp): string[] {
  return files.flatMap((path) => {
    const found = pattern.exec(read(path))
    return found ? [`${path}: ${found[0].trim()}`] : []
  })
}
