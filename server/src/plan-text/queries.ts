import { z } from 'zod'
import type { Tx } from '../db/transaction.ts'
import type { Deps } from '../deps.ts'
import type { Inspected } from '../file/model.ts'
import { work } from '../worker/run.ts'
import { SectionShape, type KnownChapter, type Reading, type Section } from './model.ts'

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

/** Reads an inspected file in a thread of its own. */
export async function readInThread(
  path: string,
  { kind }: Extract<Inspected, { ok: true }>,
  chapters: readonly KnownChapter[],
): Promise<Reading | { ok: false; problem: 'FILE_TOO_COMPLEX' }> {
  const job = { path, kind: kind === 'docx' ? 'docx' : 'text', chapters }
  const worked = await work<Reading>(new URL('./read-worker.ts', import.meta.url), job, LIMITS)
  return worked.ok ? worked.answer : { ok: false, problem: 'FILE_TOO_COMPLEX' }
}
