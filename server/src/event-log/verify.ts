import { readFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Deps } from '../deps.ts'
import { GENESIS, hashRow, type LogRow } from './chain.ts'

/** What verification found: the number of rows read and, where it does not fit, the position and why. */
export interface Verification {
  rows: number
  head: string
  faults: { position: string; problem: 'hash' | 'chain' | 'gap' | 'cut' | 'anchor' }[]
}

const BATCH = 2_000
const MAX_FAULTS = 20

/** Reads the whole log and checks every hash, the chain, the head and the anchors kept outside the database. */
export async function verifyLog(deps: Pick<Deps, 'db' | 'config'>): Promise<Verification> {
  const result: Verification = { rows: 0, head: '0', faults: [] }
  const anchors = await readAnchors(anchorFolder(deps.config.dataDir))
  let previous = GENESIS
  let position = 0n
  for (;;) {
    const rows = await readRows(deps, position, BATCH)
    for (const row of rows) {
      checkRow(result, row, {
        expected: position + 1n,
        previous,
        key: deps.config.secret,
        anchor: anchors.get(row.position),
      })
      previous = row.hash
      position = BigInt(row.position)
      anchors.delete(row.position)
    }
    result.rows += rows.length
    if (rows.length < BATCH || result.faults.length >= MAX_FAULTS) break
  }
  result.head = String(position)
  await checkEnd(deps, result, previous, anchors)
  return result
}

type StoredRow = LogRow & { hash: string }

/** Rows after a position as they are hashed, with the hash that is stored; at most `limit`. */
export async function readRows(deps: Pick<Deps, 'db'>, after: bigint, limit: number): Promise<StoredRow[]> {
  const { rows } = await deps.db.pool.query<Omit<StoredRow, 'at'> & { at: Date }>(
    `SELECT position::text, world_id, at, actor_id, request_id, command, name, version, subject_type, subject_id,
       division_code, incident_id, audience, payload, previous_hash, hash
     FROM event_log WHERE position > $1 ORDER BY event_log.position LIMIT $2`,
    [String(after), limit],
  )
  return rows.map((row) => ({ ...row, at: row.at.toISOString() }))
}

interface Expectation {
  expected: bigint
  previous: string
  key: string
  anchor: string | undefined
}

function checkRow(result: Verification, row: StoredRow, expectation: Expectation): void {
  const { hash, ...body } = row
  const report = (problem: Verification['faults'][number]['problem']) => {
    result.faults.push({ position: row.position, problem })
  }
  if (BigInt(row.position) !== expectation.expected) report('gap')
  if (row.previous_hash !== expectation.previous) report('chain')
  if (hashRow(expectation.key, body) !== hash) report('hash')
  if (expectation.anchor !== undefined && expectation.anchor !== hash) report('anchor')
}

async function checkEnd(
  deps: Pick<Deps, 'db'>,
  result: Verification,
  lastHash: string,
  anchorsLeft: Map<string, string>,
): Promise<void> {
  const { rows } = await deps.db.pool.query<{ position: string; hash: string }>(
    'SELECT position::text, hash FROM event_head WHERE id = 1',
  )
  const head = rows[0]
  if (head?.position !== result.head || head.hash !== lastHash) {
    result.faults.push({ position: head?.position ?? '0', problem: 'cut' })
  }
  for (const position of anchorsLeft.keys()) result.faults.push({ position, problem: 'anchor' })
}

/** Folder of the anchors: one JSON file a day with the head of the log, to be copied to the upper level. */
export function anchorFolder(dataDir: string): string {
  return join(dataDir, 'anchors')
}

async function readAnchors(folder: string): Promise<Map<string, string>> {
  const names = await readdir(folder).catch(() => [])
  const anchors = new Map<string, string>()
  for (const name of names.filter((file) => file.endsWith('.json'))) {
    const anchor = JSON.parse(await readFile(join(folder, name), 'utf8')) as {
      position: string
      hash: string
    }
    anchors.set(anchor.position, anchor.hash)
  }
  return anchors
}
