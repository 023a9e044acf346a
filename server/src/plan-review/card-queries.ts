import type { z } from 'zod'
import type { Tx } from '../db/transaction.ts'
import { divisionPrefix } from '../division/model.ts'
import type { CardCheck, CardReferences, CardState, WriteCardInput } from './card-model.ts'
import type { ReviewState } from './model.ts'

/** The cards of a version, lowest level first. */
export function loadCardStates(tx: Tx, versionId: string): Promise<CardState[]> {
  return tx.actionCard.findMany({
    where: { planVersionId: versionId },
    select: {
      id: true,
      level: true,
      position: true,
      revision: true,
      titleZh: true,
      titleEn: true,
      afterCardId: true,
    },
    orderBy: [{ level: 'desc' }, { position: 'asc' }],
  })
}

/** Of everything that a card names, what there is. */
export async function loadReferences(tx: Tx, wish: z.output<typeof WriteCardInput>): Promise<CardReferences> {
  const told = wish.alerts.flatMap(({ organizationCode }) => organizationCode ?? [])
  const codes = { in: [...wish.supportingCodes, ...told] }
  const ids = { in: wish.organizationId ? [wish.organizationId] : [] }
  const keys = [...(wish.roleKey ? [wish.roleKey] : []), ...wish.alerts.map(({ roleKey }) => roleKey)]
  const items = wish.supplyNeeds.map(({ itemCode }) => itemCode)
  const organizations = await tx.organization.findMany({
    where: { OR: [{ id: ids }, { code: codes }] },
    select: { id: true, code: true, divisionCode: true },
  })
  const roles = await tx.role.findMany({ where: { key: { in: keys } }, select: { key: true } })
  const found = await tx.supplyItem.findMany({ where: { code: { in: items } }, select: { code: true } })
  return {
    organizations: new Set(organizations.flatMap((one) => [one.id, one.code])),
    divisions: new Map(
      organizations.flatMap((one) => [
        [one.id, one.divisionCode],
        [one.code, one.divisionCode],
      ]),
    ),
    roles: new Set(roles.map(({ key }) => key)),
    items: new Set(found.map(({ code }) => code)),
  }
}

/** Every card with what today's rosters say about it: one statement, whatever their number. */
export function loadCardChecks(
  reader: Pick<Tx, '$queryRaw'>,
  { versionId, division }: Pick<ReviewState, 'versionId' | 'division'>,
): Promise<CardCheck[]> {
  const under = `${divisionPrefix(division)}%`
  return reader.$queryRaw<CardCheck[]>`
    WITH card AS (SELECT * FROM action_card WHERE plan_version_id = ${versionId}::uuid),
    addressed AS (
      SELECT id AS card_id, role_key, organization_id, NULL::text AS organization_code FROM card
        WHERE organization_id IS NOT NULL AND role_key IS NOT NULL
      UNION ALL
      SELECT a.card_id, a.role_key, NULL, a.organization_code FROM card_alert a JOIN card ON card.id = a.card_id),
    vacant AS (
      SELECT DISTINCT a.card_id, a.role_key FROM addressed a WHERE NOT EXISTS (
        SELECT FROM "grant" g JOIN organization o ON o.id = g.organization_id
        WHERE g.role_key = a.role_key AND g.revoked_at IS NULL
          AND (o.id = a.organization_id OR a.organization_id IS NULL AND
            (o.code = a.organization_code OR a.organization_code IS NULL AND o.division_code LIKE ${under}))))
    SELECT card.id, card.level, card.position, card.revision, card.title_zh AS "titleZh", card.title_en AS "titleEn",
      card.after_card_id AS "afterCardId", card.deadline_minutes AS "deadlineMinutes",
      card.organization_id IS NULL AND NOT EXISTS (SELECT FROM card_team_need WHERE card_id = card.id)
        AND NOT EXISTS (SELECT FROM card_supply_need WHERE card_id = card.id)
        AND NOT EXISTS (SELECT FROM card_alert WHERE card_id = card.id) AS "isIdle",
      COALESCE((SELECT jsonb_agg(jsonb_build_object('zh', r.name_zh, 'en', r.name_en) ORDER BY r.key)
        FROM vacant v JOIN role r ON r.key = v.role_key WHERE v.card_id = card.id), '[]') AS vacant,
      ARRAY(SELECT DISTINCT n.kind::text FROM card_team_need n WHERE n.card_id = card.id
        AND NOT EXISTS (SELECT FROM team t WHERE t.kind = n.kind AND t.division_code LIKE ${under})) AS "unknownTeams"
    FROM card ORDER BY card.level DESC, card.position`
}
