import type { Pool } from 'pg'

/** Names from the county down, joined: 杭锦旗 独贵塔拉镇 … */
export interface DivisionPath {
  zh: string
  en: string
}

/** Paths of divisions in the order of their codes; the code itself where there is no such division. */
export async function loadPaths(pool: Pool, codes: readonly string[]): Promise<DivisionPath[]> {
  const { rows } = await pool.query<{ code: string; zh: string; en: string }>(
    `SELECT d.code,
       concat_ws(' ', CASE WHEN pp.level = 'county' THEN pp.name_zh END,
         CASE WHEN p.level IN ('county', 'township') THEN p.name_zh END, d.name_zh) AS zh,
       concat_ws(', ', COALESCE(d.name_en, d.name_zh),
         CASE WHEN p.level IN ('county', 'township') THEN COALESCE(p.name_en, p.name_zh) END,
         CASE WHEN pp.level = 'county' THEN COALESCE(pp.name_en, pp.name_zh) END) AS en
     FROM division d LEFT JOIN division p ON p.code = d.parent_code LEFT JOIN division pp ON pp.code = p.parent_code
     WHERE d.code = ANY($1)`,
    [codes],
  )
  const byCode = new Map(rows.map((row) => [row.code, { zh: row.zh, en: row.en }]))
  return codes.map((code) => byCode.get(code) ?? { zh: code, en: code })
}
