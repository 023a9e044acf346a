/** Reads the repository's own source: files, imports and functions, for the contract tests. */
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { parseSync } from 'vite'

export const root = join(import.meta.dirname, '../..')

/** Never committed, so never judged. */
const IGNORED = new Set(['node_modules', 'dist', 'generated', '.data', '.git'])

export interface Import {
  /** Path from the root for our own files, the bare name for packages. */
  target: string
  typeOnly: boolean
}

export interface FunctionSize {
  name: string
  file: string
  line: number
  lines: number
  isAsync: boolean
  /** Only returns an object literal: a table of declarations, such as the fields of a GraphQL type. */
  isTable: boolean
}

/** Paths from the root of all committed files under a folder. */
export function filesUnder(folder: string, accept: (path: string) => boolean = () => true): string[] {
  const start = join(root, folder)
  if (!existsSync(start)) return []
  return readdirSync(start, { withFileTypes: true })
    .flatMap((entry) => {
      const path = join(folder, entry.name)
      if (IGNORED.has(entry.name)) return []
      return entry.isDirectory() ? filesUnder(path, accept) : [path]
    })
    .filter(accept)
    .toSorted()
}

export function isScript(path: string): boolean {
  return /\.tsx?$/.test(path) && !path.endsWith('.d.ts') && !path.endsWith('.gen.ts')
}

export function isTest(path: string): boolean {
  return /\.test\.tsx?$/.test(path)
}

export function read(path: string): string {
  return readFileSync(join(root, path), 'utf8')
}

export interface Node {
  type: string
  start: number
  end: number
  [key: string]: unknown
}

const parsed = new Map<string, Node[]>()

/** Every node of a file's syntax tree. */
export function nodesOf(path: string): Node[] {
  const known = parsed.get(path)
  if (known) return known
  const { program, errors } = parseSync(path, read(path))
  if (errors[0]) throw new Error(`${path}: ${errors[0].message}`)
  const found: Node[] = []
  collect(program, found)
  parsed.set(path, found)
  return found
}

function collect(value: unknown, found: Node[]): void {
  if (Array.isArray(value)) {
    for (const item of value) collect(item, found)
    return
  }
  if (typeof value !== 'object' || value === null) return
  if (isNode(value)) found.push(value)
  for (const child of Object.values(value)) collect(child, found)
}

function isNode(value: object): value is Node {
  return 'type' in value && 'start' in value
}

export function isNodeOf(value: unknown, type: string): value is Node {
  return typeof value === 'object' && value !== null && isNode(value) && value.type === type
}

/** What a file imports or re-exports, `import()` included. */
export function importsOf(path: string): Import[] {
  return nodesOf(path).flatMap((node) => {
    if (
      !['ImportDeclaration', 'ExportNamedDeclaration', 'ExportAllDeclaration', 'ImportExpression'].includes(
        node.type,
      )
    ) {
      return []
    }
    const source = node['source']
    if (!isNodeOf(source, 'Literal') || typeof source['value'] !== 'string') return []
    const typeOnly = node['importKind'] === 'type' || node['exportKind'] === 'type'
    return [{ target: resolve(path, source['value']), typeOnly }]
  })
}

function resolve(from: string, specifier: string): string {
  if (specifier.startsWith('.')) return relative(root, join(root, dirname(from), specifier))
  const own = /^@beacon\/(server|web|schema|seeds|tests)\/(.+)$/.exec(specifier)
  if (!own) return specifier
  const [, workspace, rest] = own
  return workspace === 'server' || workspace === 'web' ? `${workspace}/src/${rest}` : `${workspace}/${rest}`
}

const FUNCTIONS = ['FunctionDeclaration', 'FunctionExpression', 'ArrowFunctionExpression']

/** Sizes of the functions in a file, first line to last. */
export function functionsOf(path: string): FunctionSize[] {
  const starts = lineStarts(read(path))
  return nodesOf(path)
    .filter(({ type }) => FUNCTIONS.includes(type))
    .map((node) => {
      const line = lineAt(starts, node.start)
      const id = node['id']
      const name = isNodeOf(id, 'Identifier') ? String(id['name']) : '(unnamed)'
      const lines = lineAt(starts, node.end) - line + 1
      return {
        name,
        file: path,
        line,
        lines,
        isAsync: node['async'] === true,
        isTable: isNodeOf(unwrap(node['body']), 'ObjectExpression'),
      }
    })
}

function unwrap(body: unknown): unknown {
  return isNodeOf(body, 'ParenthesizedExpression') ? body['expression'] : body
}

function lineStarts(text: string): number[] {
  const starts = [0]
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  return starts
}

function lineAt(starts: number[], offset: number): number {
  const next = starts.findIndex((start) => start > offset)
  return next === -1 ? starts.length : next
}
