import type { Tx } from '../db/transaction.ts'
import { loadCardChecks } from './card-queries.ts'
import { WITHOUT_CARDS, type Defect, type ReviewState } from './model.ts'
import { cardDefects } from './rules/card-defects.ts'

/** Everything that is wrong with a version, in the order of the text; what is blocking stands in the way of its approval. */
export async function findDefects(reader: Pick<Tx, '$queryRaw'>, state: ReviewState): Promise<Defect[]> {
  const cards = await loadCardChecks(reader, state)
  return [...missingChapters(state), ...missingCards(state, cards.length), ...cardDefects(cards)]
}

function missingChapters({ chapters }: ReviewState): Defect[] {
  return chapters
    .filter(({ isRequired, revision }) => isRequired && revision === 0)
    .map(({ titleZh, titleEn }) => ({
      cardId: null,
      isBlocking: true,
      zh: `缺少“${titleZh}”一章。`,
      en: `The chapter “${titleEn}” is missing.`,
    }))
}

function missingCards({ category }: ReviewState, count: number): Defect[] {
  if (WITHOUT_CARDS.has(category) || count > 0) return []
  return [
    {
      cardId: null,
      isBlocking: true,
      zh: '还没有行动卡，预案无法启动。',
      en: 'There are no action cards: it could not be activated.',
    },
  ]
}
