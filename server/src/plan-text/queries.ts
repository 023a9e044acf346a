import { z } from 'zod'
import type { Tx } from '../db/transaction.ts'
import type { Deps } from '../deps.ts'
import type { Inspected } from '../file/model.ts'
import { createLane } from '../worker/lane.ts'
import { work } from '../worker/run.ts'
import { SectionShape, type KnownChapter, type ReadJob, type Reading, type Section } from './model.ts'

const Sections = z.array(SectionShape)

/** A text that this person has read in for this version, locked; null when it is gone or somebody else's. */
export async function lockImport(
  tx: Tx,
  { importId, versionId }: { importId: string; versionId: string },
  personId: string,
): Promise<{ name: string; sha256: string; sections: Section[] } | null> {
  const rows = await tx.$queryRaw<{ name: string; sha256: string; sections: unknown }[]>`
    SELECT name, sha256, sections FROM plan_import
    WHERE id = ${importId}::uuid AND version_id = ${versionId}::uuid AND by = ${personId}::uuid FOR UPDATE`
  const row = rows[0]
  return row ? { ...row, sections: Sections.parse(row.sections) } : null
}

/** The sections of a stored text. */
export function sectionsIn(stored: unknown): Section[] {
  return Sections.parse(stored)
}

/** The chapters that a version may have: those of its category, and others that are in it. */
export async function knownChapters({ db }: Pick<Deps, 'db'>, versionId: string): Promise<KnownChapter[]> {
  const { rows } = await db.pool.query<KnownChapter>(
    `SELECT key, title_zh AS "titleZh", title_en AS "titleEn" FROM (
       SELECT r.key, r.title_zh, r.title_en, r.position, 0 AS rank FROM chapter_rule r
         JOIN plan p ON p.category = r.category JOIN plan_version v ON v.plan_id = p.id WHERE v.id = $1
       UNION ALL
       SELECT c.key, c.title_zh, c.title_en, c.position, 1 FROM plan_chapter c WHERE c.version_id = $1
         AND NOT EXISTS (SELECT FROM chapter_rule r JOIN plan p ON p.category = r.category
           JOIN plan_version v ON v.plan_id = p.id WHERE v.id = $1 AND r.key = c.key)) chapters
     ORDER BY rank, position`,
    [versionId],
  )
  return rows
}

/** A Word file of two hundred pages takes two seconds and 150 MB. */
const LIMITS = { milliseconds: 20_000, megabytes: 384 }

/** Files are read here only: exports have turns of their own. */
const READING = createLane({ atOnce: 2, waiting: 10, ofPerson: 2 })
const WORKER = new URL('./read-worker.ts', import.meta.url)

/** Reads an inspected file of this person's in a thread of its own. */
export async function readInThread(
  by: string,
  { path, found, chapters }: { path: string; found: Taken; chapters: readonly KnownChapter[] },
): Promise<Reading | { ok: false; problem: 'FILE_TOO_COMPLEX' | 'TOO_BUSY' }> {
  const data: ReadJob = { path, kind: found.kind === 'docx' ? 'docx' : 'text', chapters }
  const worked = await work<Reading>(READING, { by, file: WORKER, data, limits: LIMITS })
  if (worked.ok) return worked.answer
  return { ok: false, problem: worked.problem === 'busy' ? 'TOO_BUSY' : 'FILE_TOO_COMPLEX' }
}

type Taken = Extract<Inspected, { ok: true }>
