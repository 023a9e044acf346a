import { describe, expect, test } from 'vitest'
import { filesUnder, functionsOf, importsOf, isNodeOf, isScript, isTest, nodesOf } from './source.ts'

/**
 * Inside a feature: graphql -> commands, queries -> rules -> model.
 * Each file may import those named after it; `.ts` files or folders of the same name.
 */
const MAY_IMPORT: Record<string, string[]> = {
  model: [],
  rules: ['model'],
  events: ['model', 'rules'],
  queries: ['model', 'rules'],
  commands: ['model', 'rules', 'events', 'queries'],
  reactions: ['model', 'rules', 'events', 'queries', 'commands'],
  graphql: ['model', 'rules', 'events', 'queries', 'commands'],
}

/** Files with a name of their own, and the layer that each is a part of. */
const PARTS: Record<string, string> = {
  'calendar/workdays': 'model',
  'division/paths': 'queries',
  'file/inspect': 'queries',
  'file/zip': 'queries',
  'plan/coverage': 'queries',
  'plan-export/words': 'model',
  'plan-export/markdown': 'queries',
  'plan-export/docx': 'queries',
  'plan-export/docx-styles': 'queries',
  'plan-export/pdf': 'queries',
  'plan-export/draw-worker': 'queries',
  'plan-text/docx-markdown': 'queries',
  'plan-text/docx-tree': 'queries',
  'plan-text/read-text': 'queries',
  'plan-text/read-worker': 'queries',
  'plan-review/altered-files': 'queries',
  'plan/excerpt': 'model',
  'plan/fold': 'model',
  'plan/published': 'queries',
  'plan/search': 'queries',
  'plan-cleanup/words': 'model',
  'plan-duty/words': 'model',
  'plan-duty/write': 'commands',
  'plan/deadlines': 'model',
  'plan-review/card-model': 'model',
  'plan-review/card-queries': 'queries',
  'plan-review/frame-model': 'model',
  'plan-review/copy-cards': 'commands',
  'plan-review/defects': 'queries',
  'plan-review/digest': 'queries',
  'plan-review/opinion-state': 'model',
  'plan-review/words': 'model',
  'plan-review/write': 'commands',
  'dispatch/words': 'model',
  'incident/inputs': 'graphql',
  'response/dry-run': 'queries',
  'response/preview': 'queries',
  'response/readiness': 'rules',
  'incident/counts': 'queries',
  'response/words': 'model',
  'response/orders': 'rules',
  'response/record': 'commands',
  'response/recall': 'commands',
  'response/write': 'commands',
  // Pure, and shared with whoever needs a team: part of dispatch's vocabulary.
  'dispatch/choose': 'model',
  'dispatch/offer': 'commands',
}

/** What every feature stands on. */
const GROUND = [
  'access',
  'cli',
  'command',
  'config',
  'db',
  'event-log',
  'graphql',
  'jobs',
  'metrics',
  'realtime',
  'http',
  'worker',
  'world',
  'generated',
]

interface Place {
  folder: string
  layer: string
}

const files = filesUnder('server/src', (path) => isScript(path) && !isTest(path))
const features = [...new Set(files.map((path) => placeOf(path)?.folder ?? ''))].filter(
  (folder) => folder !== '' && !GROUND.includes(folder),
)

/** Folder and layer of a file below server/src; null for files at the top. */
function placeOf(path: string): Place | null {
  const inside = path.replace(/^server\/src\//, '')
  const [folder, second] = inside.split('/')
  if (!inside.includes('/') || !folder || !second || path === inside) return null
  const name = second.replace(/\.tsx?$/, '').replace(/^.+-graphql$/, 'graphql')
  return { folder, layer: PARTS[`${folder}/${name}`] ?? name }
}

interface Edge {
  from: string
  to: string
  here: Place
  there: Place
}

const edges: Edge[] = files.flatMap((from) => {
  const here = placeOf(from)
  if (!here || !features.includes(here.folder)) return []
  return importsOf(from).flatMap(({ target }) => {
    const there = placeOf(target)
    return there ? [{ from, to: target, here, there }] : []
  })
})

describe('features', () => {
  test('consist of known files', () => {
    const unknown = files.filter((path) => {
      const place = placeOf(path)
      return place && features.includes(place.folder) && !(place.layer in MAY_IMPORT)
    })
    expect(unknown, 'add it to PARTS with the layer that it belongs to').toEqual([])
  })

  test('import downwards inside', () => {
    const upward = edges
      .filter(({ here, there }) => here.folder === there.folder && here.layer !== there.layer)
      .filter(({ here, there }) => !MAY_IMPORT[here.layer]?.includes(there.layer))
    expect(upward.map(({ from, to }) => `${from} -> ${to}`)).toEqual([])
  })

  test('use model, queries and events of each other, nothing else', () => {
    const trespass = edges
      .filter(({ here, there }) => features.includes(there.folder) && here.folder !== there.folder)
      .filter(
        ({ here, there }) =>
          !['model', 'queries', 'events'].includes(there.layer) && !isTypeLink(here, there),
      )
    expect(trespass.map(({ from, to }) => `${from} -> ${to}`)).toEqual([])
  })

  test('do not import each other in circles', () => {
    const graph = new Map(features.map((folder) => [folder, neighboursOf(folder)]))
    expect(circlesIn(graph)).toEqual([])
  })
})

/** The features whose words, reads or events this one uses. The schema's types do refer to each other. */
function neighboursOf(folder: string): Set<string> {
  const others = edges
    .filter(
      ({ here, there }) => here.folder === folder && there.folder !== folder && here.layer !== 'graphql',
    )
    .map(({ there }) => there.folder)
  return new Set(others.filter((name) => features.includes(name)))
}

/** The schema of one feature may show a neighbour's types. */
function isTypeLink(here: Place, there: Place): boolean {
  return here.layer === 'graphql' && there.layer === 'graphql'
}

/** Every circle of folders, found by walking on from each until it is met again. */
function circlesIn(graph: Map<string, Set<string>>): string[] {
  const circles = new Set<string>()
  for (const start of graph.keys()) walk(start, [start])
  return [...circles]

  function walk(start: string, path: string[]): void {
    for (const next of graph.get(path.at(-1) ?? '') ?? []) {
      if (next === start) circles.add(path.toSorted().join(' <-> '))
      // Smaller names were starts of their own.
      else if (next > start && !path.includes(next)) walk(start, [...path, next])
    }
  }
}

describe('rules', () => {
  const rules = files.filter((path) => placeOf(path)?.layer === 'rules')

  test('know neither database nor disk nor clock', () => {
    const impure = rules.flatMap((path) =>
      importsOf(path)
        .filter(
          ({ target, typeOnly }) =>
            !typeOnly &&
            /^(node:|pg$|@prisma|server\/src\/(db|jobs|generated)\/|schema\/generated)/.test(target),
        )
        .map(({ target }) => `${path} -> ${target}`),
    )
    expect(impure).toEqual([])
  })

  test('are synchronous', () => {
    const waiting = rules.flatMap((path) => functionsOf(path)).filter(({ isAsync }) => isAsync)
    expect(waiting.map(({ file, line }) => `${file}:${line}`)).toEqual([])
  })

  test('are told the time and the ids', () => {
    const reading = rules.flatMap((path) => {
      const calls = nodesOf(path).filter(
        ({ type, arguments: given, callee }) =>
          type === 'NewExpression' &&
          JSON.stringify(callee).includes('"name":"Date"') &&
          Array.isArray(given) &&
          given.length === 0,
      )
      return calls.map(() => `${path}: new Date()`)
    })
    expect(reading).toEqual([])
  })
})

/** Beside them: the operator's account commands, which no actor runs, and the preview, which reads one state. */
test('only the pipeline, the log, the seeds and the database layer open transactions', () => {
  const allowed = /^server\/src\/((command|db|event-log)\/|(access\/accounts|response\/preview)\.ts$)/
  const opening = files
    .filter((path) => !allowed.test(path))
    .filter((path) =>
      nodesOf(path).some(
        ({ type, name }) => type === 'Identifier' && (name === '$transaction' || name === 'inTransaction'),
      ),
    )
  expect(opening).toEqual([])
})

test('only the edges of the process wait at import', () => {
  const edgesOfProcess = ['server/src/main.ts', 'server/src/cli.ts', 'server/src/prepare.ts']
  const waiting = files
    .filter((path) => !edgesOfProcess.includes(path))
    .filter((path) => nodesOf(path).some(({ type, body }) => type === 'Program' && awaitsAtTop(body)))
  expect(waiting).toEqual([])
})

function awaitsAtTop(body: unknown): boolean {
  if (!Array.isArray(body)) return false
  return body.some(
    (statement: unknown) =>
      isNodeOf(statement, 'ExpressionStatement') && isNodeOf(statement['expression'], 'AwaitExpression'),
  )
}
