import { daysAfter } from '../../calendar/workdays.ts'
import type { Tx } from '../../db/transaction.ts'
import type { DutyToRemind, Holder, Rung } from '../model.ts'
import type { Ladder } from '../rules/remind.ts'
import { lockRules } from './settle.ts'

/** Open duties that have reached the lowest rung of the ladder, and who holds the positions on it. */
export async function loadLadder(tx: Tx, today: Date): Promise<Ladder> {
  await lockRules(tx)
  const rungs = await tx.$queryRaw<Rung[]>`
    SELECT days, addressee::text, role_keys AS "roleKeys" FROM duty_rung ORDER BY days`
  const [lowest] = rungs
  if (!lowest) return { rungs, duties: [], holders: [] }
  const duties = await tx.$queryRaw<DutyToRemind[]>`
    SELECT t.id, t.kind::text, t.subject_zh AS "subjectZh", t.subject_en AS "subjectEn", t.person_id AS "personId",
      t.due_on AS "dueOn", p.id AS "planId", p.title_zh AS "titleZh", p.title_en AS "titleEn",
      p.division_code AS division, t.organization_id AS "organizationId",
      ARRAY(SELECT r.days FROM duty_reminder r WHERE r.duty_id = t.id AND r.due_on = t.due_on) AS reminded
    FROM plan_duty t JOIN plan p ON p.id = t.plan_id
    WHERE t.state = 'open' AND t.due_on <= ${daysAfter(today, -lowest.days)}::date
    ORDER BY t.id FOR UPDATE OF t`
  return { rungs, duties, holders: await loadHolders(tx, rungs) }
}

async function loadHolders(tx: Tx, rungs: readonly Rung[]): Promise<Holder[]> {
  const keys = [...new Set(rungs.flatMap(({ roleKeys }) => roleKeys))]
  return tx.grant.findMany({
    where: { roleKey: { in: keys }, revokedAt: null },
    select: { personId: true, roleKey: true, organizationId: true, divisionCode: true },
    orderBy: { id: 'asc' },
  })
}
