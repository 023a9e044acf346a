import type { PlanCategory } from '@beacon/schema/generated/prisma/client.ts'
import type { Pool } from 'pg'
import type { z } from 'zod'
import type { Tx } from '../../db/transaction.ts'
import { divisionPrefix } from '../../division/model.ts'
import { loadApprovals } from '../../plan-duty/queries/acts.ts'
import type { CleanupState, Document, Figures, ItemToTakeOut, StartCleanupInput } from '../model.ts'
import type { Scope } from '../rules/cleanup.ts'

/** What is in force in a scope now; null when there is no such place or body. */
export async function loadScope(
  tx: Tx,
  { divisionCode, organizationId, makerId, categories }: z.output<typeof StartCleanupInput>,
): Promise<Scope | null> {
  const [division, holder] = [
    await tx.division.count({ where: { code: divisionCode } }),
    await tx.organization.findUnique({ where: { id: organizationId }, select: { divisionCode: true } }),
  ]
  if (division === 0 || !holder) return null
  const documents = await tx.$queryRaw<Document[]>`
    SELECT p.id AS "planId", p.title_zh AS "titleZh", p.title_en AS "titleEn", p.category::text,
      v.document_number AS "documentNumber"
    FROM plan p JOIN plan_version v ON v.plan_id = p.id AND v.status = 'in_force'
    WHERE p.division_code LIKE ${`${divisionPrefix(divisionCode)}%`}
      AND (cardinality(${categories}::text[]) = 0 OR p.category::text = ANY(${categories}::text[]))
      AND (${makerId ?? null}::uuid IS NULL OR p.organization_id = ${makerId ?? null}::uuid)
    ORDER BY p.code`
  return { holderDivision: holder.divisionCode, documents }
}

/** An entry with its plan's row locked, as the verdicts on it lock it. */
export async function lockItem(tx: Tx, itemId: string): Promise<ItemToTakeOut | null> {
  await tx.$queryRaw`
    SELECT p.id FROM plan p JOIN cleanup_item i ON i.plan_id = p.id WHERE i.id = ${itemId}::uuid FOR UPDATE OF p`
  const rows = await tx.$queryRaw<(ItemToTakeOut & { category: PlanCategory })[]>`
    SELECT i.id, i.cleanup_id AS "cleanupId", i.state::text, c.status::text AS cleanup, p.id AS "planId",
      i.title_zh AS "titleZh", i.title_en AS "titleEn", p.division_code AS division,
      p.organization_id AS "organizationId", p.category::text,
      EXISTS (SELECT FROM plan_verdict j WHERE j.item_id = i.id AND j.status = 'proposed') AS "isPending"
    FROM cleanup_item i JOIN cleanup c ON c.id = i.cleanup_id JOIN plan p ON p.id = i.plan_id
    WHERE i.id = ${itemId}::uuid FOR UPDATE OF i`
  const [row] = rows
  if (!row) return null
  const { category, ...item } = row
  return { ...item, approval: (await loadApprovals(tx)).get(category) ?? null }
}

/** A clean-up with its row locked. */
export async function lockCleanup(tx: Tx, cleanupId: string): Promise<CleanupState | null> {
  await tx.$queryRaw`SELECT id FROM cleanup WHERE id = ${cleanupId}::uuid FOR UPDATE`
  const row = await tx.cleanup.findUnique({ where: { id: cleanupId } })
  if (!row) return null
  const counts = await tx.cleanupItem.groupBy({
    by: ['cleanupId', 'state', 'outcome'],
    where: { cleanupId },
    _count: true,
  })
  const { id, title, divisionCode: division, organizationId, status } = row
  return { id, title, division, organizationId, status, figures: figuresOf(counts) }
}

interface Count {
  state: 'pending' | 'decided' | 'taken_out'
  outcome: keyof Figures | null
  _count: number
}

function figuresOf(counts: readonly Count[]): Figures {
  const sum = (is: (count: Count) => boolean) =>
    counts.filter(is).reduce((total, { _count }) => total + _count, 0)
  const decided = (kind: keyof Figures) => sum(({ outcome }) => outcome === kind)
  return {
    cleaned: sum(({ state }) => state === 'decided'),
    keep: decided('keep'),
    revise: decided('revise'),
    repeal: decided('repeal'),
    lapse: decided('lapse'),
    takenOut: sum(({ state }) => state === 'taken_out'),
    pending: sum(({ state }) => state === 'pending'),
  }
}

/** The figures of many clean-ups, by id. */
export async function loadFigures(
  reader: Pick<Tx, 'cleanupItem'>,
  cleanupIds: readonly string[],
): Promise<Map<string, Figures>> {
  const counts = await reader.cleanupItem.groupBy({
    by: ['cleanupId', 'state', 'outcome'],
    where: { cleanupId: { in: [...cleanupIds] } },
    _count: true,
  })
  const byCleanup = Map.groupBy(counts, ({ cleanupId }) => cleanupId)
  return new Map(cleanupIds.map((id) => [id, figuresOf(byCleanup.get(id) ?? [])]))
}

/** A closed clean-up as the public reads it: no people, no reasons of refused proposals. */
export interface PublishedCleanup {
  id: string
  title: string
  ground: string
  organizationZh: string
  organizationEn: string
  /** Day, YYYY-MM-DD. */
  closedOn: string
  figures: Omit<Figures, 'takenOut' | 'pending'>
  documents: {
    titleZh: string
    titleEn: string
    documentNumber: string | null
    outcome: 'keep' | 'revise' | 'repeal' | 'lapse'
  }[]
}

/** The closed clean-ups with their lists, newest first, at most `limit`: for the public pages. */
export async function loadPublishedCleanups(pool: Pool, limit: number): Promise<PublishedCleanup[]> {
  const { rows } = await pool.query<PublishedCleanup>(PUBLISHED, [limit])
  return rows
}

// A secret plan is neither listed nor counted; one that becomes secret later goes from here as well.
const PUBLISHED = `
  SELECT c.id, c.title, c.ground, o.name_zh AS "organizationZh", o.name_en AS "organizationEn",
    to_char(c.closed_at AT TIME ZONE 'Asia/Shanghai', 'YYYY-MM-DD') AS "closedOn", listed.figures, listed.documents
  FROM cleanup c JOIN organization o ON o.id = c.organization_id
  CROSS JOIN LATERAL (
    SELECT jsonb_build_object('cleaned', count(*), 'keep', count(*) FILTER (WHERE i.outcome = 'keep'),
        'revise', count(*) FILTER (WHERE i.outcome = 'revise'), 'repeal', count(*) FILTER (WHERE i.outcome = 'repeal'),
        'lapse', count(*) FILTER (WHERE i.outcome = 'lapse')) AS figures,
      COALESCE(jsonb_agg(jsonb_build_object('titleZh', i.title_zh, 'titleEn', i.title_en,
        'documentNumber', i.document_number, 'outcome', i.outcome) ORDER BY i.position), '[]') AS documents
    FROM cleanup_item i JOIN plan p ON p.id = i.plan_id
    WHERE i.cleanup_id = c.id AND i.state = 'decided' AND NOT p.is_secret) AS listed
  WHERE c.status = 'closed' ORDER BY c.closed_at DESC, c.id LIMIT $1`
