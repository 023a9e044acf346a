import type { Pool } from 'pg'
import type { Tx } from '../db/transaction.ts'

// Columns by name, and what came later only where a card has it: what was put into force before keeps its digest.
const DIGEST = `
  SELECT encode(sha256(convert_to((jsonb_build_object(
    'number', v.document_number, 'from', v.effective_from, 'legal', jsonb_build_array(v.legal_basis_zh, v.legal_basis_en),
    'chapters', (SELECT jsonb_agg(jsonb_build_array(c.key, c.position, c.title_zh, c.title_en, c.text_zh, c.text_en,
      c.is_public) ORDER BY c.position, c.key) FROM plan_chapter c WHERE c.version_id = v.id),
    'cards', (SELECT jsonb_agg(jsonb_build_array(a.level, a.position, a.phase, a.title_zh, a.title_en, a.text_zh,
      a.text_en, a.organization_id, a.role_key, a.deadline_minutes, a.supporting_codes,
      (SELECT jsonb_agg(jsonb_build_array(t.kind, t.count, t.qualifications) ORDER BY t.id)
        FROM card_team_need t WHERE t.card_id = a.id),
      (SELECT jsonb_agg(jsonb_build_array(s.item_code, s.quantity) ORDER BY s.id)
        FROM card_supply_need s WHERE s.card_id = a.id),
      (SELECT jsonb_agg(jsonb_build_array(l.role_key, l.organization_code, l.acknowledge_required) ORDER BY l.id)
        FROM card_alert l WHERE l.card_id = a.id))
      || CASE WHEN a.after_card_id IS NULL AND a.condition_zh = '' THEN '[]' ELSE jsonb_build_array(a.condition_zh,
        a.condition_en, (SELECT jsonb_build_array(f.level, f.position) FROM action_card f WHERE f.id = a.after_card_id))
      END ORDER BY a.level, a.position)
      FROM action_card a WHERE a.plan_version_id = v.id))
    || CASE WHEN EXISTS (SELECT FROM plan_post WHERE version_id = v.id)
      OR EXISTS (SELECT FROM plan_criterion WHERE version_id = v.id) THEN jsonb_build_object(
        'posts', (SELECT jsonb_agg(jsonb_build_array(p.position, p.parent, p.title_zh, p.title_en, p.organization_code,
          p.role_key, p.duties_zh, p.duties_en) ORDER BY p.position) FROM plan_post p WHERE p.version_id = v.id),
        'criteria', (SELECT jsonb_agg(jsonb_build_array(k.kind, k.level, k.text_zh, k.text_en) ORDER BY k.kind, k.level)
          FROM plan_criterion k WHERE k.version_id = v.id)) ELSE '{}' END)::text, 'UTF8')), 'hex')`

/** SHA-256 over everything that a version says and orders: goes into the log when it is put into force. */
export async function digestOf(tx: Tx, versionId: string): Promise<string> {
  const rows = await tx.$queryRawUnsafe<{ digest: string }[]>(
    `SELECT (${DIGEST}) AS digest FROM plan_version v WHERE v.id = $1::uuid`,
    versionId,
  )
  return rows[0]?.digest ?? ''
}

/** A version that does not say any more what it said when it was put into force. */
export interface AlteredVersion {
  versionId: string
  title: string
  number: number
}

/** Compares every version that the log has seen coming into force with what stands in the database now. */
export async function findAlteredVersions(pool: Pool): Promise<AlteredVersion[]> {
  // A database that waits for its migrations has no such versions yet.
  const found = await pool.query<{ exists: boolean }>(`SELECT to_regclass('plan_post') IS NOT NULL AS exists`)
  if (!found.rows[0]?.exists) return []
  const { rows } = await pool.query<AlteredVersion>(`
    SELECT e.subject_id AS "versionId", e.payload->>'titleZh' AS title, (e.payload->>'number')::int AS number
    FROM event_log e LEFT JOIN plan_version v ON v.id = e.subject_id
    WHERE e.name = 'plan.enforced' AND e.payload->>'digest' IS NOT NULL
      AND (v.id IS NULL OR e.payload->>'digest' <> (${DIGEST}))
    ORDER BY e.position`)
  return rows
}
