import type { Words } from '../../command/refusal.ts'
import { dueMinutes } from '../../plan/deadlines.ts'
import type { CardCheck } from '../card-model.ts'
import type { Defect } from '../model.ts'
import { teamWords } from '../words.ts'

/** What is wrong with the cards, each said at its card: in the order of the cards. */
export function cardDefects(cards: readonly CardCheck[]): Defect[] {
  const byId = new Map(cards.map((card) => [card.id, card]))
  const due = dueMinutes(cards)
  return cards.flatMap((card) => [
    ...(card.isIdle ? [defect(card, '没有责任单位，也没有任何要求。', 'asks nobody for anything.')] : []),
    ...deadlineDefects(card, byId, due),
    ...card.vacant.map(({ zh, en }) =>
      defect(card, `面向的岗位“${zh}”目前无人担任。`, `addresses a position that nobody holds: ${en}.`),
    ),
    ...card.unknownTeams.map(teamWords).map(({ zh, en }) => ({
      ...defect(
        card,
        `需要${zh}，适用区域内还没有这类队伍。`,
        `needs a team that the area does not have: ${en}.`,
      ),
      isBlocking: false,
    })),
  ])
}

function deadlineDefects(
  card: CardCheck,
  byId: ReadonlyMap<string, CardCheck>,
  due: ReadonlyMap<string, number | null>,
): Defect[] {
  const minutes = due.get(card.id)
  if (minutes === null) {
    return [
      defect(card, '时限与其他行动卡互相循环。', 'counts its deadline from itself, through other cards.'),
    ]
  }
  const from = card.afterCardId === null ? undefined : byId.get(card.afterCardId)
  // Levels are additive: a card of a higher level has not been issued when this one is.
  if (from && from.level < card.level) {
    return [
      defect(
        card,
        `时限从更高响应级别的“${from.titleZh}”算起，届时那张卡还没有下达。`,
        `counts its deadline from “${from.titleEn}” of a higher level, which is not issued by then.`,
      ),
    ]
  }
  if (minutes !== undefined && minutes <= 0) {
    return [defect(card, '时限早于启动响应的时刻。', 'is due before its level is reached.')]
  }
  return []
}

function defect({ id, titleZh, titleEn }: CardCheck, zh: string, en: string): Defect {
  const words: Words = { zh: `行动卡“${titleZh}”${zh}`, en: `The card “${titleEn}” ${en}` }
  return { cardId: id, isBlocking: true, ...words }
}
