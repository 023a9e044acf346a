import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startEmbedded } from '@beacon/server/db/embedded/start.ts'
import { drift } from '@beacon/server/db/schema-engine.ts'
import { printSorted, SCHEMA_FILE } from '@beacon/server/graphql/print.ts'
import { createLog } from '@beacon/server/log.ts'
import { verdict, type Result } from './step.ts'

/** Is the committed SDL what the code says? */
export async function schemaDrift(): Promise<Result> {
  const committed = await readFile(SCHEMA_FILE, 'utf8')
  return verdict(
    committed === printSorted(),
    `${SCHEMA_FILE} is not what the code says: pnpm beacon schema print`,
  )
}

/** Do the migrations, replayed on an empty database, give what schema/prisma describes? */
export async function migrationDrift(): Promise<Result> {
  const dataDir = await mkdtemp(join(tmpdir(), 'beacon-drift-'))
  const engine = await startEmbedded({ dataDir, log: createLog('silent') })
  try {
    const sql = await drift(engine.connection)
    return verdict(sql === '', `The migrations lack (pnpm beacon migrate new <verb_noun>):\n${sql}`)
  } finally {
    await engine.stop()
    await rm(dataDir, { recursive: true, force: true })
  }
}
