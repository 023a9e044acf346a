import type { EventKind, PlanCategory } from '@beacon/schema/generated/prisma/client.ts'
import type { Pool } from 'pg'
import type { Actor } from '../access/actor.ts'
import { reachOf } from '../access/visible.ts'
import { cutExcerpt, type Segment } from './excerpt.ts'
import { isSearchable } from './fold.ts'

/** Words that are looked for at once, and characters of all of them together. */
export const SEARCH_LIMITS = { words: 6, characters: 100 }
/** Chapters and cards that are shown of one plan. */
const PLACES = 3

export interface SearchWish {
  /** All of them must be somewhere in the plan. */
  words: readonly string[]
  category: PlanCategory | null
  eventKind: EventKind | null
  /** Ids of plans: where the page begins or ends. */
  after: string | null
  before: string | null
  limit: number
  inverted: boolean
}

/** A version in which every word is found. */
export interface PlanFoundByText {
  planId: string
  versionId: string
  /** Chapters and cards with any of the words. */
  placeCount: number
  places: FoundPlace[]
}

/** A chapter, a card, or the title and document number of the version itself. */
export interface FoundPlace {
  kind: 'title' | 'chapter' | 'card'
  /** Of the chapter, or id of the card. */
  key: string | null
  titleZh: string
  titleEn: string
  excerpt: Segment[]
}

/** The words of a query that can be looked for, as they were typed. */
export function wordsOf(query: string): string[] {
  const short = query.slice(0, SEARCH_LIMITS.characters)
  return [...new Set(short.split(/\s+/))].filter(isSearchable).slice(0, SEARCH_LIMITS.words)
}

/** Plans in which every word is found: those that are named so first, then by code. Two statements a page. */
export async function searchPlans(pool: Pool, actor: Actor, wish: SearchWish): Promise<PlanFoundByText[]> {
  if (wish.words.length === 0) return []
  const { rows } = await pool.query<{ planId: string; versionId: string }>(pageSql(wish), [
    reachOf(actor, 'plan.take_part').map((prefix) => `${prefix}%`),
    wish.category,
    wish.eventKind,
    wish.after,
    wish.before,
    wish.limit,
    ...wish.words,
  ])
  const versions = rows.map(({ versionId }) => versionId)
  const places = versions.length === 0 ? [] : await loadPlaces(pool, versions, wish.words)
  return rows.map((row) => {
    const own = places.filter(({ versionId }) => versionId === row.versionId)
    return { ...row, placeCount: own[0]?.count ?? 0, places: own.map((place) => shown(place, wish.words)) }
  })
}

const OTHERS = 6

/**
 * The index says which versions may hold every word; each is looked at in the order of the page until it is full.
 * OFFSET 0 keeps that order: a word that is in every plan must not have all of them read.
 */
function pageSql({ words, inverted }: SearchWish): string {
  const wanted = words.map((_, at) => `search_fold($${OTHERS + 1 + at}::text)`)
  const holds = (text: string) => wanted.map((word) => `strpos(${text}, ${word}) > 0`)
  const order = inverted ? 'DESC' : 'ASC'
  return `
    WITH plans AS MATERIALIZED (
      SELECT p.id, p.code, v.id AS version_id, NOT (${holds('h.body').join(' AND ')}) AS is_elsewhere
      FROM plan_version v JOIN plan p ON p.id = v.plan_id
      JOIN plan_search h ON h.version_id = v.id AND h.part = 'head'
      WHERE ${wanted.map((word) => `v.id IN (SELECT version_id FROM plan_search WHERE grams @> search_wanted(${word}))`).join(' AND ')}
        AND (v.status = 'in_force' OR v.status IN ('draft', 'in_review', 'approved', 'issued')
          AND p.division_code LIKE ANY ($1::text[])
          AND NOT EXISTS (SELECT FROM plan_version f WHERE f.plan_id = p.id AND f.status = 'in_force'))
        AND ($2::text IS NULL OR p.category::text = $2) AND ($3::text IS NULL OR p.event_kind::text = $3)
    ), ordered AS (
      SELECT * FROM plans
      WHERE ($4::uuid IS NULL OR (is_elsewhere, code) > (SELECT is_elsewhere, code FROM plans WHERE id = $4))
        AND ($5::uuid IS NULL OR (is_elsewhere, code) < (SELECT is_elsewhere, code FROM plans WHERE id = $5))
      ORDER BY is_elsewhere ${order}, code ${order} OFFSET 0
    )
    SELECT id AS "planId", version_id AS "versionId" FROM ordered
    WHERE ${holds('s.body')
      .map(
        (held) =>
          `(SELECT 1 FROM plan_search s WHERE s.version_id = ordered.version_id AND ${held} LIMIT 1) = 1`,
      )
      .join(' AND ')}
    LIMIT $6`
}

interface PlaceRow {
  versionId: string
  kind: FoundPlace['kind']
  key: string | null
  titleZh: string
  titleEn: string
  texts: string[]
  count: number
}

/** Where in these versions the words are: the title, then the chapters and cards that hold most of them. */
async function loadPlaces(
  pool: Pool,
  versions: readonly string[],
  words: readonly string[],
): Promise<PlaceRow[]> {
  const { rows } = await pool.query<PlaceRow>(PLACES_SQL, [versions, words, PLACES])
  return rows
}

const PLACES_SQL = `
  WITH wanted AS MATERIALIZED (SELECT search_fold(word) AS word FROM unnest($2::text[]) AS word),
  holding AS MATERIALIZED (
    SELECT version_id, part, body FROM plan_search
    WHERE version_id = ANY ($1::uuid[]) AND EXISTS (SELECT FROM wanted WHERE strpos(body, word) > 0)
  ), parts AS (
    SELECT version_id, 'title' AS kind, NULL AS key, body FROM holding WHERE part = 'head'
    UNION ALL
    SELECT version_id, 'chapter', substr(part, 9), body FROM holding WHERE part LIKE 'chapter:%'
    UNION ALL
    SELECT version_id, 'card', left(card, 36), card FROM holding, string_to_table(body, chr(2)) AS card
    WHERE part = 'cards' AND card <> ''
  ), found AS (
    SELECT version_id, kind, key, (SELECT count(*) FROM wanted WHERE strpos(body, word) > 0) AS held FROM parts
  ), held AS (
    SELECT f.*, c.position, c.title_zh, c.title_en, c.text_zh, c.text_en, 0 AS level
    FROM found f JOIN plan_chapter c ON c.version_id = f.version_id AND c.key = f.key
    WHERE f.kind = 'chapter' AND f.held > 0
    UNION ALL
    SELECT f.*, a.position, a.title_zh, a.title_en, a.text_zh, a.text_en, a.level
    FROM found f JOIN action_card a ON a.id = f.key::uuid
    WHERE f.kind = 'card' AND f.held > 0
  ), ranked AS (
    SELECT held.*, row_number() OVER (PARTITION BY version_id
        ORDER BY held DESC, kind DESC, level DESC, position) AS rank,
      count(*) OVER (PARTITION BY version_id) AS count
    FROM held
  )
  SELECT version_id AS "versionId", kind, key, title_zh AS "titleZh", title_en AS "titleEn",
    ARRAY[text_zh, text_en, title_zh, title_en] AS texts, count::int, rank
  FROM ranked WHERE rank <= $3
  UNION ALL
  SELECT f.version_id, 'title', NULL, p.title_zh, p.title_en,
    ARRAY[p.title_zh, p.title_en, coalesce(v.document_number, '')],
    coalesce((SELECT max(count) FROM ranked r WHERE r.version_id = f.version_id), 0)::int, 0
  FROM found f JOIN plan_version v ON v.id = f.version_id JOIN plan p ON p.id = v.plan_id
  WHERE f.kind = 'title' AND f.held > 0
  ORDER BY rank`

function shown({ kind, key, titleZh, titleEn, texts }: PlaceRow, words: readonly string[]): FoundPlace {
  return { kind, key, titleZh, titleEn, excerpt: cutExcerpt(texts, words) }
}
