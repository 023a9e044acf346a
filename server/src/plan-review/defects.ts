import type { Tx } from '../db/transaction.ts'
import { WITHOUT_CARDS, type Defect, type ReviewState } from './model.ts'

/** Everything that stands in the way of submitting a version, in the order of the text. */
export async function findDefects(tx: Tx, state: ReviewState): Promise<Defect[]> {
  return [...missingChapters(state), ...(await missingCards(tx, state)), ...(await brokenCards(tx, state))]
}

function missingChapters({ chapters }: ReviewState): Defect[] {
  return chapters
    .filter(({ isRequired, revision }) => isRequired && revision === 0)
    .map(({ titleZh, titleEn }) => ({
      cardId: null,
      zh: `缺少“${titleZh}”一章。`,
      en: `The chapter “${titleEn}” is missing.`,
    }))
}

async function missingCards(tx: Tx, { versionId, category }: ReviewState): Promise<Defect[]> {
  if (WITHOUT_CARDS.has(category)) return []
  if ((await tx.actionCard.count({ where: { planVersionId: versionId } })) > 0) return []
  return [
    {
      cardId: null,
      zh: '还没有行动卡，预案无法启动。',
      en: 'There are no action cards: it could not be activated.',
    },
  ]
}

interface CardRow {
  id: string
  titleZh: string
  titleEn: string
  isIdle: boolean
  hasNoHolder: boolean
}

/** Cards that nobody would carry out. */
async function brokenCards(tx: Tx, { versionId }: ReviewState): Promise<Defect[]> {
  const cards = await tx.$queryRaw<CardRow[]>`
    SELECT c.id, c.title_zh AS "titleZh", c.title_en AS "titleEn",
      c.organization_id IS NULL AND NOT EXISTS (SELECT FROM card_team_need WHERE card_id = c.id)
        AND NOT EXISTS (SELECT FROM card_supply_need WHERE card_id = c.id)
        AND NOT EXISTS (SELECT FROM card_alert WHERE card_id = c.id) AS "isIdle",
      c.organization_id IS NOT NULL AND c.role_key IS NOT NULL AND NOT EXISTS (
        SELECT FROM "grant" g WHERE g.organization_id = c.organization_id AND g.role_key = c.role_key
          AND g.revoked_at IS NULL) AS "hasNoHolder"
    FROM action_card c WHERE c.plan_version_id = ${versionId}::uuid ORDER BY c.level DESC, c.position`
  return cards.flatMap(({ id, titleZh, titleEn, isIdle, hasNoHolder }) => [
    ...(isIdle
      ? [
          {
            cardId: id,
            zh: `行动卡“${titleZh}”没有责任单位，也没有任何要求。`,
            en: `The card “${titleEn}” asks nobody for anything.`,
          },
        ]
      : []),
    ...(hasNoHolder
      ? [
          {
            cardId: id,
            zh: `行动卡“${titleZh}”的责任岗位目前无人担任。`,
            en: `Nobody holds the position that the card “${titleEn}” addresses.`,
          },
        ]
      : []),
  ])
}
