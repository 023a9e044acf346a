import type { z } from 'zod'
import { addWorkdays, dayInChina } from '../calendar/workdays.ts'
import type { Tx } from '../db/transaction.ts'
import { loadCalendar, lockVersion } from '../plan-review/queries.ts'
import { LEAST_WORKDAYS, type AskOpinionsInput, type Consultation, type OpinionToAct } from './model.ts'

/** The version with its plan's row locked, and whom it may ask until when. */
export async function lockConsultation(
  tx: Tx,
  { versionId, organizationIds }: z.output<typeof AskOpinionsInput>,
  now: Date,
): Promise<Consultation | null> {
  const state = await lockVersion(tx, versionId)
  if (!state) return null
  const today = dayInChina(now)
  const { _max } = await tx.planOpinion.aggregate({ where: { versionId }, _max: { round: true } })
  const organizations = await tx.organization.findMany({
    where: { id: { in: organizationIds } },
    select: { id: true, nameZh: true, nameEn: true },
  })
  const firstDay = addWorkdays(today, LEAST_WORKDAYS, await loadCalendar(tx, today))
  return { state, rounds: _max.round ?? 0, organizations, firstDay }
}

/** An opinion with its plan's row locked: it waits for whatever is decided on the version. */
export async function lockOpinion(tx: Tx, opinionId: string): Promise<OpinionToAct | null> {
  const row = await tx.planOpinion.findUnique({
    where: { id: opinionId },
    select: { versionId: true, organization: { select: { nameZh: true, nameEn: true } } },
  })
  const state = row && (await lockVersion(tx, row.versionId))
  if (!state) return null
  const current = state.opinions.find(({ id }) => id === opinionId)
  if (current) return { opinion: current, organization: row.organization, state }
  const past = await tx.planOpinion.findUniqueOrThrow({ where: { id: opinionId } })
  return { opinion: { ...past, isCurrent: false }, organization: row.organization, state }
}

export interface SilentOpinion {
  id: string
  versionId: string
  planId: string
  number: number
  titleZh: string
  titleEn: string
  organizationId: string
  division: string
  askedOf: string
  askedOfZh: string
  askedOfEn: string
}

/** Opinions of consultations under way whose last day is over without an answer, locked. */
export function lockSilent(tx: Tx, today: Date): Promise<SilentOpinion[]> {
  return tx.$queryRaw<SilentOpinion[]>`
    SELECT o.id, v.id AS "versionId", p.id AS "planId", v.number, p.title_zh AS "titleZh", p.title_en AS "titleEn",
      p.organization_id AS "organizationId", p.division_code AS division, o.organization_id AS "askedOf",
      a.name_zh AS "askedOfZh", a.name_en AS "askedOfEn"
    FROM plan_opinion o JOIN plan_version v ON v.id = o.version_id JOIN plan p ON p.id = v.plan_id
    JOIN organization a ON a.id = o.organization_id
    JOIN plan_step s ON s.version_id = v.id AND s.kind = 'consultation' AND s.status = 'open'
    WHERE v.status = 'in_review' AND o.answer IS NULL AND o.lapsed_at IS NULL AND o.due_on < ${today}
      AND (s.since IS NULL OR o.asked_at > s.since)
    ORDER BY o.id FOR UPDATE OF p, o`
}
