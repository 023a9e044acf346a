import type { Tx } from '../db/transaction.ts'
import type { CardCheck } from './card-model.ts'
import { loadCardChecks } from './card-queries.ts'
import { WITHOUT_CARDS, type Defect, type ReviewState } from './model.ts'
import { cardDefects } from './rules/card-defects.ts'

/** Everything that is wrong with a version, in the order of the text; what is blocking stands in the way of its approval. */
export async function findDefects(reader: Pick<Tx, '$queryRaw'>, state: ReviewState): Promise<Defect[]> {
  const cards = await loadCardChecks(reader, state)
  return [
    ...missingChapters(state),
    ...missingCards(state, cards.length),
    ...(await levelsWithoutCondition(reader, state, cards)),
    ...cardDefects(cards),
  ]
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

/** Levels that have cards, and of which the plan does not say when they are activated: told, not in the way. */
async function levelsWithoutCondition(
  reader: Pick<Tx, '$queryRaw'>,
  { versionId }: ReviewState,
  cards: readonly CardCheck[],
): Promise<Defect[]> {
  const said = await reader.$queryRaw<{ level: number }[]>`
    SELECT level FROM plan_criterion WHERE version_id = ${versionId}::uuid AND kind = 'activation'`
  const known = new Set(said.map(({ level }) => level))
  const levels = new Set(cards.map(({ level }) => level).filter((level) => !known.has(level)))
  return [...levels].map((level) => ({
    cardId: null,
    isBlocking: false,
    zh: `没有写明${'一二三四'.charAt(level - 1)}级响应的启动条件。`,
    en: `It does not say when level ${'I'.repeat(level).replace('IIII', 'IV')} is activated.`,
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
