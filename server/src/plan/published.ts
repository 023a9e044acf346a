import type { EventKind, PlanCategory } from '@beacon/schema/generated/prisma/client.ts'
import type { Pool } from 'pg'
import { cutExcerpt, type Segment } from './excerpt.ts'
import { wordsOf } from './search.ts'

/** Plans on one page of the public list. */
export const PUBLIC_PAGE = 25

export interface PublicWish {
  query: string
  category: PlanCategory | null
  eventKind: EventKind | null
  /** 1 for the first. */
  page: number
}

/** What the public may know of a plan in force: organizations, numbers and days; nobody's name. */
export interface PublicPlan {
  code: string
  titleZh: string
  titleEn: string
  category: PlanCategory
  eventKind: EventKind
  makerZh: string
  makerEn: string
  placeZh: string
  placeEn: string | null
  documentNumber: string | null
  /** Days, YYYY-MM-DD. */
  issuedOn: string | null
  effectiveFrom: string | null
  filedOn: string | null
  receipt: string | null
}

interface PublicChapter {
  key: string
  titleZh: string
  titleEn: string
  textZh: string
  textEn: string
}

// A plan is published while a version is in force on this day in China, unless it is secret. Everything below reads
// from here, and chapters by `c.is_public` only.
const FROM = `
  FROM plan p JOIN plan_version v ON v.plan_id = p.id AND v.status = 'in_force'
    AND (v.effective_from IS NULL OR v.effective_from <= $1) AND (v.effective_to IS NULL OR v.effective_to > $1)
  JOIN organization o ON o.id = p.organization_id JOIN division d ON d.code = p.division_code
  WHERE NOT p.is_secret`

const FIELDS = `
  v.id AS "versionId", p.code, p.title_zh AS "titleZh", p.title_en AS "titleEn", p.category,
  p.event_kind AS "eventKind", o.name_zh AS "makerZh", o.name_en AS "makerEn", d.name_zh AS "placeZh",
  d.name_en AS "placeEn", v.document_number AS "documentNumber", v.issued_on::text AS "issuedOn",
  v.effective_from::text AS "effectiveFrom",
  (SELECT to_char(s.decided_at AT TIME ZONE 'Asia/Shanghai', 'YYYY-MM-DD') FROM plan_step s WHERE s.version_id = v.id AND s.kind = 'filing' AND s.status = 'passed') AS "filedOn",
  (SELECT r.reference FROM plan_paper r WHERE r.version_id = v.id AND r.kind = 'filing_receipt'
    ORDER BY r.added_at DESC LIMIT 1) AS receipt`

/** With the words that were looked for, where they are in a chapter. */
export type ListedPlan = PublicPlan & { excerpt: Segment[] }

export interface PublicList {
  total: number
  plans: ListedPlan[]
}

/**
 * A page of the plans in force that are not secret; with words, those that say all of them where everybody may read it.
 * `today` is the day in China, YYYY-MM-DD.
 */
export async function listPublished(pool: Pool, today: string, wish: PublicWish): Promise<PublicList> {
  const words = wordsOf(wish.query)
  if (wish.query !== '' && words.length === 0) return { total: 0, plans: [] }
  const { rows } = await pool.query<PublicPlan & { versionId: string; total: number }>(listSql(words), [
    today,
    wish.category,
    wish.eventKind,
    PUBLIC_PAGE,
    (wish.page - 1) * PUBLIC_PAGE,
    ...words,
  ])
  const excerpts = await loadExcerpts(
    pool,
    rows.map(({ versionId }) => versionId),
    words,
  )
  const plans = rows.map(({ versionId, total: _, ...plan }) => ({
    ...plan,
    excerpt: excerpts.get(versionId) ?? [],
  }))
  return { total: rows[0]?.total ?? 0, plans }
}

const OTHERS = 5

function listSql(words: readonly string[]): string {
  const found = words.map(
    (_, at) => `
    AND v.id IN (SELECT s.version_id FROM plan_search s
      WHERE s.grams @> search_wanted(search_fold($${OTHERS + 1 + at}::text))
        AND strpos(s.body, search_fold($${OTHERS + 1 + at}::text)) > 0 AND ${READABLE})`,
  )
  return `
    SELECT ${FIELDS}, count(*) OVER ()::int AS total ${FROM}
      AND ($2::text IS NULL OR p.category::text = $2) AND ($3::text IS NULL OR p.event_kind::text = $3)
      ${found.join('')}
    ORDER BY p.code LIMIT $4 OFFSET $5`
}

/** The title, or a chapter that the public may read; never a card. */
const READABLE = `
  (s.part = 'head' OR EXISTS (SELECT FROM plan_chapter c
    WHERE c.version_id = s.version_id AND s.part = 'chapter:' || c.key AND c.is_public))`

/** Of each version a piece of the first public chapter that says any of the words. */
async function loadExcerpts(
  pool: Pool,
  versions: readonly string[],
  words: readonly string[],
): Promise<Map<string, Segment[]>> {
  if (words.length === 0 || versions.length === 0) return new Map()
  const { rows } = await pool.query<{ versionId: string; texts: string[] }>(
    `SELECT DISTINCT ON (c.version_id) c.version_id AS "versionId",
       ARRAY[c.text_zh, c.text_en, c.title_zh, c.title_en] AS texts
     FROM plan_chapter c JOIN plan_search s ON s.version_id = c.version_id AND s.part = 'chapter:' || c.key
     WHERE c.version_id = ANY ($1::uuid[]) AND c.is_public
       AND EXISTS (SELECT FROM unnest($2::text[]) AS word WHERE strpos(s.body, search_fold(word)) > 0)
     ORDER BY c.version_id, c.position`,
    [versions, words],
  )
  return new Map(rows.map(({ versionId, texts }) => [versionId, cutExcerpt(texts, words)]))
}

export interface PublishedPlan extends PublicPlan {
  number: number
  legalBasisZh: string
  legalBasisEn: string
  chapters: PublicChapter[]
}

/** A plan in force that is not secret, with the chapters that are public; null when there is none such. */
export async function loadPublished(pool: Pool, today: string, code: string): Promise<PublishedPlan | null> {
  const { rows } = await pool.query<PublishedPlan>(
    `SELECT ${FIELDS}, v.number, v.legal_basis_zh AS "legalBasisZh", v.legal_basis_en AS "legalBasisEn",
       (SELECT coalesce(json_agg(json_build_object('key', c.key, 'titleZh', c.title_zh, 'titleEn', c.title_en,
           'textZh', c.text_zh, 'textEn', c.text_en) ORDER BY c.position, c.key), '[]')
         FROM plan_chapter c WHERE c.version_id = v.id AND c.is_public) AS chapters
     ${FROM} AND p.code = $2`,
    [today, code],
  )
  return rows[0] ?? null
}

/** Codes of everything that is published, for search engines. */
export async function listPublishedCodes(pool: Pool, today: string): Promise<string[]> {
  const { rows } = await pool.query<{ code: string }>(`SELECT p.code ${FROM} ORDER BY p.code LIMIT 50000`, [
    today,
  ])
  return rows.map(({ code }) => code)
}
